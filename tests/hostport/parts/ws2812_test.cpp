// Strips of lights that are told their colours by pulses.
#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr int kPin = 16;

struct Ws2812 : PartBench {
    void SetUp() override { begin({{"pin", "GP16"}, {"count", 3.0}}); }
    void begin(Settings settings) { ASSERT_TRUE(make("ws2812", settings)) << error; }
    void pulse(Nanoseconds high, Nanoseconds low) {
        pin(kPin).drive(Drive::High);
        pass(high);
        pin(kPin).drive(Drive::Low);
        pass(low);
    }
    // With the times of MicroPython's neopixel.
    void send(const Octets& octets) {
        for (auto octet : octets)
            for (int bit = 7; bit >= 0; --bit) octet >> bit & 1 ? pulse(800, 450) : pulse(400, 850);
    }
    void latch() { pass(50 * kMicrosecond); }
};

TEST_F(Ws2812, ShowsAFrameAtItsEnd) {
    EXPECT_EQ(text("colours"), "#000000 #000000 #000000");
    send({0x10, 0x20, 0x30, 0, 0xff, 0, 1, 2, 3});
    EXPECT_EQ(text("colours"), "#000000 #000000 #000000");
    EXPECT_EQ(number("frames"), 0);
    latch();
    EXPECT_EQ(text("colours"), "#201030 #ff0000 #020103");
    EXPECT_EQ(number("frames"), 1);
    pass(kSecond);
    EXPECT_EQ(number("frames"), 1);
    EXPECT_EQ(number("errors"), 0);
}

TEST_F(Ws2812, CountsFramesThatNobodyHasLookedAt) {
    for (int i = 0; i < 3; ++i) {
        send({1, 1, 1});
        latch();
    }
    EXPECT_EQ(number("frames"), 3);
    EXPECT_EQ(text("colours"), "#010101 #000000 #000000");
}

TEST_F(Ws2812, KeepsTheColoursThatWereNotSent) {
    send({1, 2, 3, 4, 5, 6, 7, 8, 9});
    latch();
    send({9, 9, 9, 9});  // one light and a third of the next
    latch();
    EXPECT_EQ(text("colours"), "#090909 #050406 #080709");
}

TEST_F(Ws2812, PassesOnWhatIsBehindItsLast) {
    begin({{"pin", "GP16"}});
    send({1, 2, 3, 4, 5, 6});
    latch();
    EXPECT_EQ(text("colours"), "#020103");
}

TEST_F(Ws2812, TakesOtherOrdersAndWhite) {
    begin({{"pin", "GP16"}, {"order", "GRBW"}});
    send({1, 2, 3, 4});
    latch();
    EXPECT_EQ(text("colours"), "#02010304");
    begin({{"pin", "GP16"}, {"order", "RGB"}});
    send({1, 2, 3});
    latch();
    EXPECT_EQ(text("colours"), "#010203");
    EXPECT_FALSE(make("ws2812", {{"pin", "GP16"}, {"order", "RGGB"}}));
    EXPECT_EQ(error, "part 'it': order must be R, G and B in any order, with or without W");
    EXPECT_FALSE(make("ws2812", {{"pin", "GP16"}, {"count", 0.0}}));
}

TEST_F(Ws2812, CountsPulsesOfAWrongLength) {
    pulse(400, 850);
    pulse(150, 850);
    EXPECT_EQ(number("errors"), 1);
    pulse(525, 850);
    EXPECT_EQ(number("errors"), 2);
    pulse(1200, 850);
    EXPECT_EQ(number("errors"), 3);
    pulse(400, 100);
    pulse(400, 20 * kMicrosecond);
    pulse(400, 850);
    EXPECT_EQ(number("errors"), 5);
    pass(kSecond);
    EXPECT_EQ(number("errors"), 5);
}

TEST_F(Ws2812, TakesAWrongPulseAsWhatItIsNearer) {
    for (int i = 0; i < 12; ++i) pulse(100, 850), pulse(3000, 850);
    latch();
    EXPECT_EQ(text("colours").substr(0, 7), "#555555");
}

TEST_F(Ws2812, NeedsTheLongResetOfANewerOne) {
    begin({{"pin", "GP16"}, {"reset_us", 280.0}});
    send({1, 1, 1});
    pass(200 * kMicrosecond);
    EXPECT_EQ(number("frames"), 0);
    send({2, 2, 2});
    pass(280 * kMicrosecond);
    EXPECT_EQ(number("frames"), 1);
    EXPECT_EQ(text("colours"), "#010101");
    EXPECT_EQ(number("errors"), 1);
}

}  // namespace
}  // namespace krait::hostport
