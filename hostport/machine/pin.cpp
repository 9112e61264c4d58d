#include "hostport/machine/pin.hpp"

#include <utility>

#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr std::int8_t kPullUp = 1, kPullDown = 2;
constexpr std::uint32_t kIrqLowLevel = 1, kIrqHighLevel = 2, kIrqFalling = 4, kIrqRising = 8;

// What an access takes on a microcontroller, more or less: a loop that only looks at a pin gets
// where it waits for.
constexpr Nanoseconds kAccess = kMicrosecond;

void take_time(Vm& vm) { machine_of(vm).time().pass(kAccess); }

Drive pull_of(const Pin* pin) {
    return pin->pull == kPullUp     ? Drive::PullUp
           : pin->pull == kPullDown ? Drive::PullDown
                                    : Drive::Open;
}

void trace_pin(vm::Object* object, vm::Marker& marker) {
    marker.mark(static_cast<Pin*>(object)->irq);
    marker.mark(static_cast<Pin*>(object)->user);
}

std::string_view mode_name(PinMode mode) {
    static constexpr std::string_view names[] = {"IN", "OUT", "OPEN_DRAIN", "ALT", "ANALOG"};
    return names[std::size_t(mode)];
}

Result<void> print_pin(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    auto* pin = self.as<Pin>();
    VM_TRY(print_with(vm, out, "Pin({}, mode={}", std::string_view(pin->name()),
                      mode_name(pin->mode)));
    if (pin->pull)
        VM_TRY(print_with(vm, out, pin->pull == kPullUp ? ", pull=PULL_UP" : ", pull=PULL_DOWN"));
    return print_with(vm, out, ")");
}

// --- setting it up

constexpr std::string_view kSetting[] = {"mode", "pull", "value", "drive", "alt"};

// init(mode=-1, pull=-1, *, value=None, drive=0, alt=-1): what is -1 or not given stays.
Result<void> set_up(Vm& vm, Pin* pin, Args args) {
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args, kSetting, 2, given));
    auto [mode, pull, value, drive, alt] = given;
    std::int64_t wanted = -1;
    if (!mode.is_null() && !mode.is_none())
        wanted = VM_TRY(to_number(vm, mode, -1, std::int64_t(PinMode::Analog), "invalid pin mode"));
    if (pull.is_none())
        pin->pull = 0;
    else if (!pull.is_null()) {
        auto number = VM_TRY(to_number(vm, pull, -1, kPullDown, "invalid pin pull"));
        if (number >= 0) pin->pull = std::int8_t(number);
    }
    if (!value.is_null() && !value.is_none()) pin->output = VM_TRY(vm::truth(vm, value));
    // An output starts with the level that it has, if nobody says otherwise.
    if (wanted == std::int64_t(PinMode::Out) && (value.is_null() || value.is_none()) &&
        pin->mode != PinMode::Out)
        pin->output = false;
    if (wanted >= 0) {
        take_back(pin);
        pin->mode = PinMode(wanted);
    }
    apply(pin);
    return {};
}

Result<Value> init(Vm& vm, Args args) {
    VM_TRY(set_up(vm, args[0].as<Pin>(), args.rest()));
    return Value::none();
}

// Pin(id, ...)
Result<Value> make_pin(Vm& vm, const vm::Type&, Args args) {
    if (!args.count) return vm.raise_argument_count(0, 1, 3);
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    if (args.count > 1 || args.keyword_count) VM_TRY(set_up(vm, pin, args.rest()));
    return pin;
}

// --- its level

void write(Pin* pin, bool level) {
    pin->output = level;
    if (pin->mode == PinMode::Out || pin->mode == PinMode::OpenDrain) apply(pin);
}

// What a level causes is there before the next step, as on a chip.
Result<Value> written(Vm& vm) {
    VM_TRY(vm.poll_step());
    return Value::none();
}

// value([level])
Result<Value> value(Vm& vm, Args args) {
    auto* pin = args[0].as<Pin>();
    take_time(vm);
    if (args.count == 1) return Value::small_int(pin->net().level());
    write(pin, VM_TRY(vm::truth(vm, args[1])));
    return written(vm);
}

Result<Value> call(Vm& vm, Value self, Args args) {
    if (args.count > 1 || args.keyword_count) return vm.raise_argument_count(args.count, 0, 1);
    const Value all[] = {self, args.get(0)};
    return value(vm, {all, args.count + 1});
}

