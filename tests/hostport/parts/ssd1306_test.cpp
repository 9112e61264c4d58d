// A display with an SSD1306, as its datasheet has it.
#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr std::uint8_t kAddress = 0x3c;

struct Ssd1306 : PartBench {
    void SetUp() override { begin({{"bus", "i2c0"}}); }
    void begin(Settings settings) { ASSERT_TRUE(make("ssd1306", settings)) << error; }

    void command(Octets octets) {
        octets.insert(octets.begin(), 0x00);
        EXPECT_EQ(write(kAddress, octets), I2cEnd::Done);
    }
    void data(Octets octets) {
        octets.insert(octets.begin(), 0x40);
        EXPECT_EQ(write(kAddress, octets), I2cEnd::Done);
    }
    // As drivers begin: upright, lit, octets row by row of eight dots.
    void switch_on() { command({0xae, 0x20, 0x00, 0xa1, 0xc8, 0x8d, 0x14, 0xaf}); }
    // Of the picture's `count` columns from x on, in row y.
    std::string row(int y, int x = 0, int count = 8) {
        std::string all = text("pixels");
        auto width = int(all.find('\n'));
        return all.substr(std::size_t(y * (width + 1) + x), std::size_t(count));
    }
    std::string column(int x, int count = 16) {
        std::string dots;
        for (int y = 0; y < count; ++y) dots += row(y, x, 1);
        return dots;
    }
    std::size_t lit() {
        std::string all = text("pixels");
        return std::size_t(std::count(all.begin(), all.end(), '#'));
    }
};

TEST_F(Ssd1306, StartsDark) {
    EXPECT_FALSE(flag("on"));
    EXPECT_EQ(number("contrast"), 127);
    EXPECT_EQ(lit(), 0u);
    EXPECT_EQ(row(63, 0, 128), std::string(128, '.'));
    EXPECT_EQ(read(kAddress, 1), Octets{0x40});
    EXPECT_EQ(write(0x3d, {}), I2cEnd::NoAddress);
    EXPECT_EQ(set("contrast", 3.0), "cannot be set");
}

TEST_F(Ssd1306, NeedsItsChargePump) {
    command({0xaf, 0xa5});
    EXPECT_FALSE(flag("on"));
    EXPECT_EQ(lit(), 0u);
    command({0x8d, 0x14});
    EXPECT_TRUE(flag("on"));
    EXPECT_EQ(read(kAddress, 1), Octets{0});
    EXPECT_EQ(lit(), 128 * 64u);
    command({0x8d, 0x10});
    EXPECT_FALSE(flag("on"));
    begin({{"bus", "i2c0"}, {"external_vcc", true}});
    command({0xaf});
    EXPECT_TRUE(flag("on"));
}

TEST_F(Ssd1306, ShowsTheLowestBitUppermost) {
    switch_on();
    data({0x01, 0x80, 0xff});
    EXPECT_EQ(column(0), "#...............");
    EXPECT_EQ(column(1), ".......#........");
    EXPECT_EQ(column(2), "########........");
    EXPECT_EQ(row(0), "#.#.....");
}

TEST_F(Ssd1306, TakesCommandsOctetByOctetOrAllAtOnce) {
    write(kAddress, {0x80, 0x8d});
    write(kAddress, {0x80, 0x14});
    write(kAddress, {0x80, 0xa1, 0x80, 0xc8, 0x80, 0xaf, 0xc0, 0x01, 0x40, 0x02, 0x04});
    EXPECT_TRUE(flag("on"));
    EXPECT_EQ(column(0, 4) + column(1, 4) + column(2, 4), "#....#....#.");
    command({0x81, 0x20});
    EXPECT_EQ(number("contrast"), 32);
    EXPECT_EQ(write(kAddress, {0x80}), I2cEnd::Done);
    EXPECT_EQ(write(kAddress, {}), I2cEnd::Done);
}

TEST_F(Ssd1306, TakesATransferInPieces) {
    switch_on();
    write_slowly(kAddress, {0x80, 0x81, 0x80, 0x11, 0x40, 0x01, 0x02});
    EXPECT_EQ(number("contrast"), 17);
    EXPECT_EQ(column(0, 4) + column(1, 4), "#....#..");
}

TEST_F(Ssd1306, SkipsTheArgumentsOfWhatDoesNothingHere) {
    switch_on();
    command({0x26, 0xae, 0xae, 0xae, 0xae, 0xae, 0xae, 0x29, 0xae, 0xae, 0xae, 0xae, 0xae});
    command({0xa3, 0xae, 0xae, 0xd5, 0xae, 0xd9, 0xae, 0xda, 0xae, 0xdb, 0xae, 0x2e, 0xe3});
    EXPECT_TRUE(flag("on"));
}

// --- where octets go

TEST_F(Ssd1306, GoesOnInThePageIfItStartsSo) {
    command({0xa1, 0xc8, 0x8d, 0x14, 0xaf, 0xb1, 0x0e, 0x17});  // page 1, column 126
    data({1, 1, 1});
    EXPECT_EQ(row(8, 120), "......##");
    EXPECT_EQ(row(8), "#.......");
    EXPECT_EQ(lit(), 3u);
}

TEST_F(Ssd1306, GoesThroughAWindowHorizontally) {
    switch_on();
    command({0x21, 2, 3, 0x22, 1, 2, 0xb7, 0x05});  // the last two are for pages alone
    data({1, 1, 1, 1, 3});
    EXPECT_EQ(row(8), "..##....");
    EXPECT_EQ(row(9), "..#.....");  // from the beginning again
    EXPECT_EQ(row(16), "..##....");
    EXPECT_EQ(lit(), 5u);
}

