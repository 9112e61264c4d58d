// The reports, by the same examples.
#include <gtest/gtest.h>

#include <string>

#include "devtest/reports/console.hpp"
#include "devtest/reports/evidence.hpp"
#include "devtest/reports/clean_text.hpp"
#include "devtest/reports/github.hpp"
#include "devtest/reports/html.hpp"
#include "devtest/reports/json.hpp"
#include "devtest/reports/junit_xml.hpp"

namespace krait::test {
namespace {

using devtest::evidence;
using devtest::TestResult;
using devtest::Verdict;
using Lines = std::vector<std::string>;
using Outcome = Verdict::Outcome;

TestResult result_of(const Verdict& verdict, const std::string& path = "a/t.py") {
    return {.path = path, .name = {}, .target = "sim:pico", .verdict = verdict};
}

devtest::Summary sum_of(int passed, int failed, int skipped) {
    devtest::Summary summary;
    summary.counts[std::size_t(Outcome::Pass)] = passed;
    summary.counts[std::size_t(Outcome::Fail)] = failed;
    summary.counts[std::size_t(Outcome::Skip)] = skipped;
    summary.seconds = 2;
    return summary;
}
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
    report.add(result_of({.outcome = Outcome::Pass, .seconds = 0.25}));
    report.add(result_of(kFailure));
    report.add(result_of({.outcome = Outcome::Skip, .reason = "why"}));
    report.finish(sum_of(1, 1, 1));
    EXPECT_EQ(text.text,
              "pass    a/t.py (0.25 s)\n"
              "FAIL    a/t.py: printed what t.py.exp does not expect (0.50 s)\n"
              "      @@ -1 +1 @@\n"
              "      -1\n"
              "      +\\x1b[2J\xff\n"
              "skip    a/t.py: why\n"
              "3 tests: 1 passed, 1 failed, 1 skipped, in 2.00 s\n");
}

TEST(ConsoleReport, HasColoursAndTargetNamesWhenAsked) {
    Text text;
    devtest::ConsoleReport report(text.sink(), {.colours = true, .target_names = true});
    report.add(result_of({.outcome = Outcome::Pass, .seconds = 0.25}));
    EXPECT_EQ(text.text, "\x1b[32mpass   \x1b[0m a/t.py on sim:pico (0.25 s)\n");
}

TEST(ConsoleReport, NamesAreNotObeyedByATerminal) {
    Text text;
    devtest::ConsoleReport report(text.sink(), {.target_names = true});
    auto result =
        result_of({.outcome = Outcome::Skip, .reason = "\x1b]0;title\a"}, "esc\x1b[31m/a\nb.py");
    result.target = "exec:\a";
    report.add(result);
    EXPECT_EQ(text.text, "skip    esc\\x1b[31m/a\\nb.py on exec:\\x07: \\x1b]0;title\\x07\n");
}

TEST(ConsoleReport, SaysThatNotAllTestsWereRun) {
    Text interrupted, failed;
    devtest::ConsoleReport(interrupted.sink(), {}).finish([] {
        auto summary = sum_of(1, 0, 0);
        summary.interrupted = true;
        summary.ended_early = "interrupted";
        return summary;
    }());
    auto summary = sum_of(1, 0, 0);
    summary.ended_early = "the disk is full";
    devtest::ConsoleReport(failed.sink(), {}).finish(summary);
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
    report.add(result_of(kFailure));
    report.add(result_of({.outcome = Outcome::Pass}, "a/a.py"));
    auto summary = sum_of(1, 1, 0);
    summary.ended_early = "the disk is full";
    report.finish(summary);
    const std::string& json = text.text;
    EXPECT_LT(json.find("a/a.py"), json.find("a/t.py"));
    for (const char* part : {"\"verdict\": \"fail\"", "\xef\xbf\xbd", "\"pass\": 1",
                             "\"ended_early\": \"the disk is full\""})
        EXPECT_NE(json.find(part), std::string::npos) << part;
}

TEST(CleanText, IsUtf8OfCharactersThatXmlAllows) {
    using devtest::clean_text;
    EXPECT_EQ(clean_text("a\tb\n\xc3\xa9 \xf0\x9f\x90\x8d"), "a\tb\n\xc3\xa9 \xf0\x9f\x90\x8d");
    EXPECT_EQ(clean_text(std::string("\0\x1b[1m\r", 6)), "\\x00\\x1b[1m\\x0d");
    for (const char* bad : {"\xff", "\xc0", "\xc3", "\xf0\x9f\x90"})
        EXPECT_TRUE(clean_text(bad).starts_with("\xef\xbf\xbd")) << bad;
    // Longer than need be, a surrogate, above U+10FFFF, U+FFFF.
    for (const char* bad :
         {"\xc1\x81", "\xe0\x81\x81", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xef\xbf\xbf"})
        EXPECT_EQ(clean_text(bad).find(bad), std::string::npos);
}

TEST(JunitReport, HasASuiteForEachTarget) {
    Text text;
    devtest::JunitReport report(text.sink(), std::chrono::system_clock::from_time_t(0));
    report.add(result_of(kFailure));
    auto passed = result_of({.outcome = Outcome::Pass, .seconds = 0.25}, "./a/test_b.py");
    passed.name = "test_one";
    passed.target = "vm";
    report.add(passed);
    report.add(result_of({.outcome = Outcome::Skip, .reason = "why"}, "c.py"));
    report.add(result_of({.outcome = Outcome::Timeout, .reason = "did not end"}, "d.py"));
    report.finish(sum_of(1, 1, 1));
    EXPECT_EQ(text.text,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<testsuites name=\"krait\" time=\"2.000\" tests=\"4\" failures=\"1\" errors=\"1\">\n"
              " <testsuite name=\"sim:pico\" tests=\"3\" failures=\"1\" errors=\"1\" skipped=\"1\" "
              "time=\"0.500\" timestamp=\"1970-01-01T00:00:00\">\n"
              "  <testcase classname=\"a.t\" name=\"t.py\" time=\"0.500\">\n"
              "   <failure type=\"fail\" message=\"printed what t.py.exp does not expect\">"
              "@@ -1 +1 @@\n-1\n+\\x1b[2J\xef\xbf\xbd\n</failure>\n"
              "   <system-out>\\x1b[2J\xef\xbf\xbd\n</system-out>\n"
              "  </testcase>\n"
              "  <testcase classname=\"c\" name=\"c.py\" time=\"0.000\">\n"
              "   <skipped message=\"why\" />\n"
              "  </testcase>\n"
              "  <testcase classname=\"d\" name=\"d.py\" time=\"0.000\">\n"
              "   <error type=\"timeout\" message=\"did not end\" />\n"
              "  </testcase>\n"
              " </testsuite>\n"
              " <testsuite name=\"vm\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" "
              "time=\"0.250\" timestamp=\"1970-01-01T00:00:00\">\n"
              "  <testcase classname=\"a.test_b\" name=\"test_one\" time=\"0.250\" />\n"
              " </testsuite>\n"
              "</testsuites>\n");
}

TEST(HtmlReport, ShowsWhatATestSaysAndDoesNotObeyIt) {
    Text text;
    devtest::HtmlReport report(text.sink());
    report.add(result_of({.outcome = Outcome::Pass, .output = "{{TITLE}}"}, "z.py"));
    report.add(result_of({.outcome = Outcome::Fail,
                          .reason = "<script>alert(1)</script>",
                          .output = "</pre><b>&\x1b",
                          .diff = "-old\n+new\n"}));
    report.finish(sum_of(1, 1, 0));
    const std::string& page = text.text;
    for (const char* part :
         {"<h1>1 test is not well</h1>", "&lt;script&gt;alert(1)&lt;/script&gt;",
          "<b>-old</b>\n<i>+new</i>", "<pre>{{TITLE}}</pre>", "value=\"fail\" checked> fail (1)"})
        EXPECT_NE(page.find(part), std::string::npos) << part;
    EXPECT_EQ(page.find("<script>alert"), std::string::npos);
    EXPECT_EQ(page.find("src="), std::string::npos);
    EXPECT_EQ(page.find("href="), std::string::npos);
    EXPECT_LT(page.find("a/t.py"), page.find("z.py"));  // what is not well comes first
}

TEST(GithubReport, AnnotatesTheLineOfATest) {
    Text text;
    devtest::GithubReport report(text.sink());
    auto failed =
        result_of({.outcome = Outcome::Fail,
                   .reason = "AssertionError: 50%\nof it",
                   .output = "  File \"t.py\", line 4, in f\n  File \"t.py\", line 12, in g\n"},
                  "./a/t.py");
    failed.name = "test_a:b";
    report.add(failed);
    report.add(result_of({.outcome = Outcome::Infra, .reason = "gone"}));
    report.add(result_of({.outcome = Outcome::Pass, .attempts = 2}));
    report.add(result_of({.outcome = Outcome::Pass}));
    EXPECT_EQ(text.text,
              "::error file=a/t.py,line=12,title=./a/t.py%3A%3Atest_a%3Ab on sim%3Apico::"
              "fail: AssertionError: 50%25%0Aof it\n"
              "::warning file=a/t.py,title=a/t.py on sim%3Apico::infra: gone\n"
              "::warning file=a/t.py,title=a/t.py on sim%3Apico::pass (at attempt 2)\n");
}

}  // namespace
}  // namespace krait::test
