// Image: a .mpy file (v6.3), read in place. Immutable bytes, shareable between Vms and threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace krait::vm {

// A .mpy's bytes, its header not yet looked at. Views, owns nothing.
struct Image {
    std::span<const std::uint8_t> bytes;
};

// Takes bytes from the front of a span; every read past the end or out of range sets failed()
// and gives zero, so that a parser may check once.
class ByteReader {
  public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    std::uint8_t byte();
    std::size_t varuint();  // most significant group first; at most 32 bits
    std::int64_t varint();  // two's complement; at most 63 bits
    std::span<const std::uint8_t> take(std::size_t count);
    // What has been read from position `start` on; empty after a failure.
    std::span<const std::uint8_t> since(std::size_t start) const;

    std::size_t position() const { return position_; }
    std::size_t remaining() const { return bytes_.size() - position_; }
    bool at_end() const { return position_ == bytes_.size(); }
    bool failed() const { return failed_; }
    void fail() {
        failed_ = true;
        position_ = bytes_.size();
    }

  private:
    std::span<const std::uint8_t> bytes_;
    std::size_t position_ = 0;
    bool failed_ = false;
};

inline constexpr std::uint8_t kMpyMagic = 'M';
inline constexpr std::uint8_t kMpyVersion = 6;
inline constexpr std::size_t kStaticStringCount = 165;

// Static string `number` (1 to 165, .mpy v6.3 section 3); empty optional for any other number.
std::optional<std::string_view> static_string(std::size_t number);
// The number of a static string, or 0.
std::size_t static_string_number(std::string_view text);

enum class ConstantKind : std::uint8_t {
    None = 1,
    False,
    True,
    Ellipsis,
    Str,
    Bytes,
    Int,
    Float,
    Complex,
    Tuple,
};

// One entry of the object table, or an item of a tuple in it.
struct ConstantView {
    ConstantKind kind;
    std::string_view text;                // Str, Bytes: the bytes; Int, Float, Complex: ASCII
    std::span<const std::uint8_t> items;  // Tuple: the encoded items, for read_constant
    std::size_t item_count = 0;           // Tuple
};

// Scope flags in a prelude.
inline constexpr std::uint8_t kFlagGenerator = 1;
inline constexpr std::uint8_t kFlagVarKeywords = 2;
inline constexpr std::uint8_t kFlagVarArgs = 4;
inline constexpr std::uint8_t kFlagKeywordDefaults = 8;

// A function's fixed data (.mpy v6.3 section 5).
struct Prelude {
    std::uint32_t state_count = 0;  // slots for locals and stack
    std::uint32_t block_count = 0;  // deepest block nesting
    std::uint8_t flags = 0;
    std::uint32_t positional_count = 0;  // closed-over cells included
    std::uint32_t keyword_only_count = 0;
    std::uint32_t default_count = 0;
    std::uint32_t name = 0;                   // index into the string table
    std::span<const std::uint8_t> arg_names;  // varuints, positional then keyword-only
    std::span<const std::uint8_t> line_table;
    std::span<const std::uint8_t> cells;  // locals that become cells at the start
    std::span<const std::uint8_t> instructions;
};

// One function's bytes and its children.
struct RawCodeView {
    std::span<const std::uint8_t> data;      // prelude and instructions
    std::span<const std::uint8_t> children;  // encoded children, one after another
    std::size_t child_count = 0;
};

// Why an image is refused. The text is what ValueError says.
using Refusal = const char*;

// The parts of an Image, whose container grammar has been checked to its last byte: every count and
// length within the file, indices of tables valid, nesting at most kMaxNesting, text UTF-8.
struct ImageView {
    std::uint8_t small_int_bits = 0;
    std::size_t string_count = 0;
    std::size_t constant_count = 0;
    std::span<const std::uint8_t> strings;    // encoded, for read_string
    std::span<const std::uint8_t> constants;  // encoded, for read_constant
    RawCodeView root;
    std::size_t raw_code_count = 0;  // root and all below
};
inline constexpr int kMaxNesting = 32;

// Checks `image` and gives its parts. Null on success, else why not:
// "incompatible .mpy file", "native code in .mpy unsupported".
Refusal read_image(const Image& image, ImageView* out);

// Next entry of ImageView::strings; the reader advances.
std::string_view read_string(ByteReader& strings);
// Next entry of ImageView::constants or ConstantView::items; the reader advances.
ConstantView read_constant(ByteReader& constants);
// Next entry of RawCodeView::children; the reader advances.
RawCodeView read_raw_code(ByteReader& children);

// Splits a function's data; null on success. `string_count` bounds the names.
Refusal read_prelude(std::span<const std::uint8_t> data, std::size_t string_count, Prelude* out);

// The line of instruction offset `offset` (section 6).
std::uint32_t line_of(std::span<const std::uint8_t> line_table, std::size_t offset);

// A decoded instruction.
struct Instruction {
    std::uint8_t opcode = 0;
    std::size_t offset = 0;  // of the opcode byte
    std::size_t size_bytes = 0;
    std::int64_t operand = 0;  // index, number, or absolute target offset of a jump
    std::uint8_t extra = 0;    // UintByte and JumpByte
};
// Reads the instruction at `offset` of `code`; false if unassigned, cut off, or if a jump leaves
// the code.
bool decode(std::span<const std::uint8_t> code, std::size_t offset, Instruction* out);

}  // namespace krait::vm
