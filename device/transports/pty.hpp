// A board behind a terminal device that needs no line speed: a pseudo-terminal.
#pragma once

#include <memory>
#include <string>

#include "device/transport.hpp"

namespace krait::device {

// Opens the terminal at `path` in raw mode and locks it against other tools (flock, as mpremote
// does). When it is closed the terminal has the mode again that it was found in.
// Throws DeviceError{NotFound} or DeviceError{Refused}.
std::unique_ptr<Transport> open_pty(const std::string& path);

}  // namespace krait::device
