// What times single pulses on a pin: time_pulse_us, bitstream, and the one-wire lines of DS18B20
// and DHT sensors.
#include <errno.h>

#include <algorithm>

#include "hostport/linux_port.hpp"
#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "hostport/machine/mod_machine.hpp"
#include "hostport/machine/pin.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/list.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// Lets time pass until the pin has the level, or `until`. False: it never had.
Result<bool> wait_for_level(Vm& vm, const Pin* pin, bool level, Nanoseconds until) {
    BoardTime& time = machine_of(vm).time();
    constexpr Nanoseconds kLongest = kMillisecond;  // until an interrupt is looked for
    while (pin->net().level() != level) {
        Nanoseconds now = time.now();
        if (now >= until) return false;
        Nanoseconds next = std::min({until, time.clock().next(), now + kLongest});
        if (time.jumps())
            time.go_on(next);
        else
            time.pass(std::max(next, now + 1) - now);
        VM_TRY(vm.poll());
        if (machine_of(vm).is_resetting()) VM_TRY(vm.poll_now());
    }
    return true;
}

constexpr std::intptr_t kNoPulse = -2, kEndlessPulse = -1;

// time_pulse_us(pin, level, timeout_us=1000000): how long the pin has the level. It is waited for
// so long, and so long for its end.
Result<Value> time_pulse_us(Vm& vm, Args args) {
    constexpr std::int64_t kUsual = 1'000'000;
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    bool level = VM_TRY(vm::truth(vm, args[1]));
    std::int64_t timeout = kUsual;
    if (args.count > 2)
        timeout = VM_TRY(to_number(vm, args[2], 0, INT64_MAX >> 22, "invalid timeout"));
    BoardTime& time = machine_of(vm).time();
    Nanoseconds longest = Nanoseconds(timeout) * kMicrosecond;
    if (!VM_TRY(wait_for_level(vm, pin, level, time.now() + longest)))
        return Value::small_int(kNoPulse);
    Nanoseconds start = time.now();
    if (!VM_TRY(wait_for_level(vm, pin, !level, start + longest)))
        return Value::small_int(kEndlessPulse);
    return Value::small_int(std::intptr_t((time.now() - start) / kMicrosecond));
}

// bitstream(pin, encoding, timing, octets): each bit a high and a low pulse, most significant
// first. `timing`: nanoseconds of (high of 0, low of 0, high of 1, low of 1).
Result<Value> bitstream(Vm& vm, Args args) {
    constexpr std::size_t kTimes = 4;
    constexpr std::int64_t kLongest = 1'000'000;
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    VM_TRY(to_number(vm, args[1], 0, 0, "encoding"));
    vm::List* given = VM_TRY(vm::to_list(vm, args[2]));
    if (given->count != kTimes) return vm.raise(vm::value_error_type, "invalid timing");
    Nanoseconds times[kTimes];
    for (std::size_t i = 0; i < kTimes; ++i)
        times[i] =
            Nanoseconds(VM_TRY(to_number(vm, given->items()[i], 0, kLongest, "invalid timing")));
    Terminal& terminal = pin->mcu->terminal;
    BoardTime& time = machine_of(vm).time();
    pin->output = false;
    // Who listens may not run Python: the octets stay where they are.
    for (char octet : VM_TRY(vm::to_buffer(vm, args[3])).text()) {
        for (int bit = 7; bit >= 0; --bit) {
            const Nanoseconds* part = times + 2 * (octet >> bit & 1);
            terminal.drive(Drive::High);
            time.pass(part[0]);
            terminal.drive(Drive::Low);
            time.pass(part[1]);
        }
    }
    return Value::none();
}

// dht_readinto(pin, buffer): wakes a DHT sensor and takes the 40 bits that it answers with. Raises
// OSError (ETIMEDOUT) if it does not.
Result<Value> dht_readinto(Vm& vm, Args args) {
    constexpr std::size_t kOctets = 5;
    constexpr Nanoseconds kWake = 18 * kMillisecond, kRelease = 10 * kMicrosecond;
    constexpr Nanoseconds kLongest = 200 * kMicrosecond, kHalf = 48 * kMicrosecond;
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, args[1]));
    if (into.count < kOctets) return vm.raise(vm::value_error_type, "buffer too small");
    BoardTime& time = machine_of(vm).time();
    Terminal& terminal = take_over(pin, PinMode::OpenDrain);
    pin->output = true;
    terminal.drive(Drive::Low);
    time.pass(kWake);
    terminal.drive(Drive::PullUp);
    time.pass(kRelease);
    auto wait = [&](bool level) -> Result<void> {
        if (VM_TRY(wait_for_level(vm, pin, level, time.now() + kLongest))) return {};
        return raise_errno(vm, ETIMEDOUT);
    };
    for (bool level : {false, true, false}) VM_TRY(wait(level));
    char octets[kOctets] = {};
    for (std::size_t bit = 0; bit < 8 * kOctets; ++bit) {
        VM_TRY(wait(true));
        Nanoseconds start = time.now();
        VM_TRY(wait(false));
        bool is_one = time.now() - start > kHalf;
        octets[bit / 8] = char(octets[bit / 8] << 1 | is_one);
    }
    std::copy(octets, octets + kOctets, into.items);
    return Value::none();
}

