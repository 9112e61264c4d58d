#include "device/interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace krait::device {

Interrupt::Interrupt() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) < 0)
        throw std::system_error(errno, std::generic_category(), "cannot make a pipe");
    read_end_ = ends[0];
    write_end_ = ends[1];
}

Interrupt::~Interrupt() {
    close(read_end_);
    close(write_end_);
}

void Interrupt::raise() const noexcept {
    const int saved_errno = errno;  // we may be in a signal handler
    const char byte = 1;
    // A full pipe is refused, and is as readable as one wants.
    [[maybe_unused]] const auto written = ::write(write_end_, &byte, 1);
    errno = saved_errno;
}

bool Interrupt::raised() const noexcept {
    pollfd entry{.fd = read_end_, .events = POLLIN, .revents = 0};
    return poll(&entry, 1, 0) > 0;
}

}  // namespace krait::device
