// What the port's modules keep in a Vm, beside each other: Vm::port_objects.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

struct Mounts;
struct MachineObjects;

struct PortObjects : vm::Object {
    Mounts* mounts = nullptr;           // null until files are asked for
    MachineObjects* machine = nullptr;  // null until machine is imported
};

// Those of `vm`, made when they are first asked for. Raises MemoryError.
vm::Result<PortObjects*> port_objects(vm::Vm& vm);
// The same where none may be made: null.
PortObjects* port_objects_or_null(vm::Vm& vm);

}  // namespace krait::hostport
