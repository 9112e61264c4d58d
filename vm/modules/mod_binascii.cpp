// binascii: octets as hexadecimal and base64 text, and their check sum.
#include "vm/modules/modules.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";
constexpr char kBase64Digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// -1 for what is no digit.
int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    char lower = char(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

int base64_value(char digit) {
    if (digit == 0) return -1;
    std::size_t found = std::string_view(kBase64Digits).find(digit);
    return found == std::string_view::npos ? -1 : int(found);
}

// hexlify(octets[, separator]): two digits each, the separator's first character between them.
Result<Value> hexlify(Vm& vm, Args args) {
    Buffer octets = VM_TRY(to_buffer(vm, args[0]));
    std::string_view separator = args.count == 2 ? VM_TRY(to_text_or_octets(vm, args[1])) : "";
    std::size_t width = separator.empty() ? 2 : 3;
    std::size_t size = octets.count * width;
    if (width == 3 && size) --size;
    Bytes* text = VM_TRY(make_blank_bytes(vm, size));
    for (std::size_t i = 0; i < octets.count; ++i) {
        auto octet = std::uint8_t(octets.items[i]);
        char* place = text->items + i * width;
        place[0] = kHexDigits[octet >> 4];
        place[1] = kHexDigits[octet & 15];
        if (width == 3 && i + 1 < octets.count) place[2] = separator.front();
    }
    return text;
}

// unhexlify(text): spaces may stand between pairs. Raises ValueError.
Result<Value> unhexlify(Vm& vm, Args args) {
    std::string_view text = VM_TRY(to_buffer(vm, args[0]))
    .text();
    StringBuilder octets;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        while (i < text.size() && text[i] == ' ') ++i;
        if (i == text.size()) break;
        int high = hex_value(text[i]), low = i + 1 < text.size() ? hex_value(text[i + 1]) : -1;
        if (high < 0 || low < 0) return vm.raise(value_error_type, texts::kNotHex);
        VM_TRY(octets.put(vm, char(high << 4 | low)));
    }
    return VM_TRY(make_bytes_object(vm, octets.view()));
}

// b2a_base64(octets, newline=True)
Result<Value> b2a_base64(Vm& vm, Args args) {
    VM_TRY(take_keywords(vm, args, 2, {"newline"}));
    std::string_view octets = VM_TRY(to_buffer(vm, args[0]))
    .text();
    Value asked = args.count == 2 ? args[1] : args.keyword("newline");
    bool newline = asked.is_null() || VM_TRY(truth(vm, asked));
    Bytes* text = VM_TRY(make_blank_bytes(vm, (octets.size() + 2) / 3 * 4 + newline));
    char* out = text->items;
    for (std::size_t i = 0; i < octets.size(); i += 3) {
        std::uint32_t group = 0;
        std::size_t present = std::min<std::size_t>(3, octets.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < present ? std::uint8_t(octets[i + k]) : 0);
        for (std::size_t k = 0; k < 4; ++k)
            *out++ = k <= present ? kBase64Digits[group >> (18 - 6 * k) & 63] : '=';
    }
    if (newline) *out = '\n';
    return text;
}

// a2b_base64(text): what is no digit is passed over; padding ends a full group. Raises ValueError.
Result<Value> a2b_base64(Vm& vm, Args args) {
    std::string_view text = VM_TRY(to_buffer(vm, args[0]))
    .text();
    StringBuilder octets;
    std::uint32_t bits = 0;
    unsigned bit_count = 0;
    bool padded = false;
    for (char c : text) {
        if (c == '=') {
            if (bit_count == 2 || (bit_count == 4 && padded)) {
                bit_count = 0;
                break;
            }
            padded = true;
            continue;
        }
        int digit = base64_value(c);
        if (digit < 0) continue;
        padded = false;
        bits = bits << 6 | std::uint32_t(digit);
        bit_count += 6;
        if (bit_count < 8) continue;
        bit_count -= 8;
        VM_TRY(octets.put(vm, char(bits >> bit_count)));
    }
    if (bit_count != 0) return vm.raise(value_error_type, texts::kBadPadding);
    return VM_TRY(make_bytes_object(vm, octets.view()));
}

// crc32(octets[, start]): as zlib and Ethernet compute it (ISO 3309).
Result<Value> crc32(Vm& vm, Args args) {
    std::string_view octets = VM_TRY(to_buffer(vm, args[0]))
    .text();
    constexpr std::size_t kBitsPerOctet = 8;  // each of which takes a step
    vm.charge(octets.size() * kBitsPerOctet);
    std::uint32_t sum = args.count == 2 ? ~std::uint32_t(VM_TRY(low_bits(vm, args[1]))) : ~0u;
    for (char octet : octets) {
        sum ^= std::uint8_t(octet);
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return make_unsigned(vm, std::uint32_t(~sum));
}

constexpr FunctionDef functions[] = {
    {"a2b_base64", a2b_base64, 1, 1}, {"b2a_base64", b2a_base64, 1, 2, true},
    {"crc32", crc32, 1, 2},           {"hexlify", hexlify, 1, 2},
    {"unhexlify", unhexlify, 1, 1},
};

}  // namespace

const ModuleDef binascii_module{"binascii", functions};

}  // namespace krait::vm
