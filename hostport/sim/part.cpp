#include "hostport/sim/part.hpp"

#include <algorithm>
#include <cmath>

#include "hostport/sim/hardware.hpp"

namespace krait::hostport {
namespace {

// A number as a sentence has it: 85, 0.5.
std::string text_of(double number) {
    char text[32];
    snprintf(text, sizeof text, "%g", number);
    return text;
}

std::string range_text(double least, double most) {
    return "from " + text_of(least) + " to " + text_of(most);
}

}  // namespace

const Property* Part::property(std::string_view name) const {
    for (const Property& property : properties_)
        if (property.name == name) return &property;
    return nullptr;
}

void Part::add_number(std::string_view name, std::string_view help, double* place, double least,
                      double most, std::function<void()> changed) {
    add({name, help, [place] { return Setting(*place); },
         [=](const Setting& value, std::string* error) {
             const double* number = std::get_if<double>(&value);
             if (!number || !(*number >= least && *number <= most)) {
                 *error = "must be a number " + range_text(least, most);
                 return false;
             }
             *place = *number;
             if (changed) changed();
             return true;
         }});
}

void Part::add_flag(std::string_view name, std::string_view help, bool* place,
                    std::function<void()> changed) {
    add({name, help, [place] { return Setting(*place); },
         [=](const Setting& value, std::string* error) {
             const bool* flag = std::get_if<bool>(&value);
             if (!flag) return *error = "must be true or false", false;
             *place = *flag;
             if (changed) changed();
             return true;
         }});
}

// --- making one
// -----------------------------------------------------------------------------------

Clock& PartMaker::clock() { return hardware_.clock(); }
Trace& PartMaker::trace() { return hardware_.trace(); }

const Setting* PartMaker::find(std::string_view key) {
    asked_.emplace_back(key);
    auto found = description_.settings.find(key);
    return found == description_.settings.end() ? nullptr : &found->second;
}

void PartMaker::fail(std::string sentence) {
    if (error_.empty()) error_ = std::move(sentence);
}

Net* PartMaker::optional_net(std::string_view key) {
    const Setting* setting = find(key);
    if (!setting) return nullptr;
    McuPin* pin = nullptr;
    std::string named = "that is no name";
    if (auto* text = std::get_if<std::string>(setting)) {
        pin = hardware_.find_pin(*text);
        named = "'" + *text + "'";
    } else if (auto* number = std::get_if<double>(setting)) {
        pin = hardware_.find_pin(std::int64_t(*number));
        named = text_of(*number);
    }
    if (pin) return pin->terminal.net();
    fail(std::string(key) + ": the board has no pin " + named);
    return nullptr;
}

Net& PartMaker::net(std::string_view key) {
    Net* found = optional_net(key);
    if (found) return *found;
    fail("'" + std::string(key) + "' is missing: the pin that it is wired to");
    return hardware_.no_net();
}

I2cBus& PartMaker::i2c() {
    std::string bus = text("bus", "");
    if (bus.empty()) {
        Net& scl = net("scl");
        return *(bus_ = &hardware_.i2c_bus(scl, net("sda")));
    }
    McuPin* scl = hardware_.default_pin(bus, "scl");
    McuPin* sda = hardware_.default_pin(bus, "sda");
    if (scl && sda) return *(bus_ = &hardware_.i2c_bus(*scl->terminal.net(), *sda->terminal.net()));
    fail("bus: the board has no I2C bus '" + bus + "'");
    return hardware_.i2c_bus(hardware_.no_net(), hardware_.no_net());
}

SpiBus& PartMaker::spi() {
    std::string bus = text("bus", "");
    if (bus.empty()) {
        Net& sck = net("sck");
        Net* mosi = optional_net("mosi");
        return hardware_.spi_bus(&sck, mosi, optional_net("miso"));
    }
    auto net_of = [&](std::string_view role) {
        McuPin* pin = hardware_.default_pin(bus, role);
        return pin ? pin->terminal.net() : nullptr;
    };
    if (!net_of("sck")) fail("bus: the board has no SPI bus '" + bus + "'");
    return hardware_.spi_bus(net_of("sck"), net_of("mosi"), net_of("miso"));
}

double PartMaker::number(std::string_view key, double otherwise, double least, double most) {
    const Setting* setting = find(key);
    if (!setting) return otherwise;
    auto* number = std::get_if<double>(setting);
    if (number && *number >= least && *number <= most) return *number;
    fail(std::string(key) + " must be a number " + range_text(least, most));
    return otherwise;
}

std::uint8_t PartMaker::address(std::uint8_t otherwise) {
    constexpr double kLeast = 0x08, kMost = 0x77;  // the others are reserved (UM10204, 3.1.12)
    double number = this->number("address", otherwise, kLeast, kMost);
    if (number != std::floor(number)) fail("address must be a whole number");
    address_ = std::uint8_t(number);
    return *address_;
}

bool PartMaker::flag(std::string_view key, bool otherwise) {
    const Setting* setting = find(key);
    if (!setting) return otherwise;
    if (auto* flag = std::get_if<bool>(setting)) return *flag;
    fail(std::string(key) + " must be true or false");
    return otherwise;
}

std::string PartMaker::text(std::string_view key, std::string_view otherwise) {
    const Setting* setting = find(key);
    if (!setting) return std::string(otherwise);
    if (auto* text = std::get_if<std::string>(setting)) return *text;
    fail(std::string(key) + " must be a text");
    return std::string(otherwise);
}

std::string PartMaker::file(std::string_view key) {
    std::string path = text(key, "");
    if (path.empty()) fail("'" + std::string(key) + "' is missing: a file");
    bool is_absolute = path.starts_with('/');
    return is_absolute ? path : hardware_.description().folder + path;
}

std::map<std::string, Setting> PartMaker::others() {
    std::map<std::string, Setting> found;
    for (const auto& [key, value] : description_.settings)
        if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) found[key] = value;
    for (const auto& [key, value] : found) asked_.push_back(key);
    return found;
}

std::string PartMaker::error() const {
    if (!error_.empty()) return error_;
    for (const auto& [key, value] : description_.settings)
        if (std::find(asked_.begin(), asked_.end(), key) == asked_.end())
            return "it has no setting '" + key + "'";
    const std::string* other = bus_ && address_ ? bus_->claim(*address_, name()) : nullptr;
    return other ? "part '" + *other + "' has the same address on this bus" : "";
}

std::unique_ptr<Part> make_part(const PartDescription& description, Hardware& hardware,
                                std::string* error) {
    auto kinds = part_kinds();
    auto kind = std::find_if(kinds.begin(), kinds.end(),
                             [&](const PartKind& each) { return each.type == description.type; });
    std::string who = description.line ? "line " + std::to_string(description.line) + ": " : "";
    who += "part '" + description.name + "': ";
    if (kind == kinds.end()) {
        *error = who + "there is no type '" + description.type + "'; there are";
        for (const PartKind& each : kinds)
            *error += (each.type == kinds.front().type ? " " : ", ") + std::string(each.type);
        return nullptr;
    }
    PartMaker maker{description, hardware};
    auto part = kind->make(maker);
    std::string wrong = maker.error();
    if (wrong.empty()) return part;
    *error = who + wrong;
    return nullptr;
}

}  // namespace krait::hostport
