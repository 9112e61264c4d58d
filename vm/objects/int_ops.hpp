// What int offers to the builtin functions and to bool.
#pragma once

#include "vm/objects/int.hpp"

namespace krait::vm {

Result<Value> int_unary(Vm& vm, UnaryOp op, Value self);
// What counts as an int (an int, a bool, an object with __index__ or __int__, but no float) as an
// int or bool; null for anything else. May run Python.
Result<Value> int_or_null(Vm& vm, Value value);
// (quotient, remainder), rounded down; both are ints or bools. Raises ZeroDivisionError.
Result<Value> int_divmod(Vm& vm, Value left, Value right);
// pow(base, exponent, modulus). Raises TypeError unless all are ints.
Result<Value> int_pow(Vm& vm, Value base, Value exponent, Value modulus);

}  // namespace krait::vm
