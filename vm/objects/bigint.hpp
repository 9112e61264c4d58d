// Arithmetic on ints of any size. Results that fit are small ints; operands may be small ints,
// bools or BigInts. All may raise MemoryError, and KeyboardInterrupt from long loops.
#pragma once

#include "vm/objects/int.hpp"
#include "vm/objects/limbs.hpp"

namespace krait::vm {

// Sign and magnitude of any int or bool. Keeps a pointer to a BigInt's limbs: hold the Value too.
class IntParts {
  public:
    explicit IntParts(Value value);
    bool negative() const { return negative_; }
    bool is_zero() const { return count_ == 0; }
    Limbs limbs() const { return {big_ ? big_->limbs : small_, count_}; }

  private:
    const BigInt* big_ = nullptr;
    Limb small_[2] = {0, 0};
    std::size_t count_ = 0;
    bool negative_ = false;
};

// A BigInt whose limbs the caller fills in, then gives to finish_int.
Result<BigInt*> make_big_int(Vm& vm, std::size_t limb_count);
// Drops leading zeros; a small int if it fits. The BigInt may become the value itself.
Value finish_int(BigInt* number);

Result<Value> add_ints(Vm& vm, const IntParts& a, const IntParts& b, bool negate_b);
Result<Value> multiply_ints(Vm& vm, const IntParts& a, const IntParts& b);
struct Division {
    Value quotient;   // rounded down
    Value remainder;  // of the divisor's sign
};
// Raises ZeroDivisionError.
Result<Division> divide_ints(Vm& vm, const IntParts& a, const IntParts& b);
// `op` is And, Or or Xor, on two's complement.
Result<Value> bitwise_ints(Vm& vm, BinaryOp op, const IntParts& a, const IntParts& b);
Result<Value> shift_int_left(Vm& vm, const IntParts& a, std::size_t bits);
Result<Value> shift_int_right(Vm& vm, const IntParts& a, std::size_t bits);  // rounds down
int compare_ints(const IntParts& a, const IntParts& b);

// base ** exponent, exponent >= 0.
Result<Value> int_power(Vm& vm, Value base, Value exponent);
// base ** exponent % modulus, exponent >= 0. Raises ZeroDivisionError.
Result<Value> int_power_modulo(Vm& vm, Value base, Value exponent, Value modulus);

}  // namespace krait::vm
