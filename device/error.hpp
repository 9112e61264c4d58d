// What can go wrong between a tool and a board.
#pragma once

#include <stdexcept>
#include <string>

namespace krait::device {

// The board, the wire or the address failed us. what() is a sentence that a user can act on.
class DeviceError : public std::runtime_error {
  public:
    enum class Kind {
        Address,      // the address is malformed, or of a scheme that we do not speak
        NotFound,     // nothing is there
        Refused,      // something is there, but we may not use it
        Lost,         // the far end is gone
        Timeout,      // a deadline passed
        Protocol,     // the far end answered what no board answers
        Interrupted,  // a person stopped the wait
        Source,       // the program cannot be sent as it is
    };

    DeviceError(Kind kind, const std::string& sentence)
        : std::runtime_error(sentence), kind_(kind) {}
    Kind kind() const noexcept { return kind_; }

  private:
    Kind kind_;
};

// The program on the board raised an exception that it did not catch.
class RemoteException : public std::runtime_error {
  public:
    explicit RemoteException(const std::string& traceback)
        : std::runtime_error(traceback), traceback_(traceback) {}

    // As the board printed it: lines ended by CR LF on most boards. It may hold a NUL, where what()
    // ends.
    const std::string& traceback() const { return traceback_; }

  private:
    std::string traceback_;
};

}  // namespace krait::device
