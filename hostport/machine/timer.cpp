// machine.Timer: a function that is called once, or again and again.
#include <cmath>
#include <utility>

#include "hostport/machine/irq.hpp"
#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "vm/objects/float_ops.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr std::int64_t kOneShot = 0, kPeriodic = 1;

// What rings for a timer, outside the heap.
struct Ring {
    Ring(Vm& vm, Irq* irq, Clock& clock, Nanoseconds period, bool again)
        : vm(vm), irq(irq), period(period), again(again), alarm(clock, [this] { ring(); }) {
        due = clock.now() + period;
        alarm.set(due);
    }
    // The next time counts from when it was due, so that none is lost where one comes late.
    void ring() {
        if (again) alarm.set(due += period);
        raise_irq(vm, irq);
    }
    Vm& vm;
    Irq* irq;  // the timer's
    Nanoseconds period, due;
    bool again;
    Alarm alarm;
};

struct Timer : vm::Finalised {
    std::int64_t id = -1;
    Irq* irq = nullptr;
    Ring* ring = nullptr;  // null: it does not run
};

void trace(vm::Object* object, vm::Marker& marker) {
    marker.mark(static_cast<Timer*>(object)->irq);
}
void finalise(vm::Object* object) { delete static_cast<Timer*>(object)->ring; }

void stop(Vm& vm, Timer* timer) {
    delete std::exchange(timer->ring, nullptr);
    // What it has rung for and nobody has heard comes to nothing.
    if (timer->irq) timer->irq->handler = Value::none();
    forget_active(vm, timer);
}

// A timer of hardware is the same, whatever object stands for it.
void stop_others(Vm& vm, const Timer* timer) {
    auto objects = machine_objects(vm);
    if (timer->id < 0 || !objects.ok()) return;
    vm::List* active = objects.value()->active;
    for (std::size_t i = active->count; i-- > 0;) {
        Value each = active->items()[i];
        if (is(each, timer_type) && each.as<Timer>() != timer && each.as<Timer>()->id == timer->id)
            stop(vm, each.as<Timer>());
    }
}

constexpr std::string_view kSetting[] = {"mode", "period", "callback", "freq", "tick_hz", "hard"};

// The time between two calls. Raises ValueError.
Result<Nanoseconds> period_of(Vm& vm, Value period, Value freq, Value tick_hz) {
    double seconds;
    if (!freq.is_null()) {
        seconds = 1 / VM_TRY(vm::to_double(vm, freq));
    } else {
        double ticks = tick_hz.is_null() ? 1000 : VM_TRY(vm::to_double(vm, tick_hz));
        seconds = VM_TRY(vm::to_double(vm, period))
        / ticks;
    }
    constexpr double kLeast = 1e-6, kMost = 3.2e9;
    if (!(seconds >= 0) || seconds > kMost) return vm.raise(vm::value_error_type, "invalid period");
    return Nanoseconds(std::max(seconds, kLeast) * double(kSecond));
}

// init(*, mode=PERIODIC, period=-1, callback=None, freq=-1, tick_hz=1000, hard=False)
Result<void> start(Vm& vm, Timer* timer, Args args) {
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args, kSetting, 0, given));
    auto [mode, period, callback, freq, tick_hz, hard] = given;
    std::int64_t wanted = kPeriodic;
    if (!mode.is_null()) wanted = VM_TRY(to_number(vm, mode, kOneShot, kPeriodic, "invalid mode"));
    if (period.is_null() && freq.is_null())
        return vm.raise(vm::value_error_type, "must specify freq or period");
    Nanoseconds time = VM_TRY(period_of(vm, period, freq, tick_hz));
    bool is_hard = !hard.is_null() && VM_TRY(vm::truth(vm, hard));
    stop(vm, timer);
    stop_others(vm, timer);
    timer->irq =
        VM_TRY(make_irq(vm, callback.is_null() ? Value::none() : callback, timer, is_hard));
    VM_TRY(keep_active(vm, timer));
    machine_of(vm).time().now();  // from now on
    timer->ring = new Ring(vm, timer->irq, machine_of(vm).clock(), time, wanted == kPeriodic);
    return {};
}

// Timer(id=-1, ...): with more than an id it runs.
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    std::int64_t id = -1;
    constexpr std::int64_t kMostId = 31;
    if (args.count) id = VM_TRY(to_number(vm, args[0], -1, kMostId, "Timer doesn't exist"));
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    auto* timer = VM_TRY(vm.make<Timer>(type));
    timer->id = id;
    vm.heap().add_finalised(timer);
    Args settings = args.count ? args.rest() : args;
    if (args.keyword_count) VM_TRY(start(vm, timer, settings));
    return timer;
}

Result<Value> init(Vm& vm, Args args) {
    VM_TRY(start(vm, args[0].as<Timer>(), args.rest()));
    return Value::none();
}

Result<Value> deinit(Vm& vm, Args args) {
    stop(vm, args[0].as<Timer>());
    return Value::none();
}

// value(): milliseconds since the last call.
Result<Value> value(Vm& vm, Args args) {
    auto* timer = args[0].as<Timer>();
    if (!timer->ring) return Value::small_int(0);
    Nanoseconds left = timer->ring->due - std::min(machine_of(vm).time().look(), timer->ring->due);
    Nanoseconds passed = timer->ring->period - std::min(left, timer->ring->period);
    return Value::small_int(std::intptr_t(passed / kMillisecond));
}

Result<void> print(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    auto* timer = self.as<Timer>();
    if (!timer->ring) return print_with(vm, out, "Timer({})", timer->id);
    return print_with(vm, out, "Timer({}, mode={}, period={})", timer->id,
                      timer->ring->again ? "PERIODIC" : "ONE_SHOT",
                      timer->ring->period / kMillisecond);
}

constexpr vm::FunctionDef methods[] = {
    {"init", init, 1, 1, true}, {"deinit", deinit, 1, 1}, {"value", value, 1, 1}};

constexpr vm::ConstantDef constants[] = {{"ONE_SHOT", kOneShot}, {"PERIODIC", kPeriodic}};

}  // namespace

constexpr vm::Type timer_type = {.name = "Timer",
                                 .methods = methods,
                                 .constants = constants,
                                 .subclassable = false,
                                 .keywords = true,
                                 .make = make,
                                 .print = print,
                                 .trace = trace,
                                 .finalise = finalise};

}  // namespace krait::hostport
