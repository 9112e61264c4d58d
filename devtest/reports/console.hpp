// Verdicts for a person: a line each, what was wrong below it, a sum at the end.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "devtest/report.hpp"

namespace krait::devtest {

class ConsoleReport final : public Report {
  public:
    struct Style {
        bool colours = false;      // by ANSI escape sequences
        bool board_names = false;  // worth saying when there are several boards
    };

    // `stream` is lent.
    ConsoleReport(std::ostream& stream, Style style) : stream_(stream), style_(style) {}

    void add(const TestCase& test, const std::string& board, const Verdict& verdict) override;
    void finish(const Summary& summary) override;

  private:
    void write_coloured(std::string_view text, Verdict::Outcome outcome);
    void write_details(const Verdict& verdict);

    std::ostream& stream_;
    Style style_;
};

}  // namespace krait::devtest
