// Ints as rows of bits: two's complement of unbounded width, shifts, powers.
#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/bigint.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// Gives the limbs of a number's two's complement one after the other, for ever.
class TwosComplement {
  public:
    explicit TwosComplement(const IntParts& number)
        : limbs_(number.limbs()), flip_(number.negative() ? ~Limb{0} : 0), carry_(flip_ & 1) {}
    Limb next() {
        Limb magnitude = at_ < limbs_.size() ? limbs_[at_] : 0;
        ++at_;
        WideLimb sum = WideLimb(magnitude ^ flip_) + carry_;
        carry_ = Limb(sum >> kLimbBits);
        return Limb(sum);
    }

  private:
    Limbs limbs_;
    Limb flip_;
    Limb carry_;
    std::size_t at_ = 0;
};

Limb combine(BinaryOp op, Limb a, Limb b) {
    if (op == BinaryOp::And) return a & b;
    return op == BinaryOp::Or ? a | b : a ^ b;
}

// Two's complement to magnitude, in place.
void negate(std::span<Limb> limbs) {
    Limb carry = 1;
    for (Limb& limb : limbs) {
        limb = ~limb + carry;
        carry = carry && limb == 0;
    }
}

// Of any length: memory that nobody used before costs more to write to than arithmetic does.
Result<void> clear_row(Vm& vm, std::span<Limb> limbs) {
    constexpr std::size_t kPiece = 1 << 14;
    for (std::size_t at = 0; at < limbs.size(); at += kPiece) {
        std::size_t count = std::min(kPiece, limbs.size() - at);
        std::fill_n(limbs.data() + at, count, 0);
        VM_TRY(vm.poll(count / 16));
    }
    return {};
}

bool is_odd(Value value) {
    if (value.is_small_int()) return value.small_int() & 1;
    return value.as<BigInt>()->limbs[0] & 1;
}

}  // namespace

Result<Value> bitwise_ints(Vm& vm, BinaryOp op, const IntParts& a, const IntParts& b) {
    // One limb more than the longer, so that its top bit is the sign.
    std::size_t count = std::max(a.limbs().size(), b.limbs().size()) + 1;
    BigInt* made = VM_TRY(make_big_int(vm, count));
    TwosComplement x(a), y(b);
    for (std::size_t i = 0; i < count; ++i) made->limbs[i] = combine(op, x.next(), y.next());
    made->negative = made->limbs[count - 1] >> (kLimbBits - 1);
    if (made->negative) negate({made->limbs, count});
    return finish_int(made);
}

Result<Value> shift_int_left(Vm& vm, const IntParts& a, std::size_t bits) {
    if (a.is_zero()) return Value::small_int(0);
    std::size_t whole = bits / kLimbBits;
    BigInt* made = VM_TRY(make_big_int(vm, whole + a.limbs().size() + 1));
    VM_TRY(clear_row(vm, {made->limbs, whole}));
    made->limbs[made->limb_count - 1] =
        shift_left_row(made->limbs + whole, a.limbs(), bits % kLimbBits);
    made->negative = a.negative();
    return finish_int(made);
}

Result<Value> shift_int_right(Vm& vm, const IntParts& a, std::size_t bits) {
    std::size_t whole = bits / kLimbBits;
    bool round = a.negative() && any_bit_below(a.limbs(), bits);
    if (whole >= a.limbs().size()) return Value::small_int(round ? -1 : 0);
    Limbs kept = a.limbs().subspan(whole);
    BigInt* made = VM_TRY(make_big_int(vm, kept.size() + 1));
    shift_right_row(made->limbs, kept, bits % kLimbBits);
    const Limb one = 1;
    made->limbs[kept.size()] =
        round ? add_limbs(made->limbs, {made->limbs, kept.size()}, {&one, 1}) : 0;
    made->negative = a.negative();
    return finish_int(made);
}

Result<Value> int_power(Vm& vm, Value base, Value exponent) {
    Value result = Value::small_int(1);
    for (;;) {
        if (is_odd(exponent)) result = VM_TRY(int_binary(vm, BinaryOp::Multiply, result, base));
        exponent = VM_TRY(shift_int_right(vm, IntParts(exponent), 1));
        if (exponent == Value::small_int(0)) return result;
        VM_TRY(vm.poll());
        base = VM_TRY(int_binary(vm, BinaryOp::Multiply, base, base));
    }
}

Result<Value> int_power_modulo(Vm& vm, Value base, Value exponent, Value modulus) {
    base = VM_TRY(int_binary(vm, BinaryOp::Modulo, base, modulus));
    Value result = VM_TRY(int_binary(vm, BinaryOp::Modulo, Value::small_int(1), modulus));
    while (exponent != Value::small_int(0)) {
        VM_TRY(vm.poll());
        if (is_odd(exponent)) {
            result = VM_TRY(int_binary(vm, BinaryOp::Multiply, result, base));
            result = VM_TRY(int_binary(vm, BinaryOp::Modulo, result, modulus));
        }
        base = VM_TRY(int_binary(vm, BinaryOp::Multiply, base, base));
        base = VM_TRY(int_binary(vm, BinaryOp::Modulo, base, modulus));
        exponent = VM_TRY(shift_int_right(vm, IntParts(exponent), 1));
    }
    return result;
}

}  // namespace krait::vm
