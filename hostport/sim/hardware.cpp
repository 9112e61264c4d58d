#include "hostport/sim/hardware.hpp"

#include <algorithm>
#include <charconv>

namespace krait::hostport {

Hardware::Hardware(const BoardDescription& description, Clock& clock)
    : description_(description), clock_(clock), trace_(clock), no_net_("", clock) {}

Hardware::~Hardware() = default;

std::unique_ptr<Hardware> Hardware::make(const BoardDescription& description, Clock& clock,
                                         std::string* error) {
    std::unique_ptr<Hardware> hardware{new Hardware(description, clock)};
    if (!hardware->build(error)) return nullptr;
    return hardware;
}

bool Hardware::build(std::string* error) {
    for (const PinDescription& pin : description_.pins) {
        if (!find_name(pin.name)) {
            add_pin(pin);
            continue;
        }
        *error = "there are two pins '" + pin.name + "'";
        return false;
    }
    for (const auto& [name, pin] : description_.aliases) {
        if (find_pin(pin)) continue;
        *error = "aliases." + name + ": the board has no pin '" + pin + "'";
        return false;
    }
    for (const PeripheralDescription& peripheral : description_.peripherals) {
        for (const auto& [role, pin] : peripheral.pins) {
            if (find_pin(pin)) continue;
            *error = peripheral.name + "." + role + ": the board has no pin '" + pin + "'";
            return false;
        }
    }
    for (const auto& wire : description_.wires)
        if (!connect(wire, error)) return false;
    for (const PartDescription& part : description_.parts) {
        if (find_part(part.name)) {
            *error = "there are two parts '" + part.name + "'";
            return false;
        }
        auto made = make_part(part, *this, error);
        if (!made) return false;
        parts_.push_back(std::move(made));
    }
    return true;
}

// --- pins
// ------------------------------------------------------------------------------------------

McuPin* Hardware::add_pin(PinDescription description) {
    nets_.push_back(std::make_unique<Net>(description.name, clock_));
    nets_.back()->set_trace(&trace_);
    pins_.push_back(std::make_unique<McuPin>(std::move(description)));
    pins_.back()->terminal.connect(nets_.back().get());
    return pins_.back().get();
}

McuPin* Hardware::find_pin(std::int64_t number) {
    for (const auto& pin : pins_)
        if (pin->description.number == number && number >= 0) return pin.get();
    constexpr std::int64_t kMostAny = 1023;
    if (!description_.any_pin || number < 0 || number > kMostAny) return nullptr;
    return add_pin({"GPIO" + std::to_string(number), int(number)});
}

McuPin* Hardware::find_name(std::string_view name) const {
    for (const auto& pin : pins_)
        if (pin->description.name == name || (pin->description.cpu == name && !name.empty()))
            return pin.get();
    return nullptr;
}

McuPin* Hardware::find_pin(std::string_view name) {
    if (auto alias = description_.aliases.find(name); alias != description_.aliases.end())
        name = alias->second;
    if (McuPin* found = find_name(name)) return found;
    int number = 0;
    auto [end, bad] = std::from_chars(name.data(), name.data() + name.size(), number);
    bool is_number = bad == std::errc() && end == name.data() + name.size();
    return is_number ? find_pin(number) : nullptr;
}

const PeripheralDescription* Hardware::peripheral(std::string_view name) const {
    for (const PeripheralDescription& each : description_.peripherals)
        if (each.name == name) return &each;
    return nullptr;
}

McuPin* Hardware::default_pin(std::string_view name, std::string_view role) {
    const PeripheralDescription* found = peripheral(name);
    if (!found) return nullptr;
    auto pin = found->pins.find(role);
    return pin == found->pins.end() ? nullptr : find_pin(pin->second);
}

// All pins of a wire come to the net of the first.
bool Hardware::connect(const std::vector<std::string>& wire, std::string* error) {
    Net* net = nullptr;
    for (const std::string& name : wire) {
        McuPin* pin = find_pin(name);
        if (!pin) {
            *error = "wires: the board has no pin '" + name + "'";
            return false;
        }
        Net* before = pin->terminal.net();
        if (!net) net = before;
        if (before == net) continue;
        for (const auto& each : pins_)
            if (each->terminal.net() == before) each->terminal.connect(net);
        std::erase_if(nets_, [&](const auto& each) { return each.get() == before; });
    }
    return true;
}

void Hardware::reset_pins() {
    for (const auto& pin : pins_) {
        pin->changed = {};
        pin->terminal.drive(Drive::Open);
    }
}

// --- buses and parts
// -------------------------------------------------------------------------------

// The peripheral's that has the pin by itself; else the kind and a number of its own.
std::string Hardware::bus_name(std::string_view kind, const Net* first, std::string_view role,
                               std::size_t count) {
    for (const PeripheralDescription& each : description_.peripherals) {
        if (!each.name.starts_with(kind)) continue;
        McuPin* pin = default_pin(each.name, role);
        if (pin && pin->terminal.net() == first) return each.name;
    }
    return std::string(kind) + "-" + (first ? first->name() : std::to_string(count));
}

I2cBus& Hardware::i2c_bus(Net& scl, Net& sda) {
    for (const auto& bus : i2c_buses_)
        if (&bus->scl() == &scl && &bus->sda() == &sda) return *bus;
    std::string name = bus_name("i2c", &scl, "scl", i2c_buses_.size());
    i2c_buses_.push_back(std::make_unique<I2cBus>(name, scl, sda));
    i2c_buses_.back()->set_trace(&trace_);
    return *i2c_buses_.back();
}

SpiBus& Hardware::spi_bus(Net* sck, Net* mosi, Net* miso) {
    for (const auto& bus : spi_buses_)
        if (bus->sck() == sck && bus->mosi() == mosi && bus->miso() == miso) return *bus;
    std::string name = bus_name("spi", sck, "sck", spi_buses_.size());
    spi_buses_.push_back(std::make_unique<SpiBus>(name, sck, mosi, miso));
    spi_buses_.back()->set_trace(&trace_);
    return *spi_buses_.back();
}

double Hardware::adc_noise() {
    if (adc_noise_volts_ == 0) return 0;
    noise_state_ = noise_state_ * 1664525 + 1013904223;  // Numerical Recipes, 7.1
    return adc_noise_volts_ * (double(noise_state_) / double(1u << 31) - 1);
}

Part* Hardware::find_part(std::string_view name) {
    for (const auto& part : parts_)
        if (part->name() == name) return part.get();
    return nullptr;
}

}  // namespace krait::hostport