template <bool level>
Result<Value> set(Vm& vm, Args args) {
    take_time(vm);
    write(args[0].as<Pin>(), level);
    return written(vm);
}

Result<Value> toggle(Vm& vm, Args args) {
    take_time(vm);
    write(args[0].as<Pin>(), !args[0].as<Pin>()->output);
    return written(vm);
}

// mode([mode]), pull([pull])
Result<Value> mode(Vm& vm, Args args) {
    auto* pin = args[0].as<Pin>();
    if (args.count == 1) return Value::small_int(std::intptr_t(pin->mode));
    auto wanted =
        VM_TRY(to_number(vm, args[1], 0, std::int64_t(PinMode::Analog), "invalid pin mode"));
    take_back(pin);
    pin->mode = PinMode(wanted);
    apply(pin);
    return Value::none();
}
Result<Value> pull(Vm& vm, Args args) {
    auto* pin = args[0].as<Pin>();
    if (args.count == 1) return pin->pull ? Value::small_int(pin->pull) : Value::none();
    pin->pull = 0;
    if (!args[1].is_none())
        pin->pull = std::int8_t(VM_TRY(to_number(vm, args[1], 0, kPullDown, "invalid pin pull")));
    apply(pin);
    return Value::none();
}

Result<Value> name(Vm& vm, Args args) {
    return VM_TRY(vm::make_str(vm, args[0].as<Pin>()->name()));
}

// --- its interrupt

constexpr std::string_view kIrqSetting[] = {"handler", "trigger", "priority", "wake", "hard"};

// Which level interrupt the present level is, of those that are wanted; 0: none.
std::uint32_t level_flag(const Pin* pin) {
    return pin->irq->trigger & (pin->net().level() ? kIrqHighLevel : kIrqLowLevel);
}

// While the level is there its interrupt comes again and again; that takes some time each.
void repeat(Vm& vm, Irq* irq) {
    constexpr Nanoseconds kEntry = 10 * kMicrosecond;
    auto* pin = irq->source.as<Pin>();
    if (pin->irq != irq || irq->handler.is_none() || !level_flag(pin)) return;
    machine_of(vm).time().pass(kEntry);
    if (std::uint32_t flag = level_flag(pin)) raise_irq(vm, irq, flag);
}

void listen(Vm& vm, Pin* pin) {
    pin->mcu->changed = [&vm, pin](bool level) {
        std::uint32_t edge = level ? kIrqRising | kIrqHighLevel : kIrqFalling | kIrqLowLevel;
        if (pin->irq->trigger & edge) raise_irq(vm, pin->irq, pin->irq->trigger & edge);
    };
    pin->irq->again = repeat;
    if (std::uint32_t flag = level_flag(pin)) raise_irq(vm, pin->irq, flag);
}

// irq(handler=None, trigger=IRQ_FALLING | IRQ_RISING, *, priority=1, wake=None, hard=False)
Result<Value> irq(Vm& vm, Args args) {
    auto* pin = args[0].as<Pin>();
    Value given[std::size(kIrqSetting)];
    VM_TRY(take_arguments(vm, args.rest(), kIrqSetting, 3, given));
    auto [handler, trigger, priority, wake, hard] = given;
    bool is_set = args.count > 1 || args.keyword_count || !pin->irq;
    if (!is_set) return pin->irq;
    std::int64_t mask = kIrqFalling | kIrqRising;
    if (!trigger.is_null())
        mask = VM_TRY(
            to_number(vm, trigger, 0, kIrqLowLevel | kIrqHighLevel | mask, "invalid trigger"));
    bool is_hard = !hard.is_null() && VM_TRY(vm::truth(vm, hard));
    pin->irq = VM_TRY(make_irq(vm, handler.is_null() ? Value::none() : handler, pin, is_hard));
    pin->irq->trigger = std::uint32_t(mask);
    listen(vm, pin);
    VM_TRY(vm.poll_step());
    return pin->irq;
}

constexpr vm::FunctionDef methods[] = {
    {"init", init, 1, 3, true}, {"value", value, 1, 2},    {"on", set<true>, 1, 1},
    {"off", set<false>, 1, 1},  {"high", set<true>, 1, 1}, {"low", set<false>, 1, 1},
    {"toggle", toggle, 1, 1},   {"mode", mode, 1, 2},      {"pull", pull, 1, 2},
    {"name", name, 1, 1},       {"irq", irq, 1, 4, true},
};

// --- Pin.board and Pin.cpu: the pins by their names

