#include "devtest/verdict.hpp"

#include <filesystem>
#include <sstream>
#include <string_view>

#include "devtest/diff.hpp"
#include "devtest/unittest_summary.hpp"

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

std::string_view last_line(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text.substr(text.find_last_of('\n') + 1);  // npos + 1 is 0
}

// `import` it, find it absent, print SKIP, raise SystemExit: how MicroPython's tests step aside.
bool says_skip(const std::string& printed, const ProgramOutput& output, const TestCase& test) {
    if (!output.traceback.empty()) return false;
    return printed == "SKIP\n" || (last_line(printed) == "SKIP" && printed != test.expected);
}

void judge_by_expectation(const TestCase& test, Verdict& verdict) {
    const std::string own_name = std::filesystem::path(test.path).filename();
    const auto expected = without_own_file_name(*test.expected, own_name);
    const auto actual = without_own_file_name(verdict.output, own_name);
    verdict.outcome = expected == actual ? Outcome::Pass : Outcome::Fail;
    if (verdict.outcome == Outcome::Pass) return;
    verdict.reason = "printed what " + own_name + ".exp does not expect";
    verdict.diff = unified_diff(expected, actual);
}

void judge_by_unittest(const ProgramOutput& output, Verdict& verdict) {
    const auto summary = read_unittest_summary(verdict.output);
    if (!output.traceback.empty()) {
        verdict.outcome = Outcome::Error;
        verdict.reason = last_line(verdict.output);
    } else if (!summary) {
        verdict.outcome = Outcome::Error;
        verdict.reason = "ended without a unittest summary; does it call unittest.main()?";
    } else if (!summary->ok) {
        verdict.outcome = Outcome::Fail;
        verdict.reason = last_line(verdict.output);
    } else if (summary->ran == 0) {
        verdict.outcome = Outcome::Error;
        verdict.reason = "ran no test";
    } else {
        verdict.outcome = summary->skipped == summary->ran ? Outcome::Skip : Outcome::Pass;
        if (verdict.outcome == Outcome::Skip) verdict.reason = "skipped all of its tests";
    }
}

}  // namespace

Verdict judge(const TestCase& test, const ProgramOutput& output) {
    const std::string printed = with_plain_newlines(output.printed);
    Verdict verdict{.output = printed + with_plain_newlines(output.traceback)};
    if (says_skip(printed, output, test)) {
        verdict.outcome = Outcome::Skip;
        verdict.reason = "the test says SKIP";
    } else if (test.expected) {
        judge_by_expectation(test, verdict);
    } else {
        judge_by_unittest(output, verdict);
    }
    return verdict;
}

const char* name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::Pass: return "pass";
        case Outcome::Fail: return "fail";
        case Outcome::Skip: return "skip";
        case Outcome::Error: return "error";
    }
    return "";
}

}  // namespace krait::devtest
