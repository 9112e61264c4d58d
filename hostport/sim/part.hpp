// Parts: what is on a simulated board beside the microcontroller. One file each in hostport/parts.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hostport/sim/buses.hpp"
#include "hostport/sim/clock.hpp"
#include "hostport/sim/net.hpp"
#include "hostport/sim/trace.hpp"

namespace krait::hostport {

using Octets = std::vector<std::uint8_t>;

// What a board file, or a command of the control channel, says something is. Octets come from the
// control channel alone; whole numbers are what a part counts, and never given to one.
using Setting = std::variant<bool, double, std::string, Octets, std::int64_t>;

// What the world does to a part, or what can be seen of it: a temperature, a picture.
struct Property {
    std::string_view name;
    std::string_view help;  // one line, with the unit
    std::function<Setting()> get;
    // Null: it can only be looked at. False: it does not fit, and `*error` says why, as "from -40
    // to 85" does.
    std::function<bool(const Setting& value, std::string* error)> set = {};
};

class Part {
  public:
    virtual ~Part() = default;
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    const std::string& name() const { return name_; }
    const std::vector<Property>& properties() const { return properties_; }
    // Null: it has none of that name.
    const Property* property(std::string_view name) const;

  protected:
    explicit Part(std::string name) : name_(std::move(name)) {}
    void add(Property property) { properties_.push_back(std::move(property)); }
    // One that is a number, from `least` to `most`. `changed` (may be empty) is called after each
    // setting.
    void add_number(std::string_view name, std::string_view help, double* place, double least,
                    double most, std::function<void()> changed = {});
    void add_flag(std::string_view name, std::string_view help, bool* place,
                  std::function<void()> changed = {});

  private:
    std::string name_;
    std::vector<Property> properties_;
};

// How a board file describes a part.
struct PartDescription {
    std::string type, name;
    std::map<std::string, Setting, std::less<>> settings;
    std::size_t line = 0;  // of the board file, from 1; 0: of none
};

class Hardware;

// What a part is made from: the description, and the board that it is soldered to. A wrong or
// missing setting gives something harmless and is noted: make_part then fails.
class PartMaker {
  public:
    PartMaker(const PartDescription& description, Hardware& hardware)
        : description_(description), hardware_(hardware) {}

    std::string name() const { return description_.name; }
    Clock& clock();
    Trace& trace();
    // The net of the pin that setting `key` names ("GP4", "X9", or a number). `net` must be there,
    // `optional_net` may be left out: then null.
    Net& net(std::string_view key);
    Net* optional_net(std::string_view key);
    // The bus of the settings `scl` and `sda`, or of `bus` ("i2c0": the pins that the board's
    // machine.I2C(0) has by itself); `sck`, `mosi`, `miso` or "spi0".
    I2cBus& i2c();
    SpiBus& spi();
    double number(std::string_view key, double otherwise, double least, double most);
    std::uint8_t address(std::uint8_t otherwise);  // setting `address`: an I2C one, of 7 bits
    bool flag(std::string_view key, bool otherwise);
    std::string text(std::string_view key, std::string_view otherwise);
    // The path of a file that a setting names, as seen from the board file's folder.
    std::string file(std::string_view key);
    // The settings that nobody has asked for so far: they are asked for then.
    std::map<std::string, Setting> others();
    // Notes that the description is wrong: a sentence without the part's name.
    void fail(std::string sentence);

    // What is wrong, or empty: also of settings that nobody has asked for, and of an address that
    // another part of the bus has.
    std::string error() const;

  private:
    const Setting* find(std::string_view key);

    const PartDescription& description_;
    Hardware& hardware_;
    std::vector<std::string> asked_;
    std::string error_;
    I2cBus* bus_ = nullptr;  // that the part is on
    std::optional<std::uint8_t> address_;
};

// A kind of part: one row in hostport/parts/parts.cpp.
struct PartKind {
    std::string_view type;  // as a board file names it
    std::string_view help;  // one line
    std::unique_ptr<Part> (*make)(PartMaker& maker);
};
std::span<const PartKind> part_kinds();

// Null: `*error` says why, with the part's name.
std::unique_ptr<Part> make_part(const PartDescription& description, Hardware& hardware,
                                std::string* error);

}  // namespace krait::hostport
