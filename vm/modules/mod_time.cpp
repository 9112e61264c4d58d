// time: the port's clock, and sleeping by it.
#include <algorithm>

#include "vm/modules/modules.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// The ticks_* counters wrap here: half the small ints, so that every value and difference is one.
constexpr std::uintptr_t kTicksPeriod = std::uintptr_t{1} << (Value::kSmallIntBits - 1);
constexpr std::uintptr_t kTicksMask = kTicksPeriod - 1;
constexpr std::uint64_t kLongestSleepUs = std::uint64_t{1} << 60;

// Returns when the time is up, or at an interrupt, which it raises.
Result<Value> wait(Vm& vm, std::uint64_t duration_us) {
    std::uint64_t deadline = vm.port().ticks_us() + std::min(duration_us, kLongestSleepUs);
    while (true) {
        VM_TRY(vm.poll_now());
        if (vm.port().ticks_us() >= deadline) return Value::none();
        vm.port().wait_until(deadline);
    }
}

Result<Value> wait_units(Vm& vm, Value duration, std::uint64_t unit_us) {
    std::intptr_t count = VM_TRY(to_integer(vm, duration));
    if (count <= 0) return wait(vm, 0);
    return wait(vm,
                std::min<std::uint64_t>(std::uint64_t(count), kLongestSleepUs / unit_us) * unit_us);
}

// sleep(seconds): an int or a float. Raises OSError(EINVAL) if negative.
Result<Value> sleep(Vm& vm, Args args) {
    double seconds = VM_TRY(to_double(vm, args[0]));
    if (!(seconds >= 0)) return vm.raise(os_error_type, Value::small_int(22));
    return wait(vm, std::uint64_t(std::min(seconds * 1e6, double(kLongestSleepUs))));
}

Result<Value> sleep_ms(Vm& vm, Args args) { return wait_units(vm, args[0], 1000); }
Result<Value> sleep_us(Vm& vm, Args args) { return wait_units(vm, args[0], 1); }

Value ticks(std::uint64_t count) { return Value::small_int(std::intptr_t(count & kTicksMask)); }

Result<Value> ticks_ms(Vm& vm, Args) { return ticks(vm.port().ticks_us() / 1000); }
Result<Value> ticks_us(Vm& vm, Args) { return ticks(vm.port().ticks_us()); }

// ticks_diff(end, start): signed, across the wrap.
Result<Value> ticks_diff(Vm& vm, Args args) {
    auto end = std::uintptr_t(VM_TRY(to_integer(vm, args[0])));
    auto start = std::uintptr_t(VM_TRY(to_integer(vm, args[1])));
    std::uintptr_t difference = (end - start + kTicksPeriod / 2) & kTicksMask;
    return Value::small_int(std::intptr_t(difference) - std::intptr_t(kTicksPeriod / 2));
}

Result<Value> ticks_add(Vm& vm, Args args) {
    auto start = std::uintptr_t(VM_TRY(to_integer(vm, args[0])));
    std::intptr_t delta = VM_TRY(to_integer(vm, args[1]));
    constexpr auto most = std::intptr_t(kTicksPeriod / 2);
    if (delta >= most || delta <= -most)
        return vm.raise(overflow_error_type, texts::kTicksOverflow);
    return ticks(start + std::uintptr_t(delta));
}

Result<Value> time(Vm& vm, Args) { return make_float(vm, double(vm.port().epoch_ns()) / 1e9); }
Result<Value> time_ns(Vm& vm, Args) { return make_int(vm, vm.port().epoch_ns()); }

constexpr FunctionDef functions[] = {
    {"sleep", sleep, 1, 1},         {"sleep_ms", sleep_ms, 1, 1},  {"sleep_us", sleep_us, 1, 1},
    {"ticks_add", ticks_add, 2, 2}, {"ticks_cpu", ticks_us, 0, 0}, {"ticks_diff", ticks_diff, 2, 2},
    {"ticks_ms", ticks_ms, 0, 0},   {"ticks_us", ticks_us, 0, 0},  {"time", time, 0, 0},
    {"time_ns", time_ns, 0, 0},
};

}  // namespace

const ModuleDef time_module{"time", functions};

}  // namespace krait::vm
