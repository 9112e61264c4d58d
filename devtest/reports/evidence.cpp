#include "devtest/reports/evidence.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "device/printable.hpp"

namespace krait::devtest {

namespace {

using Outcome = Verdict::Outcome;
using Lines = std::vector<std::string_view>;

constexpr std::size_t kMostDiffLines = 20;
constexpr std::size_t kMostLinesOfOneSide = 8;  // in a row: the other side's are to be seen too
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

// The first of them and, because tracebacks say there what was raised, the last.
void append_side(const Lines& lines, std::vector<std::string>& result) {
    if (lines.size() <= kMostLinesOfOneSide) {
        std::transform(lines.begin(), lines.end(), std::back_inserter(result), shown);
        return;
    }
    std::transform(lines.begin(), lines.begin() + kMostLinesOfOneSide - 1,
                   std::back_inserter(result), shown);
    result.push_back(left_out(lines.size() - kMostLinesOfOneSide,
                              " more with " + std::string(lines.front(), 0, 1)));
    result.push_back(shown(lines.back()));
}

std::vector<std::string> start_of_diff(const Lines& lines) {
    std::vector<std::string> result;
    auto at = lines.begin();
    while (at != lines.end() && result.size() < kMostDiffLines) {
        const auto end = std::find_if(
            at, lines.end(), [&](auto line) { return line.substr(0, 1) != at->substr(0, 1); });
        append_side({at, end}, result);
        at = end;
    }
    const auto rest = static_cast<std::size_t>(lines.end() - at);
    if (rest > 0) result.push_back(left_out(rest, " more of the diff"));
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
    if (verdict.good()) return {};
    if (!verdict.diff.empty()) return start_of_diff(lines_of(verdict.diff));
    return end_of_output(lines_of(verdict.output),
                         verdict.outcome == Outcome::Fail ? kMostFailureLines : kMostErrorLines);
}

}  // namespace krait::devtest
