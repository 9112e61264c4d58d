// What came of tests in earlier runs: an SQLite database that several runs may use at once.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "devtest/report.hpp"

namespace krait::devtest {

class History {
  public:
    // The file at `path`, made with its folders if it is not there. `root`: the folder that paths
    // of tests are kept relative to. Throws SuiteError if it cannot be had, or is no history.
    History(const std::string& path, const std::string& root);
    ~History();

    struct Run {
        std::int64_t number = 0;
        std::int64_t start_s = 0;  // since 1970, UTC
        double seconds = 0;
        Summary summary;
    };
    // The last `most` runs, the newest first.
    std::vector<Run> runs(unsigned most) const;

    // One test in one run.
    struct Entry {
        std::int64_t run = 0;
        std::int64_t start_s = 0;
        std::string id, target, verdict, reason;
        double seconds = 0;
        unsigned attempts = 1;
    };
    // Of the tests whose id holds `part`, the newest first.
    std::vector<Entry> entries(const std::string& part, unsigned most) const;

    // The tests that were not well when they were last run.
    std::vector<Entry> last_failures() const;

    // What a test is called here.
    std::string id_of(const std::string& path, const std::string& name) const;

    // What the file at `path` took when it was last run and ended by itself, over its targets; 0:
    // it was not.
    double seconds_of(const std::string& path) const;

    struct Flake {
        std::string id, target;
        unsigned runs = 0;
        unsigned failures = 0;  // of these
        unsigned turns = 0;     // from one run to the next, of the same text
    };
    // The tests whose verdict changed while their text did not, in the last `most` runs of each;
    // the worst first.
    std::vector<Flake> flakes(unsigned most) const;

    // Takes a run. Results of earlier ones than the last kKeptRuns are forgotten.
    void add(std::chrono::system_clock::time_point start, const std::vector<TestResult>& results,
             const Summary& summary);
    static constexpr unsigned kKeptRuns = 200;

  private:
    struct Database;
    std::string key_of(const std::string& path) const;

    std::unique_ptr<Database> database_;
    std::string root_;
};

// Puts a run into a history, at its end.
class HistoryReport final : public Report {
  public:
    HistoryReport(History& history, std::chrono::system_clock::time_point start)
        : history_(history), start_(start) {}

    void add(const TestResult& result) override {
        auto& kept = results_.emplace_back(result);
        kept.verdict.output = kept.verdict.diff = {};  // of thousands of tests it is much
    }
    void finish(const Summary& summary) override { history_.add(start_, results_, summary); }

  private:
    History& history_;
    std::chrono::system_clock::time_point start_;
    std::vector<TestResult> results_;
};

}  // namespace krait::devtest
