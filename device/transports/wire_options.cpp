#include "device/transports/wire_options.hpp"

#include <algorithm>
#include <charconv>

#include "device/error.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;

constexpr unsigned kLeastBaud = 50;
constexpr unsigned kMostBaud = 20'000'000;
constexpr unsigned kMostRingBytes = 1 << 20;

[[noreturn]] void throw_no_option(std::string_view name,
                                  std::initializer_list<std::string_view> known) {
    std::string sentence = "'" + std::string(name) + "' is no option of this wire, only";
    for (const auto each : known) sentence += " " + std::string(each) + "=N";
    throw DeviceError(Kind::Address, sentence);
}

unsigned number(std::string_view name, std::string_view text, unsigned least, unsigned most) {
    unsigned value = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error == std::errc{} && rest == end && value >= least && value <= most) return value;
    throw DeviceError(Kind::Address, std::string(name) + "=" + std::string(text) +
                                         ": write a whole number from " + std::to_string(least) +
                                         " to " + std::to_string(most));
}

}  // namespace

WireOptions parse_wire_options(std::string_view text,
                               std::initializer_list<std::string_view> known) {
    auto comma = text.find(',');
    WireOptions options{std::string(text.substr(0, comma)), {}, {}};
    while (comma != text.npos) {
        text.remove_prefix(comma + 1);
        comma = text.find(',');
        const auto option = text.substr(0, comma);
        const auto equals = option.find('=');
        const auto name = option.substr(0, equals);
        if (equals == option.npos || std::find(known.begin(), known.end(), name) == known.end())
            throw_no_option(option, known);
        const auto value = option.substr(equals + 1);
        if (name == "baud")
            options.baud = number(name, value, kLeastBaud, kMostBaud);
        else
            options.ring_bytes = number(name, value, 0, kMostRingBytes);
    }
    return options;
}

}  // namespace krait::device
