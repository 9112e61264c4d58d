#include "vm/interp/site.hpp"

#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// Cells are constant but for what they have learnt.
void become(const CodeCell* cell, CellKind kind) { const_cast<CodeCell*>(cell)->kind = kind; }

bool is_kept(const Type* type) { return type->number != 0 && type->number != Type::kNoNumber; }

// Remembers the entry of `name` in a module's globals. False if there is none.
bool keep_in_module(Site& site, const Dict* globals, const Str* name) {
    const DictEntry* entry = globals->keys_number ? find_entry(globals, name) : nullptr;
    if (!entry) return false;
    site.number = kNobody;
    site.version = globals->keys_number;
    site.entry = entry;
    return true;
}

// Whether instances of the class may have an attribute of that name themselves.
bool may_have(const Class* cls, const Str* name) {
    return cls->has_more || slot_of(cls, name) >= 0;
}

// Whether setting an attribute of that name sets a slot: neither __setattr__ nor what the class has
// under the name takes part.
bool sets_slot(Vm& vm, const Class* cls, const Str* name) {
    if (cls->has_setattr) return false;
    Value found = find_in_class(vm, cls, name);
    return found.is_null() || !(is(found, property_type) || is_instance_of_class(found));
}

}  // namespace

Result<Value> load_global(Vm& vm, const Frame* frame, const Str* name) {
    Value found = find(frame->function->globals, name);
    if (found.is_null()) found = find(vm.builtins, name);
    if (found.is_null()) return vm.raise(name_error_type, texts::kNameNotDefined, name);
    return found;
}

Result<Value> load_name(Vm& vm, const Frame* frame, const Str* name) {
    if (vm.locals != frame->function->globals) {
        Value found = find(vm.locals, name);
        if (!found.is_null()) return found;
    }
    return load_global(vm, frame, name);
}

Result<Value> miss_global(Vm& vm, const Frame* frame, const CodeCell* cell, const Str* name) {
    const Dict* globals = frame->function->globals;
    Site& site = site_of(frame->code, cell);
    if (keep_in_module(site, globals, name)) {
        become(cell, CellKind::LoadGlobalAt);
        return site.entry->value;
    }
    if (globals->keys_number && keep_in_module(site, vm.builtins, name)) {
        site.number = vm.builtins->keys_number;
        site.version = globals->keys_number;
        become(cell, CellKind::LoadBuiltinAt);
        return site.entry->value;
    }
    return load_global(vm, frame, name);
}

Result<Value> miss_attribute(Vm& vm, const Frame* frame, const CodeCell* cell, Value object,
                             Str* name) {
    const Type* type = type_of(object);
    Site& site = site_of(frame->code, cell);
    if (is_kept(type)) {
        int slot = slot_of(static_cast<const Class*>(type), name);
        if (slot >= 0) {
            site.number = type->number;
            site.slot = std::uintptr_t(slot);
            become(cell, CellKind::LoadAttributeAt);
        }
    } else if (type == &module_type && keep_in_module(site, object.as<Module>()->globals, name)) {
        become(cell, CellKind::LoadInModuleAt);
    }
    return attribute(vm, object, name);
}

Result<Method> miss_method(Vm& vm, const Frame* frame, const CodeCell* cell, Value object,
                           Str* name) {
    const Type* type = type_of(object);
    Site& site = site_of(frame->code, cell);
    if (is_kept(type)) {
        const DictEntry* entry = find_class_entry(vm, type, name);
        bool found = entry && !may_have(static_cast<const Class*>(type), name);
        if (found && vm.class_version) {
            site.number = type->number;
            site.version = vm.class_version;
            site.entry = entry;
            become(cell, CellKind::LoadMethodAt);
        }
    } else if (type == &module_type) {
        if (keep_in_module(site, object.as<Module>()->globals, name))
            become(cell, CellKind::LoadMethodInModuleAt);
    } else if (object.is_object() && object.object()->type && !is_class(type)) {
        const FunctionDef* function = find_native_method(vm, type, name);
        if (function && function->binding == Binding::Method) {
            site.type = type;
            site.function = function;
            become(cell, CellKind::LoadNativeMethodAt);
        }
    }
    return method(vm, object, name);
}

Result<void> miss_store(Vm& vm, const Frame* frame, const CodeCell* cell, Value object, Str* name,
                        Value value) {
    VM_TRY(set_attribute(vm, object, name, value));
    const Type* type = type_of(object);
    if (!is_kept(type) || value.is_null() || !vm.class_version) return {};
    auto* cls = static_cast<const Class*>(type);
    int slot = slot_of(cls, name);
    if (slot < 0 || !sets_slot(vm, cls, name)) return {};
    Site& site = site_of(frame->code, cell);
    site.number = type->number;
    site.version = vm.class_version;
    site.slot = std::uintptr_t(slot);
    return {};
}

}  // namespace krait::vm
