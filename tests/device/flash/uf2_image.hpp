// UF2 files to try a reader of them with.
#pragma once

#include <cstdint>
#include <string>

#include "device/octets.hpp"

namespace krait::test {

struct Uf2Block {
    std::uint32_t number, count, family = 0xe48bff56;
    std::uint32_t flags = 0x2000, payload_bytes = 256;
};

inline std::string uf2_block(const Uf2Block& block) {
    using device::octets_of;
    std::string bytes = octets_of(0x0a324655, 4) + octets_of(0x9e5d5157, 4) +
                        octets_of(block.flags, 4) + octets_of(0x10000000 + block.number * 256, 4) +
                        octets_of(block.payload_bytes, 4) + octets_of(block.number, 4) +
                        octets_of(block.count, 4) + octets_of(block.family, 4);
    bytes.append(476, static_cast<char>(block.number));
    return bytes + octets_of(0x0ab16f30, 4);
}

inline std::string uf2_file(std::uint32_t blocks, std::uint32_t family = 0xe48bff56) {
    std::string file;
    for (std::uint32_t i = 0; i < blocks; ++i) file += uf2_block({i, blocks, family});
    return file;
}

}  // namespace krait::test
