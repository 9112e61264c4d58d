// The BME280 as its datasheet has it, seen by a driver.
#include <cmath>

#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr std::uint8_t kAddress = 0x76;

// What a driver reads at its start, and the formulas of appendix A, in floating point.
struct Trimming {
    double t[4], p[10], h[7];
    struct Measured {
        double temperature, pressure, humidity;
    };
    Measured compensate(int temp, int press, int hum) const {
        double a = (temp / 16384.0 - t[1] / 1024) * t[2];
        double b = std::pow(temp / 131072.0 - t[1] / 8192, 2) * t[3];
        double fine = a + b;
        double x = fine / 2 - 64000;
        double y = x * x * p[6] / 32768 + x * p[5] * 2;
        y = y / 4 + p[4] * 65536;
        x = (p[3] * x * x / 524288 + p[2] * x) / 524288;
        x = (1 + x / 32768) * p[1];
        double q = (1048576 - press - y / 4096) * 6250 / x;
        q += (p[9] * q * q / 2147483648 + q * p[8] / 32768 + p[7]) / 16;
        double r = fine - 76800;
        r = (hum - (h[4] * 64 + h[5] / 16384 * r)) *
            (h[2] / 65536 * (1 + h[6] / 67108864 * r * (1 + h[3] / 67108864 * r)));
        return {fine / 5120, q / 100, r * (1 - h[1] * r / 524288)};
    }
};

struct Bme280 : PartBench {
    void SetUp() override { ASSERT_TRUE(make("bme280", {{"bus", "i2c0"}})) << error; }
    std::uint8_t get_register(std::uint8_t number) { return read_from(kAddress, number, 1)[0]; }

    Trimming trimming() {
        Octets first = read_from(kAddress, 0x88, 26), second = read_from(kAddress, 0xe1, 7);
        auto word = [&](std::size_t at) { return std::int16_t(first[at] | first[at + 1] << 8); };
        auto bits_12 = [](int high, int low) { return std::int16_t(high << 8 | low << 4) >> 4; };
        Trimming read{};
        read.t[1] = std::uint16_t(word(0)), read.p[1] = std::uint16_t(word(6));
        for (std::size_t i = 2; i <= 3; ++i) read.t[i] = word(2 * i - 2);
        for (std::size_t i = 2; i <= 9; ++i) read.p[i] = word(4 + 2 * i);
        read.h[1] = first[25], read.h[2] = std::int16_t(second[0] | second[1] << 8);
        read.h[3] = second[2], read.h[4] = bits_12(second[3], second[4] & 15);
        read.h[5] = bits_12(second[5], second[4] >> 4), read.h[6] = std::int8_t(second[6]);
        return read;
    }
    struct Readings {
        int pressure, temperature, humidity;
    };
    Readings readings() {
        Octets all = read_from(kAddress, 0xf7, 8);
        return {all[0] << 12 | all[1] << 4 | all[2] >> 4, all[3] << 12 | all[4] << 4 | all[5] >> 4,
                all[6] << 8 | all[7]};
    }
    Trimming::Measured measured() {
        Readings now = readings();
        return trimming().compensate(now.temperature, now.pressure, now.humidity);
    }
    // As with the most accurate settings: 16 times each.
    void force() {
        write(kAddress, {0xf2, 5, 0xf4, 5 << 5 | 5 << 2 | 1});
        pass(113 * kMillisecond);
    }
};

// The test's formulas give what the datasheet of the BMP280, section 3.12, calculates.
TEST(Bme280Formulas, GiveTheDatasheetsExample) {
    Trimming example{
        {0, 27504, 26435, -1000}, {0, 36477, -10685, 3024, 2855, 140, -7, 15500, -14600, 6000}, {}};
    auto measured = example.compensate(519888, 415148, 0);
    EXPECT_NEAR(measured.temperature, 25.08, 0.005);
    EXPECT_NEAR(measured.pressure, 1006.5327, 0.0001);
}

