// cmath: functions of complex numbers, by their textbook formulas as MicroPython has them: what is
// out of range is inf or nan, never an error.
#include <cmath>
#include <numbers>

#include "vm/modules/modules.hpp"
#include "vm/objects/complex.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<Complex*> to_complex(Vm& vm, Value value) {
    Value number = native_value(value);
    if (is(number, complex_type)) return number.as<Complex>();
    auto real = as_double(number);
    if (!real) return vm.raise(type_error_type, texts::kCantConvertToComplex, type_of(value)->name);
    return VM_TRY(make_complex(vm, {*real, 0}))
    .as<Complex>();
}

Result<Value> polar_form(Vm& vm, double radius, double angle) {
    return make_complex(vm, {radius * std::cos(angle), radius * std::sin(angle)});
}

double angle_of(const Complex* z) { return std::atan2(z->imag, z->real); }
double square_of(const Complex* z) { return z->real * z->real + z->imag * z->imag; }

Result<Value> phase(Vm& vm, Args args) {
    return make_float(vm, angle_of(VM_TRY(to_complex(vm, args[0]))));
}

// polar(z): (length, angle)
Result<Value> polar(Vm& vm, Args args) {
    const Complex* z = VM_TRY(to_complex(vm, args[0]));
    const Value pair[] = {
        VM_TRY(make_float(vm, std::sqrt(square_of(z)))),
        VM_TRY(make_float(vm, angle_of(z)))
    };
    return VM_TRY(make_tuple(vm, pair));
}

// rect(length, angle)
Result<Value> rect(Vm& vm, Args args) {
    double radius = VM_TRY(to_double(vm, args[0]));
    return polar_form(vm, radius, VM_TRY(to_double(vm, args[1])));
}

Result<Value> exp(Vm& vm, Args args) {
    const Complex* z = VM_TRY(to_complex(vm, args[0]));
    return polar_form(vm, std::exp(z->real), z->imag);
}

Result<Value> log(Vm& vm, Args args) {
    const Complex* z = VM_TRY(to_complex(vm, args[0]));
    return make_complex(vm, {0.5 * std::log(square_of(z)), angle_of(z)});
}

Result<Value> log10(Vm& vm, Args args) {
    const Complex* z = VM_TRY(to_complex(vm, args[0]));
    return make_complex(vm, {0.5 * std::log10(square_of(z)), std::numbers::log10e * angle_of(z)});
}

Result<Value> sqrt(Vm& vm, Args args) {
    const Complex* z = VM_TRY(to_complex(vm, args[0]));
    return polar_form(vm, std::pow(square_of(z), 0.25), 0.5 * angle_of(z));
}

Result<Value> cos(Vm& vm, Args args) {
    const Complex* z = VM_TRY(to_complex(vm, args[0]));
    return make_complex(
        vm, {std::cos(z->real) * std::cosh(z->imag), -std::sin(z->real) * std::sinh(z->imag)});
}

Result<Value> sin(Vm& vm, Args args) {
    const Complex* z = VM_TRY(to_complex(vm, args[0]));
    return make_complex(
        vm, {std::sin(z->real) * std::cosh(z->imag), std::cos(z->real) * std::sinh(z->imag)});
}

constexpr FunctionDef functions[] = {
    {"cos", cos, 1, 1},     {"exp", exp, 1, 1},     {"log", log, 1, 1},
    {"log10", log10, 1, 1}, {"phase", phase, 1, 1}, {"polar", polar, 1, 1},
    {"rect", rect, 2, 2},   {"sin", sin, 1, 1},     {"sqrt", sqrt, 1, 1},
};

Result<void> fill(Vm& vm, Dict* globals) {
    VM_TRY(store(vm, globals, VM_TRY(vm.intern("e")), VM_TRY(make_float(vm, std::numbers::e))));
    return store(vm, globals, VM_TRY(vm.intern("pi")), VM_TRY(make_float(vm, std::numbers::pi)));
}

}  // namespace

const ModuleDef cmath_module{"cmath", functions, fill};

}  // namespace krait::vm
