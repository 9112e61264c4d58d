#include "vm/objects/bigint.hpp"

#include <algorithm>

#include "vm/native.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kMaxLimbs = 0x0fffffff;

// A magnitude as signed 64 bits, if its value with that sign is a small int.
bool fits_small(Limbs limbs, bool negative, std::int64_t* number) {
    if (limbs.size() > 64 / kLimbBits) return false;
    std::uint64_t magnitude = low_word(limbs);
    if (magnitude > std::uint64_t(INT64_MAX)) return false;
    *number = negative ? -std::int64_t(magnitude) : std::int64_t(magnitude);
    return Value::fits_small_int(*number);
}

// Of vm.poll(): a pass over so many limbs takes as long as one of a program's jumps.
constexpr std::size_t kLimbsPerStep = 32;
std::size_t steps_of_row(std::size_t limbs) { return 1 + limbs / kLimbsPerStep; }

}  // namespace

IntParts::IntParts(Value value) {
    if (value.is_object()) {
        big_ = value.as<BigInt>();
        negative_ = big_->negative;
        count_ = big_->limb_count;
        return;
    }
    std::int64_t number = value.is_small_int() ? value.small_int() : value.is_true();
    negative_ = number < 0;
    std::uint64_t magnitude = negative_ ? 0 - std::uint64_t(number) : std::uint64_t(number);
    small_[0] = Limb(magnitude);
    small_[1] = Limb(WideLimb(magnitude) >> kLimbBits);
    count_ = trimmed(small_).size();
}

// Whoever makes a row goes over it at least once: that is what the steps are for.
Result<BigInt*> make_big_int(Vm& vm, std::size_t limb_count) {
    if (limb_count > kMaxLimbs) return vm.raise_out_of_memory(limb_count);
    VM_TRY(vm.poll(steps_of_row(limb_count)));
    std::size_t extra = limb_count > 1 ? (limb_count - 1) * sizeof(Limb) : 0;
    BigInt* made = VM_TRY(vm.make_unscanned<BigInt>(int_type, extra));
    made->limb_count = std::uint32_t(limb_count);
    return made;
}

Value finish_int(BigInt* number) {
    Limbs limbs = trimmed({number->limbs, number->limb_count});
    number->limb_count = std::uint32_t(limbs.size());
    std::int64_t small;
    if (fits_small(limbs, number->negative, &small)) return Value::small_int(small);
    return number;
}

int compare_ints(const IntParts& a, const IntParts& b) {
    if (a.negative() != b.negative()) return a.negative() ? -1 : 1;
    int order = compare_limbs(a.limbs(), b.limbs());
    return a.negative() ? -order : order;
}

namespace {

Result<Value> add_magnitudes(Vm& vm, Limbs a, Limbs b, bool negative) {
    if (a.size() < b.size()) std::swap(a, b);
    BigInt* sum = VM_TRY(make_big_int(vm, a.size() + 1));
    sum->limbs[a.size()] = add_limbs(sum->limbs, a, b);
    sum->negative = negative;
    return finish_int(sum);
}

Result<Value> subtract_magnitudes(Vm& vm, Limbs a, Limbs b, bool negative) {
    int order = compare_limbs(a, b);
    if (order == 0) return Value::small_int(0);
    if (order < 0) {
        std::swap(a, b);
        negative = !negative;
    }
    BigInt* difference = VM_TRY(make_big_int(vm, a.size()));
    subtract_limbs(difference->limbs, a, b);
    difference->negative = negative;
    return finish_int(difference);
}

}  // namespace

Result<Value> add_ints(Vm& vm, const IntParts& a, const IntParts& b, bool negate_b) {
    bool b_negative = b.negative() != negate_b;
    if (a.negative() == b_negative) return add_magnitudes(vm, a.limbs(), b.limbs(), a.negative());
    return subtract_magnitudes(vm, a.limbs(), b.limbs(), a.negative());
}

Result<Value> multiply_ints(Vm& vm, const IntParts& a, const IntParts& b) {
    Limbs x = a.limbs(), y = b.limbs();
    BigInt* product = VM_TRY(make_big_int(vm, x.size() + y.size()));
    std::fill_n(product->limbs, product->limb_count, 0);
    product->negative = a.negative() != b.negative();
    if (x.size() > y.size()) std::swap(x, y);
    for (std::size_t i = 0; i < x.size(); ++i) {
        VM_TRY(vm.poll(steps_of_row(y.size())));
        product->limbs[i + y.size()] = multiply_add_row(product->limbs + i, y, x[i]);
    }
    return finish_int(product);
}

