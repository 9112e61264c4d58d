// A board that is a program of this machine: we start it, and speak to its standard input and
// output.
#pragma once

#include <sys/types.h>

#include <string>
#include <utility>

#include "device/error.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

// It has ended: Lost.
class ChildEnded final : public DeviceError {
  public:
    ChildEnded(const std::string& sentence, int signal)
        : DeviceError(Kind::Lost, sentence), signal_(signal) {}
    // What ended it; 0: itself.
    int signal() const { return signal_; }

  private:
    int signal_;
};

// The program runs in a process group of its own, so that Ctrl-C at our terminal does not reach it,
// and so that its own children end with it.
class ChildTransport final : public Transport {
  public:
    // Starts `command` by /bin/sh in `folder` ("": the current one). Throws DeviceError{Refused} if
    // no process can be started; that the command does not exist shows as DeviceError{Lost} at the
    // first read.
    explicit ChildTransport(const std::string& command, const std::string& folder = "");

    // Closes the program's input, gives it a moment to end by itself, then kills its group; reaps
    // it.
    ~ChildTransport() override;

    // When the program has ended, the ChildEnded says how, and its last words on stderr.
    std::size_t read(std::span<std::byte> into, Deadline deadline) override;
    void write(std::span<const std::byte> bytes, Deadline deadline) override;
    using Transport::write;

    pid_t pid() const { return pid_; }

  private:
    using Ends = std::pair<Fd, Fd>;  // of a socket: ours and the program's
    ChildTransport(const std::string& command, const std::string& folder, Fd stderr_file,
                   Ends ends);

    [[noreturn]] void throw_ended();
    bool reap(Deadline deadline);
    std::string last_words() const;

    std::string command_;
    Fd stderr_file_;  // in memory; holds what the program wrote to stderr
    FdTransport wire_;
    pid_t pid_;
    bool reaped_ = false;
    int status_ = 0;  // as waitpid gives it, once reaped
};

}  // namespace krait::device
