#include "hostport/sim/net.hpp"

#include <algorithm>

#include "hostport/sim/trace.hpp"

namespace krait::hostport {

void Terminal::connect(Net* net) {
    if (net_ == net) return;
    if (net_) {
        std::erase(net_->terminals_, this);
        net_->resolve();
    }
    net_ = net;
    if (!net_) return;
    net_->terminals_.push_back(this);
    net_->resolve();
}

void Terminal::drive(Drive drive, double volts) {
    if (drive_ == drive && volts_ == volts) return;
    drive_ = drive;
    volts_ = volts;
    if (net_) net_->resolve();
}

bool Terminal::level() const { return net_ && net_->level(); }
double Terminal::volts() const { return net_ ? net_->volts() : 0; }

Net::~Net() {
    for (Terminal* terminal : terminals_) terminal->net_ = nullptr;
}

void Net::resolve() {
    Drive strongest = Drive::Open;
    bool high = false, low = false;
    double volts = 0;
    for (const Terminal* terminal : terminals_) {
        high |= terminal->drive_ == Drive::High;
        low |= terminal->drive_ == Drive::Low;
        if (terminal->drive_ < strongest || terminal->drive_ == Drive::Open) continue;
        strongest = terminal->drive_;
        volts = terminal->volts_;
    }
    bool is_high = strongest == Drive::High || strongest == Drive::PullUp;
    volts_ = strongest == Drive::Analog ? volts : is_high ? kSupplyVolts : 0;
    shorted_ = high && low;
    held_low_ = low;
    bool level = volts_ >= kSupplyVolts / 2;
    if (level != level_) tell(level);
}

// Whoever is told may drive the net, and so change it again.
void Net::tell(bool level) {
    constexpr int kMostDepth = 16;  // parts that answer each other at once, without end
    if (depth_ == kMostDepth) return;
    ++depth_;
    level_ = level;
    changed_at_ = clock_.now();
    if (trace_) trace_->level(*this);
    for (std::size_t i = 0; i < terminals_.size(); ++i)
        if (terminals_[i]->changed_ && level_ == level) terminals_[i]->changed_(level);
    --depth_;
}

void Net::remove_listener(SerialListener* listener) { std::erase(listeners_, listener); }

void Net::say(std::uint16_t octet, const SerialFrame& frame) {
    for (std::size_t i = 0; i < listeners_.size(); ++i) listeners_[i]->hear(octet, frame);
}

}  // namespace krait::hostport
