// The client of a simulated board's control channel: hostport/CONTROL.md is what is spoken. A real
// board has none.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "device/deadline.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

class SimControl {
  public:
    // At the socket that krait-vm --control named. Throws DeviceError{NotFound, Refused}.
    explicit SimControl(const std::string& path);

    // Sends a command, one JSON object as text, and waits for its answer: what stands there as
    // "ok", as JSON text. Throws DeviceError: Refused with the board's sentence, Timeout, Lost,
    // Protocol, Interrupted.
    std::string ask(std::string_view command, Deadline deadline);

    // The next event, one JSON object as text, after a "watch". None: the deadline passed. Throws
    // DeviceError{Lost, Interrupted}.
    std::optional<std::string> next_event(Deadline deadline);

  private:
    std::optional<std::string> next_line(Deadline deadline);

    FdTransport wire_;
    std::string heard_;               // not yet a line
    std::deque<std::string> events_;  // that came before an answer
};

}  // namespace krait::device
