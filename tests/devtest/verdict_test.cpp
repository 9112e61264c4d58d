#include "devtest/verdict.hpp"

#include <gtest/gtest.h>

#include <string>

#include "devtest/diff.hpp"
#include "devtest/unittest_output.hpp"

namespace krait::test {
namespace {

using devtest::Execution;
using devtest::TestCase;
using devtest::Verdict;
using Outcome = Verdict::Outcome;

TestCase expecting(const std::string& text) {
    TestCase test;
    test.path = "some/folder/t.py";
    test.kind = TestCase::Kind::Expectation;
    test.expected = text;
    return test;
}

TestCase unittest_file() {
    TestCase test;
    test.path = "t.py";
    return test;
}

Verdict judge(const TestCase& test, const std::string& printed, const std::string& traceback) {
    Execution execution;
    execution.printed = printed;
    execution.traceback = traceback;
    return devtest::judge(test, execution).at(0).verdict;
}

std::string unittest_end(const std::string& count, const std::string& result) {
    return std::string(70, '-') + "\n" + count + "\n\n" + result + "\n";
}

TEST(Verdict, PassesWhenTheOutputIsAsExpected) {
    const auto verdict = judge(expecting("1\n2\n"), "1\r\n2\r\n", "");
    EXPECT_EQ(verdict.outcome, Outcome::Pass);
    EXPECT_EQ(verdict.reason, "");
    EXPECT_EQ(verdict.diff, "");
    EXPECT_EQ(verdict.output, "1\n2\n");
}

TEST(Verdict, FailsWithADiffWhenItIsNot) {
    const auto verdict = judge(expecting("1\n2\n"), "1\r\n3\r\n", "");
    EXPECT_EQ(verdict.outcome, Outcome::Fail);
    EXPECT_EQ(verdict.reason, "printed what t.py.exp does not expect");
    EXPECT_EQ(verdict.diff, "@@ -1,2 +1,2 @@\n 1\n-2\n+3\n");
}

TEST(Verdict, MissingNewlineAtTheEndFails) {
    EXPECT_EQ(judge(expecting("1\n"), "1", "").outcome, Outcome::Fail);
    EXPECT_EQ(judge(expecting("1"), "1\r\n", "").outcome, Outcome::Fail);
}

TEST(Verdict, TracebackIsOutputAndItsOwnFileHasNoName) {
    const std::string rest = ", line 3, in <module>\nValueError: x\n";
    for (const char* name : {"t.py", "<stdin>", "/tmp/x/t.py", "folder/t.py"}) {
        const auto test = expecting("1\nTraceback (most recent call last):\n  File \"" +
                                    std::string(name) + "\"" + rest);
        const char* const traceback =
            "Traceback (most recent call last):\r\n  File \"<stdin>\", line 3, "
            "in <module>\r\nValueError: x\r\n";
        EXPECT_EQ(judge(test, "1\r\n", traceback).outcome, Outcome::Pass) << name;
    }
}

TEST(Verdict, FileOfAnotherModuleHasAName) {
    const auto test = expecting("  File \"other.py\", line 3\n");
    EXPECT_EQ(judge(test, "", "  File \"<stdin>\", line 3\r\n").outcome, Outcome::Fail);
    EXPECT_EQ(judge(test, "", "  File \"other.py\", line 3\r\n").outcome, Outcome::Pass);
}

TEST(Verdict, UnexpectedTracebackFails) {
    EXPECT_EQ(judge(expecting("1\n"), "1\r\n", "Traceback\r\n").outcome, Outcome::Fail);
}

TEST(Verdict, OutputSkipSkips) {
    EXPECT_EQ(judge(expecting("1\n"), "SKIP\r\n", "").outcome, Outcome::Skip);
    EXPECT_EQ(judge(unittest_file(), "SKIP\r\n", "").outcome, Outcome::Skip);
    EXPECT_EQ(judge(expecting("1\n"), "warming up\r\nSKIP\r\n", "").outcome, Outcome::Skip);
}

TEST(Verdict, SkipInTheMiddleOrBeforeATracebackIsNone) {
    EXPECT_EQ(judge(expecting("1\n"), "SKIP\r\n1\r\n", "").outcome, Outcome::Fail);
    EXPECT_EQ(judge(expecting("1\n"), "SKIP\r\n", "Traceback\r\n").outcome, Outcome::Fail);
}

TEST(Verdict, ExpectedLastLineSkipPasses) {
    EXPECT_EQ(judge(expecting("a\nSKIP\n"), "a\r\nSKIP\r\n", "").outcome, Outcome::Pass);
}

TEST(Verdict, UnittestFilePassesByItsSummary) {
    const auto verdict =
        judge(unittest_file(), "test_a ... ok\r\n" + unittest_end("Ran 2 tests", "OK"), "");
    EXPECT_EQ(verdict.outcome, Outcome::Pass);
}

TEST(Verdict, UnittestFileFailsByItsSummary) {
    const auto verdict =
        judge(unittest_file(), unittest_end("Ran 2 tests", "FAILED (failures=1, errors=0)"), "");
    EXPECT_EQ(verdict.outcome, Outcome::Fail);
    EXPECT_EQ(verdict.reason, "FAILED (failures=1, errors=0)");
}

TEST(Verdict, UnittestFileThatSkipsAllIsSkipped) {
    const auto some = unittest_end("Ran 3 tests", "OK (skipped=2)");
    const auto all = unittest_end("Ran 3 tests", "OK (skipped=3)");
    EXPECT_EQ(judge(unittest_file(), some, "").outcome, Outcome::Pass);
    EXPECT_EQ(judge(unittest_file(), all, "").outcome, Outcome::Skip);
}

TEST(Verdict, UnittestFileWithoutAGoodEndIsAnError) {
    EXPECT_EQ(judge(unittest_file(), "hello\r\n", "").outcome, Outcome::Error);
    EXPECT_EQ(judge(unittest_file(), "", "").outcome, Outcome::Error);
    EXPECT_EQ(judge(unittest_file(), unittest_end("Ran 0 tests", "OK"), "").outcome,
              Outcome::Error);
    const auto verdict = judge(
        unittest_file(), "", "Traceback (most recent call last):\r\nImportError: no unittest\r\n");
    EXPECT_EQ(verdict.outcome, Outcome::Error);
    EXPECT_EQ(verdict.reason, "ImportError: no unittest");
}

TEST(Verdict, WithoutMemoryToCompileItIsTooLarge) {
    const std::string error = "MemoryError: memory allocation failed, allocating 1024 bytes\r\n";
    EXPECT_EQ(judge(expecting("1\n"), "", error).outcome, Outcome::TooLarge);
    EXPECT_EQ(judge(expecting("1\n"), error, "").outcome, Outcome::TooLarge);
    const std::string raised = "Traceback (most recent call last):\r\n  File \"t.py\", line 1\r\n";
    EXPECT_EQ(judge(expecting("1\n"), "", raised + error).outcome, Outcome::Fail);
    EXPECT_EQ(judge(expecting("1\n"), "1\r\n", error).outcome, Outcome::Fail);
}

TEST(Verdict, WhatDidNotEndByItselfSaysHow) {
    Execution execution;
    execution.printed = "1\n";
    execution.how = "for this reason";
    using End = Execution::End;
    for (const auto& [end, outcome] :
         {std::pair{End::Timeout, Outcome::Timeout}, std::pair{End::Flood, Outcome::Error},
          std::pair{End::Crashed, Outcome::Error}, std::pair{End::Lost, Outcome::Infra}}) {
        execution.end = end;
        const auto verdict = devtest::judge(expecting("1\n"), execution).at(0).verdict;
        EXPECT_EQ(verdict.outcome, outcome);
        EXPECT_EQ(verdict.reason, "for this reason");
        EXPECT_EQ(verdict.output, "1\n");
    }
}

TEST(Verdict, WhatIsToFailMayNotPass) {
    for (const auto& [before, after] :
         {std::pair{Outcome::Pass, Outcome::Fail}, std::pair{Outcome::Fail, Outcome::Xfail},
          std::pair{Outcome::Error, Outcome::Xfail}, std::pair{Outcome::Timeout, Outcome::Xfail},
          std::pair{Outcome::Skip, Outcome::Skip}, std::pair{Outcome::Infra, Outcome::Infra}}) {
        std::vector<devtest::Result> results{{"", {.outcome = before}}};
        devtest::apply_xfail("issue 7", results);
        EXPECT_EQ(results[0].verdict.outcome, after);
    }
}

TEST(UnittestOutput, EndsInASummary) {
    const auto run = devtest::read_unittest("noise\n" + unittest_end("Ran 12 tests", "OK"));
    ASSERT_TRUE(run);
    EXPECT_EQ(run->ran, 12);
    EXPECT_TRUE(run->ok);
    EXPECT_FALSE(devtest::read_unittest(unittest_end("Ran 12 tests", "OK") + "more\n"));
    EXPECT_FALSE(devtest::read_unittest(unittest_end("Ran x tests", "OK")));
    EXPECT_FALSE(devtest::read_unittest(unittest_end("Ran 1 tests", "OKAY")));
    EXPECT_FALSE(devtest::read_unittest("Ran 12 tests\n\nOK\n"));
}

// As our own unittest prints it; micropython-lib's is the same but for a module before the class.
TEST(UnittestOutput, TellsOfEachTest) {
    const std::string output =
        "test_bad (T) ... FAIL\n"
        "test_ok (__main__.T) ... ok\n"
        "test_prints (T) ... one\ntwo\nok\n"
        "test_skip (T) ... skipped: why\n"
        "test_xf (T) ... expected failure\n"
        "test_err (U) ... ERROR\n" +
        std::string(70, '=') + "\nERROR: test_err (U)\n" + std::string(70, '-') +
        "\nTraceback\nZeroDivisionError: divide by zero\n" + std::string(70, '=') +
        "\nFAIL: test_bad (T)\n" + std::string(70, '-') + "\nAssertionError: 1 != 2\n" +
        unittest_end("Ran 6 tests", "FAILED (failures=1, errors=1)");
    const auto results = devtest::judge(unittest_file(), [&] {
        Execution execution;
        execution.printed = output;
        return execution;
    }());
    std::string told;
    for (const auto& [name, verdict] : results)
        told += name + " " + devtest::name_of(verdict.outcome) + " " + verdict.reason + "\n";
    EXPECT_EQ(told,
              "T.test_bad fail AssertionError: 1 != 2\n"
              "T.test_ok pass \n"
              "T.test_prints pass \n"
              "T.test_skip skip why\n"
              "T.test_xf xfail \n"
              "U.test_err error ZeroDivisionError: divide by zero\n");
}

TEST(UnifiedDiff, IsEmptyForEqualTexts) { EXPECT_EQ(devtest::unified_diff("a\n", "a\n"), ""); }

TEST(UnifiedDiff, ShowsAMissingNewline) {
    EXPECT_EQ(devtest::unified_diff("a\n", "a"), "@@ -1,1 +1,1 @@\n-a\n+a\n\\ no newline at end\n");
}

}  // namespace
}  // namespace krait::test
