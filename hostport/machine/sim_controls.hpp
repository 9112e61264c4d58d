// What may be done to a simulated board from outside, and seen of it: the one door for krait_sim
// and the control channel.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hostport/machine/machine.hpp"

namespace krait::hostport {

class Flash;

class SimControls {
  public:
    // `flash` may be null: the board has none.
    SimControls(Machine& machine, Flash* flash) : machine_(machine), flash_(flash) {}

    // All give false, or nothing, and then `error()` is a sentence.
    const std::string& error() const { return error_; }

    Hardware* hardware();
    std::optional<Setting> get(std::string_view part, std::string_view property);
    bool set(std::string_view part, std::string_view property, const Setting& value);

    // A finger on a pin, beside what else drives it.
    bool drive(std::string_view pin, Drive drive, double volts = 0);
    // Another one, that comes `after` so long and stays for `length`, whatever the program does
    // then.
    bool pulse(std::string_view pin, bool level, Nanoseconds after, Nanoseconds length);
    std::optional<bool> level(std::string_view pin);
    std::optional<double> volts(std::string_view pin);

    // The transfers of a bus are counted from 0; without `first` the next ones go wrong.
    bool plan_fault(std::string_view bus, std::string_view kind, std::optional<std::uint64_t> first,
                    std::uint64_t count);
    bool clear_faults(std::string_view bus);
    std::optional<std::uint64_t> transfers(std::string_view bus);
    bool set_adc_noise(double volts);

    // The flash's operations so far: "read", "erase" and "program", of a block each.
    std::optional<std::uint64_t> flash_operations(std::string_view kind);
    // After so many more blocks are programmed the power fails: the board starts anew. The next is
    // lost, or `how` is "torn" or "erased".
    bool cut_power(std::uint64_t writes, std::string_view how);
    // Of the file system on flash just so many octets are free from now on; none: all that are.
    bool fill_flash(std::optional<std::uint64_t> free);

  private:
    struct Pulse {
        Pulse(Net* net, bool level, Nanoseconds after, Nanoseconds length);
        bool is_over() const { return !begin.is_set() && !end.is_set(); }
        Terminal finger;
        Alarm begin, end;
    };

    Faults* faults_of(std::string_view bus);
    Net* net_of(std::string_view pin);
    template <class... Parts>
    std::nullopt_t refuse(Parts... parts) {
        error_.clear();
        (error_.append(parts), ...);
        return std::nullopt;
    }

    Machine& machine_;
    Flash* flash_;
    std::string error_;
    std::map<std::string, std::unique_ptr<Terminal>, std::less<>> fingers_;
    std::list<Pulse> pulses_;
};

}  // namespace krait::hostport
