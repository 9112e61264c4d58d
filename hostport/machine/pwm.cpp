// machine.PWM: a square wave on a pin.
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "hostport/machine/pin.hpp"
#include "hostport/sim/square_wave.hpp"
#include "vm/objects/float_ops.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr std::int64_t kFull = 65535;
constexpr std::int64_t kMostHertz = 62'500'000;

struct Pwm : vm::Finalised {
    Pin* pin = nullptr;
    SquareWave* wave = nullptr;  // null: after deinit()
    std::int64_t frequency = 0;
    bool by_ns = false;     // the duty cycle was given as a time, which another frequency keeps
    std::int64_t duty = 0;  // of kFull, or nanoseconds
    bool invert = false;
};

void trace(vm::Object* object, vm::Marker& marker) { marker.mark(static_cast<Pwm*>(object)->pin); }
void finalise(vm::Object* object) {
    delete std::exchange(static_cast<Pwm*>(object)->wave, nullptr);
}

Nanoseconds period_of(const Pwm* pwm) { return kSecond / Nanoseconds(pwm->frequency); }

Nanoseconds high_of(const Pwm* pwm) {
    Nanoseconds period = period_of(pwm);
    if (pwm->by_ns) return std::min(Nanoseconds(pwm->duty), period);
    return Nanoseconds(double(period) * double(pwm->duty) / double(kFull));
}

void apply(Pwm* pwm) {
    if (!pwm->wave || !pwm->frequency) return;
    Nanoseconds high = high_of(pwm);
    pwm->wave->set(period_of(pwm), pwm->invert ? period_of(pwm) - high : high, pwm->invert);
}

constexpr std::string_view kSetting[] = {"freq", "duty_u16", "duty_ns", "duty", "invert"};

Result<void> set_up(Vm& vm, Pwm* pwm, Args args) {
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args, kSetting, 0, given));
    auto [freq, duty_u16, duty_ns, duty, invert] = given;
    if (!freq.is_null())
        pwm->frequency = VM_TRY(to_number(vm, freq, 1, kMostHertz, "freq out of range"));
    if (!duty_u16.is_null()) {
        pwm->duty = VM_TRY(to_number(vm, duty_u16, 0, kFull, "duty_u16 must be from 0 to 65535"));
        pwm->by_ns = false;
    } else if (!duty_ns.is_null()) {
        pwm->duty =
            VM_TRY(to_number(vm, duty_ns, 0, INT64_MAX >> 1, "duty_ns must not be negative"));
        pwm->by_ns = true;
    } else if (!duty.is_null()) {
        pwm->duty = VM_TRY(to_number(vm, duty, 0, 1023, "duty must be from 0 to 1023"))
        *kFull / 1023;
        pwm->by_ns = false;
    }
    if (!invert.is_null()) pwm->invert = VM_TRY(vm::truth(vm, invert));
    if (!pwm->wave) {
        pwm->wave =
            new SquareWave(take_over(pwm->pin, PinMode::Alternative), machine_of(vm).clock());
        pwm->pin->user = pwm;
        pwm->pin->let_go = finalise;
    }
    apply(pwm);
    return {};
}

// PWM(pin, *, freq, duty_u16, duty_ns, duty, invert)
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (!args.count) return vm.raise_argument_count(0, 1, 1);
    Pin* pin = VM_TRY(to_pin(vm, args[0]));
    auto* pwm = VM_TRY(vm.make<Pwm>(type));
    pwm->pin = pin;
    vm.heap().add_finalised(pwm);
    VM_TRY(set_up(vm, pwm, args.rest()));
    VM_TRY(keep_active(vm, pwm));
    return pwm;
}

Result<Value> init(Vm& vm, Args args) {
    VM_TRY(set_up(vm, args[0].as<Pwm>(), args.rest()));
    VM_TRY(keep_active(vm, args[0]));
    return Value::none();
}

Result<Value> deinit(Vm& vm, Args args) {
    auto* pwm = args[0].as<Pwm>();
    if (pwm->wave) {
        take_back(pwm->pin);
        pwm->pin->mode = PinMode::In;
        krait::hostport::apply(pwm->pin);
    }
    forget_active(vm, args[0]);
    return Value::none();
}

Result<Value> set_one(Vm& vm, Args args, std::string_view name) {
    const Value keyword[] = { Value(VM_TRY(vm.intern(name))), args[1] };
    Args setting;
    setting.keywords = keyword;
    setting.keyword_count = 1;
    VM_TRY(set_up(vm, args[0].as<Pwm>(), setting));
    return Value::none();
}

// freq([hertz])
Result<Value> freq(Vm& vm, Args args) {
    if (args.count > 1) return set_one(vm, args, "freq");
    return Value::small_int(args[0].as<Pwm>()->frequency);
}

double share_of(const Pwm* pwm) {
    if (!pwm->by_ns) return double(pwm->duty) / double(kFull);
    return pwm->frequency ? double(high_of(pwm)) / double(period_of(pwm)) : 0;
}

// duty_u16([share]), duty([share]), duty_ns([time])
Result<Value> duty_u16(Vm& vm, Args args) {
    if (args.count > 1) return set_one(vm, args, "duty_u16");
    return Value::small_int(std::lround(share_of(args[0].as<Pwm>()) * kFull));
}
Result<Value> duty(Vm& vm, Args args) {
    if (args.count > 1) return set_one(vm, args, "duty");
    return Value::small_int(std::lround(share_of(args[0].as<Pwm>()) * 1023));
}
Result<Value> duty_ns(Vm& vm, Args args) {
    if (args.count > 1) return set_one(vm, args, "duty_ns");
    auto* pwm = args[0].as<Pwm>();
    return Value::small_int(pwm->frequency ? std::intptr_t(high_of(pwm)) : 0);
}

Result<void> print(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    auto* pwm = self.as<Pwm>();
    return print_with(vm, out, "PWM({}, freq={}, duty_u16={})", std::string_view(pwm->pin->name()),
                      pwm->frequency, std::lround(share_of(pwm) * kFull));
}

constexpr vm::FunctionDef methods[] = {
    {"init", init, 1, 1, true},   {"deinit", deinit, 1, 1},   {"freq", freq, 1, 2},
    {"duty_u16", duty_u16, 1, 2}, {"duty_ns", duty_ns, 1, 2}, {"duty", duty, 1, 2},
};

}  // namespace

constexpr vm::Type pwm_type = {.name = "PWM",
                               .methods = methods,
                               .subclassable = false,
                               .keywords = true,
                               .make = make,
                               .print = print,
                               .trace = trace,
                               .finalise = finalise};

}  // namespace krait::hostport
