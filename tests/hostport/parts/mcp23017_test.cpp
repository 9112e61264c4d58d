// The MCP23017 as its datasheet has it.
#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr std::uint8_t kAddress = 0x20;
// With both ports' registers in turn, as after power-on.
enum : std::uint8_t {
    IODIRA = 0x00,
    IPOLA = 0x02,
    GPINTENA = 0x04,
    GPINTENB = 0x05,
    DEFVALA = 0x06,
    INTCONA = 0x08,
    IOCON = 0x0a,
    GPPUA = 0x0c,
    INTFA = 0x0e,
    INTCAPA = 0x10,
    GPIOA = 0x12,
    GPIOB = 0x13,
    OLATA = 0x14,
};
constexpr int kA0 = 2, kB7 = 3, kIntA = 4, kIntB = 5;

struct Mcp23017 : PartBench {
    void SetUp() override {
        ASSERT_TRUE(
            make("mcp23017",
                 {{"bus", "i2c0"}, {"a0", "GP2"}, {"b7", "GP3"}, {"inta", "GP4"}, {"intb", "GP5"}}))
            << error;
    }
    void set_register(std::uint8_t number, std::uint8_t octet) {
        ASSERT_EQ(write(kAddress, {number, octet}), I2cEnd::Done);
    }
    std::uint8_t get_register(std::uint8_t number) { return read_from(kAddress, number, 1)[0]; }
    void input_a(std::string levels) { EXPECT_EQ(set("input_a", levels), ""); }
};

TEST_F(Mcp23017, StartsWithInputsAlone) {
    Octets all(22);
    all[0] = all[1] = 0xff;
    EXPECT_EQ(read_from(kAddress, IODIRA, 22), all);
    EXPECT_EQ(number("port_a"), 0);
    EXPECT_EQ(text("input_b"), "zzzzzzzz");
    EXPECT_TRUE(level(kIntA));  // not active
}

TEST_F(Mcp23017, DrivesItsOutputs) {
    write(kAddress, {IODIRA, 0x0f, 0x7f});
    write(kAddress, {OLATA, 0xa5, 0x80});
    EXPECT_EQ(number("port_a"), 0xa0);
    EXPECT_EQ(get_register(GPIOA), 0xa0);
    EXPECT_EQ(get_register(OLATA), 0xa5);
    EXPECT_TRUE(level(kB7));
    EXPECT_FALSE(level(kA0));
    set_register(IODIRA, 0x00);
    EXPECT_TRUE(level(kA0));
    set_register(GPIOA, 0x10);  // is written to the latch
    EXPECT_EQ(get_register(OLATA), 0x10);
    EXPECT_EQ(number("port_a"), 0x10);
}

TEST_F(Mcp23017, ReadsItsInputs) {
    input_a("zz01zz10");
    EXPECT_EQ(get_register(GPIOA), 0x12);
    set_register(GPPUA, 0xff);
    EXPECT_EQ(get_register(GPIOA), 0xde);
    EXPECT_FALSE(level(kA0));  // the world drives it low
    input_a("zzzzzzzz");
    EXPECT_TRUE(level(kA0));
    pin(kA0).drive(Drive::Low);
    EXPECT_EQ(get_register(GPIOA), 0xfe);
    set_register(IPOLA, 0xf1);
    EXPECT_EQ(get_register(GPIOA), 0x0f);
    EXPECT_EQ(number("port_a"), 0xfe);
    EXPECT_EQ(set("input_a", "1"), "must be eight of 0, 1 and z");
    EXPECT_EQ(set("input_a", "0000000x"), "must be eight of 0, 1 and z");
    EXPECT_EQ(set("input_a", true), "must be eight of 0, 1 and z");
}

TEST_F(Mcp23017, SeesWhatWasThereBeforeIt) {
    ASSERT_TRUE(make({{"button", "key", {{"pin", "GP2"}, {"pull", "up"}}},
                      {"mcp23017", "it", {{"bus", "i2c0"}, {"a0", "GP2"}}}}));
    EXPECT_EQ(get_register(GPIOA), 0x01);
}

// --- the numbers of registers

TEST_F(Mcp23017, GoesRoundItsRegisters) {
    write(kAddress, {0x15, 0x55, 0xf0});
    EXPECT_EQ(get_register(0x15), 0x55);
    EXPECT_EQ(get_register(IODIRA), 0xf0);
    EXPECT_EQ(read_from(kAddress, 0x15, 2), (Octets{0x55, 0xf0}));
    EXPECT_EQ(get_register(0x16), 0);
    EXPECT_EQ(get_register(0x80), 0);
    EXPECT_EQ(write(kAddress, {0x1f, 1}), I2cEnd::Done);
}

TEST_F(Mcp23017, GoesToAndFroWithoutSequence) {
    write(kAddress, {IODIRA, 0x01, 0x02});
    set_register(IOCON, 0x20);
    EXPECT_EQ(read_from(kAddress, IODIRA, 4), (Octets{1, 2, 1, 2}));
    set_register(IOCON, 0xa0);
    EXPECT_EQ(read_from(kAddress, 0x10, 3), (Octets{2, 2, 2}));
}

