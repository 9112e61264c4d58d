// float: its operators and its row of functions.
#include <cmath>

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/complex.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/objects/names.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

// As CPython's float_divmod: fmod is exact, so the quotient is corrected by it.
FloatDivision divide_floats(double a, double b) {
    double remainder = std::fmod(a, b);
    double quotient = (a - remainder) / b;
    if (remainder == 0) {
        remainder = std::copysign(0.0, b);
    } else if ((b < 0) != (remainder < 0)) {
        remainder += b;
        quotient -= 1;
    }
    if (quotient == 0) return {std::copysign(0.0, a / b), remainder};
    double whole = std::floor(quotient);
    return {quotient - whole > 0.5 ? whole + 1 : whole, remainder};
}

namespace {

Value compare(BinaryOp op, double a, double b) {
    switch (op) {
        case BinaryOp::Less: return Value(a < b);
        case BinaryOp::More: return Value(a > b);
        case BinaryOp::Equal: return Value(a == b);
        case BinaryOp::LessEqual: return Value(a <= b);
        case BinaryOp::MoreEqual: return Value(a >= b);
        default: return Value(a != b);
    }
}

Result<Value> power(Vm& vm, double a, double b) {
    if (a == 0 && b < 0 && !std::isinf(b))
        return vm.raise(zero_division_error_type, texts::kDivideByZero);
    if (a < 0 && b != std::floor(b) && !std::isnan(b)) return complex_power(vm, a, b);
    return make_float(vm, std::pow(a, b));
}

Result<Value> divide(Vm& vm, BinaryOp op, double a, double b) {
    if (b == 0) return vm.raise(zero_division_error_type, texts::kDivideByZero);
    if (op == BinaryOp::TrueDivide) return make_float(vm, a / b);
    FloatDivision division = divide_floats(a, b);
    bool quotient = op == BinaryOp::FloorDivide;
    return make_float(vm, quotient ? division.quotient : division.remainder);
}

}  // namespace

Result<Value> float_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    auto a = as_double(left), b = as_double(right);
    if (!a || !b) return Value::null();
    if (op <= BinaryOp::NotEqual) return compare(op, *a, *b);
    if (is_inplace(op)) op = plain_form(op);
    switch (op) {
        case BinaryOp::Add: return make_float(vm, *a + *b);
        case BinaryOp::Subtract: return make_float(vm, *a - *b);
        case BinaryOp::Multiply: return make_float(vm, *a * *b);
        case BinaryOp::TrueDivide:
        case BinaryOp::FloorDivide:
        case BinaryOp::Modulo: return divide(vm, op, *a, *b);
        case BinaryOp::Power: return power(vm, *a, *b);
        default: return Value::null();
    }
}

namespace {

Result<Value> float_unary(Vm& vm, UnaryOp op, Value self) {
    if (op == UnaryOp::Positive) return self;
    if (op == UnaryOp::Negative) return make_float(vm, -float_value(self));
    return Value::null();
}

Result<std::intptr_t> float_hash(Vm& vm, Value self) {
    double number = float_value(self);
    if (!std::isfinite(number)) return 0;
    // Of its whole part, so that equal ints and floats hash alike.
    return hash(vm, VM_TRY(int_from_double(vm, number)));
}

Result<bool> float_truth(Vm&, Value self) { return float_value(self) != 0; }

Result<void> print_float(Vm& vm, Printer& out, Value self, Form) {
    char text[32];
    return out.write(vm, float_text(float_value(self), text));
}

Result<Value> float_from_text(Vm& vm, std::string_view text) {
    auto number = parse_float(text);
    if (!number) return vm.raise(value_error_type, texts::kBadNumber);
    return make_float(vm, *number);
}

Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    if (args.count == 0) return make_float(vm, 0);
    Value source = native_value(args[0]);
    if (is_str(source)) return float_from_text(vm, source.as<Str>()->view());
    if (auto octets = as_buffer(source)) return float_from_text(vm, octets->text());
    return float_from_any(vm, args[0]);
}

}  // namespace

Result<Value> float_from_any(Vm& vm, Value value) {
    if (is_float(value)) return value;
    if (auto number = as_double(native_value(value))) return make_float(vm, *number);
    Method convert = VM_TRY(method_or_null(vm, value, vm.name(Name::DFloat)));
    if (convert.function.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToFloat, type_of(value)->name);
    return call_method(vm, convert, {});
}

Result<double> to_double(Vm& vm, Value value) {
    if (auto number = as_double(value)) return *number;
    Value converted = VM_TRY(float_from_any(vm, value));
    if (auto number = as_double(converted)) return *number;
    return vm.raise(type_error_type, texts::kCantConvertToFloat, type_of(value)->name);
}

const Type float_type{.name = "float",
                      .make = make,
                      .print = print_float,
                      .unary = float_unary,
                      .binary = float_binary,
                      .hash = float_hash,
                      .truth = float_truth};

}  // namespace krait::vm
