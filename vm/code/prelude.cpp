// A function's prelude and its line table (.mpy v6.3 sections 5 and 6).
#include "vm/code/image.hpp"

namespace krait::vm {
namespace {

constexpr Refusal kIncompatible = "incompatible .mpy file";

constexpr std::uint8_t kMore = 0x80;
constexpr unsigned kMostSignatureBytes = 13;  // past the first; state_count then has 32 bits
constexpr unsigned kMostSizeBytes = 9;        // the info size then has 54 bits
constexpr std::uint64_t kMostState = UINT32_MAX - 1;
constexpr unsigned kFlagBits = 4;

std::uint32_t bit(std::uint8_t byte, unsigned from, unsigned to) {
    return std::uint32_t(byte >> from & 1) << to;
}

void read_signature(ByteReader& reader, Prelude* out) {
    std::uint8_t byte = reader.byte();
    std::uint64_t state = byte >> 3 & 0xf;
    out->block_count = byte >> 2 & 1;
    out->positional_count = byte & 3;
    for (unsigned n = 0; byte & kMore; ++n) {
        byte = reader.byte();
        if (n > kMostSignatureBytes || (byte & 0x40 && n >= kFlagBits)) return reader.fail();
        out->flags |= bit(byte, 6, n);
        state |= std::uint64_t(byte >> 4 & 3) << (4 + 2 * n);
        out->keyword_only_count |= bit(byte, 3, n);
        out->positional_count |= bit(byte, 2, n + 2);
        out->block_count |= bit(byte, 1, n + 1);
        out->default_count |= bit(byte, 0, n);
    }
    if (state > kMostState) reader.fail();
    out->state_count = std::uint32_t(state) + 1;
}

void read_sizes(ByteReader& reader, std::uint64_t* info_size, std::size_t* cell_count) {
    std::uint8_t byte = kMore;
    for (unsigned n = 0; byte & kMore; ++n) {
        byte = reader.byte();
        if (n > kMostSizeBytes) return reader.fail();
        *info_size |= std::uint64_t(byte >> 1 & 0x3f) << (6 * n);
        *cell_count |= bit(byte, 0, n);
    }
}

void read_names(ByteReader& reader, std::size_t string_count, Prelude* out) {
    out->name = std::uint32_t(reader.varuint());
    if (out->name >= string_count) reader.fail();
    std::size_t start = reader.position();
    std::size_t count = out->positional_count + out->keyword_only_count;
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        if (reader.varuint() >= string_count) reader.fail();
    }
    out->arg_names = reader.since(start);
}

struct LineEntry {
    std::uint32_t bytes;
    std::uint32_t lines;
};

LineEntry read_line_entry(ByteReader& reader) {
    std::uint8_t first = reader.byte();
    if (first < 0x80) return {first & 0x1fu, std::uint32_t(first >> 5)};
    return {first & 0xfu, (first & 0x70u) << 4 | reader.byte()};
}

void read_line_table(ByteReader& reader, Prelude* out) {
    out->line_table = reader.take(reader.remaining());
    ByteReader entries(out->line_table);
    while (!entries.at_end()) read_line_entry(entries);
    if (entries.failed()) reader.fail();
}

}  // namespace

Refusal read_prelude(std::span<const std::uint8_t> data, std::size_t string_count, Prelude* out) {
    *out = {};
    ByteReader reader(data);
    std::uint64_t info_size = 0;
    std::size_t cell_count = 0;
    read_signature(reader, out);
    read_sizes(reader, &info_size, &cell_count);
    if (info_size > reader.remaining()) return kIncompatible;
    ByteReader info(reader.take(info_size));
    read_names(info, string_count, out);
    read_line_table(info, out);
    out->cells = reader.take(cell_count);
    out->instructions = reader.take(reader.remaining());
    return info.failed() || reader.failed() ? kIncompatible : nullptr;
}

std::uint32_t line_of(std::span<const std::uint8_t> line_table, std::size_t offset) {
    std::uint32_t line = 1;
    ByteReader entries(line_table);
    while (!entries.at_end()) {
        LineEntry entry = read_line_entry(entries);
        if (entries.failed() || offset < entry.bytes) break;
        offset -= entry.bytes;
        line += entry.lines;
    }
    return line;
}

}  // namespace krait::vm
