// What the author of a native module or type includes.
#pragma once

#include <initializer_list>

#include "vm/objects/format.hpp"
#include "vm/objects/object.hpp"
#include "vm/objects/types.hpp"
#include "vm/result.hpp"
#include "vm/value.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

// A native module: constant tables, turned into a Module at its first import.
struct ModuleDef {
    std::string_view name;
    std::span<const FunctionDef> functions;
    // Adds what is no function to the module's globals; null: nothing. Raises.
    Result<void> (*fill)(Vm& vm, Dict* globals) = nullptr;
    std::span<const std::string_view> settable = {};  // names that Python may set, once filled in
    // Where the module's globals are already; null: in a dict of its own. Such a module may be
    // changed.
    Dict* (*globals)(Vm& vm) = nullptr;
};

// --- arguments
// -------------------------------------------------------------------------------------

// An int (or bool) as a machine integer. Raises TypeError, OverflowError.
Result<std::intptr_t> to_integer(Vm& vm, Value value);
// Checks that all keywords are among `names`, and that with them no more than `most` arguments were
// given. Raises TypeError.
Result<void> take_keywords(Vm& vm, const Args& args, std::size_t most,
                           std::initializer_list<std::string_view> names);
// The low 64 bits, in two's complement, of an int of any size: as C takes it. Raises TypeError.
Result<std::uint64_t> low_bits(Vm& vm, Value value);
// The text of a str, which the value keeps alive. Raises TypeError.
Result<std::string_view> to_text(Vm& vm, Value value);
// The same, or the octets of a bytes.
Result<std::string_view> to_text_or_octets(Vm& vm, Value value);

// --- what native code may ask of other objects ---------------------------------------------------

bool is_function(Value value);  // made by def or lambda
bool is_callable(Vm& vm, Value value);
// An iterator that asks `object[0]`, `object[1]` ... until IndexError.
Result<Value> make_item_iterator(Vm& vm, Value object);
// `item in iterable`, by looking at each.
Result<bool> contains_by_iteration(Vm& vm, Value iterable, Value item);

// --- operations on any value (each may run Python) ----------------------------------------------

Result<Value> unary(Vm& vm, UnaryOp op, Value value);
Result<Value> binary(Vm& vm, BinaryOp op, Value left, Value right);
Result<bool> truth_by_type(Vm& vm, Value value);
inline Result<bool> truth(Vm& vm, Value value) {
    if (value.is_bool()) return value.is_true();
    if (value.is_small_int()) return !(value == Value::small_int(0));
    if (value.is_none()) return false;
    return truth_by_type(vm, value);
}
Result<bool> equal(Vm& vm, Value left, Value right);
Result<bool> less(Vm& vm, Value left, Value right);
Result<bool> contains(Vm& vm, Value container, Value item);
Result<std::intptr_t> hash(Vm& vm, Value value);
// The Type::hash of types whose values may not be keys. Raises TypeError.
Result<std::intptr_t> unhashable(Vm& vm, Value value);
// len(); an int Value. Raises TypeError. `length_or_null` gives null where there is no length.
Result<Value> length(Vm& vm, Value value);
Result<Value> length_or_null(Vm& vm, Value value);
Result<Value> subscript(Vm& vm, Value object, Value index);
Result<void> set_subscript(Vm& vm, Value object, Value index, Value value);
Result<void> delete_subscript(Vm& vm, Value object, Value index);

// iter() and next(); next gives Value::stopped() at the end.
Result<Value> iterate(Vm& vm, Value value);
Result<Value> next(Vm& vm, Value iterator);
// All items of an iterable as a new List.
Result<List*> to_list(Vm& vm, Value iterable);

// Attributes. `attribute_or_null` gives null where there is none.
Result<Value> attribute(Vm& vm, Value object, Str* name);
Result<Value> attribute_or_null(Vm& vm, Value object, Str* name);
Result<void> set_attribute(Vm& vm, Value object, Str* name, Value value);  // null deletes
// As LOAD_METHOD: the function, and the receiver to be passed first, or null.
struct Method {
    Value function;
    Value receiver;
};
Result<Method> method(Vm& vm, Value object, Str* name);
Result<Method> method_or_null(Vm& vm, Value object, Str* name);
Result<Value> call_method(Vm& vm, const Method& method, std::span<const Value> args);
// As `super(start, object).name` finds it; null function where there is none.
Result<Method> super_method_or_null(Vm& vm, Value start, Value object, Str* name);

Result<bool> is_instance(Vm& vm, Value value, Value type_or_tuple);
Result<bool> is_subclass(Vm& vm, const Type* type, Value type_or_tuple);

// The exception that is being handled, in the running function or one that called it; or null.
Value handled_exception(const Vm& vm);

// Prints a value as repr() or str() do.
Result<void> print(Vm& vm, Printer& out, Value value, Form form);
Result<Str*> to_str(Vm& vm, Value value, Form form);

}  // namespace krait::vm
