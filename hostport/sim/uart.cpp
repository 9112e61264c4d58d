#include "hostport/sim/uart.hpp"

#include <algorithm>

namespace krait::hostport {

Uart::Uart(std::string name, Clock& clock, Trace& trace, Net* tx, Net* rx)
    : name_(std::move(name)),
      trace_(trace),
      tx_(tx),
      rx_(rx),
      next_(clock, [this] { send_next(); }),
      silence_(clock, [this] {
          if (idle) idle();
      }) {
    if (rx_) rx_->add_listener(this);
}

Uart::~Uart() {
    if (rx_) rx_->remove_listener(this);
}

void Uart::set_room(std::size_t tx, std::size_t rx) {
    tx_room_ = tx;
    rx_room_ = rx;
}

std::size_t Uart::send(std::span<const std::uint8_t> octets) {
    std::size_t count = std::min(octets.size(), tx_room());
    out_.insert(out_.end(), octets.begin(), octets.begin() + std::ptrdiff_t(count));
    if (count && !next_.is_set()) next_.set_in(frame_.octet_ns());
    return count;
}

// The octet on the line has ended: who listens has it.
void Uart::send_next() {
    std::uint8_t octet = out_.front();
    out_.pop_front();
    if (!out_.empty()) next_.set_in(frame_.octet_ns());
    if (trace_.is_watched()) trace_.event(name_, "send", {&octet, 1});
    if (tx_) tx_->say(octet, frame_);
    if (out_.empty() && sent) sent();
}

std::uint8_t Uart::take() {
    std::uint8_t octet = in_.front();
    in_.pop_front();
    return octet;
}

void Uart::hear(std::uint16_t octet, const SerialFrame& frame) {
    // At half a bit off by the end of a frame something else is read: about 5 %.
    constexpr double kMostOff = 0.05;
    double ratio = double(frame.baud) / double(frame_.baud);
    bool fits = ratio > 1 - kMostOff && ratio < 1 + kMostOff && frame.bits == frame_.bits &&
                frame.parity == frame_.parity;
    if (!fits) {
        ++wrong_;
        octet = std::uint16_t(octet * 0x3b ^ 0xa5);
    }
    if (in_.size() < rx_room_)
        in_.push_back(std::uint8_t(octet));
    else
        ++lost_;
    silence_.set_in(frame_.octet_ns());
    if (heard) heard();
}

}  // namespace krait::hostport
