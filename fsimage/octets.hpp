// Numbers in octets, little end first, wherever they lie.
#pragma once

#include <cstddef>
#include <cstdint>

namespace krait::fsimage {

inline std::uint8_t get8(const std::byte* at) { return static_cast<std::uint8_t>(*at); }
inline std::uint16_t get16(const std::byte* at) {
    return static_cast<std::uint16_t>(get8(at) | get8(at + 1) << 8);
}
inline std::uint32_t get32(const std::byte* at) {
    return get16(at) | static_cast<std::uint32_t>(get16(at + 2)) << 16;
}

inline void put8(std::byte* at, std::uint32_t value) { *at = static_cast<std::byte>(value); }
inline void put16(std::byte* at, std::uint32_t value) {
    put8(at, value);
    put8(at + 1, value >> 8);
}
inline void put32(std::byte* at, std::uint32_t value) {
    put16(at, value);
    put16(at + 2, value >> 16);
}

}  // namespace krait::fsimage
