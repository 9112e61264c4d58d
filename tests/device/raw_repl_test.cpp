#include "device/raw_repl.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "device/error.hpp"
#include "tests/device/fake_board.hpp"
#include "tests/device/memory_transport.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using device::Device;
using device::DeviceError;
using device::Entry;
using device::RawRepl;
using Paste = FakeBoardTraits::Paste;

Deadline soon() { return Deadline::after(5s); }
Deadline at_once() { return Deadline::after(20ms); }

// Runs `source` on `board` over a wire that gives `piece_bytes` at a time; what it printed.
std::string run(FakeBoard& board, std::string_view source, std::size_t piece_bytes = 4096) {
    Device device(std::make_unique<MemoryTransport>(board, piece_bytes));
    RawRepl repl(device, soon());
    std::string output;
    repl.exec(source, soon(), [&](std::string_view text) { output += text; });
    return output;
}

void ignore(std::string_view) {}

DeviceError::Kind kind_of_failure(const std::function<void()>& action) {
    try {
        action();
    } catch (const DeviceError& error) {
        return error.kind();
    }
    ADD_FAILURE() << "no DeviceError";
    return {};
}

TEST(RawRepl, GivesWhatTheProgramPrints) {
    FakeBoard board;
    EXPECT_EQ(run(board, "print(one)\nprint(two)"), "one\r\ntwo\r\n");
    EXPECT_EQ(board.programs(), std::vector<std::string>{"print(one)\nprint(two)"});
}

TEST(RawRepl, LeavesRawModeAtTheEnd) {
    FakeBoard board;
    run(board, "print(1)");
    EXPECT_TRUE(board.in_friendly_repl());
}

TEST(RawRepl, LeavesRawModeWhenExecThrows) {
    FakeBoard board;
    EXPECT_THROW(run(board, "raise ValueError: no"), device::RemoteException);
    EXPECT_TRUE(board.in_friendly_repl());
}

TEST(RawRepl, TellsOutputFromTraceback) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    RawRepl repl(device, soon());
    std::string output;
    try {
        repl.exec("print(before)\nraise ValueError: no", soon(),
                  [&](auto text) { output += text; });
        FAIL() << "no exception";
    } catch (const device::RemoteException& exception) {
        EXPECT_EQ(exception.traceback(),
                  "Traceback (most recent call last):\r\n"
                  "  File \"<stdin>\", line 1, in <module>\r\n"
                  "ValueError: no\r\n");
    }
    EXPECT_EQ(output, "before\r\n");
}

TEST(RawRepl, KeepsANulInATraceback) {
    FakeBoard board;
    try {
        run(board, std::string("raise a\0b", 9));
        FAIL() << "no exception";
    } catch (const device::RemoteException& exception) {
        EXPECT_TRUE(exception.traceback().ends_with(std::string("a\0b\r\n", 5)));
    }
}

TEST(RawRepl, RunsOneProgramAfterAnother) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    RawRepl repl(device, soon());
    std::string output;
    const auto collect = [&](std::string_view text) { output += text; };
    repl.exec("print(1)", soon(), collect);
    EXPECT_THROW(repl.exec("raise E", soon(), collect), device::RemoteException);
    repl.exec("print(2)", soon(), collect);
    EXPECT_EQ(output, "1\r\n2\r\n");
}

TEST(RawRepl, ServesOneDeviceManyTimes) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    for (int i = 0; i < 3; ++i) {
        RawRepl repl(device, soon());
        repl.exec("print(1)", soon(), ignore);
    }
    EXPECT_EQ(board.programs().size(), 3u);
}

TEST(RawRepl, KeepsStateUnlessAskedToReset) {
    FakeBoard board;
    run(board, "print(1)");
    EXPECT_EQ(board.soft_resets(), 0);
}

TEST(RawRepl, ResetsOnEntryWhenAsked) {
    for (const bool ok_before_reboot : {false, true}) {
        FakeBoard board(
            {.ok_before_reboot = ok_before_reboot, .boot_output = "boot.py was here> \r\n"});
        Device device(std::make_unique<MemoryTransport>(board, 1));
        RawRepl repl(device, soon(), Entry::SoftReset);
        std::string output;
        repl.exec("print(1)", soon(), [&](auto text) { output += text; });
        EXPECT_EQ(board.soft_resets(), 1);
        EXPECT_EQ(output, "1\r\n");
    }
}

TEST(RawRepl, SystemExitIsNoErrorAndTheRestartedBoardRunsTheNextProgram) {
    FakeBoard board({.boot_output = "booting> \r\n"});
    Device device(std::make_unique<MemoryTransport>(board));
    RawRepl repl(device, soon());
    std::string output;
    const auto collect = [&](std::string_view text) { output += text; };
    repl.exec("print(1)\nraise SystemExit", soon(), collect);
    repl.exec("print(2)", soon(), collect);
    EXPECT_EQ(output, "1\r\n2\r\n");
    EXPECT_EQ(board.soft_resets(), 1);
}

TEST(RawRepl, SystemExitOfAProcessEndsWellAndTheNextProgramFindsItLost) {
    FakeBoard board({.ends_on_system_exit = true});
    Device device(std::make_unique<MemoryTransport>(board));
    RawRepl repl(device, soon());
    repl.exec("raise SystemExit", soon(), ignore);
    EXPECT_EQ(kind_of_failure([&] { repl.exec("print(2)", soon(), ignore); }),
              DeviceError::Kind::Lost);
}

