// machine: the functions, and a row for each class.
#include "hostport/machine/mod_machine.hpp"

#include <algorithm>
#include <utility>

#include "hostport/linux_port.hpp"
#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "hostport/machine/pin.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// --- resets and sleep

// The Vm is at its end; so is what runs.
vm::Raised end(Vm& vm, ResetCause cause, Nanoseconds sleep = 0) {
    machine_of(vm).reset(cause, sleep);
    return vm.raise(vm::system_exit_type);
}

Result<Value> reset(Vm& vm, Args) { return end(vm, ResetCause::Hard); }

// soft_reset(): as Ctrl-D at the prompt. Handlers see it, as a SystemExit.
Result<Value> soft_reset(Vm& vm, Args) { return vm.raise(vm::system_exit_type); }

Result<Value> reset_cause(Vm& vm, Args) {
    return Value::small_int(std::intptr_t(machine_of(vm).reset_cause()));
}

constexpr std::int64_t kLongestSleepMs = std::int64_t{1} << 42;

Result<Nanoseconds> sleep_of(Vm& vm, Args args) {
    if (!args.count || args[0].is_none()) return kNever;
    auto ms = VM_TRY(to_number(vm, args[0], 0, kLongestSleepMs, "invalid time"));
    return Nanoseconds(ms) * kMillisecond;
}

// Until the time is up, or an interrupt has come.
Result<void> sleep_lightly(Vm& vm, Nanoseconds duration) {
    Machine& machine = machine_of(vm);
    Nanoseconds now = machine.time().now();
    std::uint64_t until_us = duration == kNever ? UINT64_MAX : (now + duration) / kMicrosecond;
    std::uint64_t before = machine.irq_count;
    while (machine.irq_count == before && machine.time().now() / kMicrosecond < until_us) {
        machine.port().wait_until(until_us);
        VM_TRY(vm.poll_step_now());
    }
    return {};
}

// lightsleep([ms])
Result<Value> lightsleep(Vm& vm, Args args) {
    VM_TRY(sleep_lightly(vm, VM_TRY(sleep_of(vm, args))));
    return Value::none();
}

// deepsleep([ms]): then a reset. Without a time an interrupt of a pin wakes it.
Result<Value> deepsleep(Vm& vm, Args args) {
    Nanoseconds duration = VM_TRY(sleep_of(vm, args));
    if (duration == kNever) {
        VM_TRY(sleep_lightly(vm, duration));
        duration = 0;
    }
    return end(vm, ResetCause::DeepSleep, duration);
}

// idle(): until something happens, but no longer than a tick of a millisecond.
Result<Value> idle(Vm& vm, Args) {
    VM_TRY(sleep_lightly(vm, kMillisecond));
    return Value::none();
}

// --- interrupts

// disable_irq(): what enable_irq() then is to be given.
Result<Value> disable_irq(Vm& vm, Args) {
    return Value(!std::exchange(machine_of(vm).irqs_disabled, true));
}
Result<Value> enable_irq(Vm& vm, Args args) {
    bool enabled = !args.count || VM_TRY(vm::truth(vm, args[0]));
    machine_of(vm).irqs_disabled = !enabled;
    if (enabled) deliver_irqs(vm);
    return Value::none();
}

// --- the chip

// freq([hertz])
Result<Value> freq(Vm& vm, Args args) {
    constexpr std::int64_t kLeast = 1'000'000, kMost = 1'000'000'000;
    Machine& machine = machine_of(vm);
    double now = machine.frequency_hz ? machine.frequency_hz : machine.description().frequency_hz;
    if (!args.count) return Value::small_int(std::intptr_t(now));
    machine.frequency_hz =
        double(VM_TRY(to_number(vm, args[0], kLeast, kMost, "cannot change frequency")));
    return Value::none();
}

// unique_id(): eight octets, the same each time for the same board.
Result<Value> unique_id(Vm& vm, Args) {
    std::uint64_t number = 0xcbf29ce484222325u;  // FNV-1a of its name
    for (char letter : machine_of(vm).description().name)
        number = (number ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
    char octets[8];
    for (char& octet : octets) octet = char(number >>= 7);
    return VM_TRY(vm::make_bytes_object(vm, {octets, sizeof octets}));
}

constexpr vm::FunctionDef functions[] = {
    {"reset", reset, 0, 0},
    {"soft_reset", soft_reset, 0, 0},
    {"reset_cause", reset_cause, 0, 0},
    {"lightsleep", lightsleep, 0, 1},
    {"deepsleep", deepsleep, 0, 1},
    {"idle", idle, 0, 0},
    {"disable_irq", disable_irq, 0, 0},
    {"enable_irq", enable_irq, 0, 1},
    {"freq", freq, 0, 1},
    {"unique_id", unique_id, 0, 0},
};

struct Number {
    std::string_view name;
    std::intptr_t number;
};
constexpr Number numbers[] = {
    {"PWRON_RESET", std::intptr_t(ResetCause::PowerOn)},
    {"HARD_RESET", std::intptr_t(ResetCause::Hard)},
    {"WDT_RESET", std::intptr_t(ResetCause::Watchdog)},
    {"DEEPSLEEP_RESET", std::intptr_t(ResetCause::DeepSleep)},
    {"SOFT_RESET", std::intptr_t(ResetCause::Soft)},
    {"IDLE", 1},
    {"SLEEP", 2},
    {"DEEPSLEEP", 4},
};

Result<void> fill(Vm& vm, vm::Dict* globals) {
    static constexpr const vm::Type* types[] = {
        &pin_type, &signal_type, &adc_type,      &pwm_type, &timer_type,    &rtc_type,
        &wdt_type, &i2c_type,    &soft_i2c_type, &spi_type, &soft_spi_type, &uart_type,
    };
    for (const vm::Type* type : types)
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(type->name)), Value(type)));
    for (const Number& each : numbers)
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(each.name)), Value::small_int(each.number)));
    for (const vm::FunctionDef& each : pulse_functions())
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(each.name)), Value(&each)));
    return {};
}

}  // namespace

const vm::ModuleDef machine_module{"machine", functions, fill};

}  // namespace krait::hostport
