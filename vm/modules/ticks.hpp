// The counters of time.ticks_ms() and its siblings, which wrap.
#pragma once

#include "vm/port.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

// They wrap here: half the small ints, so that every value and difference is one.
inline constexpr std::uintptr_t kTicksPeriod = std::uintptr_t{1} << (Value::kSmallIntBits - 1);
inline constexpr std::uintptr_t kTicksMask = kTicksPeriod - 1;

inline std::uintptr_t ticks_ms_now(Vm& vm) {
    return std::uintptr_t(vm.port().ticks_us() / 1000) & kTicksMask;
}

// end - start, signed, across the wrap.
inline std::intptr_t ticks_difference(std::uintptr_t end, std::uintptr_t start) {
    std::uintptr_t difference = (end - start + kTicksPeriod / 2) & kTicksMask;
    return std::intptr_t(difference) - std::intptr_t(kTicksPeriod / 2);
}

}  // namespace krait::vm
