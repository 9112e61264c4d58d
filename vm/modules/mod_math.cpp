// math: functions of real numbers, as MicroPython has them: a result out of range is a ValueError.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "vm/modules/modules.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

using RealFunction = double (*)(double);
using RealFunction2 = double (*)(double, double);

// A result that is no number, or too large, of arguments that were fine is an error.
Result<Value> checked(Vm& vm, double result, bool nan_given, bool inf_given) {
    if ((std::isnan(result) && !nan_given) || (std::isinf(result) && !inf_given))
        return vm.raise(value_error_type, texts::kMathDomain);
    return make_float(vm, result);
}

template <RealFunction function>
Result<Value> real(Vm& vm, Args args) {
    double x = VM_TRY(to_double(vm, args[0]));
    return checked(vm, function(x), std::isnan(x), std::isinf(x));
}

template <RealFunction2 function>
Result<Value> real2(Vm& vm, Args args) {
    double x = VM_TRY(to_double(vm, args[0]))
    , y = VM_TRY(to_double(vm, args[1]));
    return checked(vm, function(x, y), std::isnan(x) || std::isnan(y),
                   std::isinf(x) || std::isinf(y));
}

template <RealFunction function>
Result<Value> whole(Vm& vm, Args args) {
    Value number = native_value(args[0]);
    if (is_int(number) || number.is_bool()) return unary(vm, UnaryOp::Positive, number);
    return int_from_double(vm, function(VM_TRY(to_double(vm, number))));
}

// As C has it (F.9.5.4, F.9.3.12); newlib has not.
double gamma(double x) { return x == -HUGE_VAL ? NAN : std::tgamma(x); }
double split(double x, double* whole_part) {
    return std::isnan(x) ? *whole_part = x : std::modf(x, whole_part);
}

double to_degrees(double x) { return x * (180 / std::numbers::pi); }
double to_radians(double x) { return x * (std::numbers::pi / 180); }

// log(x[, base])
Result<Value> log(Vm& vm, Args args) {
    double x = VM_TRY(to_double(vm, args[0]));
    if (x <= 0) return vm.raise(value_error_type, texts::kMathDomain);
    if (args.count == 1) return make_float(vm, std::log(x));
    double base = VM_TRY(to_double(vm, args[1]));
    if (base <= 0) return vm.raise(value_error_type, texts::kMathDomain);
    if (base == 1) return vm.raise(zero_division_error_type, texts::kDivideByZero);
    return make_float(vm, std::log(x) / std::log(base));
}

template <bool (*function)(double)>
Result<Value> question(Vm& vm, Args args) {
    return Value(function(VM_TRY(to_double(vm, args[0]))));
}
bool is_finite(double x) { return std::isfinite(x); }
bool is_infinite(double x) { return std::isinf(x); }
bool is_nan(double x) { return std::isnan(x); }

Result<Value> frexp(Vm& vm, Args args) {
    int exponent = 0;
    double mantissa = std::frexp(VM_TRY(to_double(vm, args[0])), &exponent);
    const Value pair[] = { VM_TRY(make_float(vm, mantissa)), Value::small_int(exponent) };
    return VM_TRY(make_tuple(vm, pair));
}

Result<Value> modf(Vm& vm, Args args) {
    double whole_part = 0;
    double fraction = split(VM_TRY(to_double(vm, args[0])), &whole_part);
    const Value pair[] = { VM_TRY(make_float(vm, fraction)), VM_TRY(make_float(vm, whole_part)) };
    return VM_TRY(make_tuple(vm, pair));
}

Result<Value> ldexp(Vm& vm, Args args) {
    double x = VM_TRY(to_double(vm, args[0]));
    std::intptr_t exponent = VM_TRY(to_integer(vm, args[1]));
    return make_float(vm, std::ldexp(x, int(std::clamp<std::intptr_t>(exponent, -5000, 5000))));
}

