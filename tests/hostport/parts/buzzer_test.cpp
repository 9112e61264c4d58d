// What is heard of a buzzer.
#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

struct Buzzer : PartBench {
    void SetUp() override { ASSERT_TRUE(make("buzzer", {{"pin", "GP10"}})) << error; }
    void play(Nanoseconds high, Nanoseconds low, int periods) {
        for (int i = 0; i < periods; ++i) {
            pin(10).drive(Drive::High);
            pass(high);
            pin(10).drive(Drive::Low);
            pass(low);
        }
    }
};

TEST_F(Buzzer, IsSilentAtFirst) {
    EXPECT_FALSE(flag("sounding"));
    EXPECT_EQ(number("frequency"), 0);
    play(kMillisecond, kMillisecond, 1);  // a click
    EXPECT_FALSE(flag("sounding"));
    EXPECT_EQ(set("sounding", true), "cannot be set");
}

TEST_F(Buzzer, SoundsAtTheFrequencyOfItsPin) {
    play(500 * kMicrosecond, 500 * kMicrosecond, 2);
    EXPECT_TRUE(flag("sounding"));
    EXPECT_DOUBLE_EQ(number("frequency"), 1000);
    play(100 * kMicrosecond, 400 * kMicrosecond, 5);
    EXPECT_DOUBLE_EQ(number("frequency"), 2000);
    play(200 * kMicrosecond, 200 * kMicrosecond, 2);
    EXPECT_DOUBLE_EQ(number("frequency"), 4 / 1.9e-3);  // of 500, 500, 500 and 400 us
}

TEST_F(Buzzer, FallsSilentWhenItsPinStands) {
    play(500 * kMicrosecond, 500 * kMicrosecond, 10);
    pin(10).drive(Drive::High);
    pass(2 * kMillisecond);
    EXPECT_TRUE(flag("sounding"));
    pass(1);
    EXPECT_FALSE(flag("sounding"));
    EXPECT_EQ(number("frequency"), 0);
}

TEST_F(Buzzer, StartsANewToneAfterAPause) {
    play(500 * kMicrosecond, 500 * kMicrosecond, 10);
    pass(60 * kMillisecond);
    play(kMillisecond, kMillisecond, 1);
    EXPECT_FALSE(flag("sounding"));
    play(kMillisecond, kMillisecond, 1);
    EXPECT_DOUBLE_EQ(number("frequency"), 500);
}

}  // namespace
}  // namespace krait::hostport
