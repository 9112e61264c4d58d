// The decimal digits of a machine integer, for those who stand below the values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace krait::vm {

using DigitBuffer = char[24];

// In `buffer`, which the result points into.
inline std::string_view decimal_digits(std::int64_t value, DigitBuffer& buffer) {
    std::size_t at = sizeof buffer;
    std::uint64_t rest = value < 0 ? -std::uint64_t(value) : std::uint64_t(value);
    do {
        buffer[--at] = char('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (value < 0) buffer[--at] = '-';
    return {buffer + at, sizeof buffer - at};
}

}  // namespace krait::vm
