// Where krait-vm is, which stands in for a board.
#pragma once

#include <filesystem>

namespace krait::device {

// Beside our own program, so that what was built or installed together speaks together; else on
// PATH. Throws DeviceError{NotFound}.
std::filesystem::path find_simulator();

}  // namespace krait::device
