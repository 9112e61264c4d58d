// EEPROMs as the AT24 family's datasheets have them.
#include <numeric>

#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr Nanoseconds kWriteTime = 5 * kMillisecond;

struct At24 : PartBench {
    void begin(double size_kbit) {
        ASSERT_TRUE(make("at24", {{"bus", "i2c0"}, {"size_kbit", size_kbit}})) << error;
    }
    void write_page(std::uint8_t address, const Octets& octets) {
        EXPECT_EQ(write(address, octets), I2cEnd::Done);
        pass(kWriteTime);
    }
    Octets read_at(std::uint8_t address, const Octets& word, std::size_t count) {
        EXPECT_EQ(write(address, word, false), I2cEnd::Done);
        return read(address, count);
    }
    Octets content() { return std::get<Octets>(get("content")); }
};

TEST_F(At24, KeepsWhatIsWritten) {
    begin(256);
    EXPECT_EQ(content(), Octets(32768, 0xff));
    write_page(0x50, {0x12, 0x34, 1, 2, 3});
    EXPECT_EQ(read_at(0x50, {0x12, 0x33}, 5), (Octets{0xff, 1, 2, 3, 0xff}));
    EXPECT_EQ(content()[0x1235], 2);
    EXPECT_EQ(number("writes"), 1);
    EXPECT_EQ(set("writes", 3.0), "cannot be set");
}

TEST_F(At24, ReadsOnFromWhereItIs) {
    begin(2);
    Octets all(256);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(set("content", all), "");
    EXPECT_EQ(read_at(0x50, {0xfe}, 3), (Octets{0xfe, 0xff, 0}));
    EXPECT_EQ(read(0x50, 2), (Octets{1, 2}));
}

TEST_F(At24, IsDeafWhileItWrites) {
    begin(32);
    write(0x50, {0, 0, 7});
    EXPECT_EQ(write(0x50, {}), I2cEnd::NoAddress);
    pass(kWriteTime - 1);
    Octets into(1);
    EXPECT_EQ(i2c().read(0x50, into, true), I2cEnd::NoAddress);
    pass(1);
    EXPECT_EQ(write(0x50, {}), I2cEnd::Done);
    EXPECT_EQ(write(0x50, {0, 0}), I2cEnd::Done);  // an address alone writes nothing
    EXPECT_EQ(read(0x50, 1), Octets{7});
    EXPECT_EQ(number("writes"), 1);
}

TEST_F(At24, WritesWithinAPage) {
    begin(2);  // of 8 octets
    write_page(0x50, {0x0e, 1, 2, 3});
    EXPECT_EQ(read_at(0x50, {0x08}, 9), (Octets{3, 255, 255, 255, 255, 255, 1, 2, 255}));
    write_page(0x50, {0x20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    EXPECT_EQ(read_at(0x50, {0x20}, 8), (Octets{9, 10, 3, 4, 5, 6, 7, 8}));
}

TEST_F(At24, TakesOctetsOneByOne) {
    begin(256);
    write_slowly(0x50, {0x12, 0x3e, 1, 2, 3});
    pass(kWriteTime);
    EXPECT_EQ(read_at(0x50, {0x12, 0x3e}, 2), (Octets{1, 2}));
    EXPECT_EQ(read_at(0x50, {0x12, 0x00}, 1), Octets{3});
}

TEST_F(At24, HasThePagesOfItsSize) {
    auto page = [&](double kbit) {
        begin(kbit);
        Octets sent(3 + 300, 1);
        sent[0] = sent[1] = sent[2] = 0;
        write_page(0x50, sent);
        Octets all = content();
        return std::count_if(all.begin(), all.end(), [](auto octet) { return octet != 255; });
    };
    EXPECT_EQ(page(1), 8);
    EXPECT_EQ(page(16), 16);
    EXPECT_EQ(page(64), 32);
    EXPECT_EQ(page(128), 64);
    EXPECT_EQ(page(512), 128);
}

TEST_F(At24, HasBlocksWithAddressesOfTheirOwn) {
    begin(16);
    write_page(0x57, {0xff, 9});
    write_page(0x53, {0x10, 8});
    EXPECT_EQ(content()[0x7ff], 9);
    EXPECT_EQ(content()[0x310], 8);
    EXPECT_EQ(read_at(0x53, {0x10}, 1), Octets{8});
    EXPECT_EQ(read_at(0x57, {0xff}, 2), (Octets{9, 0xff}));
    begin(4);
    EXPECT_EQ(write(0x51, {}), I2cEnd::Done);
    EXPECT_EQ(write(0x52, {}), I2cEnd::NoAddress);
}

TEST_F(At24, WritesAtTheStopAlone) {
    begin(256);
    write(0x50, {0, 0, 7}, false);
    EXPECT_EQ(read(0x50, 1), Octets{0xff});
    EXPECT_EQ(number("writes"), 0);
}

TEST_F(At24, HasAddressesOfItsSizeAlone) {
    begin(32);
    write_page(0x50, {0xf0, 0x01, 5});  // 12 bits count
    EXPECT_EQ(content()[1], 5);
}

TEST_F(At24, TakesItsContentFromTheWorld) {
    begin(1);
    EXPECT_EQ(set("content", Octets{1, 2}), "");
    EXPECT_EQ(read_at(0x50, {0}, 3), (Octets{1, 2, 0xff}));
    EXPECT_EQ(set("content", Octets(129)), "must be at most 128 octets");
    EXPECT_EQ(set("content", "text"), "must be at most 128 octets");
}

TEST_F(At24, RefusesSettingsThatAreWrong) {
    EXPECT_FALSE(make("at24", {{"bus", "i2c0"}, {"size_kbit", 3.0}}));
    EXPECT_EQ(error, "part 'it': size_kbit must be 1, 2, 4, 8, 16, 32, 64, 128, 256 or 512");
    EXPECT_FALSE(make("at24", {{"bus", "i2c0"}, {"size_kbit", 8.0}, {"address", 81.0}}));
    EXPECT_EQ(error, "part 'it': address: its 2 lowest bits must be 0: they choose a block");
    EXPECT_FALSE(make("at24", {{"scl", "GP1"}}));
}

}  // namespace
}  // namespace krait::hostport
