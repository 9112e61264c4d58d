// A board: its wire, and what we learnt about it while speaking.
#pragma once

#include <memory>

#include "device/reader.hpp"
#include "device/transport.hpp"

namespace krait::device {

class RawRepl;

// To run code on it, stand a RawRepl on it; one at a time.
class Device {
  public:
    explicit Device(std::unique_ptr<Transport> transport)
        : transport_(std::move(transport)), reader_(*transport_) {}
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    const Clock& clock() const { return transport_->clock(); }
    std::size_t ring_bytes() const { return transport_->ring_bytes(); }

    // As Transport::hard_reset(); while no RawRepl stands on it.
    bool hard_reset(Deadline deadline) { return transport_->hard_reset(deadline); }

  private:
    friend class RawRepl;
    friend class Agent;
    friend class Terminal;

    std::unique_ptr<Transport> transport_;
    Reader reader_;
    bool in_raw_repl_ = false;
    bool takes_raw_paste_ = true;  // until it says no; then it is not asked again
};

}  // namespace krait::device
