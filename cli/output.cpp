#include "cli/output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <string>
#include <system_error>

#include "device/printable.hpp"

namespace krait::cli {

namespace {

bool will_take_more(int fd, int error) {
    if (error == EINTR) return true;
    if (error != EAGAIN) return false;
    pollfd entry{.fd = fd, .events = POLLOUT, .revents = 0};  // our parent made it non-blocking
    return poll(&entry, 1, -1) >= 0 || errno == EINTR;
}

}  // namespace

void write_all(int fd, std::string_view bytes, std::string_view what) {
    while (!bytes.empty()) {
        const auto count = write(fd, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (const int error = errno; !will_take_more(fd, error))
            throw std::system_error(error, std::generic_category(),
                                    "cannot write " + std::string(what));
    }
}

void write_out(std::string_view bytes) { write_all(STDOUT_FILENO, bytes, "the output"); }

void write_err(std::string_view bytes) { write_all(STDERR_FILENO, bytes, "to standard error"); }

void complain(std::string_view sentence) noexcept {
    try {
        write_err("krait: " + device::printable(sentence) + '\n');
    } catch (const std::exception&) {
    }
}

void occupy_closed_standard_streams() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(fd, F_GETFD) >= 0) continue;
        // The lowest free number is this one; it is opened the wrong way round.
        if (open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
            throw std::system_error(errno, std::generic_category(), "cannot open /dev/null");
    }
}

}  // namespace krait::cli
