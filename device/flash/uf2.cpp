#include "device/flash/uf2.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>

#include "device/error.hpp"
#include "device/octets.hpp"

namespace krait::device {

namespace {

constexpr std::size_t kBlockBytes = 512, kMostPayloadBytes = 476;
constexpr std::uint32_t kMagicStart = 0x0a324655, kMagicSecond = 0x9e5d5157, kMagicEnd = 0x0ab16f30;
constexpr std::uint32_t kIsFile = 0x1000, kHasFamily = 0x2000;
// A block of this family goes to RP2350s before the firmware, alone and numbered as if there were
// two of them.
constexpr std::uint32_t kAbsolute = 0xe48bff57;

struct Chip {
    std::uint32_t family;
    const char* name;
    const char* board_id;  // how their boards' Board-IDs begin, in capitals
};
constexpr Chip kChips[] = {
    {0xe48bff56, "RP2040", "RPI-RP2"},         {0xe48bff59, "RP2350", "RP2350"},
    {0xe48bff5a, "RP2350 (RISC-V)", "RP2350"}, {0xe48bff5b, "RP2350 (non-secure)", "RP2350"},
    {0xe48bff58, "RP2 data", "RP2350"},        {kAbsolute, "RP2 anywhere", "RP2350"},
    {0x68ed2b88, "SAMD21", "SAMD21"},          {0x55114460, "SAMD51", "SAMD51"},
    {0xada52840, "nRF52840", "NRF52840"},      {0x621e937a, "nRF52833", "NRF52833"},
    {0xbfdd4eee, "ESP32-S2", "ESP32S2"},       {0xc47e5767, "ESP32-S3", "ESP32S3"},
    {0x4fb2d5bd, "i.MX RT", "MIMXRT"},
};

[[noreturn]] void throw_bad(const std::string& name, const std::string& why) {
    throw DeviceError(DeviceError::Kind::Source,
                      name + " is no whole UF2 file: " + why + "; download it again");
}

struct Block {
    std::uint32_t flags, payload_bytes, number, count, family;
};

std::uint32_t word(std::string_view block, std::size_t index) {
    return number_of(block.substr(4 * index, 4));
}

Block read_block(std::string_view bytes, std::size_t index, const std::string& name) {
    const auto block = bytes.substr(index * kBlockBytes, kBlockBytes);
    const std::string which = "block " + std::to_string(index);
    if (word(block, 0) != kMagicStart || word(block, 1) != kMagicSecond ||
        word(block, kBlockBytes / 4 - 1) != kMagicEnd)
        throw_bad(name, which + " has not the marks of one");
    const Block read{word(block, 2), word(block, 4), word(block, 5), word(block, 6),
                     word(block, 7)};
    if (read.payload_bytes > kMostPayloadBytes)
        throw_bad(name, which + " holds more than a block can");
    if (read.number >= read.count)
        throw_bad(name, which + " is numbered " + std::to_string(read.number) + " of " +
                            std::to_string(read.count));
    return read;
}

// The blocks of one family are numbered together; which of them have come.
struct Row {
    std::uint32_t count = 0;
    std::vector<bool> seen;
    std::size_t found = 0;
};

void add(Row& row, const Block& block, std::size_t all_blocks, const std::string& name) {
    if (row.found == 0) {
        row.count = block.count;
        row.seen.resize(std::min<std::size_t>(block.count, all_blocks));
    }
    if (block.count != row.count) throw_bad(name, "its blocks do not agree how many they are");
    if (block.number >= row.seen.size())
        throw_bad(name, "it has " + std::to_string(all_blocks) + " blocks of " +
                            std::to_string(block.count));
    if (row.seen[block.number])
        throw_bad(name, "block " + std::to_string(block.number) + " is there twice");
    row.seen[block.number] = true;
    ++row.found;
}

}  // namespace

Uf2 parse_uf2(std::string_view bytes, const std::string& name) {
    if (bytes.empty() || bytes.size() % kBlockBytes != 0)
        throw_bad(name, "its " + std::to_string(bytes.size()) +
                            " bytes are not a number of blocks of 512");
    Uf2 uf2{{}, bytes.size() / kBlockBytes};
    std::map<std::uint32_t, Row> rows;  // by family; 0 where there is none
    for (std::size_t i = 0; i < uf2.blocks; ++i) {
        const Block block = read_block(bytes, i, name);
        if (block.flags & kIsFile) throw_bad(name, "it holds files, and no firmware");
        const std::uint32_t family = block.flags & kHasFamily ? block.family : 0;
        add(rows[family], block, uf2.blocks, name);
        if (family != 0 && rows[family].found == 1) uf2.families.push_back(family);
    }
    for (const auto& [family, row] : rows)
        if (row.found != row.count && family != kAbsolute)
            throw_bad(name, "it has " + std::to_string(row.found) + " blocks of " +
                                std::to_string(row.count));
    return uf2;
}

std::string family_text(std::uint32_t family) {
    char number[32];
    std::snprintf(number, sizeof number, "family 0x%08x", family);
    for (const Chip& each : kChips)
        if (each.family == family) return std::string(each.name) + " (" + number + ")";
    return number;
}

std::vector<std::uint32_t> families_of_board(std::string_view board_id) {
    std::string id(board_id);
    for (char& each : id) each = static_cast<char>(std::toupper(static_cast<unsigned char>(each)));
    std::vector<std::uint32_t> families;
    for (const Chip& each : kChips)
        if (id.starts_with(each.board_id)) families.push_back(each.family);
    return families;
}

}  // namespace krait::device
