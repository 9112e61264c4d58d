// Complex numbers: their text, read and written, and their operators on values made from C++.
#include "vm/objects/complex.hpp"

#include <cmath>

#include "tests/vm/objects/objects_test.hpp"

namespace krait::vm {
namespace {

using Number = std::complex<double>;

TEST(ComplexText, IsReadWithOrWithoutItsRealPart) {
    EXPECT_EQ(parse_complex("2"), Number(2, 0));
    EXPECT_EQ(parse_complex("3j"), Number(0, 3));
    EXPECT_EQ(parse_complex(" 1.5-2e-3J\n"), Number(1.5, -0.002));
    EXPECT_EQ(parse_complex("1e+5-1e-6j"), Number(1e5, -1e-6));
}

TEST(ComplexText, TakesALoneUnit) {
    EXPECT_EQ(parse_complex("j"), Number(0, 1));
    EXPECT_EQ(parse_complex("-j"), Number(0, -1));
    EXPECT_EQ(parse_complex("1+j"), Number(1, 1));
}

TEST(ComplexText, RefusesWhatIsMalformed) {
    for (const char* text :
         {"", " ", "1 + 2j", "(1+2j)", "1+2", "1+-2j", "--1", "1jj", "j1", "+", "1e"})
        EXPECT_FALSE(parse_complex(text)) << text;
}

class ComplexTest : public ObjectsTest {
  protected:
    Value number(double real, double imag) { return make_complex(vm, {real, imag}).value(); }
};

TEST_F(ComplexTest, ShowsARealPartOnlyIfItIsNotZero) {
    EXPECT_EQ(repr(number(0, 1)), "1j");
    EXPECT_EQ(repr(number(-0.0, -2)), "-2j");
    EXPECT_EQ(repr(number(1, -0.5)), "(1-0.5j)");
    EXPECT_EQ(repr(number(1, -0.0)), "(1+-0j)");
    EXPECT_EQ(repr(number(NAN, HUGE_VAL)), "(nan+infj)");
}

TEST_F(ComplexTest, CalculatesWithNumbersOfAnyKind) {
    Value big = integer("100000000000000000000");
    EXPECT_EQ(repr(binary(vm, BinaryOp::Add, number(0, 1), Value::small_int(2)).value()), "(2+1j)");
    EXPECT_EQ(repr(binary(vm, BinaryOp::Subtract, Value(true), number(0, 1)).value()), "(1-1j)");
    EXPECT_EQ(repr(binary(vm, BinaryOp::Multiply, big, number(0, 1)).value()), "1e+20j");
    EXPECT_EQ(repr(binary(vm, BinaryOp::InplaceTrueDivide, number(0, 3), number(0, 2)).value()),
              "(1.5+-0j)");
}

TEST_F(ComplexTest, RaisesWhereThereIsNoQuotient) {
    EXPECT_FALSE(binary(vm, BinaryOp::TrueDivide, number(1, 1), Value::small_int(0)).ok());
    EXPECT_TRUE(vm.drop_exception(zero_division_error_type));
    EXPECT_FALSE(binary(vm, BinaryOp::Power, number(0, 0), number(0, 1)).ok());
    EXPECT_TRUE(vm.drop_exception(zero_division_error_type));
    EXPECT_FALSE(binary(vm, BinaryOp::FloorDivide, number(1, 1), number(1, 0)).ok());
    EXPECT_TRUE(vm.drop_exception(type_error_type));
}

TEST_F(ComplexTest, HashesLikeTheIntOrFloatThatItEquals) {
    EXPECT_TRUE(equal(vm, number(5, 0), Value::small_int(5)).value());
    EXPECT_EQ(hash(vm, number(5, 0)).value(), hash(vm, Value::small_int(5)).value());
    EXPECT_FALSE(equal(vm, number(5, 1), Value::small_int(5)).value());
}

}  // namespace
}  // namespace krait::vm
