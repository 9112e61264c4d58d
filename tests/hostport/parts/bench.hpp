// A board with one part, which a test drives as a driver and the world would.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "hostport/sim/hardware.hpp"

namespace krait::hostport {

struct PartBench : testing::Test {
    Clock clock;
    BoardDescription board;
    std::string error;
    std::unique_ptr<Hardware> hardware;
    Part* part = nullptr;

    PartBench() {
        board.name = "bench";
        for (int i = 0; i < 30; ++i) board.pins.push_back({"GP" + std::to_string(i), i});
        board.peripherals = {{"i2c0", {{"scl", "GP1"}, {"sda", "GP0"}}},
                             {"spi0", {{"sck", "GP18"}, {"mosi", "GP19"}, {"miso", "GP16"}}}};
    }

    using Settings = decltype(PartDescription::settings);
    // False: `error` says why.
    bool make(std::string type, Settings settings) { return make({{type, "it", settings}}); }
    bool make(std::vector<PartDescription> parts) {
        board.parts = std::move(parts);
        hardware = Hardware::make(board, clock, &error);
        part = hardware ? hardware->parts().front().get() : nullptr;
        return hardware != nullptr;
    }

    void pass(Nanoseconds time) { clock.run_until(clock.now() + time); }
    Terminal& pin(int number) { return hardware->find_pin(number)->terminal; }
    bool level(int number) { return pin(number).level(); }

    // --- properties

    Setting get(std::string_view name) {
        const Property* property = part->property(name);
        return property ? property->get() : Setting("no property " + std::string(name));
    }
    double number(std::string_view name) {
        Setting value = get(name);
        if (auto* whole = std::get_if<std::int64_t>(&value)) return double(*whole);
        auto* number = std::get_if<double>(&value);
        return number ? *number : -12345;
    }
    std::string text(std::string_view name) {
        Setting value = get(name);
        auto* text = std::get_if<std::string>(&value);
        return text ? *text : "no text";
    }
    bool flag(std::string_view name) {
        Setting value = get(name);
        auto* flag = std::get_if<bool>(&value);
        EXPECT_TRUE(flag) << name;
        return flag && *flag;
    }
    // Empty if it took it; else why not.
    std::string set(std::string_view name, const Setting& value) {
        const Property* property = part->property(name);
        std::string why;
        if (!property || !property->set) return "cannot be set";
        return property->set(value, &why) ? "" : why;
    }

    // --- I2C, on pins 0 and 1

    I2cBus& i2c() { return hardware->i2c_bus(*pin(1).net(), *pin(0).net()); }
    I2cEnd write(std::uint8_t address, const Octets& octets, bool stop = true) {
        std::size_t acknowledged = 0;
        return i2c().write(address, octets, stop, &acknowledged);
    }
    // The same, octet by octet, as who toggles the lines does.
    void write_slowly(std::uint8_t address, const Octets& octets) {
        EXPECT_EQ(write(address, {}, false), I2cEnd::Done);
        for (auto octet : octets) EXPECT_EQ(i2c().write_more(std::span(&octet, 1)), 1u);
        i2c().finish();
    }
    Octets read(std::uint8_t address, std::size_t count) {
        Octets into(count);
        EXPECT_EQ(i2c().read(address, into, true), I2cEnd::Done);
        return into;
    }
    Octets read_from(std::uint8_t address, std::uint8_t number, std::size_t count) {
        EXPECT_EQ(write(address, {number}, false), I2cEnd::Done);
        return read(address, count);
    }
};

}  // namespace krait::hostport
