// The reports, by the same examples.
#include <gtest/gtest.h>

#include <string>

#include "devtest/reports/console.hpp"
#include "devtest/reports/evidence.hpp"
#include "devtest/reports/json.hpp"

namespace krait::test {
namespace {

using devtest::evidence;
using devtest::TestCase;
using devtest::Verdict;
using Lines = std::vector<std::string>;
using Outcome = Verdict::Outcome;

const TestCase kTest{.path = "a/t.py", .source = "", .expected = "1\n", .needs = {}, .skip = {}};
const Verdict kFailure{.outcome = Outcome::Fail,
                       .reason = "printed what t.py.exp does not expect",
                       .output = "\x1b[2J\xff\n",
                       .diff = "@@ -1 +1 @@\n-1\n+\x1b[2J\xff\n",
                       .seconds = 0.5};

std::string lines(const std::string& start, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += start + std::to_string(i) + "\n";
    return text;
}

struct Text {
    devtest::TextSink sink() {
        return [this](std::string_view piece) { text += piece; };
    }
    std::string text;
};

TEST(ConsoleReport, GivesAVerdictALineAndTheEvidenceBelow) {
    Text text;
    devtest::ConsoleReport report(text.sink(), {});
    report.add(kTest, "sim:pico", {.outcome = Outcome::Pass, .seconds = 0.25});
    report.add(kTest, "sim:pico", kFailure);
    report.add(kTest, "sim:pico", {.outcome = Outcome::Skip, .reason = "why"});
    report.finish({.passed = 1, .failed = 1, .skipped = 1, .seconds = 2});
    EXPECT_EQ(text.text,
              "pass  a/t.py (0.25 s)\n"
              "FAIL  a/t.py: printed what t.py.exp does not expect (0.50 s)\n"
              "      @@ -1 +1 @@\n"
              "      -1\n"
              "      +\\x1b[2J\xff\n"
              "skip  a/t.py: why\n"
              "3 tests: 1 passed, 1 failed, 0 with errors, 1 skipped, in 2.00 s\n");
}

TEST(ConsoleReport, HasColoursAndBoardNamesWhenAsked) {
    Text text;
    devtest::ConsoleReport report(text.sink(), {.colours = true, .board_names = true});
    report.add(kTest, "sim:pico", {.outcome = Outcome::Pass, .seconds = 0.25});
    EXPECT_EQ(text.text, "\x1b[32mpass \x1b[0m a/t.py on sim:pico (0.25 s)\n");
}

TEST(ConsoleReport, NamesAreNotObeyedByATerminal) {
    Text text;
    devtest::ConsoleReport report(text.sink(), {.board_names = true});
    TestCase test = kTest;
    test.path = "esc\x1b[31m/a\nb.py";
    report.add(test, "exec:\a", {.outcome = Outcome::Skip, .reason = "\x1b]0;title\a"});
    EXPECT_EQ(text.text, "skip  esc\\x1b[31m/a\\nb.py on exec:\\x07: \\x1b]0;title\\x07\n");
}

TEST(ConsoleReport, SaysThatNotAllTestsWereRun) {
    Text interrupted, failed;
    devtest::ConsoleReport(interrupted.sink(), {})
        .finish({.passed = 1, .interrupted = true, .ended_early = "interrupted"});
    devtest::ConsoleReport(failed.sink(), {}).finish({.passed = 1, .ended_early = "no board"});
    EXPECT_TRUE(interrupted.text.starts_with("interrupted; not all tests were run\n1 test:"));
    EXPECT_TRUE(failed.text.starts_with("not all tests were run\n1 test:"));
}

TEST(Evidence, IsNoneForAGoodTest) {
    EXPECT_EQ(evidence({.outcome = Outcome::Pass, .output = "1\n"}), Lines{});
    EXPECT_EQ(evidence({.outcome = Outcome::Skip, .output = "1\n"}), Lines{});
}

TEST(Evidence, OfATestInErrorIsTheEndOfItsOutput) {
    const auto shown = evidence({.outcome = Outcome::Error, .output = lines("line ", 100)});
    ASSERT_EQ(shown.size(), 9u);
    EXPECT_EQ(shown.front(), "... 92 lines before; --json has all");
    EXPECT_EQ(shown.back(), "line 99");
}

TEST(Evidence, OfAMismatchShowsTheFirstLinesOfBothSides) {
    const auto shown = evidence({.outcome = Outcome::Fail,
                                 .diff = "@@ -1,3 +1,9 @@\n start\n" + lines("-", 50) + "+oops\n"});
    EXPECT_EQ(shown, (Lines{"@@ -1,3 +1,9 @@", " start", "-0", "-1", "-2", "-3", "-4", "-5", "-6",
                            "... 42 lines more with -; --json has all", "-49", "+oops"}));
}

TEST(Evidence, OfManyMismatchesShowsTheFirst) {
    std::string diff;
    for (int i = 0; i < 100; ++i) diff += "-a\n+b\n";
    const auto shown = evidence({.outcome = Outcome::Fail, .diff = diff});
    ASSERT_EQ(shown.size(), 21u);
    EXPECT_EQ(shown.back(), "... 180 lines more of the diff; --json has all");
}

TEST(Evidence, CutsALongLineBetweenCharacters) {
    std::string line = "x";
    for (int i = 0; i < 200; ++i) line += "\xc3\xa9";
    const auto shown = evidence({.outcome = Outcome::Error, .output = line});
    EXPECT_EQ(shown, (Lines{line.substr(0, 199) + "... (401 bytes)"}));
}

TEST(JsonReport, IsSortedAndSurvivesBytesThatAreNoUtf8) {
    Text text;
    devtest::JsonReport report(text.sink());
    TestCase second = kTest;
    second.path = "a/a.py";
    report.add(kTest, "sim:pico", kFailure);
    report.add(second, "sim:pico", {.outcome = Outcome::Pass});
    report.finish({.passed = 1, .failed = 1, .seconds = 2, .ended_early = "no board"});
    const std::string& json = text.text;
    EXPECT_LT(json.find("a/a.py"), json.find("a/t.py"));
    for (const char* part : {"\"verdict\": \"fail\"", "\xef\xbf\xbd", "\"passed\": 1",
                             "\"ended_early\": \"no board\""})
        EXPECT_NE(json.find(part), std::string::npos) << part;
}

}  // namespace
}  // namespace krait::test
