// krait_sim: a program's own hand on the simulated board that it runs on. Only where the board is
// simulated: `try: import krait_sim` tells.
#include "hostport/linux_port.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/mod_machine.hpp"
#include "hostport/machine/pin.hpp"
#include "hostport/machine/sim_controls.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/objects/list.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

SimControls& controls_of(Vm& vm) { return *static_cast<LinuxPort&>(vm.port()).controls(); }

vm::Raised refuse(Vm& vm) {
    return vm.raise(vm::value_error_type, "{}", std::string_view(controls_of(vm).error()));
}
Result<Value> done(Vm& vm, bool ok) {
    if (!ok) return refuse(vm);
    return Value::none();
}

// --- values

Result<Value> to_value(Vm& vm, const Setting& setting) {
    if (auto* flag = std::get_if<bool>(&setting)) return Value(*flag);
    if (auto* number = std::get_if<double>(&setting)) return vm::make_float(vm, *number);
    if (auto* whole = std::get_if<std::int64_t>(&setting)) return vm::make_int(vm, *whole);
    if (auto* text = std::get_if<std::string>(&setting)) return VM_TRY(vm::make_str(vm, *text));
    const Octets& octets = std::get<Octets>(setting);
    std::string_view view{reinterpret_cast<const char*>(octets.data()), octets.size()};
    return VM_TRY(vm::make_bytes_object(vm, view));
}

Result<void> to_setting(Vm& vm, Value given, Setting* into) {
    Value value = vm::native_value(given);
    if (value.is_bool()) {
        *into = value.is_true();
    } else if (vm::is_str(value)) {
        *into = std::string(value.as<vm::Str>()->view());
    } else if (auto buffer = vm::as_buffer(value)) {
        auto* octets = reinterpret_cast<const std::uint8_t*>(buffer->items);
        *into = Octets(octets, octets + buffer->count);
    } else {
        *into = VM_TRY(vm::to_double(vm, value));
    }
    return {};
}

// A pin's name, number, or Pin.
Result<std::string_view> pin_name(Vm& vm, Value given) {
    return std::string_view(VM_TRY(to_pin(vm, given))->name());
}

// --- parts

// parts(): their names.
Result<Value> parts(Vm& vm, Args) {
    vm::List* names = VM_TRY(vm::make_list(vm));
    for (const auto& part : VM_TRY(hardware_of(vm))->parts())
        VM_TRY(append(vm, names, Value(VM_TRY(vm::make_str(vm, part->name())))));
    return names;
}

// properties(part): what get() and set() know of it, each with its help.
Result<Value> properties(Vm& vm, Args args) {
    std::string_view name = VM_TRY(vm::to_text(vm, args[0]));
    Part* part = VM_TRY(hardware_of(vm))
    ->find_part(name);
    if (!part) return vm.raise(vm::value_error_type, "the board has no part '{}'", name);
    vm::Dict* found = VM_TRY(vm::make_dict(vm));
    for (const Property& each : part->properties())
        VM_TRY(store(vm, found, VM_TRY(vm::make_str(vm, each.name)),
                     Value(VM_TRY(vm::make_str(vm, each.help)))));
    return found;
}

// get(part, property)
Result<Value> get(Vm& vm, Args args) {
    auto found =
        controls_of(vm).get(VM_TRY(vm::to_text(vm, args[0])), VM_TRY(vm::to_text(vm, args[1])));
    if (!found) return refuse(vm);
    return to_value(vm, *found);
}

// set(part, property, value)
Result<Value> set(Vm& vm, Args args) {
    Setting value;
    VM_TRY(to_setting(vm, args[2], &value));
    std::string_view part = VM_TRY(vm::to_text(vm, args[0]));
    return done(vm, controls_of(vm).set(part, VM_TRY(vm::to_text(vm, args[1])), value));
}

// --- pins

// drive(pin, level): from outside: True, False, volts, or None: no longer.
Result<Value> drive(Vm& vm, Args args) {
    std::string_view pin = VM_TRY(pin_name(vm, args[0]));
    SimControls& controls = controls_of(vm);
    if (args[1].is_none()) return done(vm, controls.drive(pin, Drive::Open));
    if (!vm::is(args[1], vm::float_type)) {
        bool level = VM_TRY(vm::truth(vm, args[1]));
        return done(vm, controls.drive(pin, level ? Drive::High : Drive::Low));
    }
    return done(vm, controls.drive(pin, Drive::Analog, VM_TRY(vm::to_double(vm, args[1]))));
}

// pulse(pin, level, after_us, length_us): the same after so long and for so long, while the program
// does something else.
Result<Value> pulse(Vm& vm, Args args) {
    constexpr std::int64_t kMost = INT64_MAX >> 22;
    std::string_view pin = VM_TRY(pin_name(vm, args[0]));
    bool level = VM_TRY(vm::truth(vm, args[1]));
    auto after = Nanoseconds(VM_TRY(to_number(vm, args[2], 0, kMost, "invalid time")));
    auto length = Nanoseconds(VM_TRY(to_number(vm, args[3], 0, kMost, "invalid time")));
    return done(vm, controls_of(vm).pulse(pin, level, after * kMicrosecond, length * kMicrosecond));
}

