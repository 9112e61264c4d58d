#include "devtest/reports/evidence.hpp"

#include <algorithm>
#include <string_view>

#include "device/printable.hpp"

namespace krait::devtest {

namespace {

using Outcome = Verdict::Outcome;
using Lines = std::vector<std::string_view>;

constexpr std::size_t kMostDiffLines = 20;
constexpr std::size_t kMostLinesOfOneSide = 8;  // in a row: the other side's follow, and count more
constexpr std::size_t kMostFailureLines = 20;   // of unittest's: a traceback and the summary
constexpr std::size_t kMostErrorLines = 8;
constexpr std::size_t kMostLineBytes = 200;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string left_out(std::size_t count, const std::string& which) {
    return "... " + std::to_string(count) + (count == 1 ? " line" : " lines") + which +
           "; --json has all";
}

// A cut through a character of UTF-8 goes before it.
std::string shown(std::string_view line) {
    if (line.size() <= kMostLineBytes) return device::printable(line);
    auto end = kMostLineBytes;
    while (end > kMostLineBytes - 4 && (line[end] & 0xc0) == 0x80) --end;
    return device::printable(line.substr(0, end)) + "... (" + std::to_string(line.size()) +
           " bytes)";
}

// How many lines at the front of `lines` are of the same side: '-', '+', or both (' ').
std::size_t length_of_side(const Lines& lines, std::size_t start) {
    const auto of_other_side = [&](std::string_view line) {
        return line.substr(0, 1) != lines[start].substr(0, 1);
    };
    const auto first = lines.begin() + static_cast<long>(start);
    return static_cast<std::size_t>(std::find_if(first, lines.end(), of_other_side) - first);
}

std::vector<std::string> start_of_diff(const Lines& lines) {
    std::vector<std::string> result;
    std::size_t at = 0;
    while (at < lines.size() && result.size() < kMostDiffLines) {
        const auto length = length_of_side(lines, at);
        const auto count = std::min(length, kMostLinesOfOneSide);
        for (std::size_t i = at; i < at + count; ++i) result.push_back(shown(lines[i]));
        if (count < length)
            result.push_back(
                left_out(length - count, " more with " + std::string(lines[at], 0, 1)));
        at += length;
    }
    if (at < lines.size()) result.push_back(left_out(lines.size() - at, " more of the diff"));
    return result;
}

std::vector<std::string> end_of_output(const Lines& lines, std::size_t most_lines) {
    std::vector<std::string> result;
    const auto start = lines.size() - std::min(lines.size(), most_lines);
    if (start > 0) result.push_back(left_out(start, " before"));
    for (std::size_t i = start; i < lines.size(); ++i) result.push_back(shown(lines[i]));
    return result;
}

}  // namespace

std::vector<std::string> evidence(const Verdict& verdict) {
    if (verdict.outcome != Outcome::Fail && verdict.outcome != Outcome::Error) return {};
    if (!verdict.diff.empty()) return start_of_diff(lines_of(verdict.diff));
    return end_of_output(lines_of(verdict.output),
                         verdict.outcome == Outcome::Fail ? kMostFailureLines : kMostErrorLines);
}

}  // namespace krait::devtest
