// machine.Signal: a pin, or anything with a pin's value(), that is on where others are off.
#include "hostport/machine/machine_types.hpp"
#include "hostport/machine/pin.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

struct Signal : vm::Object {
    Value pin;
    bool invert = false;
};

void trace(vm::Object* object, vm::Marker& marker) {
    marker.mark(static_cast<Signal*>(object)->pin);
}

// The arguments of a Pin, and `invert` beside them.
Result<Value> pin_of(Vm& vm, Args args) {
    Value names[2 * 8];
    Args without = args;
    without.keywords = names;
    without.keyword_count = 0;
    for (std::uint32_t i = 0; i < args.keyword_count; ++i) {
        if (args.keywords[2 * i].as<vm::Str>()->view() == "invert") continue;
        if (2 * without.keyword_count >= std::size(names))
            return vm.raise_argument_count(args.count, 1, 3);
        names[2 * without.keyword_count] = args.keywords[2 * i];
        names[2 * without.keyword_count++ + 1] = args.keywords[2 * i + 1];
    }
    if (without.count == 1 && !without.keyword_count) {
        Value native = vm::native_value(args[0]);
        if (!vm::is_str(native) && !native.is_small_int()) return args[0];
    }
    return vm.call(Value(&pin_type), without);
}

// Signal(pin, *, invert=False), or with the arguments of a Pin
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (!args.count) return vm.raise_argument_count(0, 1, 1);
    Value pin = VM_TRY(pin_of(vm, args));
    Value invert = args.keyword("invert");
    auto* signal = VM_TRY(vm.make<Signal>(type));
    signal->pin = pin;
    signal->invert = !invert.is_null() && VM_TRY(vm::truth(vm, invert));
    return signal;
}

Result<Value> ask(Vm& vm, const Signal* signal, std::span<const Value> arguments) {
    vm::Method value = VM_TRY(vm::method(vm, signal->pin, VM_TRY(vm.intern("value"))));
    return vm::call_method(vm, value, arguments);
}

// value([level])
Result<Value> value(Vm& vm, Args args) {
    auto* signal = args[0].as<Signal>();
    if (args.count == 1) {
        bool level = VM_TRY(vm::truth(vm, VM_TRY(ask(vm, signal, {}))));
        return Value::small_int(level != signal->invert);
    }
    const Value level[] = { Value::small_int(VM_TRY(vm::truth(vm, args[1])) != signal->invert) };
    VM_TRY(ask(vm, signal, level));
    return Value::none();
}

Result<Value> call(Vm& vm, Value self, Args args) {
    if (args.count > 1 || args.keyword_count) return vm.raise_argument_count(args.count, 0, 1);
    const Value all[] = {self, args.get(0)};
    return value(vm, {all, args.count + 1});
}

template <bool on>
Result<Value> set(Vm& vm, Args args) {
    const Value all[] = {args[0], Value::small_int(on)};
    return value(vm, {all, std::size(all)});
}

constexpr vm::FunctionDef methods[] = {
    {"value", value, 1, 2},
    {"on", set<true>, 1, 1},
    {"off", set<false>, 1, 1},
};

}  // namespace

constexpr vm::Type signal_type = {.name = "Signal",
                                  .methods = methods,
                                  .keywords = true,
                                  .make = make,
                                  .call = call,
                                  .trace = trace};

}  // namespace krait::hostport
