// What terminals have in common, serial ports and pseudo-terminals: who may open them.
#pragma once

#include <string>

#include "device/transports/fd.hpp"

namespace krait::device {

// Opens the terminal at `path`, non-blocking, and locks it against other tools (flock, as mpremote
// does). Throws DeviceError{NotFound} or DeviceError{Refused}, which says who has it, or how to be
// allowed to.
Fd open_tty(const std::string& path);

[[noreturn]] void throw_no_terminal(const std::string& path);

}  // namespace krait::device
