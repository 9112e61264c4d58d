#include "vm/objects/module.hpp"

#include <algorithm>

#include "vm/native.hpp"

namespace krait::vm {
namespace {

Result<void> print_module(Vm& vm, Printer& out, Value self, Form) {
    auto* module = self.as<Module>();
    Value file = find(module->globals, vm.name(Name::DFile));
    VM_TRY(out.write(vm, "<module '"));
    VM_TRY(out.write(vm, module->name->view()));
    VM_TRY(out.write(vm, "'"));
    if (!file.is_null() && is_str(file)) {
        VM_TRY(out.write(vm, " from '"));
        VM_TRY(out.write(vm, file.as<Str>()->view()));
        VM_TRY(out.write(vm, "'"));
    }
    return out.write(vm, ">");
}

Result<Value> module_attribute(Vm& vm, Value self, Str* name) {
    auto* module = self.as<Module>();
    Value found = find(module->globals, name);
    if (!found.is_null()) return found;
    if (name == vm.name(Name::DDict))
        return module->is_native ? read_only_copy(vm, module->globals) : Value(module->globals);
    Value getattr = find(module->globals, vm.name(Name::DGetattr));
    const Value args[] = {Value(name)};
    return getattr.is_null() ? Value::null() : vm.call(getattr, Args(args, 1));
}

Result<bool> set_module_attribute(Vm& vm, Value self, Str* name, Value value) {
    auto* module = self.as<Module>();
    bool settable = !module->is_native || std::ranges::count(module->settable, name->view());
    if (!settable || (module->is_native && value.is_null())) return false;
    if (value.is_null()) return remove(module->globals, name);
    VM_TRY(store(vm, module->globals, name, value));
    return true;
}

Result<std::intptr_t> module_hash(Vm&, Value self) { return std::intptr_t(self.word() >> 4); }

void trace_module(Object* object, Marker& marker) {
    marker.mark(static_cast<Module*>(object)->name);
    marker.mark(static_cast<Module*>(object)->globals);
}

}  // namespace

const Type module_type{.name = "module",
                       .subclassable = false,
                       .print = print_module,
                       .hash = module_hash,
                       .attribute = module_attribute,
                       .set_attribute = set_module_attribute,
                       .trace = trace_module};

Result<Module*> make_module(Vm& vm, Str* name) {
    Module* made = VM_TRY(vm.make<Module>(module_type));
    made->name = name;
    made->globals = VM_TRY(make_dict(vm));
    VM_TRY(store(vm, made->globals, vm.name(Name::DName), Value(name)));
    return made;
}

}  // namespace krait::vm
