// What a cell that looks names up remembers from one time to the next.
//
// A site holds where the last lookup ended and what has to be as it was then. The loop tests that
// itself (the functions here that are inline); where it fails, `miss_...` looks again, remembers,
// and turns the cell into the kind that fits what it found.
#pragma once

#include "vm/interp/code.hpp"
#include "vm/interp/frame.hpp"
#include "vm/native.hpp"
#include "vm/objects/dict.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/module.hpp"

namespace krait::vm {

struct Site {
    union {
        struct {
            std::uint32_t number;   // Type::number, or Dict::keys_number of the builtins
            std::uint32_t version;  // Vm::class_version, or Dict::keys_number of the globals
        };
        const Type* type;  // a builtin one
    };
    union {
        const DictEntry* entry;
        const FunctionDef* function;
        std::uintptr_t slot;
    };
};
static_assert(sizeof(Site) <= 16);

// Of a site that nothing fits: neither a class nor a dict's keys have this number.
inline constexpr std::uint32_t kNobody = 1;

// `arg` of a cell with a site: its name's index below, the site's above.
inline constexpr unsigned kNameBits = 16;
inline constexpr std::uint32_t kMostSites = 1 << 15;
inline std::uint32_t name_index(const CodeCell* cell) {
    return std::uint32_t(cell->arg) & ((1u << kNameBits) - 1);
}
inline Site& site_of(const Code* code, const CodeCell* cell) {
    return code->sites[std::uint32_t(cell->arg) >> kNameBits];
}

// Each of these gives null where the site does not fit.

inline Value global_at(const Site& site, const Dict* globals) {
    return globals->keys_number == site.version ? site.entry->value : Value::null();
}
inline Value builtin_at(const Site& site, const Dict* globals, const Dict* builtins) {
    bool fits = globals->keys_number == site.version && builtins->keys_number == site.number;
    return fits ? site.entry->value : Value::null();
}
// The instance's slot, or null.
inline Value* slot_at(const Site& site, Value object) {
    if (!object.is_object()) return nullptr;
    const Type* type = object.object()->type;
    if (!type || type->number != site.number) return nullptr;
    auto* instance = object.as<Instance>();
    return site.slot < instance->slot_count ? &instance->slots[site.slot] : nullptr;
}
// A function of the object's class.
inline Value method_at(const Vm& vm, const Site& site, Value object) {
    if (!object.is_object()) return Value::null();
    const Type* type = object.object()->type;
    if (!type || type->number != site.number || site.version != vm.class_version)
        return Value::null();
    Value found = site.entry->value;
    return found.is_object() && found.object()->type == &function_type ? found : Value::null();
}
inline const FunctionDef* native_method_at(const Site& site, Value object) {
    return object.is_object() && object.object()->type == site.type ? site.function : nullptr;
}
inline Value in_module_at(const Site& site, Value object) {
    if (!object.is_object() || object.object()->type != &module_type) return Value::null();
    return global_at(site, object.as<Module>()->globals);
}

// `cell` is in frame->code. Raise what the lookup raises.
Result<Value> miss_global(Vm& vm, const Frame* frame, const CodeCell* cell, const Str* name);
Result<Value> miss_attribute(Vm& vm, const Frame* frame, const CodeCell* cell, Value object,
                             Str* name);
Result<Method> miss_method(Vm& vm, const Frame* frame, const CodeCell* cell, Value object,
                           Str* name);
Result<void> miss_store(Vm& vm, const Frame* frame, const CodeCell* cell, Value object, Str* name,
                        Value value);

// `name` in the globals, then among the builtins. Raises NameError.
Result<Value> load_global(Vm& vm, const Frame* frame, const Str* name);
// The same, first where the body of a module or class keeps its names.
Result<Value> load_name(Vm& vm, const Frame* frame, const Str* name);

}  // namespace krait::vm
