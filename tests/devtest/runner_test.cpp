#include "devtest/runner.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <thread>

#include "device/error.hpp"
#include "devtest/reports/console.hpp"
#include "devtest/reports/json.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using devtest::RunOptions;
using devtest::Summary;
using devtest::TestCase;
using devtest::Verdict;
using Outcome = Verdict::Outcome;

// Remembers the verdicts by file name and board.
class Memory final : public devtest::Report {
  public:
    void add(const TestCase& test, const std::string& board, const Verdict& verdict) override {
        ++told;
        verdicts[std::filesystem::path(test.path).filename()] = verdict;
        boards[board]++;
    }
    void finish(const Summary&) override { finished = true; }

    std::map<std::string, Verdict> verdicts;
    std::map<std::string, int> boards;
    int told = 0;
    bool finished = false;
};

device::Address fake_board() {
    const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    return device::parse_address("exec:'" + (folder / "fake_board").string() + "'");
}

struct Suite {
    void add(const std::string& name, const std::string& source, const std::string& expected) {
        folder.write(name, source);
        folder.write(name + ".exp", expected);
    }
    Summary run() {
        return devtest::run(devtest::find_test_cases({folder.path()}), options, {&memory});
    }

    Folder folder;
    Memory memory;
    RunOptions options{.boards = {fake_board()}, .jobs = 2, .time_per_test = 10s};
};

TEST(Runner, SaysTheVerdictOfEachTest) {
    Suite suite;
    suite.add("good.py", "print(1)\n", "1\n");
    suite.add("bad.py", "print(2)\n", "1\n");
    suite.add("raises.py", "raise ValueError\n", "");
    suite.add("skips.py", "print(SKIP)\nraise SystemExit\n", "1\n");
    suite.add("header.py", "# skip: not today\nprint(1)\n", "1\n");
    const Summary summary = suite.run();
    auto& verdicts = suite.memory.verdicts;
    EXPECT_EQ(verdicts["good.py"].outcome, Outcome::Pass);
    EXPECT_EQ(verdicts["bad.py"].outcome, Outcome::Fail);
    EXPECT_EQ(verdicts["raises.py"].outcome, Outcome::Fail);
    EXPECT_EQ(verdicts["skips.py"].outcome, Outcome::Skip);
    EXPECT_EQ(verdicts["header.py"].reason, "not today");
    EXPECT_EQ(summary.passed, 1);
    EXPECT_EQ(summary.failed, 2);
    EXPECT_EQ(summary.skipped, 2);
    EXPECT_FALSE(summary.good());
    EXPECT_TRUE(suite.memory.finished);
}

TEST(Runner, BoardThatHangsOrCrashesCostsOnlyItsOwnTest) {
    Suite suite;
    suite.options.time_per_test = 1s;
    suite.options.jobs = 1;
    suite.add("a_hangs.py", "print(before)\nhang\n", "");
    suite.add("b_good.py", "print(1)\n", "1\n");
    suite.add("c_dies.py", "die\n", "");
    suite.add("d_good.py", "print(1)\n", "1\n");
    suite.run();
    auto& verdicts = suite.memory.verdicts;
    EXPECT_EQ(verdicts["a_hangs.py"].outcome, Outcome::Error);
    EXPECT_EQ(verdicts["a_hangs.py"].output, "before\n");
    EXPECT_EQ(verdicts["b_good.py"].outcome, Outcome::Pass);
    EXPECT_EQ(verdicts["c_dies.py"].outcome, Outcome::Error);
    EXPECT_NE(verdicts["c_dies.py"].reason.find("I die"), std::string::npos);
    EXPECT_EQ(verdicts["d_good.py"].outcome, Outcome::Pass);
}

TEST(Runner, EndlessOutputIsCutOff) {
    Suite suite;
    suite.add("huge.py", "flood\n", "");
    suite.run();
    EXPECT_EQ(suite.memory.verdicts["huge.py"].reason, "printed more than 8 MiB");
}

TEST(Runner, SkipsWhatNeedsAModuleThatTheBoardLacks) {
    Suite suite;
    suite.add("a.py", "# needs: json, absent_machine\nprint(1)\n", "1\n");
    suite.add("b.py", "# needs: json\nprint(1)\n", "1\n");
    suite.run();
    EXPECT_EQ(suite.memory.verdicts["a.py"].outcome, Outcome::Skip);
    EXPECT_EQ(suite.memory.verdicts["a.py"].reason, "the board has no module absent_machine");
    EXPECT_EQ(suite.memory.verdicts["b.py"].outcome, Outcome::Pass);
}

TEST(Runner, RunsEveryTestOnEveryBoard) {
    Suite suite;
    auto second = fake_board();
    second.text += " ";
    suite.options.boards.push_back(second);
    suite.options.jobs = 3;
    for (int i = 0; i < 10; ++i) suite.add(std::to_string(i) + ".py", "print(1)\n", "1\n");
    EXPECT_EQ(suite.run().passed, 20);
    EXPECT_EQ(suite.memory.boards.size(), 2u);
    EXPECT_EQ(suite.memory.boards[second.text], 10);
}

