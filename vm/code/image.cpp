// The container (.mpy v6.3 sections 2 to 4): header, string table, object table, raw code tree.
#include "vm/code/image.hpp"

#include "vm/code/utf8.hpp"

namespace krait::vm {
namespace {

constexpr Refusal kIncompatible = "incompatible .mpy file";
constexpr Refusal kNative = "native code in .mpy unsupported";

constexpr std::uint8_t kArchitectureBits = 0xfc;  // number, arch_flags bit, and the bit above
constexpr std::size_t kMostSmallIntBits = 63;     // what a varint can carry
constexpr std::size_t kKindMask = 3;
constexpr std::size_t kHasChildren = 4;

std::string_view as_text(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// `size` bytes, then the NUL that the format puts after texts and does not count.
std::string_view take_terminated(ByteReader& reader, std::size_t size) {
    std::string_view text = as_text(reader.take(size));
    if (reader.byte() != 0) reader.fail();
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

std::string_view without_sign(std::string_view text, bool plus_too) {
    bool sign = !text.empty() && (text[0] == '-' || (plus_too && text[0] == '+'));
    return text.substr(sign);
}

bool is_int_text(std::string_view text) {
    std::string_view digits = without_sign(text, false);
    return !digits.empty() && skip_digits(digits, 0) == digits.size();
}

bool is_exponent(std::string_view text) {
    if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return false;
    std::string_view digits = without_sign(text.substr(1), true);
    return !digits.empty() && skip_digits(digits, 0) == digits.size();
}

bool is_float_text(std::string_view text) {
    std::string_view number = without_sign(text, true);
    if (number == "inf" || number == "nan") return true;
    std::size_t at = skip_digits(number, 0);
    std::size_t digits = at;
    if (at < number.size() && number[at] == '.') {
        at = skip_digits(number, at + 1);
        digits = at - 1;
    }
    return digits > 0 && (at == number.size() || is_exponent(number.substr(at)));
}

bool is_complex_text(std::string_view text) {
    return !text.empty() && text.back() == 'j' && is_float_text(text.substr(0, text.size() - 1));
}

bool is_well_formed(const ConstantView& constant) {
    switch (constant.kind) {
        case ConstantKind::Str: return is_utf8(constant.text);
        case ConstantKind::Int: return is_int_text(constant.text);
        case ConstantKind::Float: return is_float_text(constant.text);
        case ConstantKind::Complex: return is_complex_text(constant.text);
        default: return true;
    }
}

ConstantView read_constant(ByteReader& reader, int depth);

void read_tuple(ByteReader& reader, int depth, ConstantView* out) {
    out->item_count = reader.varuint();
    if (depth == kMaxNesting || out->item_count > reader.remaining()) reader.fail();
    std::size_t start = reader.position();
    for (std::size_t i = 0; i < out->item_count && !reader.failed(); ++i) {
        read_constant(reader, depth + 1);
    }
    out->items = reader.since(start);
}

ConstantView read_constant(ByteReader& reader, int depth) {
    ConstantView constant{};
    constant.kind = ConstantKind(reader.byte());
    switch (constant.kind) {
        case ConstantKind::None:
        case ConstantKind::False:
        case ConstantKind::True:
        case ConstantKind::Ellipsis: break;
        case ConstantKind::Str:
        case ConstantKind::Bytes: constant.text = take_terminated(reader, reader.varuint()); break;
        case ConstantKind::Int:
        case ConstantKind::Float:
        case ConstantKind::Complex: constant.text = as_text(reader.take(reader.varuint())); break;
        case ConstantKind::Tuple: read_tuple(reader, depth, &constant); break;
        default: reader.fail();
    }
    if (!is_well_formed(constant)) reader.fail();
    return constant;
}

Refusal check_header(ByteReader& reader, ImageView* out) {
    if (reader.byte() != kMpyMagic || reader.byte() != kMpyVersion) return kIncompatible;
    std::uint8_t features = reader.byte();
    out->small_int_bits = reader.byte();
    if (reader.failed() || out->small_int_bits > kMostSmallIntBits) return kIncompatible;
    return features & kArchitectureBits ? kNative : nullptr;
}

void check_strings(ByteReader& reader, ImageView* out) {
    std::size_t start = reader.position();
    for (std::size_t i = 0; i < out->string_count && !reader.failed(); ++i) {
        if (!is_utf8(read_string(reader))) reader.fail();
    }
    out->strings = reader.since(start);
}

void check_constants(ByteReader& reader, ImageView* out) {
    std::size_t start = reader.position();
    for (std::size_t i = 0; i < out->constant_count && !reader.failed(); ++i) {
        read_constant(reader);
    }
    out->constants = reader.since(start);
}

// Walks one raw code and all below it, which is also how its end is found. `image` is null for a
// caller that has checked the preludes before.
Refusal walk_raw_code(ByteReader& reader, ImageView* image, int depth, RawCodeView* out) {
    if (depth == kMaxNesting) return kIncompatible;
    std::size_t kind_and_size = reader.varuint();
    if (kind_and_size & kKindMask) return kNative;
    out->data = reader.take(kind_and_size >> 3);
    out->child_count = kind_and_size & kHasChildren ? reader.varuint() : 0;
    if (image) {
        Prelude prelude;
        ++image->raw_code_count;
        if (Refusal no = read_prelude(out->data, image->string_count, &prelude)) return no;
    }
    std::size_t start = reader.position();
    for (std::size_t i = 0; i < out->child_count; ++i) {
        RawCodeView child;
        if (reader.failed()) return kIncompatible;
        if (Refusal no = walk_raw_code(reader, image, depth + 1, &child)) return no;
    }
    out->children = reader.since(start);
    return reader.failed() ? kIncompatible : nullptr;
}

}  // namespace

Refusal read_image(const Image& image, ImageView* out) {
    *out = {};
    ByteReader reader(image.bytes);
    if (Refusal no = check_header(reader, out)) return no;
    out->string_count = reader.varuint();
    out->constant_count = reader.varuint();
    check_strings(reader, out);
    check_constants(reader, out);
    if (reader.failed()) return kIncompatible;
    if (Refusal no = walk_raw_code(reader, out, 0, &out->root)) return no;
    return reader.at_end() ? nullptr : kIncompatible;
}

std::string_view read_string(ByteReader& strings) {
    std::size_t head = strings.varuint();
    if (head & 1) {
        auto text = static_string(head >> 1);
        if (!text) strings.fail();
        return text.value_or(std::string_view{});
    }
    return take_terminated(strings, head >> 1);
}

ConstantView read_constant(ByteReader& constants) { return read_constant(constants, 0); }

RawCodeView read_raw_code(ByteReader& children) {
    RawCodeView view;
    if (walk_raw_code(children, nullptr, 0, &view)) children.fail();
    return view;
}

}  // namespace krait::vm
