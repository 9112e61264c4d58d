// Floats as text, both ways.
#include "vm/objects/float.hpp"

#include <cmath>
#include <limits>

#include "tests/vm/objects/objects_test.hpp"
#include "vm/objects/number_format.hpp"

namespace krait::vm {
namespace {

std::string text_of(double number) {
    char into[32];
    return std::string(float_text(number, into));
}

TEST(FloatText, SaysThatItIsAFloat) {
    EXPECT_EQ(text_of(0.0), "0.0");
    EXPECT_EQ(text_of(-0.0), "-0.0");
    EXPECT_EQ(text_of(100), "100.0");
    EXPECT_EQ(text_of(1e16), "1e+16");
    EXPECT_EQ(text_of(1e15), "1000000000000000.0");
    EXPECT_EQ(text_of(1e-5), "1e-05");
    EXPECT_EQ(text_of(0.0001), "0.0001");
    EXPECT_EQ(text_of(-HUGE_VAL), "-inf");
    EXPECT_EQ(text_of(std::nan("")), "nan");
}

TEST(FloatText, FitsItsBufferForEveryExponent) {
    for (std::uint64_t exponent = 0; exponent < 2047; ++exponent) {
        double number =
            std::bit_cast<double>(std::uint64_t{1} << 63 | exponent << 52 | 0x123456789abcd);
        EXPECT_LE(text_of(number).size(), 32u) << number;
        double back = *parse_float(text_of(number));
        // Subnormal numbers lose their last bits, as in the reference.
        EXPECT_LE(std::fabs(back - number), std::fabs(number) * 1e-15 + 1e-323) << text_of(number);
    }
}

TEST(ParseFloat, ReadsWhatPythonWrites) {
    EXPECT_EQ(parse_float(" 1.5\n"), 1.5);
    EXPECT_EQ(parse_float("+1e3"), 1000);
    EXPECT_EQ(parse_float("-.5E-1"), -0.05);
    EXPECT_EQ(parse_float("5."), 5);
    EXPECT_EQ(parse_float("1_000.5"), 1000.5);
    EXPECT_EQ(parse_float("InFinity"), HUGE_VAL);
    EXPECT_EQ(parse_float("-inf"), -HUGE_VAL);
    EXPECT_TRUE(std::isnan(*parse_float("nan")));
    EXPECT_TRUE(std::signbit(*parse_float("-0")));
}

TEST(ParseFloat, RefusesTheRest) {
    for (const char* text :
         {"", " ", "1e", "e5", "0x10", "1 2", "1.5x", "infx", "--1", "1..5", "-"})
        EXPECT_FALSE(parse_float(text)) << text;
}

TEST(ParseFloat, BeyondTheRangeIsInfOrZero) {
    EXPECT_EQ(parse_float("1e400"), HUGE_VAL);
    EXPECT_EQ(parse_float("-1e400"), -HUGE_VAL);
    EXPECT_EQ(parse_float("1e-400"), 0.0);
    EXPECT_EQ(parse_float("1" + std::string(400, '0')), HUGE_VAL);
    EXPECT_EQ(parse_float("0." + std::string(400, '0') + "1"), 0.0);
    EXPECT_EQ(parse_float("5e-324"), std::numeric_limits<double>::denorm_min());
}

class FloatFormatTest : public ObjectsTest {
  protected:
    static constexpr std::intptr_t kRoom = 400;  // characters: for any double in full

    std::string format(double number, char type, std::intptr_t precision) {
        StringBuilder out;
        EXPECT_TRUE(write_float(vm, out, number, type, precision, kRoom).ok());
        return std::string(out.view());
    }
};

TEST_F(FloatFormatTest, RoundsAHalfAwayFromZero) {
    EXPECT_EQ(format(0.5, 'f', 0), "1");
    EXPECT_EQ(format(2.5, 'f', 0), "3");
    EXPECT_EQ(format(0.25, 'f', 1), "0.3");
    EXPECT_EQ(format(2.675, 'f', 2), "2.67");  // the double lies below the half
    EXPECT_EQ(format(99.95, 'f', 1), "100.0");
    EXPECT_EQ(format(9.5, 'e', 0), "10e+00");  // the reference's way too
    EXPECT_EQ(format(0.04, 'f', 1), "0.0");
    EXPECT_EQ(format(0.06, 'f', 1), "0.1");
    EXPECT_EQ(format(0.0006, 'f', 2), "0.00");
}

TEST_F(FloatFormatTest, LaysOutAsPrintf) {
    EXPECT_EQ(format(12345.678, 'e', 3), "1.235e+04");
    EXPECT_EQ(format(0, 'e', 2), "0.00e+00");
    EXPECT_EQ(format(1e100, 'E', 0), "1E+100");
    EXPECT_EQ(format(1e-5, 'g', -1), "1e-05");
    EXPECT_EQ(format(100000, 'g', -1), "100000");
    EXPECT_EQ(format(1e6, 'G', -1), "1E+06");
    EXPECT_EQ(format(0.0001, 'g', 3), "0.0001");
    EXPECT_EQ(format(1e22, 'f', 1), "10000000000000000000000.0");
    EXPECT_EQ(format(0.1, 'f', 20), "0.10000000000000000000");
}

}  // namespace
}  // namespace krait::vm