TEST(Runner, BoardThatNeverComesUpEndsTheRun) {
    Suite suite;
    suite.options.jobs = 1;
    suite.options.boards = {device::parse_address("exec:exit 7")};
    for (int i = 0; i < 10; ++i) suite.add(std::to_string(i) + ".py", "print(1)\n", "1\n");
    EXPECT_THROW(suite.run(), device::DeviceError);
    EXPECT_EQ(suite.memory.told, 2);
    EXPECT_TRUE(suite.memory.finished);
}

TEST(Runner, BoardThatIsNotThereEndsTheRunAtOnce) {
    Suite suite;
    suite.options.boards = {device::parse_address("pty:/dev/pts/999999")};
    suite.add("a.py", "print(1)\n", "1\n");
    EXPECT_THROW(suite.run(), device::DeviceError);
    EXPECT_EQ(suite.memory.told, 0);
}

TEST(Runner, InterruptEndsTheRunAndTellsSo) {
    Suite suite;
    device::Interrupt interrupt;
    suite.options.interrupt = &interrupt;
    suite.options.time_per_test = 1h;
    for (int i = 0; i < 4; ++i) suite.add(std::to_string(i) + ".py", "hang\n", "");
    std::thread person([&] { interrupt.raise(); });
    const Summary summary = suite.run();
    person.join();
    EXPECT_TRUE(summary.interrupted);
    EXPECT_FALSE(summary.good());
}

// Reports, by the same example.
const TestCase kTest{.path = "a/t.py", .source = "", .expected = "1\n", .needs = {}, .skip = {}};
const Verdict kFailure{.outcome = Outcome::Fail,
                       .reason = "printed what t.py.exp does not expect",
                       .output = "\x1b[2J\xff\n",
                       .diff = "@@ -1 +1 @@\n-1\n+\x1b[2J\xff\n",
                       .seconds = 0.5};

TEST(ConsoleReport, GivesAVerdictALineAndTheDiffBelow) {
    std::ostringstream text;
    devtest::ConsoleReport report(text, {});
    report.add(kTest, "sim:pico", {.outcome = Outcome::Pass, .seconds = 0.25});
    report.add(kTest, "sim:pico", kFailure);
    report.add(kTest, "sim:pico", {.outcome = Outcome::Skip, .reason = "why"});
    report.finish({.passed = 1, .failed = 1, .skipped = 1, .seconds = 2});
    EXPECT_EQ(text.str(),
              "pass  a/t.py (0.25 s)\n"
              "FAIL  a/t.py: printed what t.py.exp does not expect (0.50 s)\n"
              "      @@ -1 +1 @@\n"
              "      -1\n"
              "      +?[2J\xff\n"
              "skip  a/t.py: why\n"
              "3 tests: 1 passed, 1 failed, 0 with errors, 1 skipped, in 2.00 s\n");
}

TEST(ConsoleReport, HasColoursAndBoardNamesWhenAsked) {
    std::ostringstream text;
    devtest::ConsoleReport report(text, {.colours = true, .board_names = true});
    report.add(kTest, "sim:pico", {.outcome = Outcome::Pass, .seconds = 0.25});
    EXPECT_EQ(text.str(), "\x1b[32mpass \x1b[0m a/t.py on sim:pico (0.25 s)\n");
}

TEST(ConsoleReport, CutsLongOutputToItsEnd) {
    std::string output;
    for (int i = 0; i < 100; ++i) output += "line " + std::to_string(i) + "\n";
    std::ostringstream text;
    devtest::ConsoleReport report(text, {});
    report.add(kTest, "b", {.outcome = Outcome::Error, .reason = "hung", .output = output});
    EXPECT_EQ(text.str().find("line 39\n"), std::string::npos);
    EXPECT_NE(text.str().find("      line 40\n"), std::string::npos);
    EXPECT_NE(text.str().find("... and 40 more lines"), std::string::npos);
}

TEST(JsonReport, IsSortedAndSurvivesBytesThatAreNoUtf8) {
    std::ostringstream text;
    devtest::JsonReport report(text);
    TestCase second = kTest;
    second.path = "a/a.py";
    report.add(kTest, "sim:pico", kFailure);
    report.add(second, "sim:pico", {.outcome = Outcome::Pass});
    report.finish({.passed = 1, .failed = 1, .seconds = 2});
    const std::string json = text.str();
    EXPECT_LT(json.find("a/a.py"), json.find("a/t.py"));
    EXPECT_NE(json.find("\"verdict\": \"fail\""), std::string::npos);
    EXPECT_NE(json.find("\xef\xbf\xbd"), std::string::npos);
    EXPECT_NE(json.find("\"passed\": 1"), std::string::npos);
}

}  // namespace
}  // namespace krait::test
