// What every object begins with, and what a type is to the VM: a name and a row of functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "vm/code/opcodes.hpp"
#include "vm/result.hpp"
#include "vm/value.hpp"

namespace krait::vm {

class Marker;
class Printer;
class Vm;
struct Str;
struct Tuple;
struct Type;

struct Object {
    const Type* type = nullptr;
};

// The arguments of a call: positional values, then keyword pairs (name Str, value). Lent for the
// call.
struct Args {
    const Value* values = nullptr;
    std::uint32_t count = 0;
    std::uint32_t keyword_count = 0;  // pairs
    const Value* keywords = nullptr;  // name, value, name, value ...

    Args() = default;
    Args(const Value* first, std::size_t n) : values(first), count(std::uint32_t(n)) {}
    Args(std::span<const Value> all)
        : Args(all.data(), all.size()) {}  // NOLINT: converts on purpose

    Value operator[](std::size_t index) const { return values[index]; }
    // The argument, or `otherwise` if it was not given.
    Value get(std::size_t index, Value otherwise = Value::none()) const {
        return index < count ? values[index] : otherwise;
    }
    std::span<const Value> all() const { return {values, count}; }
    // Without the first positional argument (a method's self).
    Args rest() const {
        Args args = *this;
        ++args.values;
        --args.count;
        return args;
    }
    // The keyword argument `name` (identity of the interned name, else its text); null if absent.
    Value keyword(std::string_view name) const;
};

// How a native function in a type's table is bound when it is looked up.
enum class Binding : std::uint8_t { Method, Static, Class };

using NativeFunction = Result<Value> (*)(Vm& vm, Args args);

// A native function: a constant row in a table, and itself the Python object that is called.
struct FunctionDef : Object {
    static constexpr std::uint8_t kAny = 255;  // no upper limit

    std::string_view name;
    NativeFunction function;
    std::uint8_t fewest;  // positional arguments, self included
    std::uint8_t most;
    bool keywords;  // takes keyword arguments
    Binding binding;

    constexpr FunctionDef(std::string_view name, NativeFunction function, std::uint8_t fewest,
                          std::uint8_t most, bool keywords = false,
                          Binding binding = Binding::Method);
};

// An attribute of a type, and of its values, that is the same for all: Pin.OUT. A number, or, if it
// is there, a constant object.
struct ConstantDef {
    std::string_view name;
    std::intptr_t number = 0;
    const Object* object = nullptr;
};

// How a value is printed: repr(), str(), or as print does for a str inside (str again).
enum class Form : std::uint8_t { Repr, Str };

// What a subscription does; the value of Store travels beside it.
enum class Access : std::uint8_t { Load, Store, Delete };

// A type. Builtin types are constants; a class statement makes a Class, which derives from this.
// A null function means that values of the type do not support it. `self` is always of the type.
struct Type : Object {
    std::string_view name;
    const Type* base = nullptr;              // null: object
    std::span<const FunctionDef> methods;    // found by attribute lookup
    std::span<const ConstantDef> constants;  // the same, after them
    // Of a class made by a class statement: its number, of which no other class of this Vm ever has
    // the same; or kNoNumber, once they are used up. 0: a builtin type.
    std::uint32_t number = 0;
    static constexpr std::uint32_t kNoNumber = UINT32_MAX;
    bool subclassable = true;   // may be a base in a class statement
    bool is_exception = false;  // BaseException or below
    bool keywords = false;      // `make` takes keyword arguments

    // Makes a value from a call of the type. `type` is this one. To be called by make_value.
    Result<Value> (*make)(Vm& vm, const Type& type, Args args) = nullptr;
    Result<void> (*print)(Vm& vm, Printer& out, Value self, Form form) = nullptr;
    // Result null: not supported. UnaryOp::Not never comes here.
    Result<Value> (*unary)(Vm& vm, UnaryOp op, Value self) = nullptr;
    // One of `left` and `right` is of the type (left is tried first). Result null: not supported.
    // In, Is and ExceptionMatch never come here; in-place ops come as themselves, then, if null is
    // given, as their plain form. Equal and NotEqual may give null: then identity decides.
    Result<Value> (*binary)(Vm& vm, BinaryOp op, Value left, Value right) = nullptr;
    Result<bool> (*contains)(Vm& vm, Value self, Value item) = nullptr;
    // Null: by identity, or, if there is `binary` or `length`, unhashable.
    Result<std::intptr_t> (*hash)(Vm& vm, Value self) = nullptr;
    Result<bool> (*truth)(Vm& vm, Value self) = nullptr;    // null: by length, else true
    Result<Value> (*length)(Vm& vm, Value self) = nullptr;  // an int Value
    Result<Value> (*subscript)(Vm& vm, Value self, Value index, Access access,
                               Value value) = nullptr;
    Result<Value> (*iterate)(Vm& vm, Value self) = nullptr;
    // The next item, or Value::stopped(), with the StopIteration value in vm.stop_value if not
    // None.
    Result<Value> (*next)(Vm& vm, Value self) = nullptr;
    Result<Value> (*call)(Vm& vm, Value self, Args args) = nullptr;
    // Attributes that are not in `methods`. Result null: none of that name.
    Result<Value> (*attribute)(Vm& vm, Value self, Str* name) = nullptr;
    // `value` null deletes. Result false: no such attribute, or it cannot be set.
    Result<bool> (*set_attribute)(Vm& vm, Value self, Str* name, Value value) = nullptr;
    // The int that a value of no number type stands for. Result null: for none.
    Result<Value> (*as_int)(Vm& vm, Value self) = nullptr;
    // Of a type whose values show another object's octets: that bytes, bytearray, array or
    // memoryview.
    Value (*octets_owner)(Value self) = nullptr;
    // Marks the Values in `object`; null: it holds none.
    void (*trace)(Object* object, Marker& marker) = nullptr;
    // Of a Finalised object that nobody holds any more: gives back what lies outside the arena. It
    // runs in the middle of a collection: it may not allocate, raise or run Python.
    void (*finalise)(Object* object) = nullptr;
};

// An object with something outside the arena: an open file. Its type is a constant and has
// `finalise`; Heap::add_finalised tells the heap of it.
struct Finalised : Object {
    Finalised* next_finalised = nullptr;  // the heap's
};

extern const Type object_type;
extern const Type type_type;
extern const Type native_function_type;

constexpr FunctionDef::FunctionDef(std::string_view name, NativeFunction function,
                                   std::uint8_t fewest, std::uint8_t most, bool keywords,
                                   Binding binding)
    : Object{&native_function_type},
      name(name),
      function(function),
      fewest(fewest),
      most(most),
      keywords(keywords),
      binding(binding) {}

// Of a value that is a word alone; markers have none (asserted).
const Type* type_of_word(Value value);
// The type of any Python value.
inline const Type* type_of(Value value) {
    if (!value.is_object()) return type_of_word(value);
    return value.object()->type ? value.object()->type : &type_type;
}

// Whether `value` is of exactly this builtin type.
inline bool is(Value value, const Type& type) { return type_of(value) == &type; }

// Whether `type` is `base` or derives from it, in any of its bases.
bool is_subtype(const Type* type, const Type* base);

// `value`, or, for an instance of a class that derives from a builtin type, the builtin value in
// it. So that builtin functions take such instances: `native_value(v)` then `is(...)`.
Value native_value(Value value);

}  // namespace krait::vm
