// Verdicts as annotations of GitHub Actions: workflow commands among the output.
#pragma once

#include <utility>

#include "devtest/report.hpp"

namespace krait::devtest {

// A line "::error file=PATH,line=N,title=ID::REASON" for each test that is not well, "::warning"
// where nothing is known of it or it took more than one attempt. (GitHub Docs, Workflow commands.)
class GithubReport final : public Report {
  public:
    explicit GithubReport(TextSink sink) : sink_(std::move(sink)) {}

    void add(const TestResult& result) override;
    void finish(const Summary&) override {}

  private:
    TextSink sink_;
};

}  // namespace krait::devtest
