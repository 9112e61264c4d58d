#include "hostport/control/commands.hpp"

#define JSON_NOEXCEPTION
#include <nlohmann/json.hpp>

#include <cmath>

namespace krait::hostport {
namespace {

using Json = nlohmann::json;

// --- values

constexpr char kDigits[] = "0123456789abcdef";

std::string to_hex(const Octets& octets) {
    std::string hex;
    for (std::uint8_t octet : octets) {
        hex.push_back(kDigits[octet >> 4]);
        hex.push_back(kDigits[octet & 15]);
    }
    return hex;
}

int digit(char letter) {
    const char* found = letter ? std::strchr(kDigits, letter | 0x20) : nullptr;
    return found ? int(found - kDigits) : -1;
}

std::optional<Octets> from_hex(std::string_view hex) {
    Octets octets;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        int high = digit(hex[i]), low = digit(hex[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        octets.push_back(std::uint8_t(high << 4 | low));
    }
    if (hex.size() % 2) return std::nullopt;
    return octets;
}

Json to_json(const Setting& setting) {
    if (auto* flag = std::get_if<bool>(&setting)) return *flag;
    if (auto* number = std::get_if<double>(&setting)) return *number;
    if (auto* whole = std::get_if<std::int64_t>(&setting)) return *whole;
    if (auto* text = std::get_if<std::string>(&setting)) return *text;
    return {{"hex", to_hex(std::get<Octets>(setting))}};
}

std::optional<Setting> to_setting(const Json& json) {
    if (json.is_boolean()) return Setting(json.get<bool>());
    if (json.is_number()) return Setting(json.get<double>());
    if (json.is_string()) return Setting(json.get<std::string>());
    if (!json.is_object() || !json.contains("hex") || !json["hex"].is_string()) return std::nullopt;
    auto octets = from_hex(json["hex"].get_ref<const std::string&>());
    if (!octets) return std::nullopt;
    return Setting(*octets);
}

// --- one command

constexpr std::uint64_t kLongestPulse_us = 1'000'000'000'000;  // 11 days

class Command {
  public:
    Command(const Json& given, Machine& machine, SimControls& controls)
        : given_(given), machine_(machine), controls_(controls) {}

    // The answer's "ok"; none: `error` is a sentence.
    std::optional<Json> run(Asked* asked);
    std::string error;

  private:
    // A member that must be there: else the first that is not is the error.
    std::string text(const char* key) {
        auto found = given_.find(key);
        if (found != given_.end() && found->is_string()) return found->get<std::string>();
        if (error.empty()) error = std::string("\"") + key + "\" must be a text";
        return {};
    }
    // A whole number that is not negative; `otherwise` if it is not there.
    std::uint64_t count(const char* key, std::uint64_t otherwise) {
        auto found = given_.find(key);
        if (found == given_.end()) return otherwise;
        if (found->is_number_unsigned()) return found->get<std::uint64_t>();
        if (error.empty()) error = std::string("\"") + key + "\" must be a whole number from 0 on";
        return otherwise;
    }
    bool flag(const char* key) {
        auto found = given_.find(key);
        if (found != given_.end() && found->is_boolean()) return found->get<bool>();
        if (error.empty()) error = std::string("\"") + key + "\" must be true or false";
        return false;
    }
    double number(const char* key) {
        auto found = given_.find(key);
        if (found != given_.end() && found->is_number()) return found->get<double>();
        if (error.empty()) error = std::string("\"") + key + "\" must be a number";
        return 0;
    }

    std::optional<Json> done(bool ok) {
        if (!ok) return fail();
        return Json(true);
    }
    template <class T>
    std::optional<Json> shown(const std::optional<T>& value) {
        if (!value) return fail();
        return Json(*value);
    }
    std::optional<Json> fail() {
        error = controls_.error();
        return std::nullopt;
    }

    std::optional<Json> hello();
    std::optional<Json> properties();
    std::optional<Json> get();
    std::optional<Json> set();
    std::optional<Json> drive();
    std::optional<Json> fault();
    std::optional<Json> level() {
        std::string pin = text("pin");
        return error.empty() ? shown(controls_.level(pin)) : std::nullopt;
    }
    std::optional<Json> volts() {
        std::string pin = text("pin");
        return error.empty() ? shown(controls_.volts(pin)) : std::nullopt;
    }
    std::optional<Json> clear_faults() {
        std::string bus = text("bus");
        return error.empty() ? done(controls_.clear_faults(bus)) : std::nullopt;
    }
    std::optional<Json> transfers() {
        std::string bus = text("bus");
        return error.empty() ? shown(controls_.transfers(bus)) : std::nullopt;
    }
    std::optional<Json> adc_noise() {
        double volts = number("volts");
        return error.empty() ? done(controls_.set_adc_noise(volts)) : std::nullopt;
    }
    std::optional<Json> flash_operations() {
        std::string kind = text("kind");
        return error.empty() ? shown(controls_.flash_operations(kind)) : std::nullopt;
    }
    std::optional<Json> cut_power() {
        std::string how = given_.contains("how") ? text("how") : "clean";
        std::uint64_t writes = count("writes", 0);
        return error.empty() ? done(controls_.cut_power(writes, how)) : std::nullopt;
    }
    std::optional<Json> fill_flash() {
        std::optional<std::uint64_t> free;
        if (!given_.contains("free") || !given_["free"].is_null()) free = count("free", 0);
        return error.empty() ? done(controls_.fill_flash(free)) : std::nullopt;
    }
    std::optional<Json> pulse() {
        std::string pin = text("pin");
        bool level = flag("level");
        std::uint64_t after_us = count("after_us", 0), length_us = count("length_us", 1);
        if (error.empty() && (after_us > kLongestPulse_us || length_us > kLongestPulse_us))
            error = "a pulse comes and ends within " + std::to_string(kLongestPulse_us) + " us";
        if (!error.empty()) return std::nullopt;
        return done(controls_.pulse(pin, level, after_us * kMicrosecond, length_us * kMicrosecond));
    }
    std::optional<Json> reset() {
        machine_.reset(ResetCause::Hard);
        return Json(true);
    }
    std::optional<Json> time() { return Json(machine_.time().now()); }

    const Json& given_;
    Machine& machine_;
    SimControls& controls_;

    struct Row {
        std::string_view name;
        std::optional<Json> (Command::*run)();
    };
    static const Row rows[];
};

const Command::Row Command::rows[] = {
    {"hello", &Command::hello},
    {"properties", &Command::properties},
    {"get", &Command::get},
    {"set", &Command::set},
    {"drive", &Command::drive},
    {"pulse", &Command::pulse},
    {"level", &Command::level},
    {"volts", &Command::volts},
    {"fault", &Command::fault},
    {"clear_faults", &Command::clear_faults},
    {"transfers", &Command::transfers},
    {"adc_noise", &Command::adc_noise},
    {"flash_operations", &Command::flash_operations},
    {"cut_power", &Command::cut_power},
    {"fill_flash", &Command::fill_flash},
    {"reset", &Command::reset},
    {"time", &Command::time},
};

std::optional<Json> Command::run(Asked* asked) {
    std::string name = text("do");
    if (!error.empty()) return std::nullopt;
    if (name == "watch" || name == "unwatch") {
        if (!controls_.hardware()) return fail();
        *asked = name == "watch" ? Asked::Watch : Asked::Unwatch;
        return Json(true);
    }
    for (const Row& row : rows)
        if (row.name == name) return (this->*row.run)();
    error = "there is no command '" + name + "', but";
    for (const Row& row : rows) error += " " + std::string(row.name) + ",";
    error += " watch, unwatch";
    return std::nullopt;
}

// What there is: the board's name, its parts and pins.
std::optional<Json> Command::hello() {
    Hardware* hardware = controls_.hardware();
    if (!hardware) return fail();
    Json made = {{"board", hardware->description().name}, {"protocol", 1}};
    made["parts"] = Json::array();
    for (const auto& part : hardware->parts()) made["parts"].push_back(part->name());
    made["pins"] = Json::array();
    for (const auto& pin : hardware->pins()) made["pins"].push_back(pin->description.name);
    return made;
}

// What a part shows, and what of it can be set.
std::optional<Json> Command::properties() {
    std::string name = text("part");
    if (!error.empty()) return std::nullopt;
    Hardware* hardware = controls_.hardware();
    if (!hardware) return fail();
    Part* part = hardware->find_part(name);
    if (!part) return error = "the board has no part '" + name + "'", std::nullopt;
    Json made = Json::object();
    for (const Property& each : part->properties())
        made[std::string(each.name)] = {
            {"help", each.help}, {"value", to_json(each.get())}, {"settable", each.set != nullptr}};
    return made;
}

std::optional<Json> Command::get() {
    std::string part = text("part"), what = text("what");
    if (!error.empty()) return std::nullopt;
    auto found = controls_.get(part, what);
    if (!found) return fail();
    return to_json(*found);
}

std::optional<Json> Command::set() {
    std::string part = text("part"), what = text("what");
    auto given = given_.find("value");
    auto value = given == given_.end() ? std::nullopt : to_setting(*given);
    if (error.empty() && !value)
        error = "\"value\" must be a number, a text, true, false, or octets as {\"hex\": \"...\"}";
    return error.empty() ? done(controls_.set(part, what, *value)) : std::nullopt;
}

// "level": true or false, "volts": a number, or neither: no longer.
std::optional<Json> Command::drive() {
    std::string pin = text("pin");
    auto level = given_.find("level");
    bool has_level = level != given_.end() && !level->is_null();
    if (has_level && !level->is_boolean() && error.empty())
        error = "\"level\" must be true, false or null";
    double volts = given_.contains("volts") ? number("volts") : 0;
    if (!error.empty()) return std::nullopt;
    if (has_level) return done(controls_.drive(pin, level->get<bool>() ? Drive::High : Drive::Low));
    return done(
        controls_.drive(pin, given_.contains("volts") ? Drive::Analog : Drive::Open, volts));
}

std::optional<Json> Command::fault() {
    std::string bus = text("bus"), kind = text("kind");
    std::uint64_t count = this->count("count", 1);
    std::optional<std::uint64_t> first;
    if (given_.contains("first")) first = this->count("first", 0);
    return error.empty() ? done(controls_.plan_fault(bus, kind, first, count)) : std::nullopt;
}

}  // namespace

std::string answer(std::string_view line, Machine& machine, SimControls& controls, Asked* asked) {
    *asked = Asked::Nothing;
    constexpr bool kNoExceptions = false;
    Json given = Json::parse(line, nullptr, kNoExceptions);
    Json reply = Json::object();
    if (!given.is_object()) {
        reply["error"] = "a command is one line with one JSON object";
    } else {
        if (given.contains("id")) reply["id"] = given["id"];
        Command command{given, machine, controls};
        auto value = command.run(asked);
        if (value)
            reply["ok"] = *value;
        else
            reply["error"] = command.error;
    }
    return reply.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace krait::hostport
