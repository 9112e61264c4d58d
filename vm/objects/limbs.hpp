// Arithmetic on rows of 32-bit limbs, least significant first: magnitudes without a sign. Each
// function is one pass over a row; bigint.cpp makes whole operations of them and polls between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace krait::vm {

using Limb = std::uint32_t;
using WideLimb = std::uint64_t;
using Limbs = std::span<const Limb>;
inline constexpr unsigned kLimbBits = 32;

// `limbs` without the zeros at its top.
inline Limbs trimmed(Limbs limbs) {
    std::size_t count = limbs.size();
    while (count && limbs[count - 1] == 0) --count;
    return limbs.first(count);
}

// Below 0, 0 or above 0 as `a` is less than, equal to or more than `b`. Both are trimmed.
inline int compare_limbs(Limbs a, Limbs b) {
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    for (std::size_t i = a.size(); i-- > 0;)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

// out = a + b; gives the carry. `a` is not the shorter one; `out` has its size and may be `a`.
inline Limb add_limbs(Limb* out, Limbs a, Limbs b) {
    WideLimb sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += WideLimb(a[i]) + (i < b.size() ? b[i] : 0);
        out[i] = Limb(sum);
        sum >>= kLimbBits;
    }
    return Limb(sum);
}

// out = a - b, where a >= b and `a` is not shorter.
inline void subtract_limbs(Limb* out, Limbs a, Limbs b) {
    Limb borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        WideLimb difference = WideLimb(a[i]) - (i < b.size() ? b[i] : 0) - borrow;
        out[i] = Limb(difference);
        borrow = difference >> 63;
    }
}

// out += a * factor; gives the carry out of a.size() limbs.
inline Limb multiply_add_row(Limb* out, Limbs a, Limb factor) {
    WideLimb carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        carry += WideLimb(a[i]) * factor + out[i];
        out[i] = Limb(carry);
        carry >>= kLimbBits;
    }
    return Limb(carry);
}

// out -= a * factor; gives the borrow out of a.size() limbs.
inline Limb multiply_subtract_row(Limb* out, Limbs a, Limb factor) {
    WideLimb carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        carry += WideLimb(a[i]) * factor;
        Limb low = Limb(carry);
        carry = (carry >> kLimbBits) + (out[i] < low);
        out[i] -= low;
    }
    return Limb(carry);
}

// limbs = limbs * factor + addend; gives the carry.
inline Limb scale_limbs(std::span<Limb> limbs, Limb factor, Limb addend) {
    WideLimb carry = addend;
    for (Limb& limb : limbs) {
        carry += WideLimb(limb) * factor;
        limb = Limb(carry);
        carry >>= kLimbBits;
    }
    return Limb(carry);
}

// limbs = limbs / divisor; gives the remainder.
inline Limb divide_limbs(std::span<Limb> limbs, Limb divisor) {
    WideLimb remainder = 0;
    for (std::size_t i = limbs.size(); i-- > 0;) {
        remainder = remainder << kLimbBits | limbs[i];
        limbs[i] = Limb(remainder / divisor);
        remainder %= divisor;
    }
    return Limb(remainder);
}

// out = a << bits, 0 <= bits < 32; gives what leaves at the top. `out` may be `a`.
inline Limb shift_left_row(Limb* out, Limbs a, unsigned bits) {
    Limb carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        WideLimb wide = WideLimb(a[i]) << bits;
        out[i] = Limb(wide) | carry;
        carry = Limb(wide >> kLimbBits);
    }
    return carry;
}

// out = a >> bits, 0 <= bits < 32. `out` may be `a`.
inline void shift_right_row(Limb* out, Limbs a, unsigned bits) {
    Limb above = 0;
    for (std::size_t i = a.size(); i-- > 0;) {
        Limb limb = a[i];
        out[i] = Limb((WideLimb(above) << kLimbBits | limb) >> bits);
        above = limb;
    }
}

}  // namespace krait::vm