struct PinNames : vm::Object {
    bool by_cpu;
};

Result<Value> named_pin(Vm& vm, Value self, vm::Str* name) {
    bool by_cpu = self.as<const PinNames>()->by_cpu;
    for (const auto& mcu : VM_TRY(hardware_of(vm))->pins()) {
        const PinDescription& described = mcu->description;
        bool has_cpu_name = by_cpu && !described.cpu.empty();
        if (name->view() == (has_cpu_name ? described.cpu : described.name))
            return VM_TRY(pin_for(vm, mcu.get()));
    }
    if (by_cpu) return Value::null();
    McuPin* alias = VM_TRY(hardware_of(vm))
    ->find_pin(name->view());
    if (!alias) return Value::null();
    return VM_TRY(pin_for(vm, alias));
}

constexpr vm::Type pin_names_type = {.name = "pins", .subclassable = false, .attribute = named_pin};
constexpr PinNames board_names{{&pin_names_type}, false}, cpu_names{{&pin_names_type}, true};

constexpr vm::ConstantDef constants[] = {
    {"IN", 0},
    {"OUT", 1},
    {"OPEN_DRAIN", 2},
    {"ALT", 3},
    {"ANALOG", 4},
    {"PULL_UP", kPullUp},
    {"PULL_DOWN", kPullDown},
    {"IRQ_LOW_LEVEL", kIrqLowLevel},
    {"IRQ_HIGH_LEVEL", kIrqHighLevel},
    {"IRQ_FALLING", kIrqFalling},
    {"IRQ_RISING", kIrqRising},
    {"DRIVE_0", 0},
    {"DRIVE_1", 1},
    {"DRIVE_2", 2},
    {"DRIVE_3", 3},
    {"board", 0, &board_names},
    {"cpu", 0, &cpu_names},
};

}  // namespace

constexpr vm::Type pin_type = {.name = "Pin",
                               .methods = methods,
                               .constants = constants,
                               .keywords = true,
                               .make = make_pin,
                               .print = print_pin,
                               .call = call,
                               .trace = trace_pin};

void apply(Pin* pin) {
    Terminal& terminal = pin->mcu->terminal;
    switch (pin->mode) {
        case PinMode::In: return terminal.drive(pull_of(pin));
        case PinMode::Out: return terminal.drive_level(pin->output);
        case PinMode::OpenDrain: return terminal.drive(pin->output ? pull_of(pin) : Drive::Low);
        case PinMode::Alternative: return;
        case PinMode::Analog: return terminal.drive(Drive::Open);
    }
}

void take_back(Pin* pin) {
    if (auto let_go = std::exchange(pin->let_go, nullptr))
        let_go(std::exchange(pin->user, nullptr));
}

Terminal& take_over(Pin* pin, PinMode mode) {
    take_back(pin);
    pin->mode = mode;
    return pin->mcu->terminal;
}

Result<Pin*> pin_for(Vm& vm, McuPin* mcu) {
    MachineObjects* objects = VM_TRY(machine_objects(vm));
    Value key = Value::small_int(std::intptr_t(reinterpret_cast<std::uintptr_t>(mcu) >> 1));
    Value known = VM_TRY(vm::find(vm, objects->pins, key));
    if (!known.is_null()) return known.as<Pin>();
    auto* pin = VM_TRY(vm.make<Pin>(pin_type));
    pin->mcu = mcu;
    VM_TRY(vm::store(vm, objects->pins, key, Value(pin)));
    return pin;
}

Result<Pin*> to_pin(Vm& vm, Value value) {
    Value native = vm::native_value(value);
    if (is(native, pin_type)) return native.as<Pin>();
    Hardware* hardware = VM_TRY(hardware_of(vm));
    McuPin* found = vm::is_str(native) ? hardware->find_pin(native.as<vm::Str>()->view())
                                       : hardware->find_pin(VM_TRY(vm::to_integer(vm, native)));
    if (!found) return vm.raise(vm::value_error_type, "invalid pin");
    return pin_for(vm, found);
}

Result<Value> pin_for_role(Vm& vm, Value given, std::string_view peripheral,
                           std::string_view role) {
    if (!given.is_null() && !given.is_none()) return VM_TRY(to_pin(vm, given));
    McuPin* found = VM_TRY(hardware_of(vm))
    ->default_pin(peripheral, role);
    if (!found) return Value::null();
    return VM_TRY(pin_for(vm, found));
}

}  // namespace krait::hostport
