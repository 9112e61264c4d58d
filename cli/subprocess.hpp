// Another program of this machine, started and listened to.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "device/deadline.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

// It has nothing to read, and a process group of its own: Ctrl-C at our terminal does not reach it,
// and what it starts ends with it.
class Subprocess {
  public:
    // `words`: the program, a path or a name on PATH, and its arguments. Throws std::system_error
    // if it cannot be started.
    explicit Subprocess(const std::vector<std::string>& words);
    // Kills it if it has not been waited for.
    ~Subprocess();
    Subprocess(const Subprocess&) = delete;
    Subprocess& operator=(const Subprocess&) = delete;

    // Where what it prints is read from.
    int out() const { return out_.get(); }
    int err() const { return err_.get(); }

    // To it and all that it started.
    void signal(int number) const;
    // Its exit status, or 128 and the number of the signal that ended it, as shells say it.
    int wait();

  private:
    device::Fd out_, err_;
    pid_t pid_ = -1;
};

struct Printed {
    int status;
    std::string out, err;
};

// Runs it to its end. Throws std::system_error, DeviceError{Interrupted}; DeviceError{Timeout} if
// it has not ended by `deadline`.
Printed run_program(const std::vector<std::string>& words, device::Deadline deadline);

}  // namespace krait::cli