TEST_F(Bme280, StartsAsleepAndKnowsWhoItIs) {
    EXPECT_EQ(get_register(0xd0), 0x60);
    EXPECT_EQ(read_from(kAddress, 0xf2, 4), (Octets{0, 0, 0, 0}));
    EXPECT_EQ(read_from(kAddress, 0xf7, 8), (Octets{0x80, 0, 0, 0x80, 0, 0, 0x80, 0}));
    pass(kSecond);
    EXPECT_EQ(readings().temperature, 0x80000);
    EXPECT_EQ(write(0x77, {}), I2cEnd::NoAddress);
    EXPECT_EQ(write(kAddress, {0xd0, 1}), I2cEnd::Done);
    EXPECT_EQ(read_from(kAddress, 0xcf, 3), (Octets{0, 0x60, 0}));
}

TEST_F(Bme280, HasTheAddressOfItsSetting) {
    ASSERT_TRUE(make("bme280", {{"bus", "i2c0"}, {"address", 119.0}}));
    EXPECT_EQ(write(0x77, {0xd0}), I2cEnd::Done);
    EXPECT_EQ(write(kAddress, {}), I2cEnd::NoAddress);
}

TEST_F(Bme280, GivesADriverTheWeather) {
    for (double temperature : {-40.0, -3.21, 0.0, 25.0, 85.0})
        for (double pressure : {300.0, 987.65, 1100.0})
            for (double humidity : {0.0, 33.3, 100.0}) {
                EXPECT_EQ(set("temperature", temperature), "");
                EXPECT_EQ(set("pressure", pressure), "");
                EXPECT_EQ(set("humidity", humidity), "");
                force();
                auto driver = measured();
                EXPECT_NEAR(driver.temperature, temperature, 0.005);
                EXPECT_NEAR(driver.pressure, pressure, 0.005);
                EXPECT_NEAR(driver.humidity, humidity, 0.01);
            }
    EXPECT_EQ(set("pressure", 299.0), "must be a number from 300 to 1100");
    EXPECT_EQ(set("humidity", true), "must be a number from 0 to 100");
}

TEST_F(Bme280, IsWrittenInPairs) {
    write(kAddress, {0xf2, 1, 0xf5, 0x10, 0xf4, 0x20});
    EXPECT_EQ(read_from(kAddress, 0xf2, 4), (Octets{1, 0, 0x20, 0x10}));
    write_slowly(kAddress, {0xf2, 2, 0xf4, 0x40});
    EXPECT_EQ(read_from(kAddress, 0xf2, 4), (Octets{2, 0, 0x40, 0x10}));
}

TEST_F(Bme280, MeasuresOnceIfForced) {
    write(kAddress, {0xf2, 1});
    write(kAddress, {0xf4, 1 << 5 | 1 << 2 | 1});
    EXPECT_EQ(get_register(0xf3), 0x08);
    pass(7999 * kMicrosecond);
    EXPECT_EQ(get_register(0xf3), 0x08);
    EXPECT_EQ(readings().temperature, 0x80000);
    pass(kMicrosecond);
    EXPECT_EQ(get_register(0xf3), 0);
    EXPECT_EQ(get_register(0xf4), 0x24);  // asleep
    EXPECT_NEAR(measured().temperature, 21.5, 0.005);
    set("temperature", 30.0);
    pass(kSecond);
    EXPECT_NEAR(measured().temperature, 21.5, 0.005);
}

TEST_F(Bme280, TakesLongerToMeasureMoreOften) {
    auto is_over_after = [&](std::uint8_t hum, std::uint8_t meas, Nanoseconds time) {
        write(kAddress, {0xf2, hum, 0xf4, meas});
        pass(time - 1);
        bool early = get_register(0xf3) == 0;
        pass(1);
        return !early && get_register(0xf3) == 0;
    };
    EXPECT_TRUE(is_over_after(0, 1 << 5 | 1, 3 * kMillisecond));
    EXPECT_TRUE(is_over_after(0, 1 << 2 | 2, 3 * kMillisecond + 500 * kMicrosecond));
    EXPECT_TRUE(is_over_after(3, 1, 9 * kMillisecond + 500 * kMicrosecond));
    EXPECT_TRUE(is_over_after(5, 5 << 5 | 5 << 2 | 1, 98 * kMillisecond));
    EXPECT_TRUE(is_over_after(7, 7 << 5 | 7 << 2 | 1, 98 * kMillisecond));
}

