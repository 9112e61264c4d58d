// A UART: octets that come and go over two nets, one after the other, at the pace of its baud rate.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string_view>

#include "hostport/sim/clock.hpp"
#include "hostport/sim/net.hpp"
#include "hostport/sim/trace.hpp"

namespace krait::hostport {

class Uart final : public SerialListener {
  public:
    // `name` is what a trace calls it. A net that is not connected is null.
    Uart(std::string name, Clock& clock, Trace& trace, Net* tx, Net* rx);
    ~Uart();
    Uart(const Uart&) = delete;
    Uart& operator=(const Uart&) = delete;

    // How many octets wait to be sent, and how many that came to be read, before more are lost.
    void set_room(std::size_t tx, std::size_t rx);
    void set_frame(const SerialFrame& frame) { frame_ = frame; }
    const SerialFrame& frame() const { return frame_; }
    // Called at the end of an octet that came, once the line then was idle for as long as it took,
    // and when all is sent.
    std::function<void()> heard, idle, sent;

    // Takes what there is room for: how many.
    std::size_t send(std::span<const std::uint8_t> octets);
    std::size_t waiting() const { return out_.size(); }
    std::size_t tx_room() const { return tx_room_ - std::min(tx_room_, out_.size()); }
    bool is_sending() const { return next_.is_set(); }
    std::size_t available() const { return in_.size(); }
    // What comes next; there must be some.
    std::uint8_t peek(std::size_t at) const { return in_[at]; }
    std::uint8_t take();
    // Octets that came while there was no room, and those of another baud rate.
    std::uint64_t lost() const { return lost_; }
    std::uint64_t wrong() const { return wrong_; }

    void hear(std::uint16_t octet, const SerialFrame& frame) override;

  private:
    void send_next();

    std::string name_;
    Trace& trace_;
    Net* tx_;
    Net* rx_;
    SerialFrame frame_{115'200, 8, 'N', 1};
    std::deque<std::uint8_t> out_, in_;
    std::size_t tx_room_ = 256, rx_room_ = 256;
    std::uint64_t lost_ = 0, wrong_ = 0;
    Alarm next_;     // the end of the octet that is on the line
    Alarm silence_;  // since the last one that came
};

}  // namespace krait::hostport
