// Verdicts for a program: one JSON document, written at the end.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "devtest/report.hpp"

namespace krait::devtest {

// {"tests": [{"path", "name", "target", "verdict", "reason", "seconds", "attempts", "output",
// "diff"} ...] sorted by
//  path, target and name (empty where the file is the test),
//  "summary": {"pass": N, "fail": N ... for each verdict, "seconds", "interrupted",
//  "ended_early"}}.
// Bytes that are no UTF-8 are U+FFFD there.
class JsonReport final : public Report {
  public:
    // `sink` takes the whole document, at the end.
    explicit JsonReport(TextSink sink) : sink_(std::move(sink)) {}

    void add(const TestResult& result) override;
    void finish(const Summary& summary) override;

  private:
    TextSink sink_;
    std::vector<TestResult> results_;
};

}  // namespace krait::devtest
