#include "devtest/reports/console.hpp"

#include <array>
#include <cstdio>
#include <sstream>

#include "device/printable.hpp"
#include "devtest/reports/evidence.hpp"

namespace krait::devtest {

namespace {

using device::printable;
using Outcome = Verdict::Outcome;

std::string_view colour_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::Pass: return "\x1b[32m";  // green
        case Outcome::Skip: return "\x1b[33m";  // yellow
        case Outcome::Fail:
        case Outcome::Error: return "\x1b[31m";  // red
    }
    return {};
}

// All of one width, so that the paths stand in a column.
std::string_view label_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::Pass: return "pass ";
        case Outcome::Fail: return "FAIL ";
        case Outcome::Skip: return "skip ";
        case Outcome::Error: return "ERROR";
    }
    return {};
}

std::string seconds_text(double seconds) {
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.2f s", seconds);
    return text.data();
}

}  // namespace

void ConsoleReport::add(const TestCase& test, const std::string& board, const Verdict& verdict) {
    std::string text = coloured(label_of(verdict.outcome), verdict.outcome);
    text += ' ' + printable(test.path);
    if (style_.board_names) text += " on " + printable(board);
    if (!verdict.reason.empty()) text += ": " + printable(verdict.reason);
    if (verdict.outcome != Outcome::Skip) text += " (" + seconds_text(verdict.seconds) + ')';
    text += '\n';
    for (const auto& line : evidence(verdict)) text += "      " + line + '\n';
    sink_(text);
}

void ConsoleReport::finish(const Summary& summary) {
    std::ostringstream text;
    if (summary.interrupted) text << printable(summary.ended_early) << "; ";
    if (!summary.ended_early.empty()) text << "not all tests were run\n";
    const int all = summary.passed + summary.failed + summary.skipped + summary.errors;
    text << all << (all == 1 ? " test: " : " tests: ") << summary.passed << " passed, "
         << summary.failed << " failed, " << summary.errors << " with errors, " << summary.skipped
         << " skipped, in " << seconds_text(summary.seconds) << '\n';
    sink_(text.str());
}

std::string ConsoleReport::coloured(std::string_view text, Outcome outcome) const {
    if (!style_.colours) return std::string(text);
    return std::string(colour_of(outcome)).append(text) + "\x1b[0m";
}

}  // namespace krait::devtest
