// Verdicts as JUnit's XML, as CI servers read it: a testsuite for each target.
#pragma once

#include <chrono>
#include <utility>
#include <vector>

#include "devtest/report.hpp"

namespace krait::devtest {

// <testsuites> of <testsuite name=TARGET> of <testcase classname=PATH with dots name=NAME>, as the
// schema of Jenkins' xUnit plugin (junit-10.xsd) has them. `fail` is <failure>; `error`, `timeout`
// and `infra` are <error type=...>; `skip`, `xfail` and `too-large` are <skipped>.
class JunitReport final : public Report {
  public:
    using Moment = std::chrono::system_clock::time_point;

    // `sink` takes the whole document, at the end; the run began at `start`.
    JunitReport(TextSink sink, Moment start) : sink_(std::move(sink)), start_(start) {}

    void add(const TestResult& result) override { results_.push_back(result); }
    void finish(const Summary& summary) override;

  private:
    TextSink sink_;
    Moment start_;
    std::vector<TestResult> results_;
};

}  // namespace krait::devtest
