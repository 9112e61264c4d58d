// The clock of what is simulated.
#include "hostport/sim/clock.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace krait::hostport {
namespace {

struct SimClock : testing::Test {
    Clock clock;
    std::string rung;
    std::unique_ptr<Alarm> alarm(const char* name) {
        return std::make_unique<Alarm>(
            clock, [this, name] { rung += name + std::to_string(clock.now()) + " "; });
    }
};

TEST_F(SimClock, RingsInOrderOfTimeThenOfSetting) {
    auto a = alarm("a"), b = alarm("b"), c = alarm("c"), d = alarm("d");
    a->set(30), b->set(10), c->set(30), d->set(20);
    EXPECT_EQ(clock.next(), 10u);
    clock.run_until(30);
    EXPECT_EQ(rung, "b10 d20 a30 c30 ");
    EXPECT_EQ(clock.next(), kNever);
}

TEST_F(SimClock, StopsBetweenAlarms) {
    auto a = alarm("a"), b = alarm("b");
    a->set(10), b->set(20);
    clock.run_until(15);
    EXPECT_EQ(clock.now(), 15u);
    EXPECT_TRUE(b->is_set() && !a->is_set());
    clock.run_to_next(100);
    EXPECT_EQ(clock.now(), 20u);
    clock.run_to_next(100);
    EXPECT_EQ(clock.now(), 100u);
    EXPECT_EQ(rung, "a10 b20 ");
}

TEST_F(SimClock, RingsAtOnceWhatIsLate) {
    clock.run_until(100);
    auto a = alarm("a");
    a->set(50);
    clock.run_until(0);
    EXPECT_EQ(rung, "a100 ");
}

TEST_F(SimClock, ForgetsWhatIsCancelledSetAnewOrGone) {
    auto a = alarm("a"), b = alarm("b"), c = alarm("c");
    a->set(10), b->set(20), c->set(30);
    a->cancel();
    b->set(40);
    c.reset();
    clock.run_until(100);
    EXPECT_EQ(rung, "b40 ");
}

TEST_F(SimClock, LetsWhoRingsSetItself) {
    int left = 5;
    Alarm every{clock, [&] {
                    rung += std::to_string(clock.now()) + " ";
                    if (--left) every.set_in(7);
                }};
    every.set(7);
    clock.run_until(1000);
    EXPECT_EQ(rung, "7 14 21 28 35 ");
}

// Any order of setting, moving and cancelling rings what is left in order.
TEST_F(SimClock, KeepsOrderWhateverIsSetAndCancelled) {
    std::uint32_t random = 1;
    auto next = [&] { return random = random * 1664525 + 1013904223; };
    for (int round = 0; round < 50; ++round) {
        std::vector<std::unique_ptr<Alarm>> alarms;
        Nanoseconds last = 0;
        int rings = 0;
        for (int i = 0; i < 100; ++i)
            alarms.push_back(std::make_unique<Alarm>(clock, [&] {
                EXPECT_GE(clock.now(), last);
                last = clock.now();
                ++rings;
            }));
        for (auto& each : alarms) each->set_in(next() % 50);
        int cancelled = 0;
        for (auto& each : alarms) {
            if (next() % 3 == 0)
                each->set_in(next() % 50);
            else if (next() % 3 == 0)
                each->cancel(), ++cancelled;
        }
        clock.run_until(clock.now() + 50);
        EXPECT_EQ(rings, 100 - cancelled);
    }
}

TEST_F(SimClock, EndsNoSettingBehindTheLastTime) {
    auto a = alarm("a");
    clock.run_until(5);
    a->set_in(kNever);
    EXPECT_TRUE(a->is_set());
    EXPECT_EQ(clock.next(), kNever - 1);
}

}  // namespace
}  // namespace krait::hostport
