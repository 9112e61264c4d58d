// Bytes to and from a board, whatever the wire.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "device/deadline.hpp"

namespace krait::device {

// One thread at a time. Destroying it closes the wire, and ends a board that it started.
class Transport {
  public:
    virtual ~Transport() = default;

    // Reads what has arrived, waiting until `deadline` for the first byte.
    // Returns the count; 0 if the deadline passed. Throws DeviceError{Lost} if the far end is gone,
    // DeviceError{Interrupted} if the deadline's interrupt is raised.
    virtual std::size_t read(std::span<std::byte> into, Deadline deadline) = 0;

    // Writes all of `bytes`. Throws DeviceError{Timeout} if the deadline passed before the wire had
    // taken them, and what read() throws.
    virtual void write(std::span<const std::byte> bytes, Deadline deadline) = 0;

    void write(std::string_view text, Deadline deadline) {
        write(std::as_bytes(std::span(text)), deadline);
    }

    // How much the far end holds of what its program has not read before it loses some, as a UART
    // does; 0: the wire waits, as USB, TCP and a pipe do.
    virtual std::size_t ring_bytes() const { return 0; }

    // Pulls the board's reset by a line of its own. False: this wire has none. Throws
    // DeviceError{Interrupted} if the deadline's interrupt was raised meanwhile; it is let go then.
    virtual bool hard_reset(Deadline) { return false; }

    // What deadlines for this wire are measured by.
    virtual const Clock& clock() const { return host_clock(); }
};

}  // namespace krait::device
