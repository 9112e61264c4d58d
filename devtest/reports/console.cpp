#include "devtest/reports/console.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <vector>

namespace krait::devtest {

namespace {

using Outcome = Verdict::Outcome;

constexpr std::size_t kMostLines = 60;  // of a diff or of an output, below a verdict

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

// A terminal must not obey what a test printed.
std::string printable(std::string_view line) {
    std::string text(line);
    std::replace_if(
        text.begin(), text.end(),
        [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; }, '?');
    return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace

void ConsoleReport::add(const TestCase& test, const std::string& board, const Verdict& verdict) {
    write_coloured(label_of(verdict.outcome), verdict.outcome);
    stream_ << ' ' << test.path;
    if (style_.board_names) stream_ << " on " << board;
    if (!verdict.reason.empty()) stream_ << ": " << printable(verdict.reason);
    if (verdict.outcome != Outcome::Skip) stream_ << " (" << seconds_text(verdict.seconds) << ')';
    stream_ << '\n';
    if (verdict.outcome == Outcome::Fail || verdict.outcome == Outcome::Error)
        write_details(verdict);
    stream_.flush();
}

void ConsoleReport::finish(const Summary& summary) {
    if (summary.interrupted) stream_ << "interrupted: not all tests were run\n";
    const int all = summary.passed + summary.failed + summary.skipped + summary.errors;
    stream_ << all << (all == 1 ? " test: " : " tests: ") << summary.passed << " passed, "
            << summary.failed << " failed, " << summary.errors << " with errors, "
            << summary.skipped << " skipped, in " << seconds_text(summary.seconds) << '\n';
    stream_.flush();
}

void ConsoleReport::write_coloured(std::string_view text, Outcome outcome) {
    if (style_.colours)
        stream_ << colour_of(outcome) << text << "\x1b[0m";
    else
        stream_ << text;
}

// The diff where there is one; else the end of what the test printed, where the trouble shows.
void ConsoleReport::write_details(const Verdict& verdict) {
    const bool is_diff = !verdict.diff.empty();
    auto lines = lines_of(is_diff ? verdict.diff : verdict.output);
    const auto left_out = lines.size() - std::min(lines.size(), kMostLines);
    if (!is_diff) lines.erase(lines.begin(), lines.begin() + static_cast<long>(left_out));
    lines.resize(std::min(lines.size(), kMostLines));
    for (const auto line : lines) stream_ << "      " << printable(line) << '\n';
    if (left_out > 0)
        stream_ << "      ... and " << left_out << " more lines; --json has them all\n";
}

}  // namespace krait::devtest
