#include "vm/objects/quoted.hpp"

#include <cstdint>

#include "vm/objects/utf8_walk.hpp"

namespace krait::vm {
namespace {

char quote_for(std::string_view text) {
    bool single = text.find('\'') != text.npos;
    return single && text.find('"') == text.npos ? '"' : '\'';
}

bool is_plain(char c, char quote) { return c >= ' ' && c <= '~' && c != '\\' && c != quote; }

char short_escape(std::uint32_t c, char quote) {
    switch (c) {
        case '\n': return 'n';
        case '\r': return 'r';
        case '\t': return 't';
        case '\\': return '\\';
        default: return c == std::uint32_t(quote) ? quote : 0;
    }
}

// \x41, \u0041 or \U00000041: the shortest that holds it.
Result<void> write_numeric_escape(Vm& vm, Printer& out, std::uint32_t code) {
    int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
    char text[10] = {'\\', digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'};
    for (int i = 0; i < digits; ++i)
        text[2 + i] = "0123456789abcdef"[code >> 4 * (digits - 1 - i) & 15];
    return out.write(vm, {text, std::size_t(2 + digits)});
}

Result<void> write_escape(Vm& vm, Printer& out, std::uint32_t code, char quote) {
    char letter = short_escape(code, quote);
    if (!letter) return write_numeric_escape(vm, out, code);
    const char text[] = {'\\', letter};
    return out.write(vm, {text, 2});
}

Result<void> write_quoted(Vm& vm, Printer& out, std::string_view text, bool octets) {
    const char quote = quote_for(text);
    VM_TRY(out.write(vm, {&quote, 1}));
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && is_plain(text[end], quote)) ++end;
        VM_TRY(out.write(vm, text.substr(at, end - at)));
        if (end == text.size()) break;
        std::uint32_t code = octets ? std::uint8_t(text[end]) : decode_char(text, end);
        VM_TRY(write_escape(vm, out, code, quote));
        at = end + (octets ? 1 : char_bytes(text, end));
    }
    return out.write(vm, {&quote, 1});
}

}  // namespace

Result<void> write_quoted_str(Vm& vm, Printer& out, std::string_view text) {
    return write_quoted(vm, out, text, false);
}

Result<void> write_quoted_bytes(Vm& vm, Printer& out, std::string_view octets) {
    return write_quoted(vm, out, octets, true);
}

}  // namespace krait::vm
