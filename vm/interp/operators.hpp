// Slow paths of the loop: what an instruction does beyond its quick case.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// `left is right`. Two equal small values are one object; so are two empty tuples.
bool is_same(Value left, Value right);

// slots: super, class, object. As `super(class, object).name`, if the name `super` is still the
// builtin.
Result<Method> load_super_method(Vm& vm, const Value* slots, Str* name);

// The containers that a display or comprehension builds; bytecode may put other things there.
Result<void> store_in_map(Vm& vm, Value map, Value key, Value value);
Result<void> append_in_comprehension(Vm& vm, Value list, Value item);
Result<void> add_in_comprehension(Vm& vm, Value set, Value item);

// `__build_class__(body, name, *bases)`.
extern const FunctionDef build_class_function;

}  // namespace krait::vm
