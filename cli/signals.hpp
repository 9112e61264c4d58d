// From Unix signals to an Interrupt.
#pragma once

#include <array>
#include <csignal>

#include "device/interrupt.hpp"

namespace krait::cli {

constexpr std::array kStopSignals = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

// While it lives, the first of kStopSignals raises `interrupt`, so that boards are left in order; a
// second one ends the program at once. One that we were started to ignore, as nohup and background
// jobs are, stays ignored. SIGPIPE and SIGXFSZ are errors of write() instead. One at a time.
class SignalGuard {
  public:
    explicit SignalGuard(const device::Interrupt& interrupt);
    ~SignalGuard();
    SignalGuard(const SignalGuard&) = delete;
    SignalGuard& operator=(const SignalGuard&) = delete;

  private:
    std::array<struct sigaction, kStopSignals.size()> found_;  // what is put back
};

}  // namespace krait::cli
