// machine.ADC: the voltage of a pin's net as a number.
#include <algorithm>
#include <cmath>

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

constexpr Nanoseconds kConversion = 2 * kMicrosecond;  // RP2040 datasheet, 4.9: 96 clocks of 48 MHz
constexpr int kCoreTemperature = 4;                    // the channel of it there

struct Adc : vm::Object {
    Pin* pin = nullptr;  // null: the core's temperature
    double full_volts = Net::kSupplyVolts;
    int bits = 12;  // of read()
};

void trace(vm::Object* object, vm::Marker& marker) { marker.mark(static_cast<Adc*>(object)->pin); }

// What is at full scale, by ESP32's attenuations: 0, 2.5, 6 and 11 dB of 1.1 V, up to the supply.
constexpr double kFullVolts[] = {1.1, 1.47, 2.2, Net::kSupplyVolts};

Result<void> set_up(Vm& vm, Adc* adc, Value attenuation) {
    if (attenuation.is_null()) return {};
    auto number = VM_TRY(to_number(vm, attenuation, 0, 3, "invalid atten"));
    adc->full_volts = kFullVolts[number];
    return {};
}

constexpr std::string_view kSetting[] = {"sample_ns", "atten"};

// ADC(pin or channel, *, sample_ns, atten)
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (!args.count) return vm.raise_argument_count(0, 1, 1);
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args.rest(), kSetting, 0, given));
    auto* adc = VM_TRY(vm.make<Adc>(type));
    Hardware* hardware = VM_TRY(hardware_of(vm));
    Value which = vm::native_value(args[0]);
    // A small number is a channel, where the board has channels: pins of its own.
    McuPin* channel = nullptr;
    if (which.is_small_int() && which.small_int() >= 0 && which.small_int() < 16)
        channel = hardware->default_pin("adc", std::to_string(which.small_int()));
    if (which == Value::small_int(kCoreTemperature) && hardware->peripheral("adc")) return adc;
    adc->pin = channel ? VM_TRY(pin_for(vm, channel)) : VM_TRY(to_pin(vm, args[0]));
    adc->pin->pull = 0;
    adc->pin->mode = PinMode::Analog;
    apply(adc->pin);
    VM_TRY(set_up(vm, adc, given[1]));
    return adc;
}

// The voltage, as the converter finds it.
double volts(Vm& vm, const Adc* adc) {
    Machine& machine = machine_of(vm);
    machine.time().pass(kConversion);
    constexpr double kCoreVolts = 0.706;  // at 27 degrees
    double noise = machine.hardware().adc_noise();
    return std::clamp((adc->pin ? adc->pin->net().volts() : kCoreVolts) + noise, 0.0,
                      adc->full_volts);
}

std::int64_t scaled(Vm& vm, const Adc* adc, double full) {
    return std::int64_t(std::lround(volts(vm, adc) / adc->full_volts * full));
}

// read_u16(): from 0 to 65535 at full scale.
Result<Value> read_u16(Vm& vm, Args args) {
    return Value::small_int(scaled(vm, args[0].as<Adc>(), 65535));
}
// read_uv(): microvolts.
Result<Value> read_uv(Vm& vm, Args args) {
    return Value::small_int(std::lround(volts(vm, args[0].as<Adc>()) * 1e6));
}
// read(): of as many bits as width() says.
Result<Value> read(Vm& vm, Args args) {
    auto* adc = args[0].as<Adc>();
    return Value::small_int(scaled(vm, adc, double((1 << adc->bits) - 1)));
}

Result<Value> atten(Vm& vm, Args args) {
    VM_TRY(set_up(vm, args[0].as<Adc>(), args[1]));
    return Value::none();
}
Result<Value> width(Vm& vm, Args args) {
    constexpr int kFewest = 9;
    args[0].as<Adc>()->bits = kFewest + int(VM_TRY(to_number(vm, args[1], 0, 3, "invalid width")));
    return Value::none();
}
// deinit(): there is nothing to give back.
Result<Value> deinit(Vm&, Args) { return Value::none(); }

constexpr vm::FunctionDef methods[] = {
    {"read_u16", read_u16, 1, 1}, {"read_uv", read_uv, 1, 1}, {"read", read, 1, 1},
    {"atten", atten, 2, 2},       {"width", width, 2, 2},     {"deinit", deinit, 1, 1},
};

constexpr vm::ConstantDef constants[] = {
    {"CORE_TEMP", kCoreTemperature},
    {"ATTN_0DB", 0},
    {"ATTN_2_5DB", 1},
    {"ATTN_6DB", 2},
    {"ATTN_11DB", 3},
    {"WIDTH_9BIT", 0},
    {"WIDTH_10BIT", 1},
    {"WIDTH_11BIT", 2},
    {"WIDTH_12BIT", 3},
};

}  // namespace

constexpr vm::Type adc_type = {.name = "ADC",
                               .methods = methods,
                               .constants = constants,
                               .keywords = true,
                               .make = make,
                               .trace = trace};

}  // namespace krait::hostport
