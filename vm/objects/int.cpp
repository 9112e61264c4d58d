// Making ints and taking them apart. The operators are in int_ops.cpp, text in int_text.cpp.
#include "vm/objects/int.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/bigint.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

namespace {

Result<Value> make_two_limbs(Vm& vm, std::uint64_t magnitude, bool negative) {
    BigInt* made = VM_TRY(make_big_int(vm, 2));
    Limb* limbs = made->limbs;
    limbs[0] = Limb(magnitude);
    limbs[1] = Limb(WideLimb(magnitude) >> kLimbBits);
    made->negative = negative;
    return finish_int(made);
}

}  // namespace

Result<Value> make_int(Vm& vm, std::int64_t number) {
    if (Value::fits_small_int(number)) return Value::small_int(std::intptr_t(number));
    if (number < 0) return make_two_limbs(vm, 0 - std::uint64_t(number), true);
    return make_two_limbs(vm, std::uint64_t(number), false);
}

Result<Value> make_unsigned(Vm& vm, std::uint64_t number) {
    if (number <= std::uint64_t(Value::kSmallIntMax)) return Value::small_int(number);
    return make_two_limbs(vm, number, false);
}

bool is_int(Value value) {
    return value.is_small_int() || (value.is_object() && value.object()->type == &int_type);
}

std::optional<std::intptr_t> as_integer(Value value) {
    if (value.is_small_int()) return value.small_int();
    if (value.is_bool()) return value.is_true();
    if (!is_int(value)) return std::nullopt;
    const BigInt* big = value.as<BigInt>();
    constexpr std::size_t kWordLimbs = sizeof(std::intptr_t) / sizeof(Limb);
    if (big->limb_count > kWordLimbs) return std::nullopt;
    std::uint64_t magnitude = low_word({big->limbs, big->limb_count});
    std::uint64_t most = std::uint64_t(INTPTR_MAX) + big->negative;
    if (magnitude > most) return std::nullopt;
    return big->negative ? std::intptr_t(0 - magnitude) : std::intptr_t(magnitude);
}

double int_to_double(Value value) {
    if (value.is_small_int()) return double(value.small_int());
    if (value.is_bool()) return double(value.is_true());
    IntParts parts(value);
    Limbs limbs = parts.limbs();
    std::size_t bits = bit_count(limbs), exponent = bits > 64 ? bits - 64 : 0;
    // The lowest bit says whether there is any below, so that it rounds as the whole number would.
    std::uint64_t top = word_at(limbs, exponent) | any_bit_below(limbs, exponent);
    constexpr std::size_t kInfinite = 2048;  // beyond any double
    double magnitude = std::ldexp(double(top), int(std::min(exponent, kInfinite)));
    return parts.negative() ? -magnitude : magnitude;
}

Result<Value> int_from_double(Vm& vm, double number) {
    if (std::isinf(number)) return vm.raise(overflow_error_type, texts::kInfToInt);
    if (std::isnan(number)) return vm.raise(value_error_type, texts::kNanToInt);
    if (std::fabs(number) < 9e18) return make_int(vm, std::int64_t(number));
    int exponent;
    double fraction = std::frexp(std::fabs(number), &exponent);
    Value bits = VM_TRY(make_int(vm, std::int64_t(std::ldexp(fraction, 53))));
    Value magnitude = VM_TRY(shift_int_left(vm, IntParts(bits), std::size_t(exponent - 53)));
    if (number > 0) return magnitude;
    return add_ints(vm, IntParts(Value::small_int(0)), IntParts(magnitude), true);
}

}  // namespace krait::vm
