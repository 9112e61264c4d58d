// The user's terminal as a board's console: every key as it is typed, nothing echoed.
#pragma once

namespace krait::hostport {

// Holds the terminal of a file descriptor in raw mode and gives it back as it was, also when
// SIGTERM, SIGHUP or SIGQUIT ends the process. Ctrl-\ still sends SIGQUIT: the way out of a board
// that takes every other key for itself. Does nothing for what is not the process's own terminal (a
// pipe, or a pty between programs, where Ctrl-\ is a byte like any other).
class TerminalMode {
  public:
    explicit TerminalMode(int fd);
    ~TerminalMode();
    TerminalMode(const TerminalMode&) = delete;
    TerminalMode& operator=(const TerminalMode&) = delete;
    bool is_terminal() const { return fd_ >= 0; }

  private:
    int fd_ = -1;
};

}  // namespace krait::hostport
