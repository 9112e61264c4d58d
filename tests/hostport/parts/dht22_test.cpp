// A DHT22 and a DHT11, read by their pulses.
#include <optional>

#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr int kPin = 15;
constexpr Nanoseconds kUs = kMicrosecond;

struct Dht22 : PartBench {
    void SetUp() override { begin("dht22"); }
    void begin(std::string type) { ASSERT_TRUE(make(type, {{"pin", "GP15"}})) << error; }
    void ask(Nanoseconds start = kMillisecond) {
        pin(kPin).drive_open_drain(false);
        pass(start);
        pin(kPin).drive_open_drain(true);
    }
    // For how long the level stays, in microseconds; -1: for longer than an answer's longest.
    int pulse(bool level) {
        Nanoseconds began = clock.now();
        while (pin(kPin).level() == level) {
            if (clock.now() - began > 200 * kUs) return -1;
            clock.run_to_next(clock.now() + kUs);
        }
        return int((clock.now() - began) / kUs);
    }
    // What it answers, if it does.
    std::optional<Octets> answer() {
        if (pulse(true) < 0) return std::nullopt;
        EXPECT_EQ(pulse(false), 80);
        EXPECT_EQ(pulse(true), 80);
        Octets octets(5);
        for (auto& octet : octets) {
            for (int bit = 0; bit < 8; ++bit) {
                EXPECT_EQ(pulse(false), 50);
                octet = std::uint8_t(octet << 1 | (pulse(true) > 40));
            }
        }
        EXPECT_EQ(pulse(false), 50);
        EXPECT_EQ(pulse(true), -1);
        return octets;
    }
    std::optional<Octets> read(Nanoseconds start = kMillisecond) {
        ask(start);
        return answer();
    }
};

TEST_F(Dht22, AnswersFortyBits) {
    set("temperature", 23.4), set("humidity", 65.2);
    EXPECT_EQ(read(), (Octets{0x02, 0x8c, 0x00, 0xea, 0x78}));
    EXPECT_TRUE(level(kPin));
}

TEST_F(Dht22, HasASignBit) {
    set("temperature", -10.1), set("humidity", 0.0);
    EXPECT_EQ(read(), (Octets{0, 0, 0x80, 0x65, 0xe5}));
    pass(2 * kSecond);
    set("temperature", -40.0), set("humidity", 100.0);
    EXPECT_EQ(read(), (Octets{0x03, 0xe8, 0x81, 0x90, 0xfc}));
    EXPECT_EQ(set("temperature", 80.5), "must be a number from -40 to 80");
}

TEST_F(Dht22, AnswersAfterThirtyMicroseconds) {
    ask();
    EXPECT_EQ(pulse(true), 30);
    EXPECT_EQ(pulse(false), 80);
}

TEST_F(Dht22, WantsALongStart) {
    EXPECT_EQ(read(799 * kUs), std::nullopt);
    EXPECT_NE(read(800 * kUs), std::nullopt);
    pass(2 * kSecond);
    EXPECT_NE(read(18 * kMillisecond), std::nullopt);
}

TEST_F(Dht22, IsSilentIfItIsAskedTooOften) {
    ask();
    Nanoseconds asked = clock.now();
    EXPECT_NE(answer(), std::nullopt);
    pass(kSecond);
    EXPECT_EQ(read(), std::nullopt);
    clock.run_until(asked + 2 * kSecond - kMillisecond);
    EXPECT_NE(read(), std::nullopt);
}

TEST_F(Dht22, IsNotHeldUpByAPulseThatComesWhileItAnswers) {
    ask();
    pass(kMillisecond);
    ask(2 * kMillisecond);
    pass(2 * kMillisecond);
    EXPECT_TRUE(level(kPin));
    pass(2 * kSecond);
    EXPECT_NE(read(), std::nullopt);
}

struct Dht11 : Dht22 {
    void SetUp() override { begin("dht11"); }
};

TEST_F(Dht11, HasWholeNumbersAndAnotherStart) {
    set("temperature", 23.6), set("humidity", 65.2);
    EXPECT_EQ(read(17 * kMillisecond), std::nullopt);
    EXPECT_EQ(read(18 * kMillisecond), (Octets{65, 0, 24, 0, 89}));
    pass(kSecond);
    EXPECT_NE(read(18 * kMillisecond), std::nullopt);
    EXPECT_EQ(set("temperature", -1.0), "must be a number from 0 to 50");
}

}  // namespace
}  // namespace krait::hostport
