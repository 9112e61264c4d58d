// Verdicts for a program: one JSON document, written at the end.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "devtest/report.hpp"

namespace krait::devtest {

// {"tests": [{"path", "board", "verdict", "reason", "seconds", "output", "diff"} ...] sorted by
// path
//  and board,
//  "summary": {"passed", "failed", "skipped", "errors", "seconds", "interrupted", "ended_early"}}.
// Bytes that are no UTF-8 are U+FFFD there.
class JsonReport final : public Report {
  public:
    // `sink` takes the whole document, at the end.
    explicit JsonReport(TextSink sink) : sink_(std::move(sink)) {}

    void add(const TestCase& test, const std::string& board, const Verdict& verdict) override;
    void finish(const Summary& summary) override;

  private:
    struct Entry {
        std::string path;
        std::string board;
        Verdict verdict;
    };

    TextSink sink_;
    std::vector<Entry> entries_;
};

}  // namespace krait::devtest
