// A board behind a serial port: a USB board's own, or a UART behind an adapter.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "device/transport.hpp"

namespace krait::device {

struct SerialOptions {
    unsigned baud = 115200;
    std::optional<std::size_t> ring_bytes;  // none: as the kind of the port has it
};

// Opens the port at `path` for 8N1 without flow control, and for nobody else: what other tools
// ask for (flock, TIOCEXCL). DTR and RTS are asserted together when it is opened; when it is closed
// RTS goes first: on ESP32 boards RTS alone pulls reset. Throws DeviceError{NotFound} or
// DeviceError{Refused}.
std::unique_ptr<Transport> open_serial(const std::string& path, const SerialOptions& options);

}  // namespace krait::device
