// errno: the numbers that an OSError carries, and their names.
#include "vm/modules/modules.hpp"
#include "vm/objects/errno_names.hpp"

namespace krait::vm {
namespace {

Result<void> fill(Vm& vm, Dict* globals) {
    Dict* names = VM_TRY(make_dict(vm, std::size(kErrnoNames)));
    for (const ErrnoName& each : kErrnoNames) {
        Str* name = VM_TRY(vm.intern(each.name));
        Value number = Value::small_int(each.number);
        VM_TRY(store(vm, globals, name, number));
        VM_TRY(store(vm, names, number, Value(name)));
    }
    return store(vm, globals, VM_TRY(vm.intern("errorcode")), Value(names));
}

}  // namespace

const ModuleDef errno_module{"errno", {}, fill};

}  // namespace krait::vm
