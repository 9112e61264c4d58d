// array: rows of numbers.
#include "vm/modules/modules.hpp"
#include "vm/objects/array.hpp"

namespace krait::vm {
namespace {

Result<void> fill(Vm& vm, Dict* globals) {
    return store(vm, globals, VM_TRY(vm.intern("array")), Value(&array_type));
}

}  // namespace

const ModuleDef array_module{"array", {}, fill};

}  // namespace krait::vm
