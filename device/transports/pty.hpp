// A board behind a terminal device that needs no line speed: a pseudo-terminal.
#pragma once

#include <memory>
#include <string>

#include "device/transport.hpp"

namespace krait::device {

// Opens the terminal at `path` in raw mode and locks it against other tools. When it is closed the
// terminal has the mode again that it was found in. `ring_bytes`: of a board whose far end loses
// what comes beyond it. Throws what open_tty() does.
std::unique_ptr<Transport> open_pty(const std::string& path, std::size_t ring_bytes = 0);

}  // namespace krait::device
