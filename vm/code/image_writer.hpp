// The bytes of an Image, from front to back (.mpy v6.3 sections 1, 2, 4, 5 and 6).
#pragma once

#include "vm/arena.hpp"
#include "vm/code/image.hpp"

namespace krait::vm {

// A growing run of bytes. When the arena fails, what it holds is worthless; Arena::failed() says
// so.
class ByteWriter {
  public:
    explicit ByteWriter(Arena& arena) : arena_(arena) {}

    void byte(std::uint8_t value) { (void)bytes_.push(arena_, value); }
    void varuint(std::uint64_t value);
    void varint(std::int64_t value);
    void append(std::span<const std::uint8_t> bytes);
    void append(std::string_view text);

    std::size_t size() const { return bytes_.size(); }
    std::span<const std::uint8_t> view() const { return {bytes_.begin(), bytes_.size()}; }

  private:
    Arena& arena_;
    ArenaVector<std::uint8_t> bytes_;
};

// The header of a file without native code.
void write_header(ByteWriter& out, std::uint8_t small_int_bits);

// One entry of the string table; a static string by its number.
void write_string(ByteWriter& out, std::string_view text);

// One entry of the object table. Of a tuple the head alone: `item_count` entries must follow.
void write_constant(ByteWriter& out, ConstantKind kind, std::string_view text,
                    std::size_t item_count = 0);

// What a function's bytes begin with: `prelude` without its instructions. `arg_names`,
// `line_table` and `cells` are given encoded.
void write_prelude(ByteWriter& out, const Prelude& prelude);

// The head of a raw code and its bytes; `child_count` raw codes must follow.
void write_raw_code(ByteWriter& out, std::span<const std::uint8_t> data, std::size_t child_count);

// Makes a line table: for each line above the last, where its code starts.
class LineTableWriter {
  public:
    explicit LineTableWriter(ByteWriter& out) : out_(out) {}
    // `offset` must not be before the last one; a lower line is passed over.
    void add(std::uint32_t offset, std::uint32_t line);

  private:
    ByteWriter& out_;
    std::uint32_t offset_ = 0;
    std::uint32_t line_ = 1;
};

}  // namespace krait::vm
