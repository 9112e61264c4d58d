#include "devtest/reports/clean_text.hpp"

#include <cstdint>

namespace krait::devtest {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

// How many octets the character that `text` begins with has (RFC 3629); 0: it is none.
std::size_t size_of_character(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? std::uint8_t(text[i]) : 0; };
    const std::uint8_t first = at(0);
    if (first < 0x80) return 1;
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if ((at(i) & 0xc0) != 0x80) return 0;
    if (first == 0xe0 && at(1) < 0xa0) return 0;  // longer than need be
    if (first == 0xed && at(1) > 0x9f) return 0;  // a surrogate
    if (first == 0xf0 && at(1) < 0x90) return 0;
    if (first == 0xf4 && at(1) > 0x8f) return 0;
    return size;
}

bool is_control(char each) {
    return (std::uint8_t(each) < 0x20 && each != '\t' && each != '\n') || each == 0x7f;
}

}  // namespace

std::string clean_text(std::string_view octets) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    while (!octets.empty()) {
        const std::size_t size = size_of_character(octets);
        const auto character = octets.substr(0, size == 0 ? 1 : size);
        if (size == 0 || character == "\xef\xbf\xbe" || character == "\xef\xbf\xbf")
            text += kReplacement;  // the latter two no XML may hold
        else if (size == 1 && is_control(character[0]))
            (text += "\\x") += {kDigits[character[0] >> 4], kDigits[character[0] & 15]};
        else
            text += character;
        octets.remove_prefix(character.size());
    }
    return text;
}

}  // namespace krait::devtest