// isclose(a, b, rel_tol=1e-9, abs_tol=0.0)
Result<Value> isclose(Vm& vm, Args args) {
    double a = VM_TRY(to_double(vm, args[0]))
    , b = VM_TRY(to_double(vm, args[1]));
    VM_TRY(take_keywords(vm, args, 4, {"rel_tol", "abs_tol"}));
    Value relative = args.keyword("rel_tol"), absolute = args.keyword("abs_tol");
    double rel_tol = relative.is_null() ? 1e-9 : VM_TRY(to_double(vm, relative));
    double abs_tol = absolute.is_null() ? 0 : VM_TRY(to_double(vm, absolute));
    if (rel_tol < 0 || abs_tol < 0) return vm.raise(value_error_type, texts::kMathDomain);
    if (a == b) return Value(true);
    if (std::isinf(a) || std::isinf(b)) return Value(false);
    double difference = std::fabs(a - b);
    return Value(difference <= abs_tol || difference <= std::fabs(rel_tol * a) ||
                 difference <= std::fabs(rel_tol * b));
}

Result<Value> factorial(Vm& vm, Args args) {
    std::intptr_t number = VM_TRY(to_integer(vm, args[0]));
    if (number < 0) return vm.raise(value_error_type, texts::kNegativeFactorial);
    Value product = Value::small_int(1);
    for (std::intptr_t i = 2; i <= number; ++i) {
        product = VM_TRY(binary(vm, BinaryOp::Multiply, product, Value::small_int(i)));
        VM_TRY(vm.poll());
    }
    return product;
}

constexpr FunctionDef functions[] = {
    {"acos", real<std::acos>, 1, 1},
    {"acosh", real<std::acosh>, 1, 1},
    {"asin", real<std::asin>, 1, 1},
    {"asinh", real<std::asinh>, 1, 1},
    {"atan", real<std::atan>, 1, 1},
    {"atan2", real2<std::atan2>, 2, 2},
    {"atanh", real<std::atanh>, 1, 1},
    {"ceil", whole<std::ceil>, 1, 1},
    {"copysign", real2<std::copysign>, 2, 2},
    {"cos", real<std::cos>, 1, 1},
    {"cosh", real<std::cosh>, 1, 1},
    {"degrees", real<to_degrees>, 1, 1},
    {"erf", real<std::erf>, 1, 1},
    {"erfc", real<std::erfc>, 1, 1},
    {"exp", real<std::exp>, 1, 1},
    {"expm1", real<std::expm1>, 1, 1},
    {"fabs", real<std::fabs>, 1, 1},
    {"factorial", factorial, 1, 1},
    {"floor", whole<std::floor>, 1, 1},
    {"fmod", real2<std::fmod>, 2, 2},
    {"frexp", frexp, 1, 1},
    {"gamma", real<gamma>, 1, 1},
    {"isclose", isclose, 2, 2, true},
    {"isfinite", question<is_finite>, 1, 1},
    {"isinf", question<is_infinite>, 1, 1},
    {"isnan", question<is_nan>, 1, 1},
    {"ldexp", ldexp, 2, 2},
    {"lgamma", real<std::lgamma>, 1, 1},
    {"log", log, 1, 2},
    {"log10", real<std::log10>, 1, 1},
    {"log2", real<std::log2>, 1, 1},
    {"modf", modf, 1, 1},
    {"pow", real2<std::pow>, 2, 2},
    {"radians", real<to_radians>, 1, 1},
    {"sin", real<std::sin>, 1, 1},
    {"sinh", real<std::sinh>, 1, 1},
    {"sqrt", real<std::sqrt>, 1, 1},
    {"tan", real<std::tan>, 1, 1},
    {"tanh", real<std::tanh>, 1, 1},
    {"trunc", whole<std::trunc>, 1, 1},
};

Result<void> fill(Vm& vm, Dict* globals) {
    struct {
        std::string_view name;
        double number;
    } constexpr constants[] = {{"e", std::numbers::e},
                               {"pi", std::numbers::pi},
                               {"tau", 2 * std::numbers::pi},
                               {"inf", HUGE_VAL},
                               {"nan", __builtin_nan("")}};
    for (auto& each : constants)
        VM_TRY(
            store(vm, globals, VM_TRY(vm.intern(each.name)), VM_TRY(make_float(vm, each.number))));
    return {};
}

}  // namespace

const ModuleDef math_module{"math", functions, fill};

}  // namespace krait::vm