TEST(RawRepl, AsksAgainWhileTheBoardBoots) {
    FakeBoard board({.deaf_attempts = 1});
    EXPECT_EQ(run(board, "print(1)"), "1\r\n");
}

TEST(RawRepl, SilentBoardIsATimeout) {
    FakeBoard board({.deaf_attempts = 1000000});
    Device device(std::make_unique<MemoryTransport>(board));
    EXPECT_EQ(kind_of_failure([&] { RawRepl(device, at_once()); }), DeviceError::Kind::Timeout);
}

TEST(RawRepl, HangingProgramIsATimeoutAndIsStopped) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    {
        RawRepl repl(device, soon());
        EXPECT_EQ(kind_of_failure([&] { repl.exec("print(1)\nhang", at_once(), ignore); }),
                  DeviceError::Kind::Timeout);
    }
    EXPECT_TRUE(board.in_friendly_repl());
}

TEST(RawRepl, ProgramThatNeverStopsPrintingIsATimeoutToo) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    {
        RawRepl repl(device, soon());
        EXPECT_EQ(kind_of_failure([&] { repl.exec("chatter", at_once(), ignore); }),
                  DeviceError::Kind::Timeout);
    }
    EXPECT_TRUE(board.in_friendly_repl());
}

TEST(RawRepl, SaysWhetherCtrlCStoppedTheProgram) {
    for (const bool defies : {false, true}) {
        FakeBoard board;
        Device device(std::make_unique<MemoryTransport>(board));
        RawRepl repl(device, soon());
        EXPECT_TRUE(repl.stop()) << "nothing runs yet";
        EXPECT_THROW(repl.exec(defies ? "defy" : "hang", at_once(), ignore), DeviceError);
        EXPECT_EQ(repl.stop(), !defies);
        EXPECT_EQ(repl.stop(), !defies) << "asked again";
        if (!defies) repl.exec("print(1)", soon(), ignore);
    }
}

TEST(RawRepl, ProgramThatWasInterruptedOnItsWayIsStopped) {
    for (const auto paste : {Paste::Accepted, Paste::Declined, Paste::Unknown}) {
        // The wire takes so many writes until Ctrl-C: the question, pieces of the program, its end.
        for (int writes = 0; writes < 5; ++writes) {
            FakeBoard board({.paste = paste});
            const device::Interrupt interrupt;
            auto wire = std::make_unique<MemoryTransport>(board);
            MemoryTransport& lent = *wire;
            Device device(std::move(wire));
            RawRepl repl(device, soon());
            lent.raise_after(writes, interrupt);
            EXPECT_THROW(repl.exec("print(" + std::string(50, 'x') + ")\nhang",
                                   at_once().or_on(&interrupt), ignore),
                         DeviceError);
            EXPECT_TRUE(repl.stop()) << writes << " writes";
        }
    }
}

TEST(RawRepl, ProgramOfABoardThatIsGoneIsStopped) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    RawRepl repl(device, soon());
    EXPECT_THROW(repl.exec("die", soon(), ignore), DeviceError);
    EXPECT_TRUE(repl.stop());
}

TEST(RawRepl, InterruptEndsTheWaitAndStopsTheProgram) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    device::Interrupt interrupt;
    {
        RawRepl repl(device, soon());
        interrupt.raise();
        EXPECT_EQ(kind_of_failure([&] { repl.exec("hang", soon().or_on(&interrupt), ignore); }),
                  DeviceError::Kind::Interrupted);
    }
    EXPECT_TRUE(board.in_friendly_repl());
}

TEST(RawRepl, WhatTheSinkThrowsEndsTheProgramAndPassesThrough) {
    FakeBoard board;
    Device device(std::make_unique<MemoryTransport>(board));
    {
        RawRepl repl(device, soon());
        EXPECT_THROW(repl.exec("chatter", soon(), [](auto) { throw std::runtime_error("full"); }),
                     std::runtime_error);
    }
    EXPECT_TRUE(board.in_friendly_repl());
}

TEST(RawRepl, BoardThatVanishesAtAnyByteIsLost) {
    const std::string whole_session = [] {
        FakeBoard board;
        return board.feed(
            "\r\x03\r\x01\x05"
            "A\x01print(1)\x04");
    }();
    for (std::size_t bytes = 0; bytes + 1 < whole_session.size(); ++bytes) {
        FakeBoard board;
        Device device(std::make_unique<MemoryTransport>(board, 4096, bytes));
        EXPECT_EQ(kind_of_failure([&] {
                      RawRepl repl(device, soon());
                      repl.exec("print(1)", soon(), ignore);
                  }),
                  DeviceError::Kind::Lost)
            << "after byte " << bytes;
    }
}

TEST(RawRepl, ReadsSplitAnywhereMakeNoDifference) {
    for (const auto paste : {Paste::Accepted, Paste::Declined, Paste::Unknown}) {
        for (std::size_t piece_bytes = 1; piece_bytes < 40; ++piece_bytes) {
            FakeBoard board({.paste = paste});
            EXPECT_EQ(run(board, "print(\xc3\xa9)\nprint(two)", piece_bytes), "\xc3\xa9\r\ntwo\r\n")
                << piece_bytes;
        }
    }
}

}  // namespace
}  // namespace krait::test
