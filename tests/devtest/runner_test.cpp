#include "devtest/runner.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>

#include "device/error.hpp"
#include "tests/device/board_on_pty.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using devtest::RunOptions;
using devtest::Summary;
using devtest::TestResult;
using devtest::Verdict;
using Outcome = Verdict::Outcome;

// Remembers the verdicts by file name and board.
class Memory final : public devtest::Report {
  public:
    void add(const TestResult& result) override {
        ++told;
        verdicts[std::filesystem::path(result.id()).filename()] = result.verdict;
        boards[result.target]++;
    }
    void finish(const Summary& at_the_end) override {
        finished = true;
        summary = at_the_end;
    }

    std::map<std::string, Verdict> verdicts;
    std::map<std::string, int> boards;
    int told = 0;
    bool finished = false;
    Summary summary;
};

std::string fake_board() {
    const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    return "exec:'" + (folder / "fake_board").string() + "'";
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
    RunOptions options{
        .targets = {devtest::board_target(fake_board())}, .jobs = 2, .limits = {.time = 10s}};
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
    EXPECT_EQ(summary.count(Outcome::Pass), 1);
    EXPECT_EQ(summary.count(Outcome::Fail), 2);
    EXPECT_EQ(summary.count(Outcome::Skip), 2);
    EXPECT_FALSE(summary.good());
    EXPECT_TRUE(suite.memory.finished);
}

TEST(Runner, BoardThatHangsOrCrashesCostsOnlyItsOwnTest) {
    Suite suite;
    suite.options.limits.time = 1s;
    suite.options.jobs = 1;
    suite.add("a_hangs.py", "print(before)\nhang\n", "");
    suite.add("b_good.py", "print(1)\n", "1\n");
    suite.add("c_dies.py", "die\n", "");
    suite.add("d_good.py", "print(1)\n", "1\n");
    suite.run();
    auto& verdicts = suite.memory.verdicts;
    EXPECT_EQ(verdicts["a_hangs.py"].outcome, Outcome::Timeout);
    EXPECT_TRUE(verdicts["a_hangs.py"].output.starts_with("before\nTraceback"));  // where it was
    EXPECT_EQ(verdicts["a_hangs.py"].reason, "did not end in 1 s");
    EXPECT_EQ(verdicts["b_good.py"].outcome, Outcome::Pass);
    EXPECT_EQ(verdicts["c_dies.py"].outcome, Outcome::Error);
    EXPECT_NE(verdicts["c_dies.py"].reason.find("I die"), std::string::npos);
    EXPECT_EQ(verdicts["d_good.py"].outcome, Outcome::Pass);
}

TEST(Runner, BoardThatLastsAndDoesNotStopIsToBeReset) {
    BoardOnPty far_end;
    Suite suite;
    suite.options.targets = {devtest::board_target(far_end.address())};
    suite.options.limits.time = 300ms;
    suite.add("a.py", "defy\n", "");
    suite.run();
    EXPECT_EQ(suite.memory.verdicts["a.py"].reason,
              "did not end in 0.3 s; the board's program does not end by Ctrl-C, so reset " +
                  far_end.address());
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
    EXPECT_EQ(suite.memory.verdicts["a.py"].reason, "the target has no module absent_machine");
    EXPECT_EQ(suite.memory.verdicts["b.py"].outcome, Outcome::Pass);
}

TEST(Runner, SkipsWhatNeedsWhatNobodySaysThatTheBoardHas) {
    Suite suite;
    suite.add("a.py", "# needs: wiring:loop\nprint(1)\n", "1\n");
    suite.add("b.py", "# needs: absent_i2c\nprint(1)\n", "1\n");
    suite.add("c.py", "# needs: fast-bus\nprint(1)\n", "1\n");
    suite.run();
    EXPECT_EQ(suite.memory.verdicts["a.py"].reason, "nothing says that the target is wired: loop");
    EXPECT_EQ(suite.memory.verdicts["b.py"].reason, "the target has no module absent_i2c");
    EXPECT_EQ(suite.memory.verdicts["c.py"].reason, "nothing says that the target has fast-bus");
    suite.options.targets[0].wiring = {"loop"};
    suite.options.targets[0].features = {"absent_i2c", "fast-bus"};
    EXPECT_EQ(suite.run().count(Outcome::Pass), 3);
}

