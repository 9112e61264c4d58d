// Making ints and taking them apart. The operators are in int_ops.cpp, text in int_text.cpp.
#include "vm/objects/int.hpp"

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
    limbs[1] = Limb(magnitude >> kLimbBits);
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
    std::uint64_t magnitude = 0;
    for (std::size_t i = big->limb_count; i-- > 0;)
        magnitude = magnitude << kLimbBits | big->limbs[i];
    std::uint64_t most = std::uint64_t(INTPTR_MAX) + big->negative;
    if (magnitude > most) return std::nullopt;
    return big->negative ? std::intptr_t(0 - magnitude) : std::intptr_t(magnitude);
}

namespace {

// The top 64 bits of a magnitude, the lowest of them set if any bit below is: so that the
// conversion to a double rounds as the whole number would.
std::uint64_t top_bits(Limbs limbs, unsigned shift) {
    std::size_t top = limbs.size() - 1;
    std::uint64_t bits = std::uint64_t(limbs[top]) << kLimbBits | limbs[top - 1];
    std::uint64_t below = top >= 2 ? limbs[top - 2] : 0;
    if (shift) bits = bits << shift | below >> (kLimbBits - shift);
    bool rest = (below << shift & 0xffffffff) != 0;
    for (std::size_t i = 0; i + 2 < top; ++i) rest |= limbs[i] != 0;
    return bits | rest;
}

}  // namespace

double int_to_double(Value value) {
    if (value.is_small_int()) return double(value.small_int());
    if (value.is_bool()) return double(value.is_true());
    IntParts parts(value);
    Limbs limbs = parts.limbs();
    if (limbs.size() < 2) return double(limbs.empty() ? 0 : limbs[0]);
    unsigned shift = unsigned(std::countl_zero(limbs.back()));
    std::size_t exponent = (limbs.size() - 2) * kLimbBits;
    if (exponent > 2048) exponent = 2048;  // beyond any double: inf
    double magnitude = std::ldexp(double(top_bits(limbs, shift)), int(exponent) - int(shift));
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