constexpr vm::FunctionDef functions[] = {
    {"time_pulse_us", time_pulse_us, 2, 3},
    {"bitstream", bitstream, 4, 4},
    {"dht_readinto", dht_readinto, 2, 2},
};

// --- _onewire: what onewire.py is written with (Maxim application note 126, standard speed)
// --------------------------------------------------------------------------------------

struct OneWireTimes {
    static constexpr Nanoseconds kReset = 480 * kMicrosecond, kPresence = 70 * kMicrosecond,
                                 kResetRest = 410 * kMicrosecond, kShort = 6 * kMicrosecond,
                                 kLong = 60 * kMicrosecond, kSample = 9 * kMicrosecond,
                                 kReadRest = 55 * kMicrosecond, kWriteRest = 64 * kMicrosecond,
                                 kLongRest = 10 * kMicrosecond;
};

// Low for so long, then released for so long.
void pulse(Vm& vm, Pin* pin, Nanoseconds low, Nanoseconds released) {
    Terminal& terminal = take_over(pin, PinMode::OpenDrain);
    pin->output = true;
    terminal.drive(Drive::Low);
    machine_of(vm).time().pass(low);
    terminal.drive(Drive::PullUp);
    machine_of(vm).time().pass(released);
}

bool read_bit(Vm& vm, Pin* pin) {
    pulse(vm, pin, OneWireTimes::kShort, OneWireTimes::kSample);
    bool bit = pin->net().level();
    machine_of(vm).time().pass(OneWireTimes::kReadRest);
    return bit;
}

void write_bit(Vm& vm, Pin* pin, bool bit) {
    if (bit)
        pulse(vm, pin, OneWireTimes::kShort, OneWireTimes::kWriteRest);
    else
        pulse(vm, pin, OneWireTimes::kLong, OneWireTimes::kLongRest);
}

// reset(pin): whether somebody is there.
Result<Value> onewire_reset(Vm& vm, Args args) {
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    pulse(vm, pin, OneWireTimes::kReset, OneWireTimes::kPresence);
    bool present = !pin->net().level();
    machine_of(vm).time().pass(OneWireTimes::kResetRest);
    return Value(present);
}

Result<Value> onewire_readbit(Vm& vm, Args args) {
    return Value::small_int(read_bit(vm, VM_TRY(to_pin(vm, args[0]))));
}
Result<Value> onewire_readbyte(Vm& vm, Args args) {
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    int octet = 0;
    for (int bit = 0; bit < 8; ++bit) octet |= read_bit(vm, pin) << bit;
    return Value::small_int(octet);
}
Result<Value> onewire_writebit(Vm& vm, Args args) {
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    write_bit(vm, pin, VM_TRY(vm::truth(vm, args[1])));
    return Value::none();
}
Result<Value> onewire_writebyte(Vm& vm, Args args) {
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    std::intptr_t octet = VM_TRY(vm::to_integer(vm, args[1]));
    for (int bit = 0; bit < 8; ++bit) write_bit(vm, pin, octet >> bit & 1);
    return Value::none();
}

// crc8(octets): x^8 + x^5 + x^4 + 1, least significant bit first (Maxim application note 27).
Result<Value> onewire_crc8(Vm& vm, Args args) {
    unsigned crc = 0;
    for (char octet : VM_TRY(vm::to_buffer(vm, args[0])).text()) {
        crc ^= static_cast<unsigned char>(octet);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0x8cu : 0);
    }
    return Value::small_int(std::intptr_t(crc));
}

constexpr vm::FunctionDef onewire_functions[] = {
    {"reset", onewire_reset, 1, 1},         {"readbit", onewire_readbit, 1, 1},
    {"readbyte", onewire_readbyte, 1, 1},   {"writebit", onewire_writebit, 2, 2},
    {"writebyte", onewire_writebyte, 2, 2}, {"crc8", onewire_crc8, 1, 1},
};

}  // namespace

std::span<const vm::FunctionDef> pulse_functions() { return functions; }

const vm::ModuleDef onewire_module{"_onewire", onewire_functions};

}  // namespace krait::hostport
