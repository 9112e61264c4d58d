// A program of this machine, read so that it can be sent.
#pragma once

#include <string>

#include "device/deadline.hpp"

namespace krait::device {

// All of the file at `path`: a regular file, or what a FIFO, a pipe or a terminal gives until it
// ends. Throws DeviceError{Source}, naming the file, if it cannot be read or holds more than
// 64 MiB; DeviceError{Timeout} if `deadline` passes before its end.
std::string read_source(const std::string& path, Deadline deadline);

}  // namespace krait::device
