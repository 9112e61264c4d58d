// Nets: what level terminals make together, and who is told.
#include "hostport/sim/net.hpp"

#include <gtest/gtest.h>

namespace krait::hostport {
namespace {

struct SimNet : testing::Test {
    Clock clock;
    Net net{"net", clock};
    Terminal a, b;
    void SetUp() override {
        a.connect(&net);
        b.connect(&net);
    }
    bool level_of(Drive one, Drive other) {
        a.drive(one);
        b.drive(other);
        return net.level();
    }
};

TEST_F(SimNet, IsLowWhereNobodyDrivesIt) { EXPECT_FALSE(level_of(Drive::Open, Drive::Open)); }

TEST_F(SimNet, FollowsTheStrongest) {
    EXPECT_TRUE(level_of(Drive::Open, Drive::PullUp));
    EXPECT_FALSE(level_of(Drive::Low, Drive::PullUp));
    EXPECT_TRUE(level_of(Drive::PullDown, Drive::High));
    EXPECT_TRUE(level_of(Drive::PullUp, Drive::PullDown));
    EXPECT_FALSE(net.is_shorted());
    EXPECT_FALSE(level_of(Drive::High, Drive::Low));
    EXPECT_TRUE(net.is_shorted());
}

TEST_F(SimNet, HasAVoltage) {
    b.drive(Drive::PullUp);
    a.drive(Drive::Analog, 1.2);
    EXPECT_DOUBLE_EQ(net.volts(), 1.2);
    EXPECT_FALSE(net.level());
    a.drive(Drive::Analog, 2.5);
    EXPECT_TRUE(net.level());
    b.drive(Drive::Low);
    EXPECT_DOUBLE_EQ(net.volts(), 0);
}

TEST_F(SimNet, TellsWhoListensOfChanges) {
    std::string heard;
    Terminal c{[&](bool level) { heard += level ? "1" : "0"; }};
    c.connect(&net);
    a.drive(Drive::High);
    b.drive(Drive::PullUp);
    a.drive(Drive::Open);
    b.drive(Drive::Open);
    EXPECT_EQ(heard, "10");
    c.connect(nullptr);
    a.drive(Drive::High);
    EXPECT_EQ(heard, "10");
}

TEST_F(SimNet, ForgetsWhoLeaves) {
    {
        Terminal c;
        c.connect(&net);
        c.drive(Drive::High);
        EXPECT_TRUE(net.level());
    }
    EXPECT_FALSE(net.level());
}

// Two parts of which each undoes what the other does would go on for ever.
TEST_F(SimNet, EndsAChaseAtOneTime) {
    int changes = 0;
    Terminal inverter{[&](bool level) {
        ++changes;
        inverter.drive_level(!level);
    }};
    inverter.connect(&net);
    a.drive(Drive::PullUp);
    EXPECT_LT(changes, 100);
    inverter.connect(nullptr);
}

TEST_F(SimNet, CarriesOctets) {
    struct Ear : SerialListener {
        std::string heard;
        void hear(std::uint16_t octet, const SerialFrame&) override { heard += char(octet); }
    } ear;
    net.add_listener(&ear);
    net.say('h', {9600, 8, 'N', 1});
    net.say('i', {9600, 8, 'N', 1});
    net.remove_listener(&ear);
    net.say('!', {9600, 8, 'N', 1});
    EXPECT_EQ(ear.heard, "hi");
    EXPECT_EQ((SerialFrame{9600, 8, 'N', 1}.octet_ns()), 1'041'666u);
    EXPECT_EQ((SerialFrame{1'000'000, 8, 'E', 2}.octet_ns()), 12'000u);
}

}  // namespace
}  // namespace krait::hostport
