// When a wait ends: at a moment, or when a person interrupts.
#pragma once

#include <algorithm>
#include <chrono>

#include "device/interrupt.hpp"

namespace krait::device {

// Handed down a chain of calls, so that they share one limit however many waits they make.
class Deadline {
  public:
    using Clock = std::chrono::steady_clock;

    static Deadline never() { return Deadline(Clock::time_point::max(), nullptr); }
    static Deadline after(std::chrono::milliseconds time) {
        return Deadline(Clock::now() + time, nullptr);
    }

    // The same moment, and also when `interrupt` is raised; it must outlive every wait.
    Deadline or_on(const Interrupt* interrupt) const { return Deadline(moment_, interrupt); }

    // The same interrupt, and the earlier of this moment and `time` from now: one step's share.
    Deadline within(std::chrono::milliseconds time) const {
        return Deadline(std::min(moment_, Clock::now() + time), interrupt_);
    }

    bool passed() const { return Clock::now() >= moment_; }

    // For poll(): milliseconds left, rounded up so that a wait never ends early; -1 is for ever.
    int poll_timeout_ms() const {
        if (moment_ == Clock::time_point::max()) return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment_ - Clock::now());
        constexpr std::chrono::milliseconds longest{24 * 60 * 60 * 1000};
        return static_cast<int>(std::clamp(left, std::chrono::milliseconds{0}, longest).count());
    }

    // Null if no interrupt ends this wait.
    const Interrupt* interrupt() const { return interrupt_; }

  private:
    Deadline(Clock::time_point moment, const Interrupt* interrupt)
        : moment_(moment), interrupt_(interrupt) {}

    Clock::time_point moment_;
    const Interrupt* interrupt_;
};

}  // namespace krait::device
