// Reads a board's answers piece by piece; what came too early waits for the next question.
#pragma once

#include <string>
#include <string_view>

#include "device/transport.hpp"

namespace krait::device {

class Reader {
  public:
    // `transport` is lent, and outlives the reader.
    explicit Reader(Transport& transport) : transport_(transport) {}

    // What is there, at least one byte, at most `most_bytes`; empty if the deadline passed.
    std::string some(std::size_t most_bytes, Deadline deadline);

    // The next byte. Throws DeviceError{Timeout} saying that `awaited` did not come.
    char byte(std::string_view awaited, Deadline deadline);

    // Skips up to and including `marker`. Throws DeviceError{Timeout}, quoting the end of what came
    // instead, also when it ends in `refusal`.
    void skip_past(std::string_view marker, Deadline deadline, std::string_view refusal = {});

    // True if the next byte can be had without waiting.
    bool ready();

    // Waits until something comes or the deadline passes.
    void listen(Deadline deadline) { fill(deadline); }

    // Puts bytes back, to be read next.
    void put_back(std::string_view bytes) { inbox_.insert(0, bytes); }

  private:
    bool fill(Deadline deadline);

    Transport& transport_;
    std::string inbox_;
};

}  // namespace krait::device
