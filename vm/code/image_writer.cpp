#include "vm/code/image_writer.hpp"

#include <algorithm>

namespace krait::vm {

void ByteWriter::varuint(std::uint64_t value) {
    int shift = 63;
    while (shift > 0 && value >> shift == 0) shift -= 7;
    for (; shift > 0; shift -= 7) byte(std::uint8_t(0x80 | (value >> shift & 0x7f)));
    byte(value & 0x7f);
}

void ByteWriter::varint(std::int64_t value) {
    int groups = 1;  // the first one's bit 6 is the sign
    while (groups < 10 && (value >> (7 * groups - 1)) != 0 && (value >> (7 * groups - 1)) != -1) {
        ++groups;
    }
    for (int i = groups - 1; i > 0; --i) {
        byte(std::uint8_t(0x80 | (value >> std::min(7 * i, 63) & 0x7f)));
    }
    byte(value & 0x7f);
}

void ByteWriter::append(std::span<const std::uint8_t> bytes) {
    for (std::uint8_t each : bytes) byte(each);
}

void ByteWriter::append(std::string_view text) {
    for (char each : text) byte(std::uint8_t(each));
}

void write_header(ByteWriter& out, std::uint8_t small_int_bits) {
    constexpr std::uint8_t kNoNativeCode = 0;
    out.byte(kMpyMagic);
    out.byte(kMpyVersion);
    out.byte(kNoNativeCode);
    out.byte(small_int_bits);
}

void write_string(ByteWriter& out, std::string_view text) {
    if (std::size_t number = static_string_number(text)) return out.varuint(number << 1 | 1);
    out.varuint(text.size() << 1);
    out.append(text);
    out.byte(0);
}

void write_constant(ByteWriter& out, ConstantKind kind, std::string_view text,
                    std::size_t item_count) {
    out.byte(std::uint8_t(kind));
    switch (kind) {
        case ConstantKind::None:
        case ConstantKind::False:
        case ConstantKind::True:
        case ConstantKind::Ellipsis: return;
        case ConstantKind::Tuple: return out.varuint(item_count);
        case ConstantKind::Str:
        case ConstantKind::Bytes:
            out.varuint(text.size());
            out.append(text);
            return out.byte(0);
        case ConstantKind::Int:
        case ConstantKind::Float:
        case ConstantKind::Complex: out.varuint(text.size()); return out.append(text);
    }
}

namespace {

constexpr std::uint8_t kMore = 0x80;

// Takes `count` low bits off a value.
std::uint8_t shift_out(std::uint32_t& value, int count) {
    std::uint8_t bits = value & ((1u << count) - 1);
    value >>= count;
    return bits;
}

void write_signature(ByteWriter& out, const Prelude& prelude) {
    std::uint32_t state = prelude.state_count - 1;
    std::uint32_t blocks = prelude.block_count;
    std::uint32_t flags = prelude.flags;
    std::uint32_t positional = prelude.positional_count;
    std::uint32_t keyword_only = prelude.keyword_only_count;
    std::uint32_t defaults = prelude.default_count;
    std::uint8_t byte = std::uint8_t(shift_out(state, 4) << 3);
    byte |= std::uint8_t(shift_out(blocks, 1) << 2);
    byte |= shift_out(positional, 2);
    while (state | blocks | flags | positional | keyword_only | defaults) {
        out.byte(byte | kMore);
        byte = std::uint8_t(shift_out(flags, 1) << 6);
        byte |= std::uint8_t(shift_out(state, 2) << 4);
        byte |= std::uint8_t(shift_out(keyword_only, 1) << 3);
        byte |= std::uint8_t(shift_out(positional, 1) << 2);
        byte |= std::uint8_t(shift_out(blocks, 1) << 1);
        byte |= shift_out(defaults, 1);
    }
    out.byte(byte);
}

void write_sizes(ByteWriter& out, std::uint32_t info_size, std::uint32_t cell_count) {
    std::uint8_t more = 0;
    do {
        std::uint8_t byte = std::uint8_t(shift_out(info_size, 6) << 1);
        byte |= shift_out(cell_count, 1);
        more = info_size | cell_count ? kMore : 0;
        out.byte(byte | more);
    } while (more);
}

std::uint32_t varuint_size(std::uint64_t value) {
    std::uint32_t size = 1;
    while (value >>= 7) ++size;
    return size;
}

}  // namespace

void write_prelude(ByteWriter& out, const Prelude& prelude) {
    write_signature(out, prelude);
    std::size_t info_size =
        varuint_size(prelude.name) + prelude.arg_names.size() + prelude.line_table.size();
    write_sizes(out, std::uint32_t(info_size), std::uint32_t(prelude.cells.size()));
    out.varuint(prelude.name);
    out.append(prelude.arg_names);
    out.append(prelude.line_table);
    out.append(prelude.cells);
}

void write_raw_code(ByteWriter& out, std::span<const std::uint8_t> data, std::size_t child_count) {
    constexpr std::uint64_t kHasChildren = 4;
    out.varuint(std::uint64_t(data.size()) << 3 | (child_count ? kHasChildren : 0));
    out.append(data);
    if (child_count) out.varuint(child_count);
}

void LineTableWriter::add(std::uint32_t offset, std::uint32_t line) {
    if (line <= line_) return;
    std::uint32_t bytes = offset - offset_;
    std::uint32_t lines = line - line_;
    while (bytes || lines) {
        std::uint32_t b = std::min<std::uint32_t>(bytes, 31);
        std::uint32_t l = b < bytes ? 0 : std::min<std::uint32_t>(lines, 3);
        if (lines <= 6 || bytes > 15) {
            out_.byte(std::uint8_t(l << 5 | b));
        } else {
            b = std::min<std::uint32_t>(bytes, 15);
            l = std::min<std::uint32_t>(lines, 2047);
            out_.byte(std::uint8_t(0x80 | l >> 8 << 4 | b));
            out_.byte(std::uint8_t(l));
        }
        bytes -= b;
        lines -= l;
    }
    offset_ = offset;
    line_ = line;
}

}  // namespace krait::vm
