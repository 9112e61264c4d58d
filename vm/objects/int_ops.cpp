// The operators of int and bool.
#include <algorithm>
#include <cmath>

#include "vm/native.hpp"
#include "vm/objects/bigint.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

bool is_integer(Value value) { return is_int(value) || value.is_bool(); }

// A bool as the int that it counts as.
Value plain_int(Value value) { return value.is_bool() ? Value::small_int(value.is_true()) : value; }

// How far to shift. Raises ValueError for a negative count, OverflowError for one beyond a word.
Result<std::size_t> shift_count(Vm& vm, Value value) {
    auto count = as_integer(value);
    if (!count) return vm.raise(overflow_error_type, texts::kIntTooLarge);
    if (*count < 0) return vm.raise(value_error_type, texts::kNegativeShift);
    return std::size_t(*count);
}

Result<Value> shift(Vm& vm, BinaryOp op, Value left, Value right) {
    std::size_t bits = VM_TRY(shift_count(vm, right));
    if (left.is_small_int() && op == BinaryOp::Rshift)
        return Value::small_int(left.small_int() >>
                                std::min<std::size_t>(bits, Value::kSmallIntBits - 1));
    if (left.is_small_int() && bits < Value::kSmallIntBits - 1) {
        auto shifted = std::intptr_t(std::uintptr_t(left.small_int()) << bits);
        if (shifted >> bits == left.small_int()) return make_int(vm, shifted);
    }
    if (op == BinaryOp::Rshift) return shift_int_right(vm, IntParts(left), bits);
    return shift_int_left(vm, IntParts(left), bits);
}

Result<Value> true_divide(Vm& vm, Value left, Value right) {
    double divisor = int_to_double(right);
    if (divisor == 0) return vm.raise(zero_division_error_type, texts::kDivideByZero);
    return make_float(vm, int_to_double(left) / divisor);
}

Result<Value> power(Vm& vm, Value left, Value right) {
    if (!IntParts(right).negative()) return int_power(vm, left, right);
    double base = int_to_double(left);
    if (base == 0) return vm.raise(zero_division_error_type, texts::kDivideByZero);
    return make_float(vm, std::pow(base, int_to_double(right)));
}

Result<Value> big_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    const IntParts a(left), b(right);
    if (is_comparison(op)) return order_answer(op, compare_ints(a, b));
    switch (op) {
        case BinaryOp::Add: return add_ints(vm, a, b, false);
        case BinaryOp::Subtract: return add_ints(vm, a, b, true);
        case BinaryOp::Multiply: return multiply_ints(vm, a, b);
        case BinaryOp::FloorDivide: return VM_TRY(divide_ints(vm, a, b)) .quotient;
        case BinaryOp::Modulo: return VM_TRY(divide_ints(vm, a, b)) .remainder;
        case BinaryOp::And:
        case BinaryOp::Or:
        case BinaryOp::Xor: return bitwise_ints(vm, op, a, b);
        default: return Value::null();
    }
}

// Both operands are small: what the executor's quick case leaves over, and what natives ask.
// Null: the result may need more than a machine word.
Result<Value> small_binary(Vm& vm, BinaryOp op, std::intptr_t a, std::intptr_t b) {
    std::intptr_t wide;
    switch (op) {
        case BinaryOp::Less: return Value(a < b);
        case BinaryOp::More: return Value(a > b);
        case BinaryOp::Equal: return Value(a == b);
        case BinaryOp::LessEqual: return Value(a <= b);
        case BinaryOp::MoreEqual: return Value(a >= b);
        case BinaryOp::NotEqual: return Value(a != b);
        case BinaryOp::Add: return make_int(vm, a + b);  // 63 bits each: no overflow
        case BinaryOp::Subtract: return make_int(vm, a - b);
        case BinaryOp::Multiply:
            if (__builtin_mul_overflow(a, b, &wide)) return Value::null();
            return make_int(vm, wide);
        case BinaryOp::And: return Value::small_int(a & b);
        case BinaryOp::Or: return Value::small_int(a | b);
        case BinaryOp::Xor: return Value::small_int(a ^ b);
        case BinaryOp::FloorDivide:
            if (b == 0) return vm.raise(zero_division_error_type, texts::kDivideByZero);
            return make_int(vm, a / b - ((a % b != 0) && ((a < 0) != (b < 0))));
        case BinaryOp::Modulo:
            if (b == 0) return vm.raise(zero_division_error_type, texts::kDivideByZero);
            wide = a % b;
            return Value::small_int(wide && ((wide < 0) != (b < 0)) ? wide + b : wide);
        default: return Value::null();
    }
}

}  // namespace

Result<Value> int_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (is_inplace(op)) op = plain_form(op);
    if (left.is_small_int() && right.is_small_int()) {
        Value quick = VM_TRY(small_binary(vm, op, left.small_int(), right.small_int()));
        if (!quick.is_null()) return quick;
    }
    if (!is_integer(left) || !is_integer(right)) return Value::null();
    left = plain_int(left);
    right = plain_int(right);
    if (op == BinaryOp::Lshift || op == BinaryOp::Rshift) return shift(vm, op, left, right);
    if (op == BinaryOp::TrueDivide) return true_divide(vm, left, right);
    if (op == BinaryOp::Power) return power(vm, left, right);
    return big_binary(vm, op, left, right);
}

Result<Value> int_unary(Vm& vm, UnaryOp op, Value self) {
    const Value zero = Value::small_int(0);
    if (op == UnaryOp::Positive) return int_binary(vm, BinaryOp::Add, self, zero);
    Value negated = VM_TRY(int_binary(vm, BinaryOp::Subtract, zero, self));
    if (op == UnaryOp::Negative) return negated;
    return int_binary(vm, BinaryOp::Subtract, negated, Value::small_int(1));  // ~x is -x - 1
}

Result<Value> int_divmod(Vm& vm, Value left, Value right) {
    Division division = VM_TRY(divide_ints(vm, IntParts(left), IntParts(right)));
    const Value both[] = {division.quotient, division.remainder};
    return VM_TRY(make_tuple(vm, both));
}

Result<Value> int_pow(Vm& vm, Value base, Value exponent, Value modulus) {
    if (!is_integer(base) || !is_integer(exponent) || !is_integer(modulus))
        return vm.raise(type_error_type, texts::kPowNeedsInts);
    if (IntParts(exponent).negative()) return Value::small_int(0);  // as the reference answers
    return int_power_modulo(vm, plain_int(base), plain_int(exponent), plain_int(modulus));
}

}  // namespace krait::vm
