// Classes made by class statements, their instances, and what attribute lookup treats specially.
#pragma once

#include "vm/objects/dict.hpp"
#include "vm/objects/object.hpp"
#include "vm/objects/tuple.hpp"

namespace krait::vm {

// A class: a Type on the heap whose functions look for __methods__.
struct Class : Type {
    Str* name_text = nullptr;  // keeps Type::name alive
    Tuple* bases = nullptr;    // Classes and builtin types, as written
    Dict* attributes = nullptr;
    const Type* native_base = nullptr;  // the builtin type it derives from, if any but object
    // Of a class with several bases: itself and all Classes above it, each once, in the order in
    // which names are looked for. So that a lookup takes no longer than there are classes.
    Tuple* order = nullptr;
    mutable bool listed = false;  // in an order that is being made
    bool has_setattr = false;     // __setattr__ or __delattr__
    bool has_property = false;    // a property or other descriptor may be among the attributes
    bool is_named_tuple = false;  // errors name it where they name the builtin base of others

    // The names of its instances' attributes, by slot. One more when an instance gets an attribute
    // that none had before, up to kMostSlots. Interned; an unscanned cell.
    static constexpr std::uint32_t kMostSlots = 64;
    mutable Str** slot_names = nullptr;
    mutable std::uint32_t slot_count = 0;
    mutable bool has_more = false;  // an instance has attributes beyond its slots
};

// Attributes are in slots, as the class lists them: at first the words that follow, later a cell
// without type. A slot that was never set, and one whose attribute was deleted, is Value::vacant().
struct Instance : Object {
    Value* slots = nullptr;
    std::uint32_t slot_count = 0;  // that it has room for: fewer or more than its class lists
    Dict* more = nullptr;          // attributes beyond Class::kMostSlots; null: none
    Value native;                  // of the native base's type; null: not made yet, or no such base

    const Class* cls() const { return static_cast<const Class*>(type); }
    Value* own_slots() { return reinterpret_cast<Value*>(this + 1); }
};
// Of `name` in instances of `cls`; -1: it has none.
int slot_of(const Class* cls, const Str* name);
// An attribute of the instance itself; null where there is none of that name.
Value find_in_instance(const Instance* instance, const Str* name);
// All of them, in a new dict.
Result<Dict*> attributes_of(Vm& vm, const Instance* instance);

// type(name, bases, attributes). Raises TypeError.
Result<Class*> make_class(Vm& vm, Str* name, Tuple* bases, Dict* attributes);
// Made by a class statement, not builtin.
inline bool is_class(const Type* type) { return type->number != 0; }
// An Instance: of a class made by a class statement.
inline bool is_instance_of_class(Value value) {
    return value.is_object() && value.object()->type && is_class(value.object()->type);
}

// A type object used as a value: a constant builtin type or a Class.
inline bool is_type(Value value) { return type_of(value) == &type_type; }
inline const Type* as_type(Value value) { return value.as<const Type>(); }

// A class and the classes above it, each once, in the order in which names are looked for: depth
// first, left to right. Builtin types are left out.
class ClassWalk {
  public:
    explicit ClassWalk(const Type* type) : type_(type) {}
    // Null behind the last one.
    const Class* next();

  private:
    const Type* type_;              // the next one, while each has one base
    const Tuple* order_ = nullptr;  // then
    std::size_t at_ = 0;
};

// `name` among the attributes of a class or of its bases, in that order; null where there is none.
// Builtin bases are not looked at.
Value find_in_class(const Type* type, const Str* name);
// The same, remembered from one time to the next: the entry, or null. `cls` has a number.
const DictEntry* find_class_entry(Vm& vm, const Type* cls, const Str* name);
inline Value find_in_class(Vm& vm, const Type* type, const Str* name) {
    const DictEntry* entry = is_class(type) ? find_class_entry(vm, type, name) : nullptr;
    return entry ? entry->value : Value::null();
}
// The same, but not in `cls` itself.
Value find_above_class(const Class* cls, const Str* name);
// `name` in the tables of a builtin type and its bases; null where there is none.
const FunctionDef* find_native_method(Vm& vm, const Type* type, const Str* name);

struct BoundMethod : Object {
    Value function;
    Value receiver;
};
extern const Type bound_method_type;

// A builtin type's method, taken from the type (`list.append`): checks the receiver it is given.
struct TypeMethod : Object {
    const Type* owner = nullptr;
    const FunctionDef* function = nullptr;
};
extern const Type type_method_type;
Result<Value> make_bound_method(Vm& vm, Value function, Value receiver);

struct StaticMethod : Object {
    Value function;
};
extern const Type staticmethod_type;

struct ClassMethod : Object {
    Value function;
};
extern const Type classmethod_type;

struct Property : Object {
    Value getter, setter, deleter;  // None or a callable
};
extern const Type property_type;

struct Super : Object {
    Value start;   // the class whose bases are searched
    Value object;  // an instance, or a class
};
extern const Type super_type;

}  // namespace krait::vm