TEST(Runner, WhatIsInQuarantineDoesNotCount) {
    Suite suite;
    suite.add("good.py", "print(1)\n", "1\n");
    suite.add("bad.py", "print(2)\n", "1\n");
    suite.options.quarantine.push_back({devtest::NamePattern("bad or good"), "issue 7"});
    const Summary summary = suite.run();
    EXPECT_TRUE(summary.good());
    EXPECT_EQ(suite.memory.verdicts["good.py"].outcome, Outcome::Pass);
    EXPECT_EQ(suite.memory.verdicts["bad.py"].outcome, Outcome::Xfail);
    EXPECT_EQ(suite.memory.verdicts["bad.py"].reason,
              "in quarantine (issue 7): fail, printed what bad.py.exp does not expect");
}

TEST(Runner, EndsAtTheFailureThatIsOneTooMany) {
    Suite suite;
    for (int i = 0; i < 6; ++i) suite.add(std::to_string(i) + ".py", "print(2)\n", "1\n");
    suite.options.most_failures = 2;
    const Summary summary = suite.run();
    EXPECT_EQ(suite.memory.told, 2);
    EXPECT_EQ(summary.ended_early, "ended at failure 2");
}

TEST(Runner, RunsEveryTestOnEveryBoard) {
    Suite suite;
    const auto second = fake_board() + " ";
    suite.options.targets.push_back(devtest::board_target(second));
    suite.options.jobs = 3;
    for (int i = 0; i < 10; ++i) suite.add(std::to_string(i) + ".py", "print(1)\n", "1\n");
    EXPECT_EQ(suite.run().count(Outcome::Pass), 20);
    EXPECT_EQ(suite.memory.boards.size(), 2u);
    EXPECT_EQ(suite.memory.boards[second], 10);
}

TEST(Runner, SharesTestsAmongBoardsThatHaveWhatTheyNeed) {
    Suite suite;
    suite.options.shares = true;
    suite.options.jobs = 2;
    suite.options.targets[0].name = "plain";
    auto wired = devtest::board_target(fake_board());
    wired.name = "wired";
    wired.wiring = {"loop"};
    suite.options.targets.push_back(wired);
    for (int i = 0; i < 10; ++i) suite.add(std::to_string(i) + ".py", "print(1)\n", "1\n");
    for (int i = 0; i < 5; ++i)
        suite.add("wired" + std::to_string(i) + ".py", "# needs: wiring:loop\nprint(1)\n", "1\n");
    suite.add("nobody.py", "# needs: wiring:other\nprint(1)\n", "1\n");
    suite.add("module.py", "# needs: absent_machine\nprint(1)\n", "1\n");
    const Summary summary = suite.run();
    EXPECT_EQ(suite.memory.told, 17);  // each once
    EXPECT_EQ(summary.count(Outcome::Pass), 15);
    EXPECT_EQ(summary.count(Outcome::Skip), 2);
    EXPECT_GE(suite.memory.boards["wired"], 5);
}

TEST(Runner, NobodyWaitsForAnotherWhenARunEnds) {
    for (int turn = 0; turn < 20; ++turn) {
        Suite suite;
        suite.options.shares = true;
        suite.options.most_failures = 1;
        suite.options.targets.push_back(devtest::board_target(fake_board()));
        suite.options.targets[1].wiring = {"loop"};
        for (int i = 0; i < 5; ++i)
            suite.add("wired" + std::to_string(i) + ".py", "# needs: wiring:loop\nprint(2)\n",
                      "1\n");
        EXPECT_EQ(suite.run().count(Outcome::Fail), 1);
    }
}

TEST(Runner, WhatABoardThatIsNotThereCannotTakeOthersTake) {
    Suite suite;
    suite.options.shares = true;
    suite.options.targets.push_back(devtest::board_target("pty:/dev/pts/999999"));
    for (int i = 0; i < 10; ++i) suite.add(std::to_string(i) + ".py", "print(1)\n", "1\n");
    const Summary summary = suite.run();
    EXPECT_EQ(suite.memory.told, 10);
    EXPECT_LE(summary.count(Outcome::Infra), 1);  // the one that it held
    suite.options.targets.erase(suite.options.targets.begin());
    EXPECT_EQ(suite.run().count(Outcome::Infra), 10);
}

