// The program krait itself, started, watched and waited for.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "device/transports/fd.hpp"

namespace krait::test {

struct Ended {
    int status;  // its exit code; -1 if a signal killed it
    std::string out;
    std::string err;
};

// Where its standard output goes.
enum class Output {
    Read,         // to us
    NonBlocking,  // to us, by a pipe that does not wait until we read
    Full,         // to a device without space
    Closed,       // nowhere: all three standard streams but stderr are closed
};

class KraitProcess {
  public:
    explicit KraitProcess(const std::vector<std::string>& arguments, Output output = Output::Read);
    ~KraitProcess();
    KraitProcess(const KraitProcess&) = delete;
    KraitProcess& operator=(const KraitProcess&) = delete;

    // Reads its standard output until `text` came; false if it ended before.
    bool says(const std::string& text);
    void stop_reading() { out_.reset(); }
    void signal(int number) const;
    Ended wait();

  private:
    bool read_more();

    device::Fd out_;
    device::Fd err_file_;
    std::string out_text_;
    pid_t pid_ = -1;
};

// Starts it and waits.
Ended krait(const std::vector<std::string>& arguments, Output output = Output::Read);

// The address of a fake board, with `options` for its command line.
std::string fake_board_address(const std::string& options = "");

}  // namespace krait::test
