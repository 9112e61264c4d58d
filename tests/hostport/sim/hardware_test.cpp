// A simulated board's hardware: its pins, wires, buses and parts.
#include "hostport/sim/hardware.hpp"

#include <gtest/gtest.h>

namespace krait::hostport {
namespace {

BoardDescription small_board() {
    BoardDescription board;
    board.name = "small";
    board.pins = {{"GP0", 0}, {"GP1", 1}, {"GP2", 2}, {"GP3", 3, "B7"}};
    board.aliases = {{"LED", "GP2"}};
    board.peripherals = {{"i2c0", {{"scl", "GP1"}, {"sda", "GP0"}}}};
    return board;
}

struct SimHardware : testing::Test {
    Clock clock;
    BoardDescription board = small_board();
    std::string error;
    std::unique_ptr<Hardware> hardware;
    bool make() {
        hardware = Hardware::make(board, clock, &error);
        return hardware != nullptr;
    }
};

TEST_F(SimHardware, FindsPinsByNumberAndName) {
    ASSERT_TRUE(make()) << error;
    EXPECT_EQ(hardware->find_pin(2), hardware->find_pin("GP2"));
    EXPECT_EQ(hardware->find_pin("2"), hardware->find_pin("LED"));
    EXPECT_EQ(hardware->find_pin("B7"), hardware->find_pin(3));
    EXPECT_EQ(hardware->find_pin(4), nullptr);
    EXPECT_EQ(hardware->find_pin(-1), nullptr);
    EXPECT_EQ(hardware->find_pin("GP9"), nullptr);
    EXPECT_EQ(hardware->find_pin(""), nullptr);
}

TEST_F(SimHardware, MakesAnyPinWhereThereIsNoBoard) {
    board.any_pin = true;
    ASSERT_TRUE(make());
    McuPin* pin = hardware->find_pin(77);
    ASSERT_TRUE(pin);
    EXPECT_EQ(pin, hardware->find_pin("77"));
    EXPECT_EQ(pin->description.name, "GPIO77");
    EXPECT_EQ(hardware->find_pin(5000), nullptr);
}

TEST_F(SimHardware, WiresPinsToEachOther) {
    board.wires = {{"GP0", "GP1"}, {"GP1", "GP3"}};
    ASSERT_TRUE(make()) << error;
    hardware->find_pin(0)->terminal.drive(Drive::High);
    EXPECT_TRUE(hardware->find_pin(3)->terminal.level());
    EXPECT_FALSE(hardware->find_pin(2)->terminal.level());
    hardware->reset_pins();
    EXPECT_FALSE(hardware->find_pin(3)->terminal.level());
}

TEST_F(SimHardware, RefusesWhatDoesNotFit) {
    board.wires = {{"GP0", "GP8"}};
    EXPECT_FALSE(make());
    EXPECT_EQ(error, "wires: the board has no pin 'GP8'");
    board = small_board();
    board.pins.push_back({"GP1", 9});
    EXPECT_FALSE(make());
    EXPECT_EQ(error, "there are two pins 'GP1'");
    board = small_board();
    board.peripherals[0].pins["scl"] = "X";
    EXPECT_FALSE(make());
    EXPECT_EQ(error, "i2c0.scl: the board has no pin 'X'");
}

TEST_F(SimHardware, RefusesPartsThatAreWrong) {
    auto says = [&](PartDescription part) {
        board = small_board();
        board.parts = {part};
        return make() ? std::string("made") : error;
    };
    EXPECT_EQ(says({"led", "eye", {{"pin", "GP0"}}}), "made");
    EXPECT_EQ(says({"led", "eye", {{"pin", 3.0}}}), "made");
    EXPECT_EQ(says({"led", "eye", {}}),
              "part 'eye': 'pin' is missing: the pin that it is wired to");
    EXPECT_EQ(says({"led", "eye", {{"pin", "GP7"}}}),
              "part 'eye': pin: the board has no pin 'GP7'");
    EXPECT_EQ(says({"led", "eye", {{"pin", "GP0"}, {"colour", "red"}}}),
              "part 'eye': it has no setting 'colour'");
    EXPECT_EQ(says({"led", "eye", {{"pin", "GP0"}, {"active_low", 3.0}}}),
              "part 'eye': active_low must be true or false");
    EXPECT_EQ(says({"lamp", "eye", {}}).rfind("part 'eye': there is no type 'lamp'; there are", 0),
              0u);
    board = small_board();
    board.parts = {{"led", "eye", {{"pin", "GP0"}}}, {"led", "eye", {{"pin", "GP1"}}}};
    EXPECT_FALSE(make());
    EXPECT_EQ(error, "there are two parts 'eye'");
}

// An EEPROM of one address and three octets.
struct ThreeOctets : I2cTarget {
    std::string said;
    bool start(std::uint8_t address, bool) override { return address == 0x50; }
    std::size_t write(std::span<const std::uint8_t> octets) override {
        said += "w" + std::to_string(octets.size());
        return std::min<std::size_t>(octets.size(), 3);
    }
    void read(std::span<std::uint8_t> into) override {
        said += "r" + std::to_string(into.size());
        for (std::size_t i = 0; i < into.size(); ++i) into[i] = std::uint8_t(i + 1);
    }
    void stop() override { said += "."; }
};

struct SimI2c : SimHardware {
    ThreeOctets target;
    I2cBus* bus = nullptr;
    void SetUp() override {
        ASSERT_TRUE(make());
        bus = &hardware->i2c_bus(*hardware->find_pin(1)->terminal.net(),
                                 *hardware->find_pin(0)->terminal.net());
        bus->add(&target);
    }
    std::size_t acknowledged = 0;
    I2cEnd write(std::uint8_t address, std::vector<std::uint8_t> octets, bool stop = true) {
        return bus->write(address, octets, stop, &acknowledged);
    }
    std::vector<std::uint8_t> octets = std::vector<std::uint8_t>(4);
    I2cEnd read(std::uint8_t address = 0x50) { return bus->read(address, octets, true); }
};

TEST_F(SimI2c, HasTheNameOfItsPins) {
    EXPECT_EQ(bus->name(), "i2c0");
    EXPECT_EQ(&hardware->i2c_bus(*hardware->find_pin(1)->terminal.net(),
                                 *hardware->find_pin(0)->terminal.net()),
              bus);
    EXPECT_NE(&hardware->i2c_bus(*hardware->find_pin(0)->terminal.net(),
                                 *hardware->find_pin(1)->terminal.net()),
              bus);
}

TEST_F(SimI2c, ReachesWhoHasTheAddress) {
    EXPECT_EQ(write(0x51, {1}), I2cEnd::NoAddress);
    EXPECT_EQ(write(0x50, {}), I2cEnd::Done);
    EXPECT_EQ(write(0x50, {1, 2}, false), I2cEnd::Done);
    EXPECT_EQ(acknowledged, 2u);
    EXPECT_EQ(read(), I2cEnd::Done);
    EXPECT_EQ(octets, (std::vector<std::uint8_t>{1, 2, 3, 4}));
    EXPECT_EQ(write(0x50, {1, 2, 3, 4}), I2cEnd::NoOctet);
    EXPECT_EQ(acknowledged, 3u);
    EXPECT_EQ(target.said, ".w2r4.w4.");
}

TEST_F(SimI2c, GoesWrongAsPlanned) {
    bus->faults().plan(FaultKind::NoAcknowledge, 1, 1);
    bus->faults().plan(FaultKind::ShortRead, 2, 1);
    bus->faults().plan(FaultKind::BitFlip, 3, 1);
    bus->faults().plan(FaultKind::StuckBus, 4, 2);
    EXPECT_EQ(read(), I2cEnd::Done);
    EXPECT_EQ(read(), I2cEnd::NoAddress);
    EXPECT_EQ(read(), I2cEnd::Done);
    EXPECT_EQ(octets, (std::vector<std::uint8_t>{1, 2, 0xff, 0xff}));
    EXPECT_EQ(read(), I2cEnd::Done);
    int wrong_bits = 0;
    for (int i = 0; i < 4; ++i) wrong_bits += __builtin_popcount(octets[std::size_t(i)] ^ (i + 1));
    EXPECT_EQ(wrong_bits, 1);
    EXPECT_EQ(read(), I2cEnd::Stuck);
    EXPECT_EQ(write(0x50, {1}), I2cEnd::Stuck);
    EXPECT_EQ(read(), I2cEnd::Done);
    EXPECT_EQ(bus->faults().transfers(), 7u);
}

TEST_F(SimI2c, IsStuckWhileALineIsHeldLow) {
    Terminal finger;
    finger.connect(hardware->find_pin(0)->terminal.net());
    finger.drive(Drive::Low);
    EXPECT_EQ(read(), I2cEnd::Stuck);
    finger.drive(Drive::Open);
    EXPECT_EQ(read(), I2cEnd::Done);
}

TEST_F(SimHardware, HasSpiBuses) {
    board.wires = {{"GP1", "GP2"}};
    ASSERT_TRUE(make());
    auto net = [&](int pin) { return hardware->find_pin(pin)->terminal.net(); };
    SpiBus& looped = hardware->spi_bus(net(0), net(1), net(2));
    std::uint8_t out[] = {1, 2, 3}, in[3];
    looped.transfer(out, in);
    EXPECT_TRUE(std::equal(out, out + 3, in));
    SpiBus& idle = hardware->spi_bus(net(0), net(1), net(3));
    idle.transfer(out, in);
    EXPECT_EQ(in[0], 0);
    hardware->find_pin(3)->terminal.drive(Drive::PullUp);
    idle.transfer(out, in);
    EXPECT_EQ(in[2], 0xff);
}

}  // namespace
}  // namespace krait::hostport
