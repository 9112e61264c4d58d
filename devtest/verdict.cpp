#include "devtest/verdict.hpp"

#include <filesystem>
#include <sstream>
#include <string_view>

#include "devtest/diff.hpp"
#include "devtest/unittest_output.hpp"

namespace krait::devtest {

namespace {

using Outcome = Verdict::Outcome;

// A traceback line names the file it is of: `  File "NAME", line 3`.
constexpr std::string_view kFile = "  File \"";
constexpr std::string_view kStdin = "<stdin>";

bool is_own_file(std::string_view name, std::string_view own_name) {
    return name.substr(name.find_last_of('/') + 1) == own_name;
}

std::string without_own_file_name(const std::string& text, const std::string& own_name) {
    std::string result;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto end = line.find('"', kFile.size());
        if (line.starts_with(kFile) && end != line.npos &&
            is_own_file(line.substr(kFile.size(), end - kFile.size()), own_name))
            line.replace(kFile.size(), end - kFile.size(), kStdin);
        result += line;
        if (!lines.eof()) result += '\n';
    }
    return result;
}

// The other way: what a REPL calls "<stdin>" is the test.
std::string with_own_file_name(std::string text, const std::string& own_name) {
    const std::string shown = std::string(kFile) + std::string(kStdin) + '"';
    for (std::size_t at = 0; (at = text.find(shown, at)) != text.npos; at += kFile.size())
        if (at == 0 || text[at - 1] == '\n')
            text.replace(at + kFile.size(), kStdin.size(), own_name);
    return text;
}

std::string_view last_line(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text.substr(text.find_last_of('\n') + 1);  // npos + 1 is 0
}

bool has_traceback(std::string_view output) {
    constexpr std::string_view kStart = "Traceback (most recent call last):\n";
    const auto at = output.rfind(kStart);
    return at != output.npos && (at == 0 || output[at - 1] == '\n');
}

// `import` it, find it absent, print SKIP, raise SystemExit: how MicroPython's tests step aside.
bool says_skip(const std::string& printed, const Execution& execution, const TestCase& test) {
    if (!execution.traceback.empty()) return false;
    return printed == "SKIP\n" || (last_line(printed) == "SKIP" && printed != test.expected);
}

void judge_by_expectation(const TestCase& test, Verdict& verdict) {
    const std::string own_name = std::filesystem::path(test.path).filename();
    const auto expected = without_own_file_name(test.expected, own_name);
    const auto actual = without_own_file_name(verdict.output, own_name);
    verdict.outcome = expected == actual ? Outcome::Pass : Outcome::Fail;
    if (verdict.outcome == Outcome::Pass) return;
    verdict.reason = "printed what " + own_name + ".exp does not expect";
    verdict.diff = unified_diff(expected, actual);
}

Verdict verdict_of(const UnittestResult& result) {
    Verdict verdict{.outcome = result.outcome, .reason = result.reason, .output = result.detail};
    if (verdict.reason.empty() && !verdict.good()) verdict.reason = last_line(result.detail);
    return verdict;
}

// Each of its tests, if it told of all; else the file as a whole.
std::vector<Result> judge_by_unittest(Verdict verdict) {
    const auto said = read_unittest(verdict.output);
    if (!said) {
        verdict.outcome = Outcome::Error;
        verdict.reason = has_traceback(verdict.output)
                             ? last_line(verdict.output)
                             : "ended without a unittest summary; does it call unittest.main()?";
    } else if (said->ran == 0) {
        verdict.outcome = Outcome::Error;
        verdict.reason = "ran no test";
    } else if (std::size_t(said->ran) == said->results.size()) {
        std::vector<Result> results;
        for (const auto& each : said->results) results.push_back({each.name, verdict_of(each)});
        return results;
    } else if (!said->ok) {
        verdict.outcome = Outcome::Fail;
        verdict.reason = last_line(verdict.output);
    } else {
        verdict.outcome = said->skipped == said->ran ? Outcome::Skip : Outcome::Pass;
        if (verdict.outcome == Outcome::Skip) verdict.reason = "skipped all of its tests";
    }
    return {{"", std::move(verdict)}};
}

// A compiler that has no memory raises at no line.
bool says_too_large(const std::string& printed, const Execution& execution) {
    const std::string& said = execution.traceback.empty() ? printed : execution.traceback;
    return said.starts_with("MemoryError") &&
           (execution.traceback.empty() || execution.printed.empty());
}

Outcome outcome_of(Execution::End end) {
    switch (end) {
        case Execution::End::Timeout: return Outcome::Timeout;
        case Execution::End::Lost: return Outcome::Infra;
        default: return Outcome::Error;
    }
}

std::string all_output(const Execution& execution) {
    return with_plain_newlines(execution.printed) + with_plain_newlines(execution.traceback);
}

std::vector<Result> judge_ended(const TestCase& test, const Execution& execution) {
    const bool is_compared = test.kind == TestCase::Kind::Expectation;
    Verdict verdict{.output = all_output(execution), .seconds = execution.seconds};
    if (says_skip(with_plain_newlines(execution.printed), execution, test)) {
        verdict.outcome = Outcome::Skip;
        verdict.reason = "the test says SKIP";
    } else if (is_compared && verdict.output == test.expected) {
        verdict.outcome = Outcome::Pass;
    } else if (says_too_large(with_plain_newlines(execution.printed), execution)) {
        verdict.outcome = Outcome::TooLarge;
        verdict.reason = "too large: the target has no memory to compile it";
    } else if (is_compared) {
        judge_by_expectation(test, verdict);
    } else {
        verdict.output =
            with_own_file_name(verdict.output, std::filesystem::path(test.path).filename());
        return judge_by_unittest(std::move(verdict));
    }
    return {{"", std::move(verdict)}};
}

}  // namespace

Verdict verdict_of_end(const Execution& execution) {
    return {.outcome = outcome_of(execution.end),
            .reason = execution.how,
            .output = all_output(execution),
            .seconds = execution.seconds};
}

void apply_xfail(const std::string& why, std::vector<Result>& results) {
    bool passes = true;
    for (auto& [name, verdict] : results) {
        passes = passes && verdict.outcome == Outcome::Pass;
        if (verdict.good() || verdict.outcome == Outcome::Infra) continue;
        verdict.outcome = Outcome::Xfail;
        verdict.reason = why;
    }
    if (!passes) return;
    results[0].verdict.outcome = Outcome::Fail;
    results[0].verdict.reason = "passes, though its header says '# xfail: " + why + "'";
}

std::vector<Result> judge(const TestCase& test, const Execution& execution) {
    if (execution.end == Execution::End::Done) return judge_ended(test, execution);
    return {{"", verdict_of_end(execution)}};
}

bool Verdict::good() const {
    return outcome == Outcome::Pass || outcome == Outcome::Skip || outcome == Outcome::Xfail ||
           outcome == Outcome::TooLarge;
}

const char* name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::Pass: return "pass";
        case Outcome::Fail: return "fail";
        case Outcome::Error: return "error";
        case Outcome::Timeout: return "timeout";
        case Outcome::Skip: return "skip";
        case Outcome::Xfail: return "xfail";
        case Outcome::TooLarge: return "too-large";
        case Outcome::Infra: return "infra";
    }
    return "";
}

}  // namespace krait::devtest
