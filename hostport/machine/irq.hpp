// Interrupts: how what is simulated calls Python.
//
// What happens on the board may happen in the middle of native code, where no Python may run. So it
// only notes that a source wants its handler called, at most once for each source, as the flag of a
// real interrupt does; the handler runs between two steps of Python code.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::Type irq_type;

struct Irq : vm::Object {
    vm::Value handler;  // called with `source`; None: nobody
    vm::Value source;   // a Pin, Timer, UART
    bool hard = false;  // the handler may not allocate, as in a real one
    bool waits = false;
    std::uint32_t trigger = 0;                      // what it is for
    std::uint32_t flags = 0;                        // what has happened
    Irq* next = nullptr;                            // that waits behind it
    void (*again)(vm::Vm& vm, Irq* irq) = nullptr;  // called behind the handler; null: nothing is
};

// Raises MemoryError; TypeError if `handler` is neither callable nor None.
vm::Result<Irq*> make_irq(vm::Vm& vm, vm::Value handler, vm::Value source, bool hard);
// Has the handler called as soon as that may be. May come from what is simulated.
void raise_irq(vm::Vm& vm, Irq* irq, std::uint32_t flags = 0);
// Hands those that wait to the Vm, as many as it takes. To be called after they were disabled.
void deliver_irqs(vm::Vm& vm);

}  // namespace krait::hostport