Result<Value> level(Vm& vm, Args args) {
    auto level = controls_of(vm).level(VM_TRY(pin_name(vm, args[0])));
    if (!level) return refuse(vm);
    return Value::small_int(*level);
}
Result<Value> volts(Vm& vm, Args args) {
    auto volts = controls_of(vm).volts(VM_TRY(pin_name(vm, args[0])));
    if (!volts) return refuse(vm);
    return vm::make_float(vm, *volts);
}

// --- faults

// fault(bus, kind, first=None, count=1): the transfers of "i2c0" from number `first` on, or the
// next ones, go wrong: "nak", "stuck", "short" or "flip".
Result<Value> fault(Vm& vm, Args args) {
    std::string_view bus = VM_TRY(vm::to_text(vm, args[0]));
    std::string_view kind = VM_TRY(vm::to_text(vm, args[1]));
    std::optional<std::uint64_t> first;
    if (!args.get(2).is_none())
        first = std::uint64_t(VM_TRY(to_number(vm, args[2], 0, INT64_MAX >> 2, "invalid first")));
    std::int64_t count = 1;
    if (args.count > 3) count = VM_TRY(to_number(vm, args[3], 0, INT64_MAX >> 2, "invalid count"));
    return done(vm, controls_of(vm).plan_fault(bus, kind, first, std::uint64_t(count)));
}

Result<Value> clear_faults(Vm& vm, Args args) {
    return done(vm, controls_of(vm).clear_faults(VM_TRY(vm::to_text(vm, args[0]))));
}

// transfers(bus): how many there were.
Result<Value> transfers(Vm& vm, Args args) {
    auto count = controls_of(vm).transfers(VM_TRY(vm::to_text(vm, args[0])));
    if (!count) return refuse(vm);
    return vm::make_int(vm, std::int64_t(*count));
}

// adc_noise(volts): conversions are off by up to so much.
Result<Value> adc_noise(Vm& vm, Args args) {
    return done(vm, controls_of(vm).set_adc_noise(VM_TRY(vm::to_double(vm, args[0]))));
}

// --- flash

// flash_operations(kind): of "read", "erase" or "program", how many there were.
Result<Value> flash_operations(Vm& vm, Args args) {
    auto count = controls_of(vm).flash_operations(VM_TRY(vm::to_text(vm, args[0])));
    if (!count) return refuse(vm);
    return vm::make_int(vm, std::int64_t(*count));
}

// cut_power(writes, how="clean"): after so many more blocks are written to flash the power fails;
// the next one is as it was, or "torn": half written, or "erased".
Result<Value> cut_power(Vm& vm, Args args) {
    auto writes = VM_TRY(to_number(vm, args[0], 0, INT64_MAX >> 2, "invalid count"));
    std::string_view how = "clean";
    if (args.count > 1) how = VM_TRY(vm::to_text(vm, args[1]));
    return done(vm, controls_of(vm).cut_power(std::uint64_t(writes), how));
}

// fill_flash(free=0): from now on just so many octets are free on flash; None: all that are.
Result<Value> fill_flash(Vm& vm, Args args) {
    std::optional<std::uint64_t> free = 0;
    if (args.count > 0 && args[0].is_none())
        free.reset();
    else if (args.count > 0)
        free = std::uint64_t(VM_TRY(to_number(vm, args[0], 0, INT64_MAX >> 2, "invalid size")));
    return done(vm, controls_of(vm).fill_flash(free));
}

// --- the trace

// note(text): puts a line of the program's into the trace.
Result<Value> note(Vm& vm, Args args) {
    VM_TRY(hardware_of(vm))
    ->trace().event("program", VM_TRY(vm::to_text(vm, args[0])));
    return Value::none();
}

// time_ns(): simulated time since the board was switched on.
Result<Value> time_ns(Vm& vm, Args) {
    return vm::make_int(vm, std::int64_t(machine_of(vm).time().now()));
}

constexpr vm::FunctionDef functions[] = {
    {"parts", parts, 0, 0},
    {"properties", properties, 1, 1},
    {"get", get, 2, 2},
    {"set", set, 3, 3},
    {"drive", drive, 2, 2},
    {"pulse", pulse, 4, 4},
    {"level", level, 1, 1},
    {"volts", volts, 1, 1},
    {"fault", fault, 2, 4},
    {"clear_faults", clear_faults, 1, 1},
    {"transfers", transfers, 1, 1},
    {"adc_noise", adc_noise, 1, 1},
    {"flash_operations", flash_operations, 1, 1},
    {"cut_power", cut_power, 1, 2},
    {"fill_flash", fill_flash, 0, 1},
    {"note", note, 1, 1},
    {"time_ns", time_ns, 0, 0},
};

}  // namespace

const vm::ModuleDef krait_sim_module{"krait_sim", functions};

}  // namespace krait::hostport
