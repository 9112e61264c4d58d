// Ints of up to kMostBits bits, for constants that the compiler computes. In two's complement, the
// least limb first, all of one width: so that no step needs memory.
#pragma once

#include <cstdint>
#include <optional>

#include "vm/compiler/context.hpp"

namespace krait::vm {

class WideInt {
  public:
    static constexpr int kMostBits = 2048;

    WideInt() = default;
    explicit WideInt(std::int64_t value);
    // Decimal digits behind an optional minus; nothing if they need too many bits.
    static std::optional<WideInt> parse(std::string_view text);

    bool is_negative() const { return limbs_[kLimbs - 1] >> 31; }
    bool is_zero() const;
    std::optional<std::int64_t> as_int64() const;
    // Decimal digits, in the arena.
    std::string_view text(Context& context) const;

    WideInt operator~() const;
    WideInt operator&(const WideInt& other) const;
    WideInt operator|(const WideInt& other) const;
    WideInt operator^(const WideInt& other) const;
    WideInt shift_right(std::uint64_t bits) const;

    // Nothing where the result needs too many bits.
    std::optional<WideInt> negated() const;
    std::optional<WideInt> plus(const WideInt& other) const;
    std::optional<WideInt> minus(const WideInt& other) const;
    std::optional<WideInt> times(const WideInt& other) const;
    std::optional<WideInt> shift_left(std::uint64_t bits) const;
    std::optional<WideInt> power(std::uint64_t exponent) const;
    // Rounded down, as Python divides. `divisor` must not be zero.
    std::optional<WideInt> divide(const WideInt& divisor, WideInt* remainder) const;

  private:
    static constexpr int kLimbs = kMostBits / 32;

    WideInt magnitude() const;
    WideInt wrapped_negation() const;
    bool is_less_unsigned(const WideInt& other) const;
    void add_unsigned(const WideInt& other, std::uint32_t carry);
    std::uint32_t divide_by_small(std::uint32_t divisor);
    WideInt divide_unsigned(const WideInt& divisor, WideInt* remainder) const;
    bool bit(int index) const { return limbs_[index / 32] >> (index % 32) & 1; }

    std::uint32_t limbs_[kLimbs] = {};
};

}  // namespace krait::vm
