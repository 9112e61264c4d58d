// From Unix signals to an Interrupt.
#pragma once

#include "device/interrupt.hpp"

namespace krait::cli {

// While it lives, the first SIGINT, SIGTERM or SIGHUP raises `interrupt`, so that boards are left
// in order; a second one ends the program at once. SIGPIPE is an error of write() instead. One at a
// time.
class SignalGuard {
  public:
    explicit SignalGuard(const device::Interrupt& interrupt);
    ~SignalGuard();
    SignalGuard(const SignalGuard&) = delete;
    SignalGuard& operator=(const SignalGuard&) = delete;
};

}  // namespace krait::cli
