// A serial port in the network, whose server also sets its speed and lines.
#pragma once

#include <memory>

#include "device/transport.hpp"
#include "device/transports/tcp.hpp"

namespace krait::device {

struct Rfc2217Options {
    unsigned baud = 115200;
    std::size_t ring_bytes = 256;  // there is a UART somewhere
};

// Connects, and waits a while until the server has answered what we want of it: binary, and a port
// of 8N1 at that speed. DTR and RTS are as with a serial port of our own. That the server answers
// in part only is no error. Throws what connect_tcp() does, DeviceError{Refused} if it hangs up,
// and DeviceError{Protocol} if it speaks no telnet.
std::unique_ptr<Transport> open_rfc2217(const HostPort& place, const Rfc2217Options& options,
                                        Deadline deadline);

}  // namespace krait::device
