// machine.Pin: a pin of the microcontroller, as a program sees it.
#pragma once

#include "hostport/machine/irq.hpp"
#include "hostport/sim/hardware.hpp"

namespace krait::hostport {

extern const vm::Type pin_type;

// What the pin is used as, with the numbers of Pin.IN and so on.
enum class PinMode : std::int8_t { In, Out, OpenDrain, Alternative, Analog };

struct Pin : vm::Object {
    McuPin* mcu = nullptr;  // of the hardware, which outlives each Vm
    PinMode mode = PinMode::In;
    std::int8_t pull = 0;  // 0: none, else Pin.PULL_UP or PULL_DOWN
    bool output = false;   // the level that it drives, or would
    Irq* irq = nullptr;    // null: never asked for
    // A peripheral that drives it by itself, as PWM, and how it is told to let go when somebody
    // else takes the pin; null: none.
    vm::Object* user = nullptr;
    void (*let_go)(vm::Object* user) = nullptr;

    const std::string& name() const { return mcu->description.name; }
    Net& net() const { return *mcu->terminal.net(); }
};

// One Pin for each pin. Raises MemoryError.
vm::Result<Pin*> pin_for(vm::Vm& vm, McuPin* mcu);
// A Pin, or what names one. Raises ValueError, TypeError.
vm::Result<Pin*> to_pin(vm::Vm& vm, vm::Value value);
// Of a peripheral: the Pin that was given, or that the board has for it; null if neither.
vm::Result<vm::Value> pin_for_role(vm::Vm& vm, vm::Value given, std::string_view peripheral,
                                   std::string_view role);
// Sets a pin up as In, Out and so on do; the level is the pin's own `output`.
void apply(Pin* pin);
// Takes a pin from the peripheral that drives it.
void take_back(Pin* pin);
// Hands a pin to a peripheral, which drives it from now on.
Terminal& take_over(Pin* pin, PinMode mode);

}  // namespace krait::hostport
