#include "devtest/unittest_output.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <initializer_list>
#include <string>
#include <utility>

namespace krait::devtest {

namespace {

using Outcome = Verdict::Outcome;

const std::string kRule(70, '-');

// Takes the last line off `text`.
std::string_view pop_line(std::string_view& text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    const auto start = text.find_last_of('\n') + 1;  // npos + 1 is 0
    const auto line = text.substr(start);
    text = text.substr(0, start);
    return line;
}

// The number between `before` and `after` if that is all there is.
std::optional<int> number_in(std::string_view line, std::string_view before,
                             std::string_view after) {
    if (!line.starts_with(before)) return std::nullopt;
    line.remove_prefix(before.size());
    int number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    const std::string_view rest(end, static_cast<std::size_t>(line.data() + line.size() - end));
    if (error != std::errc{} || rest != after) return std::nullopt;
    return number;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char each) {
        return std::isalnum(each) || each == '_' || each == '.';
    });
}

// "METHOD (CLASS)", perhaps with more behind: "CLASS.METHOD". Without the module's name, which is
// not the same everywhere.
std::optional<std::string> name_in(std::string_view text) {
    const auto open = text.find(" ("), close = text.find(')');
    if (open == text.npos || close == text.npos || close < open) return std::nullopt;
    const auto method = text.substr(0, open);
    auto owner = text.substr(open + 2, close - open - 2);
    if (!is_name(method) || !is_name(owner)) return std::nullopt;
    owner.remove_prefix(owner.find_last_of('.') + 1);  // npos + 1 is 0
    return std::string(owner) + "." + std::string(method);
}

// How a test ended, as the line says it behind the dots; perhaps behind what the test printed.
bool read_end(std::string_view said, UnittestResult& result) {
    constexpr std::string_view kSkipped = "skipped:";
    if (const auto at = said.find(kSkipped); at != said.npos) {
        result.outcome = Outcome::Skip;
        result.reason = said.substr(std::min(said.size(), at + kSkipped.size() + 1));
        return true;
    }
    constexpr std::pair<std::string_view, Outcome> kEnds[] = {{"expected failure", Outcome::Xfail},
                                                              {"unexpected success", Outcome::Fail},
                                                              {"FAIL", Outcome::Fail},
                                                              {"ERROR", Outcome::Error},
                                                              {"ok", Outcome::Pass}};
    for (const auto& [word, outcome] : kEnds) {
        if (!said.ends_with(word)) continue;
        result.outcome = outcome;
        if (word == "unexpected success") result.reason = word;
        return true;
    }
    return false;
}

std::optional<std::string> name_behind(std::string_view line,
                                       std::initializer_list<std::string_view> words) {
    for (const auto word : words)
        if (line.starts_with(word)) return name_in(line.substr(word.size()));
    return std::nullopt;
}

UnittestResult* find_named(std::vector<UnittestResult>& results, const std::string& name) {
    const auto found = std::find_if(results.begin(), results.end(),
                                    [&](const auto& each) { return each.name == name; });
    return found == results.end() ? nullptr : &*found;
}

// A result that has begun takes lines until one tells its end: a test may print.
void read_results(std::string_view output, std::vector<UnittestResult>& results) {
    constexpr std::string_view kDots = " ... ";
    bool has_begun = false;
    UnittestResult* detailed = nullptr;
    while (!output.empty()) {
        const auto line = output.substr(0, output.find('\n'));
        output.remove_prefix(std::min(output.size(), line.size() + 1));
        const auto dots = line.find(kDots);
        auto name = dots == line.npos ? std::nullopt : name_in(line.substr(0, dots));
        if (line == std::string(70, '=')) {
            detailed = nullptr;
        } else if (const auto failed = name_behind(line, {"FAIL: ", "ERROR: "})) {
            detailed = find_named(results, *failed);
        } else if (detailed) {
            if (line != kRule) detailed->detail.append(line).append("\n");
        } else if (name) {
            results.push_back({.name = *name, .reason = {}, .detail = {}});
            has_begun = !read_end(line.substr(dots + kDots.size()), results.back());
        } else if (has_begun) {
            has_begun = !read_end(line, results.back());
        }
    }
}

}  // namespace

std::optional<UnittestRun> read_unittest(std::string_view output) {
    std::string_view rest = output;
    const auto result = pop_line(rest);
    const auto empty = pop_line(rest);
    const auto count = pop_line(rest);
    const auto rule = pop_line(rest);
    const auto ran = number_in(count, "Ran ", " tests");
    const auto skipped = number_in(result, "OK (skipped=", ")");
    const bool ok = result == "OK" || skipped;
    if (!ran || !empty.empty() || rule != kRule) return std::nullopt;
    if (!ok && !result.starts_with("FAILED (")) return std::nullopt;
    UnittestRun run{.ran = *ran, .skipped = skipped.value_or(0), .ok = ok, .results = {}};
    read_results(rest, run.results);
    return run;
}

}  // namespace krait::devtest
