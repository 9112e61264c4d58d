// Verdicts for a person: a line each, what was wrong below it, a sum at the end.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "devtest/report.hpp"

namespace krait::devtest {

// "3 tests: 1 passed, 1 failed, 1 skipped, in 2.00 s".
std::string sum_text(const Summary& summary);

class ConsoleReport final : public Report {
  public:
    struct Style {
        bool colours = false;       // by ANSI escape sequences
        bool target_names = false;  // worth saying when there are several
    };

    // `sink` takes a verdict at a time, with all that stands below it.
    ConsoleReport(TextSink sink, Style style) : sink_(std::move(sink)), style_(style) {}

    void add(const TestResult& result) override;
    void finish(const Summary& summary) override;

  private:
    std::string coloured(std::string_view text, Verdict::Outcome outcome) const;

    TextSink sink_;
    Style style_;
};

}  // namespace krait::devtest
