// Programs of this machine as targets: here a shell, which can do what a MicroPython should not.
#include "devtest/process_target.hpp"

#include <gtest/gtest.h>
#include <signal.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "device/error.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using devtest::Execution;
using devtest::Limits;
using devtest::ProcessTarget;
using End = Execution::End;

struct ProcessTargetTest : testing::Test {
    Execution run(const std::string& source, bool is_file = true) {
        const auto path = folder.write("program.sh", source);
        target.start(folder.path(), Deadline::never());
        return target.run({.path = path, .source = source, .is_file = is_file}, limits);
    }
    Folder folder;
    ProcessTarget target{{"sh"}};
    Limits limits{.time = 10s};
};

TEST_F(ProcessTargetTest, RunsAFileInItsFolderAndHearsBothOutputsInOrder) {
    const auto execution = run("pwd\necho $0 >&2\necho end\nexit 3\n");
    EXPECT_EQ(execution.end, End::Done);
    EXPECT_EQ(execution.printed, folder.path() + "\nprogram.sh\nend\n");
}

TEST_F(ProcessTargetTest, RunsATextThatIsNoFile) {
    EXPECT_EQ(run("echo 1\n" + std::string(100'000, '#') + "\necho 2\n", false).printed, "1\n2\n");
}

TEST_F(ProcessTargetTest, HasNothingToRead) { EXPECT_EQ(run("cat; echo end").printed, "end\n"); }

TEST_F(ProcessTargetTest, EndsWhatDoesNotEndAndHearsWhereItWas) {
    limits.time = 100ms;
    const auto execution = run("trap 'echo line 7; exit' INT\necho begin\nwhile :; do :; done\n");
    EXPECT_EQ(execution.end, End::Timeout);
    EXPECT_EQ(execution.how, "did not end in 0.1 s");
    EXPECT_EQ(execution.printed, "begin\nline 7\n");
}

TEST_F(ProcessTargetTest, EndsWhatSwallowsCtrlC) {
    limits.time = 100ms;
    EXPECT_EQ(run("trap '' INT TERM HUP\nwhile :; do sleep 3600; done\n").end, End::Timeout);
}

TEST_F(ProcessTargetTest, EndsWhatIsSilentForTooLong) {
    limits.silence = 100ms;
    const auto execution = run("echo begin; sleep 3600");
    EXPECT_EQ(execution.end, End::Timeout);
    EXPECT_EQ(execution.how, "printed nothing for 0.1 s");
}

TEST_F(ProcessTargetTest, EndsWhatPrintsWithoutEnd) {
    const auto execution = run("yes");
    EXPECT_EQ(execution.end, End::Flood);
    EXPECT_EQ(execution.how, "printed more than 8 MiB");
}

TEST_F(ProcessTargetTest, SaysWhatKilledIt) {
    const auto crashed = run("echo 1; kill -SEGV $$");
    EXPECT_EQ(crashed.end, End::Crashed);
    EXPECT_EQ(crashed.how, "was killed by signal 11 (Segmentation fault)");
    EXPECT_EQ(crashed.printed, "1\n");
    EXPECT_EQ(run("kill -KILL $$").end, End::Lost);
}

TEST_F(ProcessTargetTest, IsSilentAndRunsOnWithItsOutputClosed) {
    limits.time = 100ms;
    EXPECT_EQ(run("exec >&- 2>&-; sleep 3600").end, End::Timeout);
    EXPECT_EQ(run("exec >&- 2>&-; exit").end, End::Done);
}

TEST_F(ProcessTargetTest, WhatItStartedEndsWithIt) {
    const auto execution = run("sleep 3600 & echo $!");
    EXPECT_EQ(execution.end, End::Done);
    const pid_t left = std::stoi(execution.printed);
    // Killed, though perhaps not yet collected by its new parent.
    while (kill(left, 0) == 0) {
        std::ifstream status("/proc/" + std::to_string(left) + "/stat");
        std::string pid, name, state;
        status >> pid >> name >> state;
        if (state == "Z" || state.empty()) break;
        std::this_thread::yield();
    }
}

TEST_F(ProcessTargetTest, InterruptEndsIt) {
    device::Interrupt interrupt;
    limits.interrupt = &interrupt;
    limits.time = 1h;
    std::thread person([&] { interrupt.raise(); });
    EXPECT_THROW(run("sleep 3600"), device::DeviceError);
    person.join();
}

TEST_F(ProcessTargetTest, ProgramThatIsNotThereIsNotFound) {
    ProcessTarget absent{{"/no/such/program"}};
    absent.start(folder.path(), Deadline::never());
    EXPECT_THROW(absent.run({.path = "a", .source = "", .is_file = true}, limits),
                 device::DeviceError);
}

}  // namespace
}  // namespace krait::test
