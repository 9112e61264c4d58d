#include "hostport/sim/buses.hpp"

#include <algorithm>
#include <cstdio>

#include "hostport/sim/trace.hpp"

namespace krait::hostport {

// --- I2C
// -------------------------------------------------------------------------------------------

// Both lines rest high, by pull-ups that every module has. Somebody who drives one low, by the
// control channel or a pin, holds up everything.
bool I2cBus::is_stuck() const { return scl_.is_held_low() || sda_.is_held_low(); }

// Whoever has the address. Of several the first: they would answer as one.
I2cTarget* I2cBus::find(std::uint8_t address, bool reads) {
    for (I2cTarget* target : targets_) {
        if (!target->start(address, reads)) continue;
        if (std::find(active_.begin(), active_.end(), target) == active_.end())
            active_.push_back(target);
        return target;
    }
    return nullptr;
}

std::size_t I2cBus::write_more(std::span<const std::uint8_t> octets) {
    return active_.empty() ? 0 : active_.back()->write(octets);
}

void I2cBus::read_more(std::span<std::uint8_t> into) {
    if (!active_.empty()) active_.back()->read(into);
}

void I2cBus::finish() {
    for (I2cTarget* target : active_) target->stop();
    active_.clear();
}

namespace {

// What a trace calls a transfer.
struct TransferText {
    char text[32];
    TransferText(const char* what, std::uint8_t address, const char* end) {
        snprintf(text, sizeof text, "%s 0x%02x%s", what, address, end);
    }
};

void flip_a_bit(std::span<std::uint8_t> octets, std::uint64_t seed) {
    if (octets.empty()) return;
    octets[seed % octets.size()] ^= std::uint8_t(1u << seed / 3 % 8);
}

}  // namespace

I2cEnd I2cBus::write(std::uint8_t address, std::span<const std::uint8_t> octets, bool stop,
                     std::size_t* acknowledged) {
    *acknowledged = 0;
    auto fault = faults_.next();
    bool stuck = is_stuck() || fault == FaultKind::StuckBus;
    I2cTarget* target = stuck || fault == FaultKind::NoAcknowledge ? nullptr : find(address, false);
    I2cEnd ended = stuck ? I2cEnd::Stuck : target ? I2cEnd::Done : I2cEnd::NoAddress;
    if (target && !octets.empty()) {
        // A write that ends early is one whose last octet nobody acknowledges.
        auto sent = fault == FaultKind::ShortRead ? octets.first(octets.size() / 2) : octets;
        *acknowledged = target->write(sent);
        if (*acknowledged < octets.size()) ended = I2cEnd::NoOctet;
    }
    if (stop || ended != I2cEnd::Done) finish();
    if (trace_ && trace_->is_watched()) {
        const char* how = ended == I2cEnd::Stuck       ? " stuck"
                          : ended == I2cEnd::NoAddress ? " nak"
                          : ended == I2cEnd::NoOctet   ? " cut"
                                                       : "";
        trace_->event(name_, TransferText("write", address, how).text, octets);
    }
    return ended;
}

I2cEnd I2cBus::read(std::uint8_t address, std::span<std::uint8_t> into, bool stop) {
    auto fault = faults_.next();
    bool stuck = is_stuck() || fault == FaultKind::StuckBus;
    I2cTarget* target = stuck || fault == FaultKind::NoAcknowledge ? nullptr : find(address, true);
    I2cEnd ended = stuck ? I2cEnd::Stuck : target ? I2cEnd::Done : I2cEnd::NoAddress;
    if (target) {
        auto answered = fault == FaultKind::ShortRead ? into.first(into.size() / 2) : into;
        target->read(answered);
        std::fill(into.begin() + std::ptrdiff_t(answered.size()), into.end(), 0xff);
        if (fault == FaultKind::BitFlip) flip_a_bit(into, faults_.transfers());
    }
    if (stop || ended != I2cEnd::Done) finish();
    if (trace_ && trace_->is_watched()) {
        const char* how = ended == I2cEnd::Stuck ? " stuck" : target ? "" : " nak";
        trace_->event(
            name_, TransferText("read", address, how).text,
            target ? std::span<const std::uint8_t>(into) : std::span<const std::uint8_t>());
    }
    return ended;
}

// --- SPI
// -------------------------------------------------------------------------------------------

void SpiBus::transfer(std::span<const std::uint8_t> out, std::span<std::uint8_t> into) {
    auto fault = faults_.next();
    bool heard = false;
    for (SpiTarget* target : targets_) {
        if (!target->is_selected()) continue;
        std::fill(into.begin(), into.end(), 0xff);
        target->transfer(out, into);
        heard = true;
    }
    if (!heard && miso_ && miso_ == mosi_)
        std::copy(out.begin(), out.end(), into.begin());
    else if (!heard)
        std::fill(into.begin(), into.end(), miso_ && miso_->level() ? 0xff : 0);
    if (fault == FaultKind::BitFlip) flip_a_bit(into, faults_.transfers());
    if (fault == FaultKind::ShortRead)
        std::fill(into.begin() + std::ptrdiff_t(into.size() / 2), into.end(), 0xff);
    if (fault == FaultKind::NoAcknowledge || fault == FaultKind::StuckBus)
        std::fill(into.begin(), into.end(), 0xff);
    if (!trace_ || !trace_->is_watched()) return;
    trace_->event(name_, "out", out);
    trace_->event(name_, "in", into);
}

}  // namespace krait::hostport
