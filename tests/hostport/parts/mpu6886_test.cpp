// The MPU-6886 as its datasheet has it.
#include <algorithm>

#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr std::uint8_t kAddress = 0x68;
constexpr Nanoseconds kPulse = 50 * kMicrosecond;

struct Mpu6886 : PartBench {
    void SetUp() override { begin({{"bus", "i2c0"}, {"int", "GP5"}}); }
    void begin(Settings settings) { ASSERT_TRUE(make("mpu6886", settings)) << error; }
    void set_register(std::uint8_t number, std::uint8_t octet) {
        ASSERT_EQ(write(kAddress, {number, octet}), I2cEnd::Done);
    }
    std::uint8_t get_register(std::uint8_t number) { return read_from(kAddress, number, 1)[0]; }
    int word(std::uint8_t number) {
        auto octets = read_from(kAddress, number, 2);
        return std::int16_t(octets[0] << 8 | octets[1]);
    }
    // 100 samples a second.
    void wake() {
        set_register(0x6b, 0x01);
        set_register(0x1a, 0x01);
        set_register(0x19, 9);
    }
    void fill_fifo(std::uint8_t what) {
        set_register(0x23, what);
        set_register(0x6a, 0x40);
    }
    std::size_t fifo_count() { return std::size_t(word(0x72)); }
};

struct QuietMpu6886 : Mpu6886 {
    void SetUp() override { begin({{"bus", "i2c0"}, {"int", "GP5"}, {"noise", 0.0}}); }
};

TEST_F(Mpu6886, StartsAsleepAndKnowsWhoItIs) {
    EXPECT_EQ(get_register(0x75), 0x19);
    EXPECT_EQ(get_register(0x6b), 0x41);
    EXPECT_EQ(get_register(0x1a), 0x80);
    pass(kSecond);
    EXPECT_EQ(word(0x3f), 0);
    EXPECT_EQ(get_register(0x3a), 0);
}

TEST_F(Mpu6886, HasTheAddressOfItsSetting) {
    EXPECT_EQ(write(0x69, {}), I2cEnd::NoAddress);
    begin({{"bus", "i2c0"}, {"address", 105.0}});
    EXPECT_EQ(write(0x69, {0x75}), I2cEnd::Done);
    EXPECT_FALSE(make("mpu6886", {{"bus", "i2c0"}, {"noise", 300.0}}));
    EXPECT_EQ(error, "part 'it': noise must be a number from 0 to 255");
}

TEST_F(QuietMpu6886, MeasuresInTheRangesOfItsRegisters) {
    wake();
    EXPECT_EQ(set("accel_x", -0.5), "");
    EXPECT_EQ(set("gyro_z", 100.0), "");
    EXPECT_EQ(set("temperature", 35.0), "");
    EXPECT_EQ(set("gyro_z", 2001.0), "must be a number from -2000 to 2000");
    pass(10 * kMillisecond);
    EXPECT_EQ(word(0x3b), -8192);
    EXPECT_EQ(word(0x3f), 16384);
    EXPECT_EQ(word(0x41), 3268);
    EXPECT_EQ(word(0x47), 13100);
    set_register(0x1b, 0x18);
    set_register(0x1c, 0x18);
    EXPECT_EQ(word(0x47), 13100);  // until the next sample
    pass(10 * kMillisecond);
    EXPECT_EQ(word(0x3b), -1024);
    EXPECT_EQ(word(0x47), 1640);
    set("accel_x", 16.0);
    pass(10 * kMillisecond);
    EXPECT_EQ(word(0x3b), 32767);
}

