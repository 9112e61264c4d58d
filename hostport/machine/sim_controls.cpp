#include "hostport/machine/sim_controls.hpp"

#include <cmath>

#include "hostport/vfs/flash.hpp"

namespace krait::hostport {

Hardware* SimControls::hardware() { return machine_.hardware(&error_); }

// --- parts
// -----------------------------------------------------------------------------------------

namespace {

std::string names_of(const Part& part) {
    std::string names;
    for (const Property& each : part.properties())
        names += (names.empty() ? "" : ", ") + std::string(each.name);
    return names.empty() ? "nothing" : names;
}

}  // namespace

std::optional<Setting> SimControls::get(std::string_view part, std::string_view property) {
    Hardware* hardware = this->hardware();
    if (!hardware) return std::nullopt;
    Part* found = hardware->find_part(part);
    if (!found) return refuse("the board has no part '", part, "'");
    machine_.time().now();  // as it is now
    const Property* asked = found->property(property);
    if (asked) return asked->get();
    return refuse("part '", part, "' shows no '", property, "', but ", names_of(*found));
}

bool SimControls::set(std::string_view part, std::string_view property, const Setting& value) {
    if (!get(part, property)) return false;
    const Property* asked = hardware()->find_part(part)->property(property);
    if (!asked->set) return refuse("'", property, "' can only be looked at"), false;
    std::string wrong;
    if (!asked->set(value, &wrong)) return refuse("'", property, "' ", wrong), false;
    if (machine_.hardware().trace().is_watched())
        machine_.hardware().trace().event(part, "set " + std::string(property));
    return true;
}

// --- pins
// ------------------------------------------------------------------------------------------

Net* SimControls::net_of(std::string_view pin) {
    Hardware* hardware = this->hardware();
    if (!hardware) return nullptr;
    McuPin* found = hardware->find_pin(pin);
    if (!found) refuse("the board has no pin '", pin, "'");
    machine_.time().now();
    return found ? found->terminal.net() : nullptr;
}

bool SimControls::drive(std::string_view pin, Drive drive, double volts) {
    constexpr double kMostVolts = 60;
    Net* net = net_of(pin);
    if (!net) return false;
    if (!(std::fabs(volts) <= kMostVolts)) return refuse("volts must be from -60 to 60"), false;
    auto& finger = fingers_[net->name()];
    if (!finger) finger = std::make_unique<Terminal>();
    finger->connect(net);
    finger->drive(drive, volts);
    return true;
}

SimControls::Pulse::Pulse(Net* net, bool level, Nanoseconds after, Nanoseconds length)
    : begin(net->clock(),
            [this, level, length] {
                finger.drive_level(level);
                end.set_in(length);
            }),
      end(net->clock(), [this] { finger.drive(Drive::Open); }) {
    finger.connect(net);
    begin.set_in(after);
}

bool SimControls::pulse(std::string_view pin, bool level, Nanoseconds after, Nanoseconds length) {
    Net* net = net_of(pin);
    if (!net) return false;
    pulses_.remove_if([](const Pulse& pulse) { return pulse.is_over(); });
    pulses_.emplace_back(net, level, after, length);
    return true;
}

std::optional<bool> SimControls::level(std::string_view pin) {
    Net* net = net_of(pin);
    if (!net) return std::nullopt;
    return net->level();
}

std::optional<double> SimControls::volts(std::string_view pin) {
    Net* net = net_of(pin);
    if (!net) return std::nullopt;
    return net->volts();
}

// --- faults
// ----------------------------------------------------------------------------------------

Faults* SimControls::faults_of(std::string_view bus) {
    Hardware* hardware = this->hardware();
    if (!hardware) return nullptr;
    for (const auto& each : hardware->i2c_buses())
        if (each->name() == bus) return &each->faults();
    for (const auto& each : hardware->spi_buses())
        if (each->name() == bus) return &each->faults();
    refuse("the board has no bus '", bus, "' that a part or the program uses");
    return nullptr;
}

bool SimControls::plan_fault(std::string_view bus, std::string_view kind,
                             std::optional<std::uint64_t> first, std::uint64_t count) {
    Faults* faults = faults_of(bus);
    if (!faults) return false;
    auto known = fault_kind(kind);
    if (!known) return refuse("there is no fault '", kind, "', but nak, stuck, short, flip"), false;
    faults->plan(*known, first.value_or(faults->transfers()), count);
    return true;
}

bool SimControls::clear_faults(std::string_view bus) {
    Faults* faults = faults_of(bus);
    if (faults) faults->clear();
    return faults;
}

std::optional<std::uint64_t> SimControls::transfers(std::string_view bus) {
    Faults* faults = faults_of(bus);
    if (!faults) return std::nullopt;
    return faults->transfers();
}

bool SimControls::set_adc_noise(double volts) {
    if (!(volts >= 0 && volts <= Net::kSupplyVolts))
        return refuse("noise must be from 0 to 3.3 volts"), false;
    if (!hardware()) return false;
    hardware()->set_adc_noise(volts);
    return true;
}

// --- flash
// -----------------------------------------------------------------------------------------

std::optional<std::uint64_t> SimControls::flash_operations(std::string_view kind) {
    if (!flash_) return refuse("the board has no flash");
    if (kind == "read") return flash_->reads();
    if (kind == "erase") return flash_->erases();
    if (kind == "program") return flash_->programs();
    return refuse("there is no operation '", kind, "', but read, erase, program");
}

bool SimControls::cut_power(std::uint64_t writes, std::string_view how) {
    constexpr std::pair<std::string_view, Flash::Cut> kCuts[] = {
        {"clean", Flash::Cut::Clean}, {"torn", Flash::Cut::Torn}, {"erased", Flash::Cut::Erased}};
    if (!flash_) return refuse("the board has no flash"), false;
    for (auto [name, cut] : kCuts) {
        if (name != how) continue;
        flash_->cut_power(writes, cut, [this] { machine_.reset(ResetCause::PowerOn); });
        return true;
    }
    return refuse("power is not cut '", how, "', but clean, torn, erased"), false;
}

bool SimControls::fill_flash(std::optional<std::uint64_t> free) {
    if (!flash_) return refuse("the board has no flash"), false;
    flash_->filling.free_wanted = free;
    flash_->filling.is_new = true;
    return true;
}

}  // namespace krait::hostport
