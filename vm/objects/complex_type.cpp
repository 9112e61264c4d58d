// complex: its operators and its row of functions.
#include <cmath>

#include "vm/native.hpp"
#include "vm/objects/complex.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/objects/names.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

using Number = std::complex<double>;

Number complex_value(Value value) { return value.as<Complex>()->number(); }

// Any number as a complex one; none for another type.
std::optional<Number> as_complex(Value value) {
    if (is(value, complex_type)) return complex_value(value);
    if (auto real = as_double(value)) return Number(*real);
    return std::nullopt;
}

// Not std::complex's operators: these treat infinities otherwise than the reference.
Number product(Number a, Number b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

Result<Value> divide(Vm& vm, Number a, Number b) {
    if (b == 0.0) return vm.raise(zero_division_error_type, texts::kComplexDivideByZero);
    if (b.imag() == 0) return make_complex(vm, {a.real() / b.real(), a.imag() / b.real()});
    if (b.real() == 0) return make_complex(vm, {a.imag() / b.imag(), -a.real() / b.imag()});
    double square = b.real() * b.real() + b.imag() * b.imag();
    return make_complex(vm, product(a, {b.real() / square, -b.imag() / square}));
}

Result<Value> operate(Vm& vm, BinaryOp op, Number a, Number b) {
    if (is_inplace(op)) op = plain_form(op);
    switch (op) {
        case BinaryOp::Equal: return Value(a == b);
        case BinaryOp::Add: return make_complex(vm, a + b);
        case BinaryOp::Subtract: return make_complex(vm, a - b);
        case BinaryOp::Multiply: return make_complex(vm, product(a, b));
        case BinaryOp::TrueDivide: return divide(vm, a, b);
        case BinaryOp::Power: return complex_power(vm, a, b);
        case BinaryOp::FloorDivide: return vm.raise(type_error_type, texts::kComplexFloorDivide);
        default: return Value::null();
    }
}

Result<Value> complex_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    auto a = as_complex(left), b = as_complex(right);
    if (!a || !b) return Value::null();
    return operate(vm, op, *a, *b);
}

Result<Value> complex_unary(Vm& vm, UnaryOp op, Value self) {
    if (op == UnaryOp::Positive) return self;
    if (op == UnaryOp::Negative) return make_complex(vm, -complex_value(self));
    return Value::null();
}

Result<std::intptr_t> complex_hash(Vm& vm, Value self) {
    Value real = VM_TRY(make_float(vm, self.as<Complex>()->real));
    Value imag = VM_TRY(make_float(vm, self.as<Complex>()->imag));
    return VM_TRY(hash(vm, real))
    ^VM_TRY(hash(vm, imag));
}

Result<bool> complex_truth(Vm&, Value self) { return complex_value(self) != 0.0; }

// A part of a complex number as repr() shows it: a whole number without ".0".
std::string_view part_text(double number, char* into) {
    std::string_view text = float_text(number, into);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

Result<void> print_complex(Vm& vm, Printer& out, Value self, Form) {
    char real_text[32], imag_text[32];
    auto* number = self.as<Complex>();
    std::string_view real = part_text(number->real, real_text);
    std::string_view imag = part_text(number->imag, imag_text);
    const FormatArg parts[] = {real, number->imag < 0 ? "" : "+", imag};
    if (number->real == 0) return print_format(vm, out, "{}j", {parts + 2, 1});
    return print_format(vm, out, "({}{}{}j)", parts);
}

Result<Value> from_one(Vm& vm, Value source) {
    Value native = native_value(source);
    if (auto number = as_complex(native)) return make_complex(vm, *number);
    if (is_str(native)) {
        auto number = parse_complex(native.as<Str>()->view());
        if (!number) return vm.raise(value_error_type, texts::kBadNumber);
        return make_complex(vm, *number);
    }
    Method convert = VM_TRY(method_or_null(vm, source, vm.name(Name::DFloat)));
    if (convert.function.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToComplex, type_of(source)->name);
    return make_complex(vm, VM_TRY(to_double(vm, source)));
}

Result<Number> to_complex(Vm& vm, Value value) {
    Value native = native_value(value);
    if (is(native, complex_type)) return complex_value(native);
    return Number(VM_TRY(to_double(vm, value)));
}

// complex(), complex(number or text), complex(real, imag): real + imag * 1j.
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count > 2) return vm.raise_argument_count(args.count, 0, 2);
    if (args.count == 0) return make_complex(vm, 0.0);
    if (args.count == 1) return from_one(vm, args[0]);
    Number real = VM_TRY(to_complex(vm, args[0]))
    , imag = VM_TRY(to_complex(vm, args[1]));
    return make_complex(vm, {real.real() - imag.imag(), real.imag() + imag.real()});
}

Result<Value> complex_attribute(Vm& vm, Value self, Str* name) {
    if (name->view() == "real") return make_float(vm, self.as<Complex>()->real);
    if (name->view() == "imag") return make_float(vm, self.as<Complex>()->imag);
    return Value::null();
}

}  // namespace

const Type complex_type{.name = "complex",
                        .make = make,
                        .print = print_complex,
                        .unary = complex_unary,
                        .binary = complex_binary,
                        .hash = complex_hash,
                        .truth = complex_truth,
                        .attribute = complex_attribute};

}  // namespace krait::vm
