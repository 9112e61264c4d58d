// A person's Ctrl-C or another key, as something that a wait can wait for.
#pragma once

#include <span>

namespace krait::device {

// Once raised it stays raised: every wait whose Deadline watches it ends, in every thread.
class Interrupt {
  public:
    Interrupt();
    // One that is raised as long as one of `fds` can be read, as another Interrupt's can: for waits
    // that several things end. Lent, and neither regular files nor closed before it.
    explicit Interrupt(std::span<const int> fds);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    // May be called by any thread and by a signal handler.
    void raise() const noexcept;
    bool raised() const noexcept;

    // Readable, for poll(), from the moment it was raised. Lent, never read from or closed.
    int fd() const noexcept { return read_end_; }

  private:
    int read_end_ = -1;
    int write_end_ = -1;
};

}  // namespace krait::device
