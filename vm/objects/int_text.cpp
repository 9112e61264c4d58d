// Ints from text and to text.
#include <algorithm>
#include <bit>
#include <charconv>

#include "vm/native.hpp"
#include "vm/objects/bigint.hpp"
#include "vm/objects/quoted.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

constexpr unsigned kNoDigit = 99;
constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuv";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

unsigned digit_value(char c) {
    if (c >= '0' && c <= '9') return unsigned(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'z' ? unsigned(c - 'a' + 10) : kNoDigit;
}

std::string_view strip(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

// The parts of an int's text: what follows sign and prefix is `digits`.
struct IntText {
    std::string_view digits;
    unsigned base;
    bool negative;
};

unsigned prefix_base(char letter) {
    switch (letter | 0x20) {
        case 'x': return 16;
        case 'o': return 8;
        case 'b': return 2;
        default: return 0;
    }
}

IntText split(std::string_view text, unsigned base) {
    IntText parts{strip(text), base, false};
    std::string_view& digits = parts.digits;
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) {
        parts.negative = digits[0] == '-';
        digits.remove_prefix(1);
    }
    unsigned prefix = digits.size() > 1 && digits[0] == '0' ? prefix_base(digits[1]) : 0;
    if (prefix && (base == 0 || base == prefix)) {
        parts.base = prefix;
        digits.remove_prefix(2);
    } else if (base == 0 && !(digits.size() > 1 && digits[0] == '0')) {
        parts.base = 10;
    }
    return parts;
}

bool well_formed(const IntText& parts) {
    // Base 0 is left for "017", which Python 2 read as octal; only zeros may start with a zero.
    unsigned base = parts.base ? parts.base : 1;
    bool any = false;
    for (char c : parts.digits) {
        if (c == '_') continue;
        if (digit_value(c) >= base) return false;
        any = true;
    }
    return any;
}

// 3 of base 8; 0 if the base is no power of two.
unsigned bits_of_digit(unsigned base) {
    return std::has_single_bit(base) ? unsigned(std::countr_zero(base)) : 0;
}

// The most digits of `base` whose value fits in a limb, and base to that power.
struct Chunk {
    unsigned digits = 0;
    Limb scale = 1;
    explicit Chunk(unsigned base) {
        for (; WideLimb(scale) * base <= Limb(-1); ++digits) scale *= base;
    }
};

// Of a base that is a power of two: each digit has its own bits.
Result<Value> big_from_bits(Vm& vm, const IntText& parts, unsigned bits) {
    BigInt* made = VM_TRY(make_big_int(vm, parts.digits.size() * bits / kLimbBits + 2));
    made->negative = parts.negative;
    std::fill_n(made->limbs, made->limb_count, 0);
    std::size_t place = 0;  // in bits
    for (std::size_t i = parts.digits.size(); i-- > 0;) {
        VM_TRY(vm.poll());
        if (parts.digits[i] == '_') continue;
        WideLimb digit = WideLimb(digit_value(parts.digits[i])) << place % kLimbBits;
        made->limbs[place / kLimbBits] |= Limb(digit);
        made->limbs[place / kLimbBits + 1] |= Limb(digit >> kLimbBits);
        place += bits;
    }
    return finish_int(made);
}

Result<Value> big_from_digits(Vm& vm, const IntText& parts) {
    if (unsigned bits = bits_of_digit(parts.base)) return big_from_bits(vm, parts, bits);
    constexpr std::size_t kDigitsPerLimb = kLimbBits * 3 / 16;  // at least: a digit is 5.17 bits
    BigInt* made = VM_TRY(make_big_int(vm, parts.digits.size() / kDigitsPerLimb + 2));
    made->negative = parts.negative;
    std::size_t used = 0;
    const Chunk chunk(parts.base);
    Limb value = 0, scale = 1;
    auto flush = [&] {
        Limb carry = scale_limbs({made->limbs, used}, scale, value);
        if (carry) made->limbs[used++] = carry;
        value = 0, scale = 1;
    };
    for (char c : parts.digits) {
        if (c == '_') continue;
        value = value * parts.base + digit_value(c);
        scale *= parts.base;
        if (scale != chunk.scale) continue;
        VM_TRY(vm.poll());
        flush();
    }
    flush();
    made->limb_count = std::uint32_t(used);
    return finish_int(made);
}

Result<Value> int_from_digits(Vm& vm, const IntText& parts) {
    if (parts.base == 0) return Value::small_int(0);  // "000"
    std::int64_t number = 0;
    for (char c : parts.digits) {
        if (c == '_') continue;
        if (__builtin_mul_overflow(number, std::int64_t(parts.base), &number) ||
            __builtin_add_overflow(number, std::int64_t(digit_value(c)), &number))
            return big_from_digits(vm, parts);
    }
    return make_int(vm, parts.negative ? -number : number);
}

}  // namespace

