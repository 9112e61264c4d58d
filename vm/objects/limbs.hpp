// Arithmetic on rows of limbs, least significant first: magnitudes without a sign. A limb is as
// wide as a machine word. Each function is one pass over a row; bigint.cpp makes whole operations
// of them and polls between.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace krait::vm {

#ifdef __SIZEOF_INT128__
using Limb = std::uint64_t;
__extension__ using WideLimb = unsigned __int128;
#else
using Limb = std::uint32_t;
using WideLimb = std::uint64_t;
#endif
using Limbs = std::span<const Limb>;
inline constexpr unsigned kLimbBits = sizeof(Limb) * 8;

// `limbs` without the zeros at its top.
inline Limbs trimmed(Limbs limbs) {
    std::size_t count = limbs.size();
    while (count && limbs[count - 1] == 0) --count;
    return limbs.first(count);
}

// The low 64 bits.
inline std::uint64_t low_word(Limbs limbs) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < limbs.size() && i * kLimbBits < 64; ++i)
        word |= std::uint64_t(limbs[i]) << i * kLimbBits;
    return word;
}

// How many bits it takes. `limbs` is trimmed.
inline std::size_t bit_count(Limbs limbs) {
    return limbs.empty() ? 0
                         : limbs.size() * kLimbBits - std::size_t(std::countl_zero(limbs.back()));
}

// The 64 bits from bit `place` on.
inline std::uint64_t word_at(Limbs limbs, std::size_t place) {
    auto limb = [&](std::size_t at) { return at < limbs.size() ? limbs[at] : 0; };
    std::uint64_t word = 0;
    for (unsigned got = 0; got < 64; got += kLimbBits) {
        std::size_t at = (place + got) / kLimbBits;
        WideLimb two = WideLimb(limb(at + 1)) << kLimbBits | limb(at);
        word |= std::uint64_t(Limb(two >> place % kLimbBits)) << got;
    }
    return word;
}

// Whether one of the bits before bit `place` is set.
inline bool any_bit_below(Limbs limbs, std::size_t place) {
    std::size_t whole = std::min(place / kLimbBits, limbs.size());
    for (std::size_t i = 0; i < whole; ++i)
        if (limbs[i]) return true;
    return whole < limbs.size() && (limbs[whole] & ((Limb{1} << place % kLimbBits) - 1));
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
    std::size_t i = 0;
    for (; i < b.size(); ++i) {
        sum += WideLimb(a[i]) + b[i];
        out[i] = Limb(sum);
        sum >>= kLimbBits;
    }
    for (; i < a.size(); ++i) {
        sum += a[i];
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
        borrow = Limb(difference >> (2 * kLimbBits - 1));
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
        remainder -= WideLimb(limbs[i]) * divisor;
    }
    return Limb(remainder);
}

// out = a << bits, 0 <= bits < kLimbBits; gives what leaves at the top. `out` may be `a`.
inline Limb shift_left_row(Limb* out, Limbs a, unsigned bits) {
    Limb carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        WideLimb wide = WideLimb(a[i]) << bits;
        out[i] = Limb(wide) | carry;
        carry = Limb(wide >> kLimbBits);
    }
    return carry;
}

// out = a >> bits, 0 <= bits < kLimbBits. `out` may be `a`.
inline void shift_right_row(Limb* out, Limbs a, unsigned bits) {
    Limb above = 0;
    for (std::size_t i = a.size(); i-- > 0;) {
        Limb limb = a[i];
        out[i] = Limb((WideLimb(above) << kLimbBits | limb) >> bits);
        above = limb;
    }
}

}  // namespace krait::vm
