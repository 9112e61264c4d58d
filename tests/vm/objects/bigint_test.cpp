// Ints of any size against the identities that define the operators.
#include "vm/objects/bigint.hpp"

#include <random>

#include "tests/vm/objects/objects_test.hpp"
#include "vm/objects/int_ops.hpp"

namespace krait::vm {
namespace {

class BigIntTest : public ObjectsTest {
  protected:
    Value op(BinaryOp which, Value a, Value b) { return int_binary(vm, which, a, b).value(); }
    bool same(Value a, Value b) { return op(BinaryOp::Equal, a, b).is_true(); }

    // An int of up to `limbs` limbs, with many limbs all zeros or all ones: where carries are.
    Value random_int(std::size_t limbs) {
        BigInt* made = make_big_int(vm, limbs).value();
        for (std::size_t i = 0; i < limbs; ++i) {
            switch (random_() % 4) {
                case 0: made->limbs[i] = 0; break;
                case 1: made->limbs[i] = ~Limb{0}; break;
                default: made->limbs[i] = Limb(random_());
            }
        }
        made->negative = random_() % 2;
        return finish_int(made);
    }

    std::mt19937_64 random_{12345};
};

TEST_F(BigIntTest, QuotientAndRemainderMakeTheDividend) {
    for (int round = 0; round < 3000; ++round) {
        Value a = random_int(1 + random_() % 12), b = random_int(1 + random_() % 6);
        if (b == Value::small_int(0)) continue;
        Value quotient = op(BinaryOp::FloorDivide, a, b), rest = op(BinaryOp::Modulo, a, b);
        Value back = op(BinaryOp::Add, op(BinaryOp::Multiply, quotient, b), rest);
        ASSERT_TRUE(same(back, a)) << repr(a) << " / " << repr(b);
        // The remainder has the divisor's sign and is the smaller one.
        if (rest == Value::small_int(0)) continue;
        bool negative = IntParts(rest).negative();
        ASSERT_EQ(negative, IntParts(b).negative()) << repr(a) << " % " << repr(b);
        ASSERT_LT(compare_limbs(IntParts(rest).limbs(), IntParts(b).limbs()), 0);
    }
}

TEST_F(BigIntTest, AQuotientDigitThatIsGuessedTooLargeIsCorrected) {
    // Knuth's case D6, for limbs of 32 and of 64 bits: the guess is one too large even after its
    // test.
    const std::string zeros(16, '0');
    const char* quotients[] = {"4294967294", "18446744073709551614"};
    Value dividends[] = {integer("7fffffff800000000000000000000000", 16),
                         integer("7fffffffffffffff8" + zeros + zeros + zeros.substr(1), 16)};
    Value divisors[] = {integer("800000000000000000000001", 16),
                        integer("8" + zeros.substr(1) + zeros + zeros.substr(1) + "1", 16)};
    for (int i = 0; i < 2; ++i) {
        Value quotient = op(BinaryOp::FloorDivide, dividends[i], divisors[i]);
        EXPECT_EQ(repr(quotient), quotients[i]);
        Value rest = op(BinaryOp::Modulo, dividends[i], divisors[i]);
        Value back = op(BinaryOp::Add, op(BinaryOp::Multiply, quotient, divisors[i]), rest);
        EXPECT_TRUE(same(back, dividends[i]));
    }
}

TEST_F(BigIntTest, MultiplicationDistributesOverAddition) {
    for (int round = 0; round < 1000; ++round) {
        Value a = random_int(1 + random_() % 9), b = random_int(1 + random_() % 9),
              c = random_int(1 + random_() % 9);
        Value left = op(BinaryOp::Multiply, a, op(BinaryOp::Add, b, c));
        Value right = op(BinaryOp::Add, op(BinaryOp::Multiply, a, b), op(BinaryOp::Multiply, a, c));
        ASSERT_TRUE(same(left, right)) << repr(a) << " " << repr(b) << " " << repr(c);
        ASSERT_TRUE(same(op(BinaryOp::Subtract, op(BinaryOp::Add, a, b), b), a));
    }
}

TEST_F(BigIntTest, ShiftsArePowersOfTwo) {
    for (int round = 0; round < 1000; ++round) {
        Value a = random_int(1 + random_() % 6);
        Value bits = Value::small_int(random_() % 150);
        Value scale = op(BinaryOp::Power, Value::small_int(2), bits);
        ASSERT_TRUE(same(op(BinaryOp::Lshift, a, bits), op(BinaryOp::Multiply, a, scale)));
        ASSERT_TRUE(same(op(BinaryOp::Rshift, a, bits), op(BinaryOp::FloorDivide, a, scale)))
            << repr(a) << " >> " << repr(bits);
    }
}

TEST_F(BigIntTest, BitwiseOperatorsAgreeWithArithmetic) {
    for (int round = 0; round < 1000; ++round) {
        Value a = random_int(1 + random_() % 6), b = random_int(1 + random_() % 6);
        Value both = op(BinaryOp::And, a, b), either = op(BinaryOp::Or, a, b),
              one = op(BinaryOp::Xor, a, b);
        ASSERT_TRUE(same(op(BinaryOp::Add, both, either), op(BinaryOp::Add, a, b)));
        ASSERT_TRUE(same(op(BinaryOp::Subtract, either, both), one));
        Value inverted = int_unary(vm, UnaryOp::Invert, a).value();
        ASSERT_TRUE(same(op(BinaryOp::And, a, inverted), Value::small_int(0)));
        ASSERT_TRUE(same(op(BinaryOp::Or, a, inverted), Value::small_int(-1)));
    }
}

TEST_F(BigIntTest, TextInEveryBaseReadsBack) {
    for (unsigned base = 2; base <= 36; ++base) {
        for (int round = 0; round < 40; ++round) {
            Value number = random_int(1 + random_() % 8);
            StringBuilder text;
            ASSERT_TRUE(write_int(vm, text, number, base).ok());
            ASSERT_TRUE(same(parse_int(vm, text.view(), int(base)).value(), number))
                << text.view() << " in base " << base;
        }
    }
}

TEST_F(BigIntTest, APowerModuloIsTheRemainderOfThePower) {
    for (int round = 0; round < 200; ++round) {
        Value base = random_int(1 + random_() % 3), modulus = random_int(1 + random_() % 3);
        if (modulus == Value::small_int(0)) continue;
        Value exponent = Value::small_int(random_() % 30);
        Value expected = op(BinaryOp::Modulo, op(BinaryOp::Power, base, exponent), modulus);
        ASSERT_TRUE(same(int_pow(vm, base, exponent, modulus).value(), expected));
    }
}

TEST_F(BigIntTest, DoublesAreTheNearestOnes) {
    // 2^53 + 1 lies between two doubles, even one wins; a bit far below decides otherwise.
    EXPECT_EQ(int_to_double(integer("9007199254740993")), 9007199254740992.0);
    Value tie = integer("80000000000004000000000000000000", 16);  // 2^127 + half a unit
    EXPECT_EQ(int_to_double(tie), 0x1p127);
    EXPECT_EQ(int_to_double(op(BinaryOp::Add, tie, Value::small_int(1))), 0x1.0000000000001p127);
    EXPECT_EQ(int_to_double(op(BinaryOp::Power, Value::small_int(10), Value::small_int(400))),
              HUGE_VAL);
    for (double number : {1e15, 9.007199254740993e15, 1e30, -1e30, 1.5e300})
        EXPECT_EQ(int_to_double(int_from_double(vm, number).value()), number);
}

TEST_F(BigIntTest, ResultsThatFitAreSmallInts) {
    Value large = op(BinaryOp::Lshift, Value::small_int(1), Value::small_int(62));
    EXPECT_FALSE(large.is_small_int());
    EXPECT_EQ(op(BinaryOp::Subtract, large, Value::small_int(1)),
              Value::small_int(Value::kSmallIntMax));
    EXPECT_EQ(op(BinaryOp::Subtract, large, large), Value::small_int(0));
    Value lowest = int_unary(vm, UnaryOp::Negative, large).value();
    EXPECT_EQ(lowest, Value::small_int(Value::kSmallIntMin));
}

TEST_F(BigIntTest, MalformedTextIsNoInt) {
    for (const char* text : {"", " ", "-", "+-1", "1 2", "0x", "12a", "0b2", "_", "1.5"})
        EXPECT_TRUE(parse_int(vm, text, 0).value().is_null()) << text;
}

}  // namespace
}  // namespace krait::vm
