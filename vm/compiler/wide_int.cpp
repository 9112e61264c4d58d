#include "vm/compiler/wide_int.hpp"

#include <algorithm>

namespace krait::vm {

WideInt::WideInt(std::int64_t value) {
    std::fill(limbs_, limbs_ + kLimbs, value < 0 ? UINT32_MAX : 0);
    limbs_[0] = std::uint32_t(value);
    limbs_[1] = std::uint32_t(value >> 32);
}

std::optional<WideInt> WideInt::parse(std::string_view text) {
    bool negative = text.starts_with('-');
    WideInt value;
    const WideInt ten(10);
    for (char digit : text.substr(negative)) {
        auto shifted = value.times(ten);
        auto next = shifted ? shifted->plus(WideInt(digit - '0')) : std::nullopt;
        if (!next) return std::nullopt;
        value = *next;
    }
    return negative ? value.negated() : value;
}

bool WideInt::is_zero() const {
    return std::all_of(limbs_, limbs_ + kLimbs, [](std::uint32_t limb) { return limb == 0; });
}

std::optional<std::int64_t> WideInt::as_int64() const {
    std::int64_t value = std::int64_t(std::uint64_t(limbs_[1]) << 32 | limbs_[0]);
    WideInt again(value);
    if (!std::equal(limbs_, limbs_ + kLimbs, again.limbs_)) return std::nullopt;
    return value;
}

std::string_view WideInt::text(Context& context) const {
    char digits[kMostBits / 3 + 2];
    char* start = digits + sizeof digits;
    WideInt rest = magnitude();
    do {
        *--start = char('0' + rest.divide_by_small(10));
    } while (!rest.is_zero());
    if (is_negative()) *--start = '-';
    return context.copy({start, std::size_t(digits + sizeof digits - start)});
}

WideInt WideInt::operator~() const {
    WideInt result;
    for (int i = 0; i < kLimbs; ++i) result.limbs_[i] = ~limbs_[i];
    return result;
}

WideInt WideInt::operator&(const WideInt& other) const {
    WideInt result;
    for (int i = 0; i < kLimbs; ++i) result.limbs_[i] = limbs_[i] & other.limbs_[i];
    return result;
}

WideInt WideInt::operator|(const WideInt& other) const { return ~(~*this & ~other); }

WideInt WideInt::operator^(const WideInt& other) const {
    return (*this | other) & ~(*this & other);
}

WideInt WideInt::shift_right(std::uint64_t bits) const {
    int by = int(std::min<std::uint64_t>(bits, kMostBits - 1));
    WideInt result(is_negative() ? -1 : 0);
    for (int i = 0; i + by / 32 < kLimbs; ++i) {
        int from = i + by / 32;
        std::uint64_t high = from + 1 < kLimbs ? limbs_[from + 1] : is_negative() ? UINT32_MAX : 0;
        result.limbs_[i] = std::uint32_t((high << 32 | limbs_[from]) >> (by % 32));
    }
    return result;
}

std::optional<WideInt> WideInt::negated() const { return WideInt().minus(*this); }

void WideInt::add_unsigned(const WideInt& other, std::uint32_t carry) {
    std::uint64_t sum = carry;
    for (int i = 0; i < kLimbs; ++i) {
        sum += std::uint64_t(limbs_[i]) + other.limbs_[i];
        limbs_[i] = std::uint32_t(sum);
        sum >>= 32;
    }
}

std::optional<WideInt> WideInt::plus(const WideInt& other) const {
    WideInt sum = *this;
    sum.add_unsigned(other, 0);
    bool overflows = is_negative() == other.is_negative() && sum.is_negative() != is_negative();
    if (overflows) return std::nullopt;
    return sum;
}

std::optional<WideInt> WideInt::minus(const WideInt& other) const {
    WideInt difference = *this;
    difference.add_unsigned(~other, 1);
    bool overflows =
        is_negative() != other.is_negative() && difference.is_negative() != is_negative();
    if (overflows) return std::nullopt;
    return difference;
}

// Of the least number of all, itself: as an unsigned number that is right.
WideInt WideInt::magnitude() const { return is_negative() ? wrapped_negation() : *this; }

WideInt WideInt::wrapped_negation() const {
    WideInt result;
    result.add_unsigned(~*this, 1);
    return result;
}

std::optional<WideInt> WideInt::times(const WideInt& other) const {
    WideInt a = magnitude();
    WideInt b = other.magnitude();
    WideInt product;
    for (int i = 0; i < kLimbs; ++i) {
        std::uint64_t carry = 0;
        for (int j = 0; a.limbs_[i] && j < kLimbs; ++j) {
            carry += std::uint64_t(a.limbs_[i]) * b.limbs_[j];
            if (i + j >= kLimbs) {
                if (carry) return std::nullopt;
                continue;
            }
            carry += product.limbs_[i + j];
            product.limbs_[i + j] = std::uint32_t(carry);
            carry >>= 32;
        }
        if (carry) return std::nullopt;
    }
    if (product.is_negative()) return std::nullopt;
    return is_negative() != other.is_negative() ? product.negated() : product;
}

std::optional<WideInt> WideInt::shift_left(std::uint64_t bits) const {
    if (is_zero()) return *this;
    if (bits >= kMostBits - 1) return std::nullopt;
    WideInt factor;
    factor.limbs_[bits / 32] = std::uint32_t{1} << (bits % 32);
    return times(factor);
}

std::optional<WideInt> WideInt::power(std::uint64_t exponent) const {
    WideInt result(1);
    WideInt square = *this;
    while (true) {
        if (exponent & 1) {
            auto product = result.times(square);
            if (!product) return std::nullopt;
            result = *product;
        }
        exponent >>= 1;
        if (!exponent) return result;
        auto next = square.times(square);
        if (!next) return std::nullopt;
        square = *next;
    }
}

bool WideInt::is_less_unsigned(const WideInt& other) const {
    return std::lexicographical_compare(std::make_reverse_iterator(limbs_ + kLimbs),
                                        std::make_reverse_iterator(limbs_),
                                        std::make_reverse_iterator(other.limbs_ + kLimbs),
                                        std::make_reverse_iterator(other.limbs_));
}

// Leaves the quotient; gives the remainder. The number must not be negative.
std::uint32_t WideInt::divide_by_small(std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (int i = kLimbs - 1; i >= 0; --i) {
        rest = rest << 32 | limbs_[i];
        limbs_[i] = std::uint32_t(rest / divisor);
        rest %= divisor;
    }
    return std::uint32_t(rest);
}

// Bit by bit: constants are few and short.
WideInt WideInt::divide_unsigned(const WideInt& divisor, WideInt* remainder) const {
    WideInt quotient;
    WideInt rest;
    for (int i = kMostBits - 1; i >= 0; --i) {
        rest.add_unsigned(rest, bit(i));
        if (rest.is_less_unsigned(divisor)) continue;
        rest.add_unsigned(~divisor, 1);
        quotient.limbs_[i / 32] |= std::uint32_t{1} << (i % 32);
    }
    *remainder = rest;
    return quotient;
}

std::optional<WideInt> WideInt::divide(const WideInt& divisor, WideInt* remainder) const {
    WideInt rest;
    WideInt quotient = magnitude().divide_unsigned(divisor.magnitude(), &rest);
    bool same_signs = is_negative() == divisor.is_negative();
    if (same_signs && quotient.is_negative()) return std::nullopt;  // the least by -1
    if (!same_signs) quotient = quotient.wrapped_negation();
    if (is_negative()) rest = rest.wrapped_negation();
    if (!rest.is_zero() && !same_signs) {
        quotient = *quotient.minus(WideInt(1));
        rest = *rest.plus(divisor);
    }
    *remainder = rest;
    return quotient;
}

}  // namespace krait::vm
