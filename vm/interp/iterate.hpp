// Iteration as the loop does it: the four stack slots of a for statement, and `yield from`.
#pragma once

#include "vm/result.hpp"
#include "vm/value.hpp"

namespace krait::vm {

class Vm;

// Makes iter(iterable) in slots[0..3]. slots[0] says what the others hold: null, an iterator in
// slots[1]; else one of a few kinds that need no iterator object. Raises TypeError.
Result<void> begin_iteration(Vm& vm, Value iterable, Value* slots);
// The next item, or Value::stopped().
Result<Value> next_iteration(Vm& vm, Value* slots);

// One step of `yield from`: sends to `iterator`; its next item, or Value::stopped() with its value
// in vm.stop_value.
Result<Value> delegate(Vm& vm, Value iterator, Value sent);

}  // namespace krait::vm
