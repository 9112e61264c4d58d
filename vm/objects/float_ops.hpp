// What float offers to builtin functions, to math and to the other numbers.
#pragma once

#include "vm/objects/float.hpp"

namespace krait::vm {

struct FloatDivision {
    double quotient;   // rounded down
    double remainder;  // of the divisor's sign
};
// a // b and a % b; `b` is not 0.
FloatDivision divide_floats(double a, double b);

// Floats, ints and bools; null for other operands. Raises ZeroDivisionError, ValueError.
Result<Value> float_binary(Vm& vm, BinaryOp op, Value left, Value right);

// A number, or what __float__ gives. Raises TypeError.
Result<Value> float_from_any(Vm& vm, Value value);
Result<double> to_double(Vm& vm, Value value);

}  // namespace krait::vm
