// io: streams in memory, and open() where the port has it.
#include "vm/modules/modules.hpp"
#include "vm/objects/stream.hpp"

namespace krait::vm {
namespace {

Result<void> fill(Vm& vm, Dict* globals) {
    for (const Type* type : {&string_io_type, &bytes_io_type, &io_base_type})
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(type->name)), Value(type)));
    Str* open = VM_TRY(vm.intern("open"));
    Value function = find(vm.builtins, open);
    return function.is_null() ? Result<void>{} : store(vm, globals, open, function);
}

}  // namespace

const ModuleDef io_module{"io", {}, fill};

}  // namespace krait::vm
