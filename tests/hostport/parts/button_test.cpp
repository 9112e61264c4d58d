// A button, and its contact's bounces.
#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

struct Button : PartBench {
    void begin(Settings settings) {
        settings["pin"] = "GP14";
        ASSERT_TRUE(make("button", settings)) << error;
    }
    // The times of its edges from now on, in microseconds.
    std::vector<Nanoseconds> edges(bool pressed) {
        std::vector<Nanoseconds> times;
        Nanoseconds began = clock.now();
        Terminal watch{[&](bool) { times.push_back((clock.now() - began) / kMicrosecond); }};
        watch.connect(pin(14).net());
        set("pressed", pressed);
        pass(kSecond);
        return times;
    }
};

TEST_F(Button, PullsItsPinLow) {
    begin({{"pull", "up"}});
    EXPECT_TRUE(level(14));
    EXPECT_EQ(set("pressed", true), "");
    EXPECT_FALSE(level(14));
    EXPECT_EQ(set("pressed", false), "");
    EXPECT_TRUE(level(14));
    EXPECT_EQ(set("pressed", 1.0), "must be true or false");
}

TEST_F(Button, LeavesThePullToTheMicrocontroller) {
    begin({});
    EXPECT_EQ(pin(14).net()->volts(), 0);
    pin(14).drive(Drive::PullUp);
    EXPECT_TRUE(level(14));
    set("pressed", true);
    EXPECT_FALSE(level(14));
    EXPECT_TRUE(pin(14).net()->is_held_low());
}

TEST_F(Button, MayBeWiredToTheSupply) {
    begin({{"pressed_level", "high"}, {"pull", "down"}});
    EXPECT_FALSE(level(14));
    set("pressed", true);
    EXPECT_TRUE(level(14));
}

TEST_F(Button, HasOneEdgeIfItDoesNotBounce) {
    begin({{"pull", "up"}});
    EXPECT_EQ(edges(true), std::vector<Nanoseconds>{0});
    EXPECT_TRUE(edges(true).empty());
    EXPECT_EQ(edges(false), std::vector<Nanoseconds>{0});
}

TEST_F(Button, BouncesTheSameEachTime) {
    begin({{"pull", "up"}, {"bounce_ms", 5.0}, {"bounces", 4.0}});
    auto down = edges(true);
    EXPECT_EQ(down.size(), 9u);
    EXPECT_EQ(down.front(), 0u);
    EXPECT_LE(down.back(), 5000u);
    EXPECT_GT(down.back(), 4000u);
    EXPECT_FALSE(level(14));
    EXPECT_TRUE(edges(true).empty());  // it was
    auto up = edges(false);
    EXPECT_EQ(up.size(), 9u);
    EXPECT_NE(up, down);
    EXPECT_TRUE(level(14));
    begin({{"pull", "up"}, {"bounce_ms", 5.0}, {"bounces", 4.0}});
    EXPECT_EQ(edges(true), down);
}

TEST_F(Button, MayBeReleasedWhileItBounces) {
    begin({{"pull", "up"}, {"bounce_ms", 50.0}});
    set("pressed", true);
    pass(10 * kMillisecond);
    edges(false);
    EXPECT_TRUE(level(14));
    EXPECT_EQ(clock.next(), kNever);
}

TEST_F(Button, RefusesSettingsThatAreWrong) {
    EXPECT_FALSE(make("button", {{"pin", "GP14"}, {"pressed_level", "none"}}));
    EXPECT_EQ(error, "part 'it': pressed_level must be low or high");
    EXPECT_FALSE(make("button", {{"pin", "GP14"}, {"pull", "left"}}));
    EXPECT_EQ(error, "part 'it': pull must be none, up or down");
    EXPECT_FALSE(make("button", {{"pin", "GP14"}, {"bounce_ms", -1.0}}));
}

}  // namespace
}  // namespace krait::hostport
