#include "device/interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
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

Interrupt::Interrupt(std::span<const int> fds) : read_end_(epoll_create1(EPOLL_CLOEXEC)) {
    if (read_end_ < 0) throw std::system_error(errno, std::generic_category(), "cannot wait");
    for (const int fd : fds) {
        epoll_event event{.events = EPOLLIN, .data = {}};
        if (epoll_ctl(read_end_, EPOLL_CTL_ADD, fd, &event) == 0) continue;
        const int error = errno;
        close(read_end_);
        throw std::system_error(error, std::generic_category(), "cannot wait for input");
    }
}

Interrupt::~Interrupt() {
    close(read_end_);
    if (write_end_ >= 0) close(write_end_);
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
