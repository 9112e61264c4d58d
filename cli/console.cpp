#include "cli/console.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace krait::cli {

namespace {

bool can_be_waited_for(int fd) {
    struct stat status {};
    if (fstat(fd, &status) != 0) return false;
    return S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || isatty(fd);
}

termios raw_of(const termios& found, Keys wanted) {
    termios mode = found;
    cfmakeraw(&mode);
    if (wanted == Keys::ButSignals) {
        mode.c_lflag |= ISIG;
        mode.c_oflag = found.c_oflag;
    }
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    return mode;
}

}  // namespace

Console::Console(const device::Interrupt& stop, Keys wanted)
    : is_terminal_(tcgetattr(STDIN_FILENO, &found_) == 0),
      fds_{can_be_waited_for(STDIN_FILENO) ? STDIN_FILENO : always_.fd(), stop.fd()},
      keys_(fds_) {
    always_.raise();
    if (!is_terminal_) return;
    const termios raw = raw_of(found_, wanted);
    if (tcsetattr(STDIN_FILENO, TCSANOW, &raw) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot set up the terminal");
}

Console::~Console() {
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSANOW, &found_);
}

std::optional<std::string> Console::read(std::size_t most) {
    pollfd entry{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    if (poll(&entry, 1, 0) <= 0) return "";
    std::string keys(most, '\0');
    const auto count = ::read(STDIN_FILENO, keys.data(), keys.size());
    if (count > 0) return keys.substr(0, std::size_t(count));
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return "";
    return std::nullopt;  // its end; or the terminal is gone, and its person with it
}

}  // namespace krait::cli
