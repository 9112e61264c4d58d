// A board as its resets leave it: hardware, calendar, and why it was last reset. One Vm after the
// other runs on it.
#pragma once

#include <memory>
#include <string>

#include "hostport/board_time.hpp"
#include "hostport/sim/hardware.hpp"
#include "vm/vm.hpp"

namespace krait::hostport {

class LinuxPort;

// With the numbers that machine.reset_cause() gives.
enum class ResetCause : std::uint8_t { PowerOn = 1, Hard, Watchdog, DeepSleep, Soft };
// The word for a trace: "watchdog".
std::string_view name_of(ResetCause cause);

class Machine {
  public:
    // `description`, and what it refers to, is lent for as long as this lives; null: a host without
    // a board.
    Machine(LinuxPort& port, const BoardDescription* description)
        : port_(port), description_(description) {}
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    // Made when it is first asked for. Null: `*error` says what the description has wrong.
    Hardware* hardware(std::string* error);
    // The one that is there, after the first has asked for it.
    Hardware& hardware() { return *hardware_; }
    bool has_hardware() const { return hardware_ != nullptr; }
    const BoardDescription& description() const;
    LinuxPort& port() { return port_; }
    BoardTime& time();
    Clock& clock() { return time().clock(); }

    // Around the life of each Vm.
    void begin_life(vm::Vm& vm) { vm_ = &vm; }
    void end_life();

    // Ends the Vm, wherever it is; the board then starts anew. Deep sleep takes so long before.
    void reset(ResetCause cause, Nanoseconds sleep = 0);
    bool is_resetting() const { return resetting_; }
    // Between two lives: lets a deep sleep pass. False: nobody has asked for a reset.
    bool finish_reset();
    ResetCause reset_cause() const { return reset_cause_; }
    // Without a board a reset is the end of the program.
    void note_soft_reset() { reset_cause_ = ResetCause::Soft; }

    // The watchdog, once it was started: bites so long after it was last fed.
    void start_watchdog(Nanoseconds timeout);
    void feed_watchdog();

    // What RTC.memory() keeps.
    std::string rtc_memory;
    double frequency_hz = 0;  // that the program has asked for; 0: the board's own
    // Interrupts that may not come now.
    bool irqs_disabled = false;
    // How many interrupts have come: what a light sleep ends by.
    std::uint64_t irq_count = 0;

  private:
    LinuxPort& port_;
    const BoardDescription* description_;
    std::unique_ptr<Hardware> hardware_;
    vm::Vm* vm_ = nullptr;
    ResetCause reset_cause_ = ResetCause::PowerOn;
    bool resetting_ = false;
    Nanoseconds sleep_ = 0;
    Nanoseconds watchdog_timeout_ = 0;
    std::unique_ptr<Alarm> watchdog_;
};

// That on which `vm` runs.
Machine& machine_of(vm::Vm& vm);

}  // namespace krait::hostport
