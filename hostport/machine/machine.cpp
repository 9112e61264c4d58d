#include "hostport/machine/machine.hpp"

#include <utility>

#include "hostport/board_file.hpp"
#include "vm/early.hpp"
#include "hostport/linux_port.hpp"

namespace krait::hostport {

std::string_view name_of(ResetCause cause) {
    switch (cause) {
        case ResetCause::PowerOn: return "power on";
        case ResetCause::Hard: return "reset";
        case ResetCause::Watchdog: return "watchdog";
        case ResetCause::DeepSleep: return "deep sleep";
        case ResetCause::Soft: break;
    }
    return "soft reset";
}

KRAIT_EARLY Machine::~Machine() = default;

BoardTime& Machine::time() { return port_.time(); }

const BoardDescription& Machine::description() const {
    return description_ ? *description_ : no_board();
}

Hardware* Machine::hardware(std::string* error) {
    if (!hardware_) hardware_ = Hardware::make(description(), clock(), error);
    return hardware_.get();
}

KRAIT_EARLY void Machine::end_life() {
    vm_ = nullptr;
    watchdog_.reset();
    irqs_disabled = false;
    if (hardware_) hardware_->reset_pins();
}

void Machine::reset(ResetCause cause, Nanoseconds sleep) {
    if (resetting_) return;
    resetting_ = true;
    reset_cause_ = cause;
    sleep_ = sleep;
    if (hardware_) hardware_->trace().event("board", name_of(cause));
    if (vm_) vm_->end();
    port_.end_wait();
}

bool Machine::finish_reset() {
    if (!std::exchange(resetting_, false)) return false;
    time().pass(std::exchange(sleep_, 0));
    frequency_hz = 0;
    return true;
}

void Machine::start_watchdog(Nanoseconds timeout) {
    watchdog_timeout_ = timeout;
    if (!watchdog_)
        watchdog_ = std::make_unique<Alarm>(clock(), [this] { reset(ResetCause::Watchdog); });
    feed_watchdog();
}

void Machine::feed_watchdog() {
    if (watchdog_) watchdog_->set(time().now() + watchdog_timeout_);
}

Machine& machine_of(vm::Vm& vm) { return *static_cast<LinuxPort&>(vm.port()).machine(); }

}  // namespace krait::hostport
