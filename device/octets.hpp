// Octets as the wire has them, and as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace krait::device {

// The number whose octets these are, the least first.
inline std::uint32_t number_of(std::string_view octets) {
    std::uint32_t number = 0;
    for (std::size_t i = octets.size(); i-- > 0;) number = number << 8 | std::uint8_t(octets[i]);
    return number;
}

// The octets of `number`, the least first; `size` of them.
inline std::string octets_of(std::uint32_t number, std::size_t size) {
    std::string octets;
    for (std::size_t i = 0; i < size; ++i) octets += char(number >> 8 * i);
    return octets;
}

// Two hexadecimal digits.
inline std::string hex(char octet) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    return {kDigits[std::uint8_t(octet) >> 4], kDigits[std::uint8_t(octet) & 15]};
}

}  // namespace krait::device
