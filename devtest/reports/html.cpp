#include "devtest/reports/html.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>

#include "devtest/reports/clean_text.hpp"
#include "devtest/reports/page.hpp"

namespace krait::devtest {

namespace {

using Outcome = Verdict::Outcome;

constexpr std::size_t kMostOutputBytes = 64 << 10;  // of one test: a page is to be opened

std::string escaped(std::string_view octets) {
    std::string result;
    for (const char each : clean_text(octets)) {
        switch (each) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            default: result += each;
        }
    }
    return result;
}

std::string seconds(double time) {
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.3f", time);
    return text.data();
}

// The end tells more than the start.
std::string_view shortened(std::string_view text) {
    return text.substr(text.size() - std::min(text.size(), kMostOutputBytes));
}

std::string diff_in_colours(const std::string& diff) {
    std::string result;
    std::istringstream lines(diff);
    for (std::string line; std::getline(lines, line);) {
        const std::string text = escaped(line);
        if (line.starts_with('+'))
            result += "<i>" + text + "</i>\n";
        else if (line.starts_with('-'))
            result += "<b>" + text + "</b>\n";
        else
            result += text + "\n";
    }
    return result;
}

std::string details(const Verdict& verdict) {
    if (verdict.output.empty() && verdict.diff.empty()) return {};
    std::string text = verdict.good() ? "<details>" : "<details open>";
    text += "<summary>output</summary>";
    if (!verdict.diff.empty())
        text += "<pre>" + diff_in_colours(std::string(shortened(verdict.diff))) + "</pre>";
    if (verdict.diff.empty() || verdict.good())
        text += "<pre>" + escaped(shortened(verdict.output)) + "</pre>";
    return text + "</details>";
}

std::string row_of(const TestResult& result) {
    const Verdict& verdict = result.verdict;
    const std::string name = name_of(verdict.outcome);
    std::string reason = escaped(verdict.reason);
    if (verdict.attempts > 1)
        reason += (reason.empty() ? "" : ", ") + ("at attempt " + std::to_string(verdict.attempts));
    return "<tr class=\"" + name + "\"><td class=\"verdict\">" + name + "</td><td>" +
           escaped(result.id()) +
           (reason.empty() ? "" : "<div class=\"reason\">" + reason + "</div>") + details(verdict) +
           "</td><td>" + escaped(result.target) + "</td><td>" + seconds(verdict.seconds) +
           "</td></tr>\n";
}

std::string filters(const Summary& summary) {
    std::string text;
    for (std::size_t i = 0; i < kOutcomes; ++i) {
        if (summary.counts[i] == 0) continue;
        const std::string name = name_of(Outcome(i));
        text += "<label><input type=\"checkbox\" value=\"" + name + "\" checked> " + name + " (" +
                std::to_string(summary.counts[i]) + ")</label>\n";
    }
    return text;
}

std::string title(const Summary& summary) {
    if (!summary.ended_early.empty()) return "Not all tests were run";
    if (summary.failed())
        return summary.failures() == 1 ? "1 test is not well"
                                       : std::to_string(summary.failures()) + " tests are not well";
    return summary.good() ? "All tests are well" : "Some tests could not be run";
}

std::string told(const Summary& summary) {
    std::string text =
        std::to_string(summary.all()) + " tests in " + seconds(summary.seconds) + " s";
    if (!summary.ended_early.empty()) text += "; " + escaped(summary.ended_early);
    return text;
}

void put(std::string& page, std::string_view where, const std::string& what) {
    page.replace(page.find(where), where.size(), what);
}

}  // namespace

void HtmlReport::finish(const Summary& summary) {
    std::sort(results_.begin(), results_.end(), [](const auto& a, const auto& b) {
        const bool a_good = a.verdict.good(), b_good = b.verdict.good();
        return std::tie(a_good, a.path, a.target, a.name) <
               std::tie(b_good, b.path, b.target, b.name);
    });
    std::string page(page_source);
    // From the end, so that nothing that a test said is taken for a place.
    std::string rows;
    for (const auto& each : results_) rows += row_of(each);
    put(page, "{{ROWS}}", rows);
    put(page, "{{FILTERS}}", filters(summary));
    put(page, "{{SUMMARY}}", told(summary));
    put(page, "{{TITLE}}", title(summary));
    sink_(page);
}

}  // namespace krait::devtest
