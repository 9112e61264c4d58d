// abs, bin, hex, oct, divmod, pow, round, chr, ord.
#include <cmath>

#include "vm/builtins/builtins.hpp"
#include "vm/code/utf8.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/complex.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/objects/utf8_walk.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

bool is_whole(Value value) { return is_int(value) || value.is_bool(); }

// abs(number), or what __abs__ gives.
Result<Value> absolute(Vm& vm, Args args) {
    Value value = native_value(args[0]);
    if (is_float(value)) return make_float(vm, std::fabs(float_value(value)));
    if (is(value, complex_type))
        return make_float(vm, complex_length(value.as<Complex>()->number()));
    if (is_whole(value)) {
        if (!VM_TRY(less(vm, value, Value::small_int(0))))
            return unary(vm, UnaryOp::Positive, value);
        return unary(vm, UnaryOp::Negative, value);
    }
    Method own = VM_TRY(method_or_null(vm, args[0], vm.name(Name::DAbs)));
    if (own.function.is_null())
        return vm.raise(type_error_type, texts::kUnsupportedUnary, "__abs__",
                        type_of(args[0])->name);
    return call_method(vm, own, {});
}

// The digits of an int in `base`, behind `prefix`.
Result<Value> digits(Vm& vm, Value number, unsigned base, std::string_view prefix) {
    Value value = VM_TRY(int_or_null(vm, number));
    if (value.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(number)->name);
    StringBuilder text;
    if (VM_TRY(less(vm, value, Value::small_int(0)))) {
        VM_TRY(text.put(vm, '-'));
        value = VM_TRY(unary(vm, UnaryOp::Negative, value));
    }
    VM_TRY(text.write(vm, prefix));
    VM_TRY(write_int(vm, text, value, base));
    return VM_TRY(text.finish(vm));
}

Result<Value> bin(Vm& vm, Args args) {
    if (!is_whole(native_value(args[0])))
        return vm.raise(value_error_type, texts::kBadFormatCode, "b", type_of(args[0])->name);
    return digits(vm, args[0], 2, "0b");
}
Result<Value> oct(Vm& vm, Args args) { return digits(vm, args[0], 8, "0o"); }
Result<Value> hex(Vm& vm, Args args) { return digits(vm, args[0], 16, "0x"); }

Result<Value> divmod_by_method(Vm& vm, Args args) {
    Method own = VM_TRY(method_or_null(vm, args[0], VM_TRY(vm.intern("__divmod__"))));
    if (!own.function.is_null()) return call_method(vm, own, args.rest().all());
    // On the left a bool is an int to an operator.
    const Type* left = args[0].is_bool() ? &int_type : type_of(args[0]);
    return vm.raise(type_error_type, texts::kUnsupportedBinary, "__divmod__", left->name,
                    type_of(args[1])->name);
}

Result<Value> divmod(Vm& vm, Args args) {
    Value left = native_value(args[0]), right = native_value(args[1]);
    if (is_whole(left) && is_whole(right)) return int_divmod(vm, left, right);
    auto a = as_double(left), b = as_double(right);
    if (!a || !b) return divmod_by_method(vm, args);
    if (*b == 0) return vm.raise(zero_division_error_type, texts::kDivideByZero);
    FloatDivision division = divide_floats(*a, *b);
    const Value pair[] = {
        VM_TRY(make_float(vm, division.quotient)),
        VM_TRY(make_float(vm, division.remainder))
    };
    return VM_TRY(make_tuple(vm, pair));
}

Result<Value> power(Vm& vm, Args args) {
    if (args.count == 3) return int_pow(vm, args[0], args[1], args[2]);
    return binary(vm, BinaryOp::Power, args[0], args[1]);
}

// An int to a power of ten, half to even; digits is negative.
Result<Value> round_int(Vm& vm, Value number, std::intptr_t digits) {
    Value unit =
        VM_TRY(binary(vm, BinaryOp::Power, Value::small_int(10), Value::small_int(-digits)));
    Value half = VM_TRY(binary(vm, BinaryOp::FloorDivide, unit, Value::small_int(2)));
    Value rest = VM_TRY(binary(vm, BinaryOp::Modulo, number, unit));
    Value down = VM_TRY(binary(vm, BinaryOp::Subtract, number, rest));
    Value odd =
        VM_TRY(binary(vm, BinaryOp::And, VM_TRY(binary(vm, BinaryOp::FloorDivide, down, unit)),
                      Value::small_int(1)));
    bool tie = VM_TRY(equal(vm, rest, half));
    bool up = tie ? VM_TRY(truth(vm, odd)) : VM_TRY(less(vm, half, rest));
    return up ? binary(vm, BinaryOp::Add, down, unit) : Result<Value>(down);
}

// round(number[, digits])
Result<Value> round_number(Vm& vm, Args args) {
    Value number = native_value(args[0]);
    bool whole = is_whole(number);
    double value = whole ? 0 : VM_TRY(to_double(vm, number));
    bool with_digits = args.count == 2 && !args[1].is_none();
    std::intptr_t digits = with_digits ? VM_TRY(to_integer(vm, args[1])) : 0;
    if (whole) {
        if (digits >= 0) return unary(vm, UnaryOp::Positive, number);
        return round_int(vm, number, std::max<std::intptr_t>(digits, -400));
    }
    if (!with_digits) return int_from_double(vm, std::nearbyint(value));
    double scale = std::pow(10.0, double(digits));
    if (!std::isfinite(value * scale)) return make_float(vm, value);
    return make_float(vm, std::nearbyint(value * scale) / scale);
}

Result<Value> chr(Vm& vm, Args args) {
    std::intptr_t code = VM_TRY(to_integer(vm, args[0]));
    if (code < 0 || code > 0x10ffff) return vm.raise(value_error_type, texts::kChrRange);
    char bytes[4];
    return VM_TRY(make_str(vm, {bytes, encode_utf8(std::uint32_t(code), bytes)}));
}

Result<Value> ord(Vm& vm, Args args) {
    Value value = native_value(args[0]);
    bool octets = is_bytes(value);
    std::string_view text = octets ? as_buffer(value)->text() : VM_TRY(to_text(vm, args[0]));
    std::size_t count = octets ? text.size() : count_chars(text);
    if (count != 1) return vm.raise(type_error_type, texts::kOrdLength, count);
    return Value::small_int(octets ? std::uint8_t(text[0]) : decode_char(text, 0));
}

constexpr FunctionDef functions[] = {
    {"abs", absolute, 1, 1},
    {"bin", bin, 1, 1},
    {"oct", oct, 1, 1},
    {"hex", hex, 1, 1},
    {"divmod", divmod, 2, 2},
    {"pow", power, 2, 3},
    {"round", round_number, 1, 2},
    {"chr", chr, 1, 1},
    {"ord", ord, 1, 1},
};

}  // namespace

std::span<const FunctionDef> number_builtins() { return functions; }

}  // namespace krait::vm
