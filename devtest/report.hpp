// What hears the verdicts.
#pragma once

#include <array>
#include <functional>
#include <numeric>
#include <string>
#include <string_view>

#include "devtest/verdict.hpp"

namespace krait::devtest {

struct Summary {
    std::array<int, kOutcomes> counts{};  // of each Verdict::Outcome
    double seconds = 0;                   // by the wall clock, over all targets
    bool interrupted = false;

    // Why not all tests were run, in a sentence; empty if they were.
    std::string ended_early;

    int count(Verdict::Outcome outcome) const { return counts[std::size_t(outcome)]; }
    int all() const { return std::accumulate(counts.begin(), counts.end(), 0); }
    // No test says no; where one could not be run, that is another matter.
    bool failed() const {
        using Outcome = Verdict::Outcome;
        return count(Outcome::Fail) + count(Outcome::Error) + count(Outcome::Timeout) > 0;
    }
    int failures() const {
        int all = 0;
        for (std::size_t i = 0; i < kOutcomes; ++i)
            if (!Verdict{.outcome = Verdict::Outcome(i)}.good()) all += counts[i];
        return all;
    }
    bool good() const {
        return !failed() && count(Verdict::Outcome::Infra) == 0 && ended_early.empty();
    }
};

// Takes a report's text, piece by piece. What it throws ends the run.
using TextSink = std::function<void(std::string_view)>;

// What is known of one test on one target.
struct TestResult {
    std::string path;  // of its file, as it was found
    std::string name;  // in it; empty: the file is the test
    std::string target;
    Verdict verdict;

    // What a user calls it.
    std::string id() const { return name.empty() ? path : path + "::" + name; }
};

// One thread at a time calls it, though not always the same one.
class Report {
  public:
    virtual ~Report() = default;

    // Once for each test on each target, as soon as it is known.
    virtual void add(const TestResult& result) = 0;

    // Once, at the end, however the run ended.
    virtual void finish(const Summary& summary) = 0;
};

}  // namespace krait::devtest
