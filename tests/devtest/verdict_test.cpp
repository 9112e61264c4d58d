#include "devtest/verdict.hpp"

#include <gtest/gtest.h>

#include <string>

#include "devtest/diff.hpp"
#include "devtest/unittest_summary.hpp"

namespace krait::test {
namespace {

using devtest::judge;
using devtest::ProgramOutput;
using devtest::TestCase;
using devtest::Verdict;
using Outcome = Verdict::Outcome;

TestCase expecting(const std::string& text) {
    return {.path = "some/folder/t.py", .source = "", .expected = text, .needs = {}, .skip = {}};
}

TestCase unittest_file() {
    return {.path = "t.py", .source = "", .expected = {}, .needs = {}, .skip = {}};
}

std::string unittest_end(const std::string& count, const std::string& result) {
    return std::string(70, '-') + "\n" + count + "\n\n" + result + "\n";
}

TEST(Verdict, PassesWhenTheOutputIsAsExpected) {
    const auto verdict = judge(expecting("1\n2\n"), {"1\r\n2\r\n", ""});
    EXPECT_EQ(verdict.outcome, Outcome::Pass);
    EXPECT_EQ(verdict.reason, "");
    EXPECT_EQ(verdict.diff, "");
    EXPECT_EQ(verdict.output, "1\n2\n");
}

TEST(Verdict, FailsWithADiffWhenItIsNot) {
    const auto verdict = judge(expecting("1\n2\n"), {"1\r\n3\r\n", ""});
    EXPECT_EQ(verdict.outcome, Outcome::Fail);
    EXPECT_EQ(verdict.reason, "printed what t.py.exp does not expect");
    EXPECT_EQ(verdict.diff, "@@ -1,2 +1,2 @@\n 1\n-2\n+3\n");
}

TEST(Verdict, MissingNewlineAtTheEndFails) {
    EXPECT_EQ(judge(expecting("1\n"), {"1", ""}).outcome, Outcome::Fail);
    EXPECT_EQ(judge(expecting("1"), {"1\r\n", ""}).outcome, Outcome::Fail);
}

TEST(Verdict, TracebackIsOutputAndItsOwnFileHasNoName) {
    const std::string rest = ", line 3, in <module>\nValueError: x\n";
    for (const char* name : {"t.py", "<stdin>", "/tmp/x/t.py", "folder/t.py"}) {
        const auto test = expecting("1\nTraceback (most recent call last):\n  File \"" +
                                    std::string(name) + "\"" + rest);
        const ProgramOutput output{
            "1\r\n",
            "Traceback (most recent call last):\r\n  File \"<stdin>\", line 3, "
            "in <module>\r\nValueError: x\r\n"};
        EXPECT_EQ(judge(test, output).outcome, Outcome::Pass) << name;
    }
}

TEST(Verdict, FileOfAnotherModuleHasAName) {
    const auto test = expecting("  File \"other.py\", line 3\n");
    EXPECT_EQ(judge(test, {"", "  File \"<stdin>\", line 3\r\n"}).outcome, Outcome::Fail);
    EXPECT_EQ(judge(test, {"", "  File \"other.py\", line 3\r\n"}).outcome, Outcome::Pass);
}

TEST(Verdict, UnexpectedTracebackFails) {
    EXPECT_EQ(judge(expecting("1\n"), {"1\r\n", "Traceback\r\n"}).outcome, Outcome::Fail);
}

TEST(Verdict, OutputSkipSkips) {
    EXPECT_EQ(judge(expecting("1\n"), {"SKIP\r\n", ""}).outcome, Outcome::Skip);
    EXPECT_EQ(judge(unittest_file(), {"SKIP\r\n", ""}).outcome, Outcome::Skip);
    EXPECT_EQ(judge(expecting("1\n"), {"warming up\r\nSKIP\r\n", ""}).outcome, Outcome::Skip);
}

TEST(Verdict, SkipInTheMiddleOrBeforeATracebackIsNone) {
    EXPECT_EQ(judge(expecting("1\n"), {"SKIP\r\n1\r\n", ""}).outcome, Outcome::Fail);
    EXPECT_EQ(judge(expecting("1\n"), {"SKIP\r\n", "Traceback\r\n"}).outcome, Outcome::Fail);
}

TEST(Verdict, ExpectedLastLineSkipPasses) {
    EXPECT_EQ(judge(expecting("a\nSKIP\n"), {"a\r\nSKIP\r\n", ""}).outcome, Outcome::Pass);
}

TEST(Verdict, UnittestFilePassesByItsSummary) {
    const auto verdict =
        judge(unittest_file(), {"test_a ... ok\r\n" + unittest_end("Ran 2 tests", "OK"), ""});
    EXPECT_EQ(verdict.outcome, Outcome::Pass);
}

TEST(Verdict, UnittestFileFailsByItsSummary) {
    const auto verdict =
        judge(unittest_file(), {unittest_end("Ran 2 tests", "FAILED (failures=1, errors=0)"), ""});
    EXPECT_EQ(verdict.outcome, Outcome::Fail);
    EXPECT_EQ(verdict.reason, "FAILED (failures=1, errors=0)");
}

TEST(Verdict, UnittestFileThatSkipsAllIsSkipped) {
    const auto some = unittest_end("Ran 3 tests", "OK (skipped=2)");
    const auto all = unittest_end("Ran 3 tests", "OK (skipped=3)");
    EXPECT_EQ(judge(unittest_file(), {some, ""}).outcome, Outcome::Pass);
    EXPECT_EQ(judge(unittest_file(), {all, ""}).outcome, Outcome::Skip);
}

TEST(Verdict, UnittestFileWithoutAGoodEndIsAnError) {
    EXPECT_EQ(judge(unittest_file(), {"hello\r\n", ""}).outcome, Outcome::Error);
    EXPECT_EQ(judge(unittest_file(), {"", ""}).outcome, Outcome::Error);
    EXPECT_EQ(judge(unittest_file(), {unittest_end("Ran 0 tests", "OK"), ""}).outcome,
              Outcome::Error);
    const auto verdict = judge(unittest_file(), {"", "Traceback\r\nImportError: no unittest\r\n"});
    EXPECT_EQ(verdict.outcome, Outcome::Error);
    EXPECT_EQ(verdict.reason, "ImportError: no unittest");
}

TEST(UnittestSummary, IsReadFromTheLastFourLinesOnly) {
    const auto summary =
        devtest::read_unittest_summary("noise\n" + unittest_end("Ran 12 tests", "OK"));
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->ran, 12);
    EXPECT_TRUE(summary->ok);
    EXPECT_FALSE(devtest::read_unittest_summary(unittest_end("Ran 12 tests", "OK") + "more\n"));
    EXPECT_FALSE(devtest::read_unittest_summary(unittest_end("Ran x tests", "OK")));
    EXPECT_FALSE(devtest::read_unittest_summary(unittest_end("Ran 1 tests", "OKAY")));
    EXPECT_FALSE(devtest::read_unittest_summary("Ran 12 tests\n\nOK\n"));
}

TEST(UnifiedDiff, IsEmptyForEqualTexts) { EXPECT_EQ(devtest::unified_diff("a\n", "a\n"), ""); }

TEST(UnifiedDiff, ShowsAMissingNewline) {
    EXPECT_EQ(devtest::unified_diff("a\n", "a"), "@@ -1,1 +1,1 @@\n-a\n+a\n\\ no newline at end\n");
}

}  // namespace
}  // namespace krait::test
