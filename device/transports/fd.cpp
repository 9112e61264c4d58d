#include "device/transports/fd.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "device/error.hpp"

namespace krait::device {

namespace {

// EIO is what a terminal says when its far end hung up.
[[noreturn]] void throw_lost(int error) {
    std::string sentence = "the board is gone: the connection was closed";
    if (error != 0 && error != EIO && error != EPIPE && error != ECONNRESET)
        sentence = std::string("the connection to the board failed: ") + std::strerror(error);
    throw DeviceError(DeviceError::Kind::Lost, sentence);
}

bool is_socket(int fd) {
    struct stat status {};
    return fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode);
}

}  // namespace

Fd& Fd::operator=(Fd&& other) noexcept {
    if (this != &other) {
        reset();
        number_ = other.release();
    }
    return *this;
}

int Fd::release() { return std::exchange(number_, -1); }

void Fd::reset() {
    if (number_ >= 0) ::close(release());
}

bool would_block(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

bool wait_for(int fd, short events, Deadline deadline) {
    const Interrupt* interrupt = deadline.interrupt();
    pollfd entries[2] = {{fd, events, 0}, {interrupt ? interrupt->fd() : -1, POLLIN, 0}};
    while (true) {
        const int ready = poll(entries, 2, deadline.poll_timeout_ms());
        if (ready < 0 && errno != EINTR) throw_lost(errno);
        if (ready > 0 && entries[1].revents != 0)
            throw DeviceError(DeviceError::Kind::Interrupted, "interrupted");
        if (ready > 0) return true;
        if (deadline.passed()) return false;
    }
}

FdTransport::FdTransport(Fd fd, std::size_t ring_bytes)
    : fd_(std::move(fd)), ring_bytes_(ring_bytes), is_socket_(is_socket(fd_.get())) {
    fcntl(fd_.get(), F_SETFL, fcntl(fd_.get(), F_GETFL) | O_NONBLOCK);
}

std::size_t FdTransport::read(std::span<std::byte> into, Deadline deadline) {
    while (wait_for(fd_.get(), POLLIN, deadline)) {
        const auto count = ::read(fd_.get(), into.data(), into.size());
        if (count > 0) return static_cast<std::size_t>(count);
        if (count == 0 || !would_block(errno)) throw_lost(count == 0 ? 0 : errno);
    }
    return 0;
}

void FdTransport::write(std::span<const std::byte> bytes, Deadline deadline) {
    while (!bytes.empty()) {
        if (!wait_for(fd_.get(), POLLOUT, deadline))
            throw DeviceError(DeviceError::Kind::Timeout,
                              "the board does not take what is sent to it; is it hung? Reset it");
        bytes = bytes.subspan(write_some(bytes));
    }
}

void FdTransport::finish_writing() { shutdown(fd_.get(), SHUT_WR); }

std::size_t FdTransport::write_some(std::span<const std::byte> bytes) {
    // A socket whose far end is gone must tell us by an error, not kill us by SIGPIPE.
    const auto count = is_socket_ ? send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL)
                                  : ::write(fd_.get(), bytes.data(), bytes.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (!would_block(errno)) throw_lost(errno);
    return 0;
}

}  // namespace krait::device
