#include "hostport/machine/irq.hpp"

#include <utility>

#include "hostport/linux_port.hpp"
#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/port_objects.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

void trace(vm::Object* object, vm::Marker& marker) {
    auto* irq = static_cast<Irq*>(object);
    marker.mark(irq->handler);
    marker.mark(irq->source);
    marker.mark(irq->next);
}

// As the Vm calls what was scheduled: the handler with its source. From Python, irq() does the
// same.
Result<Value> call(Vm& vm, Value self, Args) {
    auto* irq = self.as<Irq>();
    irq->waits = false;
    if (irq->handler.is_none()) return Value::none();
    const Value source[] = {irq->source};
    if (irq->hard) VM_TRY(vm.lock_heap());
    auto done = vm.call(irq->handler, {source, 1});
    if (irq->hard) vm.heap().unlock();
    if (irq->again) irq->again(vm, irq);
    return done;
}

// flags(): what has happened when the handler was last called for.
Result<Value> flags(Vm&, Args args) { return Value::small_int(args[0].as<Irq>()->flags); }

// trigger([mask]): what it is for, before it is set anew.
Result<Value> trigger(Vm& vm, Args args) {
    auto* irq = args[0].as<Irq>();
    std::uint32_t before = irq->trigger;
    if (args.count > 1) irq->trigger = std::uint32_t(VM_TRY(vm::to_integer(vm, args[1])));
    return Value::small_int(before);
}

constexpr vm::FunctionDef methods[] = {{"flags", flags, 1, 1}, {"trigger", trigger, 1, 2}};

}  // namespace

constexpr vm::Type irq_type = {
    .name = "irq", .methods = methods, .subclassable = false, .call = call, .trace = trace};

Result<Irq*> make_irq(Vm& vm, Value handler, Value source, bool hard) {
    if (!handler.is_none() && !vm::is_callable(vm, handler))
        return vm.raise(vm::value_error_type, "callback must be None or callable");
    auto* irq = VM_TRY(vm.make<Irq>(irq_type));
    irq->handler = handler;
    irq->source = source;
    irq->hard = hard;
    return irq;
}

void raise_irq(Vm& vm, Irq* irq, std::uint32_t flags) {
    PortObjects* objects = port_objects_or_null(vm);
    if (!objects || !objects->machine) return;
    irq->flags = flags;
    if (std::exchange(irq->waits, true)) return;
    irq->next = nullptr;
    Irq** end = &objects->machine->first_irq;
    while (*end) end = &(*end)->next;
    *end = irq;
    ++machine_of(vm).irq_count;
    deliver_irqs(vm);
}

void deliver_irqs(Vm& vm) {
    PortObjects* objects = port_objects_or_null(vm);
    if (!objects || !objects->machine || machine_of(vm).irqs_disabled) return;
    Irq*& first = objects->machine->first_irq;
    while (first && vm.schedule(Value(first), Value::none()))
        first = std::exchange(first->next, {});
    static_cast<LinuxPort&>(vm.port()).end_wait();
}

}  // namespace krait::hostport
