// Code points in the UTF-8 of a Str, which is always well-formed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace krait::vm {

inline bool is_utf8_tail(char byte) { return (std::uint8_t(byte) & 0xc0) == 0x80; }

inline std::size_t count_chars(std::string_view text) {
    std::size_t count = 0;
    for (char byte : text) count += !is_utf8_tail(byte);
    return count;
}

// Bytes of the sequence that starts at `text[at]`.
inline std::size_t char_bytes(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && is_utf8_tail(text[end])) ++end;
    return end - at;
}

// Where the code point numbered `index` starts; the end of the text for one past the last.
inline std::size_t char_offset(std::string_view text, std::size_t index) {
    std::size_t at = 0;
    while (index-- > 0) at += char_bytes(text, at);
    return at;
}

// The code point at byte `at`.
inline std::uint32_t decode_char(std::string_view text, std::size_t at) {
    std::uint8_t first = std::uint8_t(text[at]);
    if (first < 0x80) return first;
    std::size_t length = char_bytes(text, at);
    std::uint32_t code_point = first & (0x7f >> length);
    for (std::size_t i = 1; i < length; ++i)
        code_point = code_point << 6 | (std::uint8_t(text[at + i]) & 0x3f);
    return code_point;
}

}  // namespace krait::vm
