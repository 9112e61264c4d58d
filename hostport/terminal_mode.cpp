#include "hostport/terminal_mode.hpp"

#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <initializer_list>

namespace krait::hostport {
namespace {

// What a signal handler must find; a process has one terminal.
int held_fd = -1;
termios before;

void restore() {
    if (held_fd >= 0) tcsetattr(held_fd, TCSADRAIN, &before);
    held_fd = -1;
}

// With SA_RESETHAND: the second time the signal does what it always does.
void restore_and_end(int signal) {
    restore();
    raise(signal);
}

}  // namespace

TerminalMode::TerminalMode(int fd) {
    if (tcgetpgrp(fd) < 0 || tcgetattr(fd, &before) != 0) return;
    fd_ = held_fd = fd;
    termios raw = before;
    cfmakeraw(&raw);
    raw.c_lflag |= ISIG;
    raw.c_cc[VINTR] = raw.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(fd, TCSADRAIN, &raw);
    struct sigaction action {};
    action.sa_handler = restore_and_end;
    action.sa_flags = SA_RESETHAND | SA_NODEFER;
    for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaction(signal, &action, nullptr);
}

TerminalMode::~TerminalMode() {
    if (is_terminal()) restore();
}

}  // namespace krait::hostport
