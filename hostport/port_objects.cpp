#include "hostport/port_objects.hpp"

#include "hostport/machine/machine_objects.hpp"
#include "hostport/vfs/mounts.hpp"

namespace krait::hostport {
namespace {

void trace(vm::Object* object, vm::Marker& marker) {
    auto* objects = static_cast<PortObjects*>(object);
    marker.mark(objects->mounts);
    marker.mark(objects->machine);
}

constexpr vm::Type port_objects_type = {.name = "port", .trace = trace};

}  // namespace

vm::Result<PortObjects*> port_objects(vm::Vm& vm) {
    if (vm.port_objects.is_null())
        vm.port_objects = VM_TRY(vm.make<PortObjects>(port_objects_type));
    return vm.port_objects.as<PortObjects>();
}

PortObjects* port_objects_or_null(vm::Vm& vm) {
    return vm.port_objects.is_null() ? nullptr : vm.port_objects.as<PortObjects>();
}

}  // namespace krait::hostport
