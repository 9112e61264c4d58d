// A Transport over a file descriptor: a socket, a terminal, a pipe's two ways in one.
#pragma once

#include <poll.h>  // the names of events

#include "device/transport.hpp"

namespace krait::device {

// An owned file descriptor; -1 is none.
class Fd {
  public:
    Fd() = default;
    explicit Fd(int number) : number_(number) {}
    Fd(Fd&& other) noexcept : number_(other.release()) {}
    Fd& operator=(Fd&& other) noexcept;
    ~Fd() { reset(); }

    int get() const { return number_; }
    int release();
    void reset();

  private:
    int number_ = -1;
};

// Waits until `events` (POLLIN, POLLOUT) are possible on `fd`, or its far end has hung up. False:
// the deadline passed. Throws DeviceError{Interrupted} if the deadline's interrupt is raised.
bool wait_for(int fd, short events, Deadline deadline);

// True if read or write, having failed with this errno, is to be tried again.
bool would_block(int error);

class FdTransport final : public Transport {
  public:
    // Owns `fd`, and makes it non-blocking. `ring_bytes`: where the far end is a UART that loses
    // what comes beyond them.
    explicit FdTransport(Fd fd, std::size_t ring_bytes = 0);

    std::size_t read(std::span<std::byte> into, Deadline deadline) override;
    void write(std::span<const std::byte> bytes, Deadline deadline) override;
    using Transport::write;
    std::size_t ring_bytes() const override { return ring_bytes_; }

    // Says "no more from us"; the far end may still talk. For sockets.
    void finish_writing();

  private:
    std::size_t write_some(std::span<const std::byte> bytes);

    Fd fd_;
    std::size_t ring_bytes_;
    bool is_socket_;
};

}  // namespace krait::device
