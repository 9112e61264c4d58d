#include "device/printable.hpp"

namespace krait::device {

namespace {

std::string escaped(unsigned char code) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (code) {
        case '\n': return "\\n";
        case '\r': return "\\r";
        case '\t': return "\\t";
        default: return {'\\', 'x', kHex[code >> 4], kHex[code & 15]};
    }
}

bool is_control(unsigned char code) { return code < 0x20 || code == 0x7f; }

// U+0080 to U+009F, which some terminals obey, are C2 80 to C2 9F in UTF-8.
bool is_c1(std::string_view text) {
    return text.size() >= 2 && text[0] == '\xc2' && static_cast<unsigned char>(text[1]) < 0xa0;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const bool c1 = is_c1(text);
        const auto code = static_cast<unsigned char>(text[c1]);
        result += c1 || is_control(code) ? escaped(code) : std::string(1, text[0]);
        text.remove_prefix(c1 ? 2 : 1);
    }
    return result;
}

std::string quoted(std::string_view text) { return "'" + printable(text) + "'"; }

std::string last_line(std::string_view text) {
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    return std::string(text.substr(text.rfind('\n') + 1));
}

}  // namespace krait::device
