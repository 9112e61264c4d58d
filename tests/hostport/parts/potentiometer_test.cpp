// A potentiometer on a pin.
#include <algorithm>

#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

struct Potentiometer : PartBench {
    double volts() { return pin(26).volts(); }
    std::vector<double> volts_of(int count) {
        std::vector<double> read;
        for (int i = 0; i < count; ++i) {
            pass(10 * kMillisecond);
            read.push_back(volts());
        }
        return read;
    }
};

TEST_F(Potentiometer, DividesTheSupply) {
    ASSERT_TRUE(make("potentiometer", {{"pin", "GP26"}})) << error;
    EXPECT_DOUBLE_EQ(volts(), 1.65);
    EXPECT_EQ(set("position", 0.25), "");
    EXPECT_DOUBLE_EQ(volts(), 0.825);
    EXPECT_FALSE(level(26));
    set("position", 1.0);
    EXPECT_DOUBLE_EQ(volts(), 3.3);
    EXPECT_TRUE(level(26));
    EXPECT_EQ(set("position", 1.1), "must be a number from 0 to 1");
    EXPECT_EQ(clock.next(), kNever);
}

TEST_F(Potentiometer, IsNoisyTheSameEachTime) {
    ASSERT_TRUE(make("potentiometer", {{"pin", "GP26"}, {"noise_mv", 20.0}})) << error;
    auto first = volts_of(500);
    auto [least, most] = std::minmax_element(first.begin(), first.end());
    EXPECT_DOUBLE_EQ(*least, 1.63);
    EXPECT_DOUBLE_EQ(*most, 1.67);
    set("position", 0.0);
    auto grounded = volts_of(100);
    EXPECT_EQ(*std::min_element(grounded.begin(), grounded.end()), 0);
    ASSERT_TRUE(make("potentiometer", {{"pin", "GP26"}, {"noise_mv", 20.0}}));
    EXPECT_EQ(volts_of(500), first);
}

}  // namespace
}  // namespace krait::hostport
