#include "device/transports/pty.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <termios.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "device/error.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;

[[noreturn]] void throw_cannot_open(const std::string& path, int error) {
    const std::string start = "no board at " + path + ": " + std::strerror(error);
    if (error == EACCES)
        throw DeviceError(Kind::Refused, start + "; is your user in the group that owns it?");
    if (error == EBUSY)
        throw DeviceError(Kind::Refused, start + "; close the other program that uses it");
    throw DeviceError(Kind::NotFound, start);
}

void make_raw(int fd, const std::string& path) {
    termios mode{};
    if (tcgetattr(fd, &mode) < 0)
        throw DeviceError(Kind::Refused, "no board at " + path + ": it is no terminal");
    cfmakeraw(&mode);
    if (tcsetattr(fd, TCSANOW, &mode) < 0) throw_cannot_open(path, errno);
}

}  // namespace

std::unique_ptr<Transport> open_pty(const std::string& path) {
    Fd fd(open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    if (fd.get() < 0) throw_cannot_open(path, errno);
    if (flock(fd.get(), LOCK_EX | LOCK_NB) < 0)
        throw DeviceError(Kind::Refused,
                          path + " is in use; close the other program that talks to this board");
    make_raw(fd.get(), path);
    return std::make_unique<FdTransport>(std::move(fd));
}

}  // namespace krait::device
