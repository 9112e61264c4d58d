// A connection to a server in the network.
#pragma once

#include <string>
#include <string_view>

#include "device/deadline.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

struct HostPort {
    std::string host;
    std::string port;

    std::string text() const;  // as parse_host_port reads it
};

// HOST:PORT, where an IPv6 address is in brackets: [::1]:2000. Throws DeviceError{Address}.
HostPort parse_host_port(std::string_view text);

// Connects to the first of the host's addresses that takes us.
// Throws DeviceError{NotFound} if there is no such host or nothing listens there,
// DeviceError{Timeout} at the deadline, DeviceError{Interrupted}.
Fd connect_tcp(const HostPort& place, Deadline deadline);

}  // namespace krait::device