TEST(Runner, BoardThatNeverComesUpIsGivenUpHoweverManyTestsThereAre) {
    for (const int count : {1, 2, 10}) {
        Suite suite;
        suite.options.targets.push_back(devtest::board_target("exec:exit 7"));
        for (int i = 0; i < count; ++i) suite.add(std::to_string(i) + ".py", "print(1)\n", "1\n");
        const Summary summary = suite.run();
        EXPECT_EQ(summary.count(Outcome::Infra), count);
        EXPECT_EQ(summary.count(Outcome::Pass), count);  // on the other
        EXPECT_FALSE(summary.good());
        EXPECT_FALSE(summary.failed());
    }
}

TEST(Runner, BoardThatComesUpAtTheThirdAttemptIsTested) {
    Suite suite;
    const auto attempts = suite.folder.path() + "/attempts";
    const auto board = fake_board().substr(std::strlen("exec:"));
    suite.options.targets = {devtest::board_target("exec:echo >>" + attempts + "; [ $(wc -l <" +
                                                   attempts + ") -lt 3 ] || exec " + board)};
    suite.options.jobs = 1;
    suite.add("a.py", "print(1)\n", "1\n");
    EXPECT_EQ(suite.run().count(Outcome::Pass), 1);
}

TEST(Runner, BoardThatIsNotThereIsAskedOnce) {
    Suite suite;
    suite.options.targets = {devtest::board_target("pty:/dev/pts/999999")};
    suite.add("a.py", "print(1)\n", "1\n");
    suite.add("b.py", "print(1)\n", "1\n");
    EXPECT_EQ(suite.run().count(Outcome::Infra), 2);
    EXPECT_TRUE(suite.memory.verdicts["b.py"].reason.starts_with("not run: "));
}

TEST(Runner, TestWithADefectIsAnErrorAndNeedsNoBoard) {
    Suite suite;
    suite.folder.write("a.py", "print(1)\n");
    std::filesystem::create_directory(suite.folder.path() + "/a.py.exp");
    suite.add("b.py", "print(1)\n", "1\n");
    EXPECT_EQ(suite.run().count(Outcome::Pass), 1);
    EXPECT_EQ(suite.memory.verdicts["a.py"].outcome, Outcome::Error);
    EXPECT_NE(suite.memory.verdicts["a.py"].reason.find("a.py.exp is a directory"),
              std::string::npos);
}

TEST(Runner, ReportThatFailsEndsTheRunButNotTheOtherReports) {
    struct Broken final : devtest::Report {
        void add(const TestResult&) override { throw std::runtime_error("the disk is full"); }
        void finish(const Summary&) override { throw std::runtime_error("still"); }
    } broken;
    Suite suite;
    suite.options.jobs = 1;
    for (int i = 0; i < 4; ++i) suite.add(std::to_string(i) + ".py", "print(1)\n", "1\n");
    try {
        const auto tests = devtest::find_test_cases({suite.folder.path()});
        devtest::run(tests, suite.options, {&broken, &suite.memory});
        FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "the disk is full");
    }
    EXPECT_EQ(suite.memory.told, 1);
    EXPECT_EQ(suite.memory.summary.ended_early, "the disk is full");
}

TEST(Runner, InterruptEndsTheRunAndTellsSo) {
    Suite suite;
    device::Interrupt interrupt;
    suite.options.limits.interrupt = &interrupt;
    suite.options.limits.time = 1h;
    for (int i = 0; i < 4; ++i) suite.add(std::to_string(i) + ".py", "hang\n", "");
    std::thread person([&] { interrupt.raise(); });
    const Summary summary = suite.run();
    person.join();
    EXPECT_TRUE(summary.interrupted);
    EXPECT_EQ(summary.ended_early, "interrupted");
    EXPECT_FALSE(summary.good());
}

}  // namespace
}  // namespace krait::test