TEST_F(Bme280, SkipsWhatIsNotAskedFor) {
    write(kAddress, {0xf2, 1});  // counts once CTRL_MEAS is written
    write(kAddress, {0xf4, 1 << 5 | 1});
    pass(10 * kMillisecond);
    write(kAddress, {0xf2, 0});
    write(kAddress, {0xf2, 1, 0xf4, 0x21, 0xf2, 0});
    pass(10 * kMillisecond);
    EXPECT_NE(readings().humidity, 0x8000);
    EXPECT_EQ(readings().pressure, 0x80000);
    write(kAddress, {0xf4, 0x21});
    pass(10 * kMillisecond);
    EXPECT_EQ(readings().humidity, 0x8000);
}

TEST_F(Bme280, HasFewerBitsIfItMeasuresSeldom) {
    force();
    EXPECT_EQ(readings().temperature, 516552);
    write(kAddress, {0xf2, 1, 0xf4, 1 << 5 | 1 << 2 | 1});
    pass(10 * kMillisecond);
    EXPECT_EQ(readings().temperature % 16, 0);
    EXPECT_NEAR(readings().temperature, 516552, 8);
    EXPECT_EQ(readings().pressure % 16, 0);
    EXPECT_NEAR(measured().pressure, 1013.25, 0.03);
    write(kAddress, {0xf5, 1 << 2});  // the filter has all bits
    force();
    EXPECT_EQ(readings().temperature, 516552);
}

TEST_F(Bme280, MeasuresAgainAndAgainInNormalMode) {
    write(kAddress, {0xf5, 1 << 5});      // 62.5 ms of standby
    write(kAddress, {0xf4, 1 << 5 | 3});  // 3 ms
    pass(3 * kMillisecond);
    EXPECT_EQ(get_register(0xf3), 0);
    EXPECT_EQ(get_register(0xf4), 0x23);
    EXPECT_NEAR(measured().temperature, 21.5, 0.005);
    set("temperature", 30.0);
    pass(62'500 * kMicrosecond);
    EXPECT_EQ(get_register(0xf3), 0x08);
    EXPECT_NEAR(measured().temperature, 21.5, 0.005);
    pass(3 * kMillisecond);
    EXPECT_NEAR(measured().temperature, 30, 0.005);
    // What was measured before the world changed is not looked at before that.
    pass(65'500 * kMicrosecond);
    set("temperature", 40.0);
    EXPECT_NEAR(measured().temperature, 30, 0.005);
    pass(24 * 3600 * kSecond);
    EXPECT_NEAR(measured().temperature, 40, 0.005);
    EXPECT_EQ(clock.next(), kNever);
}

TEST_F(Bme280, FiltersWhatChanges) {
    write(kAddress, {0xf5, 2 << 2});  // a quarter of each change
    force();
    EXPECT_NEAR(measured().temperature, 21.5, 0.005);
    set("temperature", 29.5);
    force();
    EXPECT_NEAR(measured().temperature, 23.5, 0.01);
    force();
    EXPECT_NEAR(measured().temperature, 25, 0.01);
    EXPECT_NEAR(measured().humidity, 45, 0.01);
    write(kAddress, {0xf4, 5 << 5 | 5 << 2 | 3});
    pass(10 * kSecond);
    EXPECT_NEAR(measured().temperature, 29.5, 0.005);
    EXPECT_NEAR(measured().pressure, 1013.25, 0.005);
}

TEST_F(Bme280, IsResetByAWord) {
    write(kAddress, {0xf5, 0x10});
    force();
    write(kAddress, {0xe0, 0xb5});
    EXPECT_EQ(get_register(0xf5), 0x10);
    write(kAddress, {0xe0, 0xb6});
    EXPECT_EQ(get_register(0xf3), 0x01);
    EXPECT_EQ(get_register(0xe0), 0);
    EXPECT_EQ(read_from(kAddress, 0xf4, 2), (Octets{0, 0}));
    EXPECT_EQ(readings().pressure, 0x80000);
    pass(2 * kMillisecond);
    EXPECT_EQ(get_register(0xf3), 0);
}

}  // namespace
}  // namespace krait::hostport
