// A board behind a terminal device that needs no line speed: a pseudo-terminal.
#pragma once

#include <memory>
#include <string>

#include "device/transport.hpp"

namespace krait::device {

// Opens the terminal at `path` in raw mode and locks it against other tools (flock, as mpremote
// does). Raw mode stays when it is closed: a terminal that echoes would send a board its own
// output. Throws DeviceError{NotFound} or DeviceError{Refused}.
std::unique_ptr<Transport> open_pty(const std::string& path);

}  // namespace krait::device