TEST_F(QuietMpu6886, ReadsOnFromRegisterToRegister) {
    wake();
    pass(10 * kMillisecond);
    EXPECT_EQ(read_from(kAddress, 0x3b, 14), (Octets{0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
    write(kAddress, {0x19, 3, 4, 8});
    EXPECT_EQ(read_from(kAddress, 0x19, 3), (Octets{3, 4, 8}));
    EXPECT_EQ(read_from(kAddress, 0x74, 3), (Octets{0xff, 0xff, 0xff}));
    EXPECT_EQ(read_from(kAddress, 0xff, 1), (Octets{0}));
    write(kAddress, {0x75, 7});
    EXPECT_EQ(get_register(0x75), 0x19);
}

TEST_F(Mpu6886, TakesOctetsOneByOne) {
    write_slowly(kAddress, {0x19, 3, 4, 8});
    EXPECT_EQ(read_from(kAddress, 0x19, 3), (Octets{3, 4, 8}));
}

TEST_F(QuietMpu6886, KeepsTheReadingOfAChannelThatStandsBy) {
    wake();
    pass(10 * kMillisecond);
    set_register(0x6c, 0x08 | 0x01);  // z of the accelerometer, z of the gyroscope
    set("accel_x", 1.0), set("accel_z", 0.0), set("gyro_y", 1.0), set("gyro_z", 1.0);
    pass(10 * kMillisecond);
    EXPECT_EQ(word(0x3b), 16384);
    EXPECT_EQ(word(0x3f), 16384);
    EXPECT_EQ(word(0x45), 131);
    EXPECT_EQ(word(0x47), 0);
    set_register(0x6b, 0x11);
    set("gyro_y", 2.0);
    pass(10 * kMillisecond);
    EXPECT_EQ(word(0x45), 131);
}

TEST_F(Mpu6886, VariesWithTheNumberOfTheSampleTheSameEachTime) {
    auto readings = [this] {
        wake();
        std::vector<int> all;
        for (int i = 0; i < 50; ++i) {
            pass(10 * kMillisecond);
            all.push_back(word(0x3f));
        }
        return all;
    };
    auto first = readings();
    auto [least, most] = std::minmax_element(first.begin(), first.end());
    EXPECT_EQ(*least, 16381);
    EXPECT_EQ(*most, 16387);
    begin({{"bus", "i2c0"}});
    EXPECT_EQ(readings(), first);
    make({{"mpu6886", "other", {{"bus", "i2c0"}}}});
    EXPECT_NE(readings(), first);
}

TEST_F(QuietMpu6886, TakesSamplesAtTheRateOfItsRegisters) {
    auto samples_in_100_ms = [&](std::uint8_t config, std::uint8_t gyro_config, std::uint8_t div) {
        set_register(0x6b, 0x80);
        set_register(0x6b, 0x01);
        write(kAddress, {0x19, div, std::uint8_t(config | 0x40), gyro_config});
        fill_fifo(0x08);
        pass(100 * kMillisecond);
        return fifo_count() / 8;
    };
    EXPECT_EQ(samples_in_100_ms(1, 0, 9), 10u);
    EXPECT_EQ(samples_in_100_ms(6, 0, 0), 100u);
    EXPECT_EQ(samples_in_100_ms(1, 0, 99), 1u);
    EXPECT_EQ(samples_in_100_ms(0, 0, 9), 128u);  // at 8 kHz: the FIFO is full
    set_register(0x6a, 0x44);
    pass(kMillisecond);
    EXPECT_EQ(fifo_count(), 8 * 8u);
    set_register(0x1b, 1);
    set_register(0x6a, 0x44);
    pass(kMillisecond);
    EXPECT_EQ(fifo_count(), 32 * 8u);
}

// --- the FIFO

TEST_F(QuietMpu6886, QueuesSamples) {
    wake();
    fill_fifo(0x18);
    pass(25 * kMillisecond);
    EXPECT_EQ(fifo_count(), 28u);
    set("accel_z", 0.5);  // what was before stays as it was
    pass(5 * kMillisecond);
    EXPECT_EQ(fifo_count(), 42u);
    Octets burst = read_from(kAddress, 0x74, 43);
    EXPECT_EQ(burst[4], 0x40);
    EXPECT_EQ(burst[14 + 4], 0x40);
    EXPECT_EQ(burst[28 + 4], 0x20);
    EXPECT_EQ(burst[42], 0xff);
    EXPECT_EQ(fifo_count(), 0u);
}

TEST_F(Mpu6886, QueuesWhatItsRegistersShow) {
    wake();
    fill_fifo(0x18);
    pass(30 * kMillisecond);
    Octets shown = read_from(kAddress, 0x3b, 14), queued = read_from(kAddress, 0x74, 42);
    EXPECT_TRUE(std::equal(shown.begin(), shown.end(), queued.begin() + 28));
}

TEST_F(QuietMpu6886, QueuesTheTemperatureWithEitherSensor) {
    wake();
    set("temperature", 26.0), set("gyro_x", 10.0);
    fill_fifo(0x10);
    pass(10 * kMillisecond);
    EXPECT_EQ(read_from(kAddress, 0x74, 9), (Octets{0x01, 0x47, 0x05, 0x1e, 0, 0, 0, 0, 0xff}));
    fill_fifo(0x08);
    pass(10 * kMillisecond);
    EXPECT_EQ(read_from(kAddress, 0x74, 9), (Octets{0, 0, 0, 0, 0x40, 0, 0x01, 0x47, 0xff}));
    fill_fifo(0);
    pass(10 * kMillisecond);
    EXPECT_EQ(fifo_count(), 0u);
}

TEST_F(QuietMpu6886, AnswersNothingFromADisabledFifo) {
    wake();
    fill_fifo(0x18);
    pass(20 * kMillisecond);
    set_register(0x6a, 0);
    EXPECT_EQ(get_register(0x74), 0xff);
    pass(20 * kMillisecond);
    EXPECT_EQ(fifo_count(), 28u);
    set_register(0x6a, 0x44);
    EXPECT_EQ(get_register(0x6a), 0x40);  // the reset is over at once
    EXPECT_EQ(fifo_count(), 0u);
}

TEST_F(QuietMpu6886, LosesTheOldestOfAFullFifo) {
    wake();
    fill_fifo(0x18);
    pass(730 * kMillisecond);
    EXPECT_EQ(fifo_count(), 1022u);
    EXPECT_EQ(get_register(0x3a), 0x01);
    set("accel_x", 1.0);
    pass(10 * kMillisecond);
    EXPECT_EQ(fifo_count(), 1024u);
    EXPECT_EQ(get_register(0x3a), 0x11);
    Octets all = read_from(kAddress, 0x74, 1024);
    EXPECT_EQ(all[1010], 0x40);  // of the last
    // The first lacks 12 of its octets: what is read is out of step.
    EXPECT_EQ(all[0], 0);
    EXPECT_EQ(all[2 + 4], 0x40);
}

TEST_F(QuietMpu6886, LosesTheNewestIfItIsToldTo) {
    wake();
    set_register(0x1a, 0x41);
    fill_fifo(0x18);
    pass(730 * kMillisecond);
    set("accel_x", 1.0);
    pass(kSecond);
    EXPECT_EQ(fifo_count(), 1024u);
    EXPECT_EQ(get_register(0x3a), 0x11);
    Octets all = read_from(kAddress, 0x74, 1024);
    EXPECT_EQ(all[0], 0);
    EXPECT_EQ(all[4], 0x40);
    EXPECT_EQ(all[1022], 0x40);
}

// Looking late must show what looking in time would have shown.
TEST_F(Mpu6886, OverwritesTheSameHoweverSeldomItIsLookedAt) {
    auto content = [this](Nanoseconds step) {
        wake();
        fill_fifo(0x18);
        for (Nanoseconds passed = 0; passed < 3 * kSecond; passed += step) {
            pass(step);
            get_register(0x3b);
        }
        return read_from(kAddress, 0x74, 1024);
    };
    Octets often = content(5 * kMillisecond);
    begin({{"bus", "i2c0"}});
    EXPECT_EQ(content(3 * kSecond), often);
}

TEST_F(Mpu6886, CountsBothOctetsAtOneTime) {
    wake();
    fill_fifo(0x18);
    pass(180 * kMillisecond);  // 252 octets
    EXPECT_EQ(get_register(0x72), 0);
    pass(10 * kMillisecond);
    EXPECT_EQ(get_register(0x73), 252);
    EXPECT_EQ(fifo_count(), 266u);
}

// --- interrupts

TEST_F(Mpu6886, SaysByAPulseThatASampleIsReady) {
    wake();
    set_register(0x38, 1);
    pass(10 * kMillisecond);
    EXPECT_TRUE(level(5));
    pass(kPulse - 1);
    EXPECT_TRUE(level(5));
    pass(1);
    EXPECT_FALSE(level(5));
    EXPECT_EQ(get_register(0x3a), 1);
    EXPECT_EQ(get_register(0x3a), 0);
    pass(10 * kMillisecond - kPulse);
    EXPECT_TRUE(level(5));
}

TEST_F(Mpu6886, HoldsItsPinUntilTheStatusIsRead) {
    wake();
    write(kAddress, {0x37, 0xa0, 1});  // active low, latched
    EXPECT_TRUE(level(5));
    pass(30 * kMillisecond);
    EXPECT_FALSE(level(5));
    get_register(0x3b);
    EXPECT_FALSE(level(5));
    get_register(0x3a);
    EXPECT_TRUE(level(5));
    set_register(0x37, 0xb0);  // cleared by any read
    pass(10 * kMillisecond);
    EXPECT_FALSE(level(5));
    get_register(0x75);
    EXPECT_TRUE(level(5));
}

TEST_F(Mpu6886, LeavesAnOpenDrainToThePullUp) {
    wake();
    write(kAddress, {0x37, 0xe0, 1});
    EXPECT_FALSE(level(5));
    pin(5).drive(Drive::PullUp);
    EXPECT_TRUE(level(5));
    pass(10 * kMillisecond);
    EXPECT_FALSE(level(5));
}

TEST_F(Mpu6886, SaysThatTheFifoHasReachedItsWatermark) {
    wake();
    write(kAddress, {0x60, 1, 0x18});  // 280 octets
    set_register(0x37, 0x20);
    fill_fifo(0x18);
    pass(199 * kMillisecond);
    EXPECT_FALSE(level(5));
    pass(kMillisecond);
    EXPECT_TRUE(level(5));
    EXPECT_EQ(get_register(0x3a), 0x01);
    EXPECT_TRUE(level(5));
    EXPECT_EQ(get_register(0x39), 0x40);
    EXPECT_FALSE(level(5));
    EXPECT_EQ(get_register(0x39), 0);
    pass(10 * kMillisecond);
    EXPECT_TRUE(level(5));  // it is still full enough
}

TEST_F(Mpu6886, SaysThatTheFifoHasOverflown) {
    wake();
    set_register(0x38, 0x10);
    set_register(0x37, 0x20);
    fill_fifo(0x18);
    pass(739 * kMillisecond);
    EXPECT_FALSE(level(5));
    pass(kMillisecond);
    EXPECT_TRUE(level(5));
    EXPECT_EQ(get_register(0x3a), 0x11);
    EXPECT_FALSE(level(5));
}

TEST_F(Mpu6886, ForgetsAllWhenItIsReset) {
    wake();
    fill_fifo(0x18);
    write(kAddress, {0x37, 0x20, 1});
    pass(50 * kMillisecond);
    EXPECT_TRUE(level(5));
    set_register(0x6b, 0x81);
    EXPECT_FALSE(level(5));
    EXPECT_EQ(get_register(0x6b), 0x41);
    EXPECT_EQ(fifo_count(), 0u);
    EXPECT_EQ(get_register(0x19), 0);
    EXPECT_EQ(clock.next(), kNever);
}

TEST_F(Mpu6886, SetsNoAlarmWhereNobodyWaits) {
    begin({{"bus", "i2c0"}});
    wake();
    set_register(0x38, 1);
    EXPECT_EQ(clock.next(), kNever);
}

// Samples that nobody will see are not made: these would be three thousand millions.
TEST_F(Mpu6886, IsCheapToLeaveAloneForADay) {
    wake();
    set_register(0x1b, 1);
    fill_fifo(0x18);
    pass(24 * 3600 * kSecond);
    EXPECT_EQ(fifo_count(), 1024u);
}

}  // namespace
}  // namespace krait::hostport
