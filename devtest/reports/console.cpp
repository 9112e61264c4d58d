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

struct Style {
    std::string_view label;    // all of one width, so that the paths stand in a column
    std::string_view colour;   // by ANSI escape sequences
    std::string_view counted;  // in the sum: "3 failed"
};

Style style_of(Outcome outcome) {
    constexpr std::string_view kGreen = "\x1b[32m", kYellow = "\x1b[33m", kRed = "\x1b[31m",
                               kMagenta = "\x1b[35m";
    switch (outcome) {
        case Outcome::Pass: return {"pass   ", kGreen, "passed"};
        case Outcome::Fail: return {"FAIL   ", kRed, "failed"};
        case Outcome::Error: return {"ERROR  ", kRed, "with errors"};
        case Outcome::Timeout: return {"TIMEOUT", kRed, "timed out"};
        case Outcome::Skip: return {"skip   ", kYellow, "skipped"};
        case Outcome::Xfail: return {"xfail  ", kYellow, "failed as expected"};
        case Outcome::TooLarge: return {"large  ", kYellow, "too large"};
        case Outcome::Infra: return {"INFRA  ", kMagenta, "without a verdict"};
    }
    return {};
}

std::string seconds_text(double seconds) {
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.2f s", seconds);
    return text.data();
}

}  // namespace

std::string sum_text(const Summary& summary) {
    std::ostringstream text;
    text << summary.all() << (summary.all() == 1 ? " test: " : " tests: ");
    const char* between = "";
    for (std::size_t i = 0; i < kOutcomes; ++i) {
        const auto outcome = Outcome(i);
        // The usual ones are always told.
        if (i > std::size_t(Outcome::Fail) && summary.count(outcome) == 0) continue;
        text << between << summary.count(outcome) << ' ' << style_of(outcome).counted;
        between = ", ";
    }
    text << ", in " << seconds_text(summary.seconds);
    return text.str();
}

void ConsoleReport::add(const TestResult& result) {
    const Verdict& verdict = result.verdict;
    std::string text = coloured(style_of(verdict.outcome).label, verdict.outcome);
    text += ' ' + printable(result.id());
    if (style_.target_names) text += " on " + printable(result.target);
    if (!verdict.reason.empty()) text += ": " + printable(verdict.reason);
    if (verdict.attempts > 1) text += ", at attempt " + std::to_string(verdict.attempts);
    if (verdict.outcome != Outcome::Skip) text += " (" + seconds_text(verdict.seconds) + ')';
    text += '\n';
    for (const auto& line : evidence(verdict)) text += "      " + line + '\n';
    sink_(text);
}

void ConsoleReport::finish(const Summary& summary) {
    std::ostringstream text;
    if (summary.interrupted) text << printable(summary.ended_early) << "; ";
    if (!summary.ended_early.empty()) text << "not all tests were run\n";
    text << sum_text(summary) << '\n';
    sink_(text.str());
}

std::string ConsoleReport::coloured(std::string_view text, Outcome outcome) const {
    if (!style_.colours) return std::string(text);
    return std::string(style_of(outcome).colour).append(text) + "\x1b[0m";
}

}  // namespace krait::devtest
