// Preloaded into a program, gives pseudo-terminals what serial ports have: modem lines and
// exclusive use. What it sets of them is written, a line each, to the file that TTY_SHIM_LOG names:
// the lines that are up, DTR or RTS or both.
//
// Before umockdev's, which answers no terminal's ioctl, it also lets these through to the kernel.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace {

int g_lines = TIOCM_DTR | TIOCM_RTS;  // as the kernel has them after an open

int to_kernel(int fd, unsigned long request, void* argument) {
    return static_cast<int>(syscall(SYS_ioctl, fd, request, argument));
}

bool is_terminal(int fd) {
    termios mode;
    return to_kernel(fd, TCGETS, &mode) == 0;
}

void note_lines() {
    const char* path = std::getenv("TTY_SHIM_LOG");
    const int fd = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    if (fd < 0) return;
    dprintf(fd, "%s%s\n", g_lines & TIOCM_DTR ? "DTR " : "", g_lines & TIOCM_RTS ? "RTS" : "");
    close(fd);
}

int set_lines(int lines) {
    g_lines = lines & (TIOCM_DTR | TIOCM_RTS);
    note_lines();
    return 0;
}

int answer(int fd, unsigned long request, void* argument) {
    auto* const lines = static_cast<int*>(argument);
    switch (request) {
        case TIOCMGET: *lines = g_lines | TIOCM_CTS | TIOCM_DSR | TIOCM_CAR; return 0;
        case TIOCMSET: return set_lines(*lines);
        case TIOCMBIS: return set_lines(g_lines | *lines);
        case TIOCMBIC: return set_lines(g_lines & ~*lines);
        default: return to_kernel(fd, request, argument);
    }
}

}  // namespace

extern "C" int ioctl(int fd, unsigned long request, ...) noexcept {
    va_list rest;
    va_start(rest, request);
    void* const argument = va_arg(rest, void*);
    va_end(rest);
    // Terminals' are called 'T' and a number.
    if ((request >> 8 & 0xff) == 'T' && is_terminal(fd)) return answer(fd, request, argument);
    using Ioctl = int (*)(int, unsigned long, ...);
    static const auto next = reinterpret_cast<Ioctl>(dlsym(RTLD_NEXT, "ioctl"));
    return next(fd, request, argument);
}
