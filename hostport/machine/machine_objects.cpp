#include "hostport/machine/machine_objects.hpp"

#include <errno.h>

#include "hostport/machine/machine.hpp"
#include "hostport/port_objects.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {

using vm::Result;
using vm::Value;
using vm::Vm;

namespace {

void trace(vm::Object* object, vm::Marker& marker) {
    auto* objects = static_cast<MachineObjects*>(object);
    marker.mark(objects->pins);
    marker.mark(objects->active);
    marker.mark(objects->first_irq);
}

constexpr vm::Type machine_objects_type = {.name = "machine", .trace = trace};

}  // namespace

Result<MachineObjects*> machine_objects(Vm& vm) {
    PortObjects* objects = VM_TRY(port_objects(vm));
    if (objects->machine) return objects->machine;
    auto* made = VM_TRY(vm.make<MachineObjects>(machine_objects_type));
    made->pins = VM_TRY(vm::make_dict(vm));
    made->active = VM_TRY(vm::make_list(vm));
    objects->machine = made;
    return made;
}

Result<Hardware*> hardware_of(Vm& vm) {
    std::string error;
    if (Hardware* hardware = machine_of(vm).hardware(&error)) return hardware;
    return vm.raise(vm::os_error_type, "{}", std::string_view(error));
}

Result<void> keep_active(Vm& vm, Value object) {
    MachineObjects* objects = VM_TRY(machine_objects(vm));
    forget_active(vm, object);
    return append(vm, objects->active, object);
}

void forget_active(Vm& vm, Value object) {
    PortObjects* objects = port_objects_or_null(vm);
    if (!objects || !objects->machine) return;
    vm::List* active = objects->machine->active;
    for (std::size_t i = 0; i < active->count; ++i) {
        if (active->items()[i] != object) continue;
        active->items()[i] = active->items()[active->count - 1];
        active->items()[--active->count] = Value::none();
        return;
    }
}

Result<void> take_arguments(Vm& vm, vm::Args args, std::span<const std::string_view> names,
                            std::size_t positional, std::span<Value> bound) {
    if (args.count > positional) return vm.raise(vm::type_error_type, vm::texts::kExtraPositional);
    std::uint32_t known = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Value keyword = i < args.count ? Value::null() : args.keyword(names[i]);
        known += !keyword.is_null();
        bound[i] = i < args.count ? args[i] : keyword;
    }
    if (args.keyword_count > known) return vm.raise(vm::type_error_type, vm::texts::kExtraKeywords);
    return {};
}

Result<std::int64_t> to_number(Vm& vm, Value value, std::int64_t least, std::int64_t most,
                               const char* refusal) {
    std::intptr_t number = VM_TRY(vm::to_integer(vm, value));
    if (number < least || number > most) return vm.raise(vm::value_error_type, refusal);
    return number;
}

}  // namespace krait::hostport
