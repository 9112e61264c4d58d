// What the module machine keeps in a Vm.
#pragma once

#include "hostport/machine/irq.hpp"
#include "hostport/sim/hardware.hpp"

namespace krait::hostport {

struct Pin;

struct MachineObjects : vm::Object {
    vm::Dict* pins = nullptr;    // of each pin that a program has used, its Pin
    vm::List* active = nullptr;  // that must live though nobody holds them: timers that run
    Irq* first_irq = nullptr;    // that the Vm had no room for
};

// Those of `vm`, made when they are first asked for. Raises MemoryError, OSError.
vm::Result<MachineObjects*> machine_objects(vm::Vm& vm);
// The board's hardware. Raises OSError if its description is wrong, with a sentence.
vm::Result<Hardware*> hardware_of(vm::Vm& vm);

// Keeps `object` alive until it is forgotten.
vm::Result<void> keep_active(vm::Vm& vm, vm::Value object);
void forget_active(vm::Vm& vm, vm::Value object);

// Arguments by position or name, null where none was given. `positional` of them may come by
// position. Raises TypeError.
vm::Result<void> take_arguments(vm::Vm& vm, vm::Args args, std::span<const std::string_view> names,
                                std::size_t positional, std::span<vm::Value> bound);
// A whole number from `least` to `most`. Raises TypeError, ValueError.
vm::Result<std::int64_t> to_number(vm::Vm& vm, vm::Value value, std::int64_t least,
                                   std::int64_t most, const char* refusal);

// Prints `format`, with what follows in place of its {}. (Not by `out` itself: hostport has
// run-time types, vm has not, and a sanitizer that compares them would complain.)
template <class... Parts>
vm::Result<void> print_with(vm::Vm& vm, vm::Printer& out, std::string_view format, Parts... parts) {
    const vm::FormatArg all[] = {vm::FormatArg(parts)..., vm::FormatArg("")};
    return vm::print_format(vm, out, format, {all, sizeof...(parts)});
}

}  // namespace krait::hostport
