// What fits in the word itself, and what comes back out of it.
#include "vm/value.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/vm/objects/objects_test.hpp"

namespace krait::vm {
namespace {

// Doubles of every exponent, a few mantissas each, both signs.
template <class Visit>
void sweep(Visit visit) {
    const std::uint64_t mantissas[] = {0, 1, 0x8000000000000, 0xfffffffffffff, 0x5555555555555};
    for (std::uint64_t exponent = 0; exponent < 2048; ++exponent)
        for (std::uint64_t mantissa : mantissas)
            for (std::uint64_t sign : {0, 1})
                visit(std::bit_cast<double>(sign << 63 | exponent << 52 | mantissa));
}

TEST(Value, AnInlineDoubleComesBackBitForBit) {
    int inlined = 0;
    sweep([&](double number) {
        auto value = Value::inline_double(number);
        if (!value) return;
        ++inlined;
        EXPECT_TRUE(value->is_inline_double());
        EXPECT_FALSE(value->is_object());
        EXPECT_FALSE(value->is_small_int());
        EXPECT_EQ(std::bit_cast<std::uint64_t>(value->inline_double()),
                  std::bit_cast<std::uint64_t>(number));
    });
    EXPECT_GT(inlined, 4000);  // a quarter of all exponents
}

TEST(Value, OrdinaryDoublesAreInline) {
    for (double number : {1.0, -1.0, 0.5, 3.141592653589793, 1e70, 1e-70, -1e30})
        EXPECT_TRUE(Value::inline_double(number).has_value()) << number;
    for (double number : {0.0, -0.0, 1e300, 1e-300, HUGE_VAL})
        EXPECT_FALSE(Value::inline_double(number).has_value()) << number;
}

TEST_F(ObjectsTest, EveryDoubleSurvivesMakeFloat) {
    sweep([&](double number) {
        Value value = make_float(vm, number).value();
        ASSERT_TRUE(is_float(value));
        if (std::isnan(number)) {
            EXPECT_TRUE(std::isnan(float_value(value)));
        } else {
            EXPECT_EQ(std::bit_cast<std::uint64_t>(float_value(value)),
                      std::bit_cast<std::uint64_t>(number));
        }
    });
}

TEST_F(ObjectsTest, FrequentDoublesThatDoNotFitAreConstants) {
    for (double number : {0.0, -0.0, HUGE_VAL, -HUGE_VAL, std::nan("")})
        EXPECT_EQ(make_float(vm, number).value(), make_float(vm, number).value()) << number;
    EXPECT_FALSE(make_float(vm, 0.0).value() == make_float(vm, -0.0).value());
}

TEST(Value, SmallIntsComeBackAtBothEnds) {
    for (std::intptr_t number : {Value::kSmallIntMin, std::intptr_t(-1), std::intptr_t(0),
                                 std::intptr_t(1), Value::kSmallIntMax}) {
        EXPECT_TRUE(Value::fits_small_int(number));
        EXPECT_EQ(Value::small_int(number).small_int(), number);
    }
    EXPECT_FALSE(Value::fits_small_int(std::int64_t(Value::kSmallIntMax) + 1));
    EXPECT_FALSE(Value::fits_small_int(std::int64_t(Value::kSmallIntMin) - 1));
}

TEST(Value, MarkersAndConstantsAreAllDifferent) {
    const Value all[] = {Value::null(),       Value::unset(),    Value::raised(),
                         Value::stopped(),    Value::none(),     Value::false_value(),
                         Value::true_value(), Value::ellipsis(), Value::not_implemented(),
                         Value::small_int(0)};
    for (std::size_t i = 0; i < std::size(all); ++i)
        for (std::size_t j = 0; j < std::size(all); ++j) EXPECT_EQ(all[i] == all[j], i == j);
}

}  // namespace
}  // namespace krait::vm
