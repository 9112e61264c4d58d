// Another program of this machine, started and listened to.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>
#include <string_view>
#include <vector>

#include "device/deadline.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

// It has a process group of its own: Ctrl-C at our terminal does not reach it, and what it starts
// ends with it.
class Process {
  public:
    struct Plan {
        std::vector<std::string> words;  // the program, a path or a name on PATH; its arguments
        std::string folder;              // where it runs; "": the current one
        std::string_view input;          // what it reads; nothing: /dev/null
        bool one_output = false;         // what it says on stderr comes from out() too, in order
        int at_our_end = SIGKILL;        // what ends it if the thread that started it is no more
    };
    // Throws std::system_error if it cannot be started.
    explicit Process(const Plan& plan);
    // Kills it and what it started, if it has not been waited for.
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // Where what it prints is read from.
    int out() const { return out_.get(); }
    int err() const { return err_.get(); }
    // Readable, for poll(), from the moment it ended.
    int end() const { return end_.get(); }

    // To it and all that it started.
    void signal(int number) const;
    // Waits for its end, and ends what it started: its status, as waitpid gives it.
    int wait();

  private:
    Fd out_, err_, end_;
    pid_t pid_ = -1;
};

// The exit status of what waitpid gave `status` of, or 128 and the number of the signal that ended
// it, as shells say it.
int exit_status_of(int status);

struct Printed {
    int status;  // as exit_status_of
    std::string out, err;
};

// Runs it to its end. Throws std::system_error, DeviceError{Interrupted}; DeviceError{Timeout} if
// it has not ended by `deadline`.
Printed run_process(const std::vector<std::string>& words, Deadline deadline);

}  // namespace krait::device