Result<Value> parse_int(Vm& vm, std::string_view text, int base) {
    IntText parts = split(text, unsigned(base));
    if (!well_formed(parts)) return Value::null();
    return int_from_digits(vm, parts);
}

Result<Value> int_from_text(Vm& vm, std::string_view text, std::intptr_t base) {
    if (base != 0 && (base < 2 || base > 36)) return vm.raise(value_error_type, texts::kBadIntBase);
    IntText parts = split(text, unsigned(base));
    if (well_formed(parts)) return int_from_digits(vm, parts);
    StringBuilder quoted;
    // Of the text from the digits on, spaces at its end too.
    VM_TRY(write_quoted_bytes(vm, quoted,
                              text.substr(std::size_t(parts.digits.data() - text.data()))));
    return vm.raise(value_error_type, texts::kBadInteger, parts.base, quoted.view());
}

namespace {

// Digits of a limb, with zeros before them if more digits stand in front.
std::size_t chunk_text(Limb value, unsigned base, unsigned width, char* out) {
    char digits[kLimbBits];
    auto end = std::to_chars(digits, digits + sizeof digits, value, int(base)).ptr;
    std::size_t count = std::size_t(end - digits);
    std::size_t zeros = count < width ? width - count : 0;
    std::fill_n(out, zeros, '0');
    std::copy(digits, end, out + zeros);
    return zeros + count;
}

// In a base that is a power of two: each digit has its own bits.
Result<void> write_bits(Vm& vm, Printer& out, const BigInt* number, unsigned bits) {
    Limbs limbs = trimmed({number->limbs, number->limb_count});
    if (number->negative) VM_TRY(out.write(vm, "-"));
    std::size_t used = bit_count(limbs);
    for (std::size_t place = (used + bits - 1) / bits * bits; place > 0;) {
        VM_TRY(vm.poll());
        place -= bits;
        std::size_t at = place / kLimbBits;
        WideLimb two = WideLimb(at + 1 < limbs.size() ? limbs[at + 1] : 0) << kLimbBits | limbs[at];
        unsigned digit = unsigned(two >> place % kLimbBits) & ((1u << bits) - 1);
        VM_TRY(out.write(vm, kDigits.substr(digit, 1)));
    }
    return {};
}

// Divides a copy down, chunk by chunk; the chunks come out last first.
Result<void> write_big(Vm& vm, Printer& out, const BigInt* number, unsigned base) {
    if (unsigned bits = bits_of_digit(base)) return write_bits(vm, out, number, bits);
    const Chunk chunk(base);
    BigInt* rest = VM_TRY(make_big_int(vm, number->limb_count));
    std::copy_n(number->limbs, number->limb_count, rest->limbs);
    std::size_t room = number->limb_count * kLimbBits / (std::bit_width(chunk.scale) - 1) + 2;
    BigInt* chunks = VM_TRY(make_big_int(vm, room));
    std::size_t count = 0;
    std::span<Limb> left{rest->limbs, number->limb_count};
    while (!left.empty()) {
        VM_TRY(vm.poll());
        chunks->limbs[count++] = divide_limbs(left, chunk.scale);
        left = left.first(trimmed(left).size());
    }
    char text[2 * kLimbBits];
    if (number->negative) VM_TRY(out.write(vm, "-"));
    for (std::size_t i = count; i-- > 0;) {
        unsigned width = i + 1 == count ? 0 : chunk.digits;
        VM_TRY(out.write(vm, {text, chunk_text(chunks->limbs[i], base, width, text)}));
    }
    return {};
}

}  // namespace

Result<void> write_int(Vm& vm, Printer& out, Value value, unsigned base) {
    if (value.is_object()) return write_big(vm, out, value.as<BigInt>(), base);
    std::intptr_t number = value.is_small_int() ? value.small_int() : value.is_true();
    char text[72];
    auto end = std::to_chars(text, text + sizeof text, number, int(base)).ptr;
    return out.write(vm, {text, std::size_t(end - text)});
}

}  // namespace krait::vm
