// Verdicts as one page for a browser, which needs no other file.
#pragma once

#include <utility>
#include <vector>

#include "devtest/report.hpp"

namespace krait::devtest {

// A table to be sorted and searched, with what each test printed. Those that are not well come
// first, then the others in order of path, target and name.
class HtmlReport final : public Report {
  public:
    // `sink` takes the whole document, at the end.
    explicit HtmlReport(TextSink sink) : sink_(std::move(sink)) {}

    void add(const TestResult& result) override { results_.push_back(result); }
    void finish(const Summary& summary) override;

  private:
    TextSink sink_;
    std::vector<TestResult> results_;
};

}  // namespace krait::devtest