TEST_F(Mcp23017, HasTheRegistersOfAPortTogetherIfToldTo) {
    write(kAddress, {OLATA, 0x11, 0x22});
    set_register(0x0b, 0x80);  // the other IOCON
    EXPECT_EQ(get_register(0x05), 0x80);
    EXPECT_EQ(get_register(0x15), 0x80);
    EXPECT_EQ(get_register(0x0a), 0x11);
    EXPECT_EQ(get_register(0x1a), 0x22);
    EXPECT_EQ(get_register(0x0b), 0);
    EXPECT_EQ(read_from(kAddress, 0x0a, 2), (Octets{0x11, 0xff}));
    EXPECT_EQ(read_from(kAddress, 0x1a, 2), (Octets{0x22, 0xff}));
    set_register(0x05, 0);
    EXPECT_EQ(get_register(OLATA), 0x11);
}

TEST_F(Mcp23017, DoesNotTakeWhatIsOnlyRead) {
    write(kAddress, {INTFA, 1, 2, 3, 4});
    EXPECT_EQ(read_from(kAddress, INTFA, 4), (Octets{0, 0, 0, 0}));
    EXPECT_EQ(write(0x21, {}), I2cEnd::NoAddress);
}

// --- interrupts

TEST_F(Mcp23017, SaysThatAPinHasChanged) {
    set_register(GPINTENA, 0x02);
    input_a("11111101");
    EXPECT_TRUE(level(kIntA));
    input_a("11111111");
    EXPECT_FALSE(level(kIntA));
    EXPECT_TRUE(level(kIntB));
    EXPECT_EQ(get_register(INTFA), 0x02);
    input_a("00000000");  // the first counts
    EXPECT_FALSE(level(kIntA));
    EXPECT_EQ(get_register(INTCAPA), 0xff);
    EXPECT_TRUE(level(kIntA));
    EXPECT_EQ(get_register(INTFA), 0);
    EXPECT_EQ(get_register(INTCAPA), 0xff);
    input_a("00000010");
    EXPECT_FALSE(level(kIntA));
    EXPECT_EQ(get_register(GPIOA), 0x02);
    EXPECT_TRUE(level(kIntA));
}

TEST_F(Mcp23017, SaysThatAPinDiffers) {
    write(kAddress, {DEFVALA, 0x01});
    set_register(INTCONA, 0x01);
    pin(kA0).drive(Drive::High);
    set_register(GPINTENA, 0x01);
    EXPECT_TRUE(level(kIntA));
    pin(kA0).drive(Drive::Low);
    EXPECT_FALSE(level(kIntA));
    EXPECT_EQ(get_register(INTCAPA), 0);
    EXPECT_FALSE(level(kIntA));  // it still does
    pin(kA0).drive(Drive::High);
    EXPECT_FALSE(level(kIntA));
    get_register(GPIOA);
    EXPECT_TRUE(level(kIntA));
    set_register(DEFVALA, 0);
    EXPECT_FALSE(level(kIntA));
}

TEST_F(Mcp23017, AsksNoOutputsAndNoPinsThatAreNotEnabled) {
    write(kAddress, {GPINTENA, 0x01});
    set_register(IODIRA, 0xfe);
    set_register(OLATA, 0x01);
    input_a("1111111z");
    EXPECT_TRUE(level(kIntA));
    EXPECT_EQ(get_register(INTFA), 0);
}

TEST_F(Mcp23017, HasInterruptPinsOfSeveralKinds) {
    write(kAddress, {GPINTENA, 0, 0x80});
    set_register(IOCON, 0x42);  // both for either; active high
    EXPECT_FALSE(level(kIntA) || level(kIntB));
    pin(kB7).drive(Drive::High);
    EXPECT_TRUE(level(kIntA) && level(kIntB));
    get_register(GPIOA);
    EXPECT_TRUE(level(kIntA) && level(kIntB));
    get_register(GPIOB);
    EXPECT_FALSE(level(kIntA) || level(kIntB));
    set_register(IOCON, 0x04);  // open drain
    EXPECT_EQ(pin(kIntB).net()->is_held_low(), false);
    pin(kIntB).drive(Drive::PullUp);
    EXPECT_TRUE(level(kIntB));
    pin(kB7).drive(Drive::Low);
    EXPECT_FALSE(level(kIntB));
    EXPECT_FALSE(pin(kIntA).net()->is_held_low());
}

TEST_F(Mcp23017, CapturesWhatGpioWouldShow) {
    set_register(IPOLA, 0xff);
    set_register(GPINTENA, 0x01);
    pin(kA0).drive(Drive::High);
    EXPECT_EQ(get_register(INTCAPA), 0xfe);
}

// Pins of both ports on one net tell each other of changes until the last has gone.
TEST_F(Mcp23017, CanEndWithItsPinsWiredToEachOther) {
    ASSERT_TRUE(make("mcp23017", {{"bus", "i2c0"},
                                  {"a0", "GP2"},
                                  {"a1", "GP2"},
                                  {"b0", "GP2"},
                                  {"inta", "GP2"},
                                  {"intb", "GP3"}}));
    write(kAddress, {GPINTENA, 0xff, 0xff});
    set_register(IOCON, 0x40);
    set_register(GPPUA, 0xff);
    hardware.reset();
}

TEST_F(Mcp23017, RefusesSettingsThatAreWrong) {
    EXPECT_FALSE(make("mcp23017", {{"bus", "i2c0"}, {"address", 40.0}}));
    EXPECT_EQ(error, "part 'it': address must be from 0x20 to 0x27");
    EXPECT_FALSE(make("mcp23017", {{"bus", "i2c0"}, {"a8", "GP2"}}));
    EXPECT_EQ(error, "part 'it': it has no setting 'a8'");
}

}  // namespace
}  // namespace krait::hostport
