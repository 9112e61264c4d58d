// When a wait ends: at a moment, or when a person interrupts.
#pragma once

#include <algorithm>
#include <chrono>

#include "device/clock.hpp"
#include "device/interrupt.hpp"

namespace krait::device {

// Handed down a chain of calls, so that they share one limit however many waits they make.
class Deadline {
  public:
    static Deadline never() { return Deadline(Clock::Moment::max(), nullptr, host_clock()); }
    static Deadline after(std::chrono::milliseconds time, const Clock& clock = host_clock()) {
        return Deadline(clock.now() + time, nullptr, clock);
    }

    // The same moment, and also when `interrupt` is raised; it must outlive every wait.
    Deadline or_on(const Interrupt* interrupt) const {
        return Deadline(moment_, interrupt, *clock_);
    }

    // The same interrupt, and the earlier of this moment and `time` from now: one step's share.
    Deadline within(std::chrono::milliseconds time) const {
        return Deadline(std::min(moment_, clock_->now() + time), interrupt_, *clock_);
    }

    bool passed() const { return clock_->now() >= moment_; }
    Clock::Moment moment() const { return moment_; }

    // For poll(): milliseconds left, rounded up so that a wait never ends early; -1 is for ever.
    int poll_timeout_ms() const {
        if (moment_ == Clock::Moment::max()) return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment_ - clock_->now());
        constexpr std::chrono::milliseconds longest{24 * 60 * 60 * 1000};
        return static_cast<int>(std::clamp(left, std::chrono::milliseconds{0}, longest).count());
    }

    // Null if no interrupt ends this wait.
    const Interrupt* interrupt() const { return interrupt_; }

  private:
    Deadline(Clock::Moment moment, const Interrupt* interrupt, const Clock& clock)
        : moment_(moment), interrupt_(interrupt), clock_(&clock) {}

    Clock::Moment moment_;
    const Interrupt* interrupt_;
    const Clock* clock_;
};

}  // namespace krait::device
