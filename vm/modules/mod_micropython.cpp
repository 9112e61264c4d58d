// micropython: what concerns the VM itself.
#include "vm/modules/modules.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// micropython.const(value): the value; the compiler folds it where it can.
Result<Value> constant(Vm&, Args args) { return args[0]; }

// micropython.opt_level([level]): how what is compiled from now on is optimised (mpy.md section
// 18).
Result<Value> opt_level(Vm& vm, Args args) {
    if (args.count == 0) return make_int(vm, vm.optimisation);
    vm.optimisation = VM_TRY(to_integer(vm, args[0]));
    return Value::none();
}

constexpr FunctionDef functions[] = {
    {"const", constant, 1, 1},
    {"opt_level", opt_level, 0, 1},
};

Result<void> fill_builtins_module(Vm& vm, Dict* globals) {
    std::size_t position = 0;
    while (const DictEntry* entry = next_entry(vm.builtins, &position))
        VM_TRY(store(vm, globals, entry->key, entry->value));
    return {};
}

}  // namespace

const ModuleDef micropython_module{"micropython", functions};
const ModuleDef builtins_module{"builtins", {}, fill_builtins_module};

}  // namespace krait::vm
