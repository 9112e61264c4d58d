// Our tool against our board, in one process over a socket pair: the protocol's real contract.
#include "device/error.hpp"
#include "tests/loopback/loopback.hpp"

namespace krait {
namespace {

using namespace std::chrono_literals;
using device::Deadline;

using test::Loopback;
using test::soon;

TEST_F(Loopback, RunsAndKeepsNames) {
    device::RawRepl repl{*device_, soon()};
    EXPECT_EQ(exec(repl, "x = 6\nprint(x * 7)"), "42\r\n");
    EXPECT_EQ(exec(repl, "print(x)"), "6\r\n");
}

TEST_F(Loopback, ASoftResetForgetsNames) {
    {
        device::RawRepl repl{*device_, soon()};
        exec(repl, "x = 6");
    }
    device::RawRepl repl{*device_, soon(), device::Entry::SoftReset};
    EXPECT_EQ(exec(repl, "print('x' in globals())"), "False\r\n");
}

TEST_F(Loopback, AnExceptionComesAsItsTraceback) {
    device::RawRepl repl{*device_, soon()};
    try {
        exec(repl, "print('first')\nraise ValueError('v')");
        FAIL() << "nothing was thrown";
    } catch (const device::RemoteException& error) {
        EXPECT_NE(std::string_view(error.traceback()).find("ValueError: v"),
                  std::string_view::npos);
    }
    EXPECT_EQ(exec(repl, "print('still here')"), "still here\r\n");
}

TEST_F(Loopback, AProgramLargerThanManyWindowsArrivesWhole) {
    std::string source = "n = 0\n";
    for (int i = 0; i < 3'000; ++i) source += "n += " + std::to_string(i) + "  # padding\n";
    device::RawRepl repl{*device_, soon()};
    EXPECT_EQ(exec(repl, source + "print(n)"), "4498500\r\n");
}

TEST_F(Loopback, ALoopForEverIsStopped) {
    {
        device::RawRepl repl{*device_, soon()};
        EXPECT_THROW(repl.exec("while True: pass", Deadline::after(50ms), [](std::string_view) {}),
                     device::DeviceError);
    }
    device::RawRepl repl{*device_, soon()};
    EXPECT_EQ(exec(repl, "print('free')"), "free\r\n");
}

TEST_F(Loopback, ASleepIsStopped) {
    {
        device::RawRepl repl{*device_, soon()};
        EXPECT_THROW(repl.exec("import time\ntime.sleep(1000)", Deadline::after(50ms),
                               [](std::string_view) {}),
                     device::DeviceError);
    }
    device::RawRepl repl{*device_, soon()};
    EXPECT_EQ(exec(repl, "print('awake')"), "awake\r\n");
}

TEST_F(Loopback, SystemExitRestartsTheBoard) {
    device::RawRepl repl{*device_, soon()};
    exec(repl, "y = 1\nraise SystemExit");
    EXPECT_EQ(exec(repl, "print('y' in globals())"), "False\r\n");
}

TEST_F(Loopback, TextBeyondAsciiArrives) {
    device::RawRepl repl{*device_, soon()};
    EXPECT_EQ(exec(repl, "print(len('\u20ac\u00e4'))"), "2\r\n");
}

}  // namespace
}  // namespace krait
