#include "device/transports/rfc2217.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <utility>

#include "device/error.hpp"
#include "device/transports/rfc2217_codec.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

constexpr auto kTimeToAgree = 5s;
constexpr auto kTimeToLeave = 1s;
// A server needs a moment to close the port that somebody has just left.
constexpr auto kTimeToGetFree = 3s;
constexpr auto kTrialsApart = 100ms;
constexpr auto kResetPulse = 100ms;

// What nobody waits for any more. If the server is gone it lets go of the lines by itself.
void send_last(FdTransport& wire, const std::string& bytes) noexcept {
    try {
        wire.write(bytes, Deadline::after(kTimeToLeave));
    } catch (const DeviceError&) {
    }
}

class Rfc2217Transport final : public Transport {
  public:
    Rfc2217Transport(const HostPort& place, const Rfc2217Options& options, Deadline deadline)
        : codec_(options.baud), wire_(connect_tcp(place, deadline), options.ring_bytes) {
        agree(place, deadline);
    }
    ~Rfc2217Transport() override;

    std::size_t read(std::span<std::byte> into, Deadline deadline) override;
    void write(std::span<const std::byte> bytes, Deadline deadline) override;
    using Transport::write;
    std::size_t ring_bytes() const override { return wire_.ring_bytes(); }
    bool hard_reset(Deadline deadline) override;

  private:
    void agree(const HostPort& place, Deadline deadline);
    bool hear(Deadline deadline);

    Rfc2217Codec codec_;
    FdTransport wire_;
    std::string arrived_;  // of the board, and not read yet
};

// Takes in what comes, and answers it. False: the deadline passed.
bool Rfc2217Transport::hear(Deadline deadline) {
    std::array<std::byte, 4096> piece;
    const auto count = wire_.read(piece, deadline);
    if (count == 0) return false;
    const auto heard = codec_.feed({reinterpret_cast<const char*>(piece.data()), count});
    arrived_ += heard.data;
    if (!heard.replies.empty()) wire_.write(heard.replies, deadline);
    return true;
}

void Rfc2217Transport::agree(const HostPort& place, Deadline deadline) {
    wire_.write(codec_.greeting(), deadline);
    const auto limit = deadline.within(kTimeToAgree);
    while (!codec_.is_settled() && hear(limit)) {
    }
    if (!codec_.is_telnet())
        throw DeviceError(Kind::Protocol, "the server at " + place.text() +
                                              " does not speak RFC 2217; if it passes on plain "
                                              "bytes, write tcp:" +
                                              place.text());
}

std::size_t Rfc2217Transport::read(std::span<std::byte> into, Deadline deadline) {
    while (arrived_.empty())
        if (!hear(deadline)) return 0;
    const auto count = std::min(into.size(), arrived_.size());
    std::memcpy(into.data(), arrived_.data(), count);
    arrived_.erase(0, count);
    return count;
}

void Rfc2217Transport::write(std::span<const std::byte> bytes, Deadline deadline) {
    while (codec_.is_suspended())
        if (!hear(deadline))
            throw DeviceError(Kind::Timeout,
                              "the server of the serial port takes nothing more for the board");
    const std::string_view data(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    wire_.write(Rfc2217Codec::escaped(data), deadline);
}

// As ModemLines does it on this machine, a line at a time.
bool Rfc2217Transport::hard_reset(Deadline deadline) {
    if (!codec_.sets_ports()) return false;
    struct LetGo {
        FdTransport& wire;
        ~LetGo() {
            send_last(wire, Rfc2217Codec::set_rts(false) + Rfc2217Codec::set_dtr(true) +
                                Rfc2217Codec::set_rts(true));
        }
    } let_go{wire_};
    wire_.write(Rfc2217Codec::set_rts(true) + Rfc2217Codec::set_dtr(false), deadline);
    wait_for(-1, 0, deadline.within(kResetPulse));
    return true;
}

// A connection that is cut while its server still talks may lose it what we said last; and the next
// tool would find the port in use for a moment. So it is the server that closes.
Rfc2217Transport::~Rfc2217Transport() {
    if (codec_.sets_ports())
        send_last(wire_, Rfc2217Codec::set_rts(false) + Rfc2217Codec::set_dtr(false));
    wire_.finish_writing();
    try {
        std::array<std::byte, 4096> rest;
        const auto limit = Deadline::after(kTimeToLeave);
        while (!limit.passed() && wire_.read(rest, limit) > 0) {
        }
    } catch (const DeviceError&) {
        // It closed.
    }
}

}  // namespace

std::unique_ptr<Transport> open_rfc2217(const HostPort& place, const Rfc2217Options& options,
                                        Deadline deadline) {
    const auto limit = deadline.within(kTimeToGetFree);
    while (true) {
        try {
            return std::make_unique<Rfc2217Transport>(place, options, deadline);
        } catch (const DeviceError& error) {
            if (error.kind() != Kind::Lost) throw;
        }
        wait_for(-1, 0, limit.within(kTrialsApart));
        if (limit.passed())
            throw DeviceError(Kind::Refused, "the server at " + place.text() +
                                                 " takes us and hangs up at once: its serial port "
                                                 "is in use, or not there");
    }
}

}  // namespace krait::device
