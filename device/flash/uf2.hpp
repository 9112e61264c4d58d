// UF2: firmware as a file of 512-byte blocks, each of which says where it belongs.
// Format: github.com/microsoft/uf2, version of 2023.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace krait::device {

// What a file is for, once it was found to be whole.
struct Uf2 {
    std::vector<std::uint32_t> families;  // of chips, each once; none: the file does not say
    std::size_t blocks = 0;
};

// Reads `bytes`, the content of the file `name`. Throws DeviceError{Source}, which says what is
// wrong with it.
Uf2 parse_uf2(std::string_view bytes, const std::string& name);

// "RP2040 (family 0xe48bff56)", or the number alone.
std::string family_text(std::uint32_t family);

// The families of the chip that a bootloader's Board-ID tells of. None: we do not know it.
std::vector<std::uint32_t> families_of_board(std::string_view board_id);

}  // namespace krait::device
