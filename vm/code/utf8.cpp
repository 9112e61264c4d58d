#include "vm/code/utf8.hpp"

namespace krait::vm {
namespace {

// Bytes of the sequence that `first` starts; 0 if it starts none.
std::size_t sequence_length(std::uint8_t first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first < 0xe0) return 2;
    if (first >= 0xe0 && first < 0xf0) return 3;
    if (first >= 0xf0 && first < 0xf5) return 4;
    return 0;
}

// The second byte is where overlong forms and code points past the last one show.
bool second_fits(std::uint8_t first, std::uint8_t second) {
    if (first == 0xe0) return second >= 0xa0;
    if (first == 0xf0) return second >= 0x90;
    if (first == 0xf4) return second < 0x90;
    return true;
}

bool is_continuation(std::uint8_t byte) { return (byte & 0xc0) == 0x80; }

}  // namespace

bool is_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint8_t first = text[at];
        std::size_t length = sequence_length(first);
        if (length == 0 || length > text.size() - at) return false;
        if (length > 1 && !second_fits(first, text[at + 1])) return false;
        for (std::size_t i = 1; i < length; ++i) {
            if (!is_continuation(text[at + i])) return false;
        }
        at += length;
    }
    return true;
}

std::size_t encode_utf8(std::uint32_t code_point, char out[4]) {
    auto tail = [&](int shift) { return char(0x80 | ((code_point >> shift) & 0x3f)); };
    if (code_point < 0x80) {
        out[0] = char(code_point);
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = char(0xc0 | code_point >> 6);
        out[1] = tail(0);
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = char(0xe0 | code_point >> 12);
        out[1] = tail(6);
        out[2] = tail(0);
        return 3;
    }
    out[0] = char(0xf0 | code_point >> 18);
    out[1] = tail(12);
    out[2] = tail(6);
    out[3] = tail(0);
    return 4;
}

}  // namespace krait::vm