namespace {

// The next limb of the quotient, at most one too large (Knuth, TAOCP 2, 4.3.1 D, step D3).
Limb estimate(const Limb* top, Limbs divisor) {
    std::size_t n = divisor.size();
    WideLimb high = WideLimb(top[0]) << kLimbBits | top[-1];
    WideLimb guess = high / divisor[n - 1], rest = high - guess * divisor[n - 1];
    while (guess >> kLimbBits || guess * divisor[n - 2] > (rest << kLimbBits | top[-2])) {
        --guess;
        rest += divisor[n - 1];
        if (rest >> kLimbBits) break;
    }
    return Limb(guess);
}

// Algorithm D: `remainder` (normalised, one limb more than the dividend) by `divisor` (two limbs or
// more, its top bit set).
Result<void> divide_long(Vm& vm, std::span<Limb> remainder, Limbs divisor, Limb* quotient) {
    std::size_t n = divisor.size();
    for (std::size_t j = remainder.size() - n; j-- > 0;) {
        VM_TRY(vm.poll(steps_of_row(n)));
        Limb* top = &remainder[j + n];
        Limb digit = estimate(top, divisor);
        Limb borrow = multiply_subtract_row(&remainder[j], divisor, digit);
        bool too_large = *top < borrow;
        *top -= borrow;
        if (too_large) {
            --digit;
            *top += add_limbs(&remainder[j], {&remainder[j], n}, divisor);
        }
        quotient[j] = digit;
    }
    return {};
}

struct Magnitudes {
    BigInt* quotient;
    BigInt* remainder;
};

// |a| / |b|, both rows not yet finished; |a| has at least as many limbs as |b|.
Result<Magnitudes> divide_magnitudes(Vm& vm, Limbs a, Limbs b) {
    Magnitudes made {
        VM_TRY(make_big_int(vm, a.size() + 1))
        , VM_TRY(make_big_int(vm, a.size() + 1))
    };
    std::fill_n(made.quotient->limbs, a.size() + 1, 0);
    std::span<Limb> rest{made.remainder->limbs, a.size() + 1};
    if (b.size() == 1) {
        std::copy(a.begin(), a.end(), made.quotient->limbs);
        std::fill(rest.begin(), rest.end(), 0);
        rest[0] = divide_limbs({made.quotient->limbs, a.size()}, b[0]);
        return made;
    }
    unsigned shift = unsigned(std::countl_zero(b.back()));
    BigInt* divisor = VM_TRY(make_big_int(vm, b.size()));
    shift_left_row(divisor->limbs, b, shift);
    rest[a.size()] = shift_left_row(rest.data(), a, shift);
    VM_TRY(divide_long(vm, rest, {divisor->limbs, b.size()}, made.quotient->limbs));
    shift_right_row(rest.data(), rest, shift);
    return made;
}

// Rounds towards minus infinity: the remainder takes the divisor's sign.
Result<Division> round_down(Vm& vm, Division truncated, const IntParts& a, const IntParts& b) {
    bool exact = truncated.remainder == Value::small_int(0);
    if (exact || a.negative() == b.negative()) return truncated;
    const IntParts one(Value::small_int(1));
    Value quotient = VM_TRY(add_ints(vm, IntParts(truncated.quotient), one, true));
    Value remainder = VM_TRY(add_ints(vm, IntParts(truncated.remainder), b, false));
    return Division{quotient, remainder};
}

}  // namespace

Result<Division> divide_ints(Vm& vm, const IntParts& a, const IntParts& b) {
    if (b.is_zero()) return vm.raise(zero_division_error_type, texts::kDivideByZero);
    if (a.limbs().size() < b.limbs().size()) {
        Division whole {
            Value::small_int(0), VM_TRY(add_ints(vm, a, IntParts(Value::small_int(0)), false))
        };
        return round_down(vm, whole, a, b);
    }
    Magnitudes found = VM_TRY(divide_magnitudes(vm, a.limbs(), b.limbs()));
    found.quotient->negative = a.negative() != b.negative();
    found.remainder->negative = a.negative();
    return round_down(vm, {finish_int(found.quotient), finish_int(found.remainder)}, a, b);
}

}  // namespace krait::vm