TEST_F(Ssd1306, GoesThroughAWindowVertically) {
    switch_on();
    command({0x20, 1, 0x21, 2, 3, 0x22, 1, 2});
    data({1, 1, 1, 0, 3});
    EXPECT_EQ(column(2, 24), "........##......#.......");
    EXPECT_EQ(column(3, 24), "........#...............");
}

TEST_F(Ssd1306, FillsAFrameAndStartsAgain) {
    switch_on();
    data(Octets(1024, 0xff));
    EXPECT_EQ(lit(), 128 * 64u);
    data({0});
    EXPECT_EQ(lit(), 128 * 64u - 8);
    EXPECT_EQ(row(0), ".#######");
}

// --- what of it is seen

TEST_F(Ssd1306, InvertsAndLightsAll) {
    switch_on();
    data({0x01});
    command({0xa7});
    EXPECT_EQ(row(0), ".#######");
    command({0xa5});
    EXPECT_EQ(row(0), "########");
    command({0xa4, 0xa6});
    EXPECT_EQ(row(0), "#.......");
    command({0xae});
    EXPECT_EQ(lit(), 0u);
}

TEST_F(Ssd1306, ScrollsByItsStartLine) {
    switch_on();
    data({0x06});
    command({0x41});
    EXPECT_EQ(column(0, 4), "##..");
    command({0x7f});
    EXPECT_EQ(column(0, 4), "..##");
    command({0x40, 0xd3, 1});
    EXPECT_EQ(column(0, 4), "##..");
}

TEST_F(Ssd1306, ReversesTheScanAtOnceButSegmentsForWhatComes) {
    switch_on();
    data({0x01});
    command({0xc0});
    EXPECT_EQ(row(63), "#.......");
    EXPECT_EQ(row(0), "........");
    command({0xa0});
    data({0x01});
    EXPECT_EQ(row(63), "#.......");
    EXPECT_EQ(row(63, 120), "......#.");
}

TEST_F(Ssd1306, LeavesRowsBehindTheMultiplexDark) {
    switch_on();
    command({0xa5, 0xa8, 31});
    EXPECT_EQ(lit(), 128 * 32u);
    command({0xa8, 14});  // too few: not taken
    EXPECT_EQ(lit(), 128 * 32u);
}

TEST_F(Ssd1306, HasPanelsOfOtherSizes) {
    begin({{"bus", "i2c0"}, {"height", 32.0}});
    switch_on();
    command({0xa8, 31});
    data({0x01});
    EXPECT_EQ(row(0), "#.......");
    EXPECT_EQ(text("pixels").size(), 129 * 32u);
    begin({{"bus", "i2c0"}, {"width", 64.0}, {"height", 48.0}});
    switch_on();
    command({0xa8, 47, 0x21, 32, 95});
    data({0x01});
    EXPECT_EQ(row(0), "#.......");
    EXPECT_EQ(row(0, 56), "........");
    EXPECT_FALSE(make("ssd1306", {{"bus", "i2c0"}, {"width", 129.0}}));
    EXPECT_EQ(error, "part 'it': width must be a number from 8 to 128");
}

TEST_F(Ssd1306, GivesAPicture) {
    switch_on();
    data({0x01});
    auto dark = std::get<Octets>(get("picture"));
    command({0xa7});
    auto bright = std::get<Octets>(get("picture"));
    EXPECT_EQ(bright.size(), 8 + 25 + 12 + 2 + 5 + 17 * 64u + 4 + 12);
    EXPECT_EQ(bright.size(), dark.size());
    // Behind the header, the chunk's size and type, the stream's and the block's head, the filter.
    EXPECT_EQ(dark[8 + 25 + 8 + 2 + 5 + 1], 0x80);
    EXPECT_EQ(bright[8 + 25 + 8 + 2 + 5 + 1], 0x7f);
}

TEST_F(Ssd1306, IsResetByItsPin) {
    begin({{"bus", "i2c0"}, {"res", "GP7"}});
    pin(7).drive(Drive::High);
    switch_on();
    data({0x01});
    EXPECT_TRUE(flag("on"));
    pin(7).drive(Drive::Low);
    EXPECT_FALSE(flag("on"));
    switch_on();
    EXPECT_FALSE(flag("on"));
    pin(7).drive(Drive::High);
    switch_on();
    EXPECT_EQ(row(0), "#.......");  // memory stays
}

struct Ssd1306OnSpi : Ssd1306 {
    void SetUp() override { begin({{"bus", "spi0"}, {"dc", "GP20"}, {"cs", "GP17"}}); }
    void send(Octets octets, bool is_data) {
        pin(20).drive_level(is_data);
        Octets into(octets.size());
        hardware->spi_bus(pin(18).net(), pin(19).net(), pin(16).net()).transfer(octets, into);
    }
};

TEST_F(Ssd1306OnSpi, TakesDataAndCommandsByItsPin) {
    send({0xa1, 0xc8, 0x8d, 0x14, 0xaf}, false);
    send({0x01, 0x02}, true);
    EXPECT_EQ(row(0), "#.......");
    EXPECT_EQ(row(1), ".#......");
    pin(17).drive(Drive::High);  // not selected
    send({0xae}, false);
    EXPECT_TRUE(flag("on"));
}

TEST_F(Ssd1306OnSpi, HasNoAddress) {
    EXPECT_FALSE(make("ssd1306", {{"bus", "spi0"}, {"dc", "GP20"}, {"address", 60.0}}));
    EXPECT_EQ(error, "part 'it': it has no setting 'address'");
}

}  // namespace
}  // namespace krait::hostport
