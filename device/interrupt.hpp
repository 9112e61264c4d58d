// A person's Ctrl-C, as something that a wait can wait for.
#pragma once

namespace krait::device {

// Once raised it stays raised: every wait whose Deadline watches it ends, in every thread.
class Interrupt {
  public:
    Interrupt();
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
