#include "cli/signals.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace krait::test {
namespace {

using cli::SignalGuard;

TEST(SignalGuard, TurnsASignalIntoAnInterrupt) {
    for (const int number : cli::kStopSignals) {
        const device::Interrupt interrupt;
        const SignalGuard guard(interrupt);
        EXPECT_FALSE(interrupt.raised());
        std::raise(number);
        EXPECT_TRUE(interrupt.raised()) << number;
    }
}

TEST(SignalGuard, LeavesAloneWhatWeWereStartedToIgnore) {
    std::signal(SIGHUP, SIG_IGN);
    {
        const device::Interrupt interrupt;
        const SignalGuard guard(interrupt);
        std::raise(SIGHUP);
        EXPECT_FALSE(interrupt.raised());
    }
    EXPECT_EQ(std::signal(SIGHUP, SIG_DFL), SIG_IGN) << "it was not put back";
}

}  // namespace
}  // namespace krait::test
