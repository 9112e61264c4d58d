// Doubles as decimal text: digits first, then their layout.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "vm/objects/number_format.hpp"
#include "vm/vm.hpp"

namespace krait::vm {
namespace {

constexpr int kKnownDigits = 16;
constexpr std::intptr_t kMaxPrecision = 100000;

// A number as 0 or d.ddd * 10^exponent.
struct Decimal {
    char digits[kKnownDigits + 1];  // without zeros at the end; one before them may be a carry
    int count = 0;                  // 0: the number is zero
    int exponent = 0;
};

// Digits of a positive number, far more than will be kept, so that only they decide the rounding.
void write_digits(double number, Decimal* decimal, char* digits, int count) {
    char text[64];
    auto end =
        std::to_chars(text, text + sizeof text, number, std::chars_format::scientific, count - 1)
            .ptr;
    char* mark = std::find(text, end, 'e');
    digits[0] = text[0];
    std::copy(text + 2, mark, digits + 1);
    std::from_chars(mark + 1 + (mark[1] == '+'), end, decimal->exponent);
}

// Keeps `count` digits; of a carry out of the first one remains 1.
void round_digits(Decimal* decimal, const char* digits, int count) {
    std::copy_n(digits, count, decimal->digits);
    decimal->count = count;
    if (digits[count] >= '5') {
        int at = count - 1;
        while (at >= 0 && decimal->digits[at] == '9') --at;
        decimal->count = std::max(at + 1, 1);
        if (at >= 0) ++decimal->digits[at];
        if (at < 0) decimal->digits[0] = '1', ++decimal->exponent;
    }
    while (decimal->count && decimal->digits[decimal->count - 1] == '0') --decimal->count;
}

// `number`, 0 or more, to `count` significant digits; with `fixed`, to `count` after the point.
Decimal to_decimal(double number, std::intptr_t count, bool fixed) {
    Decimal decimal;
    if (number == 0) return decimal;
    char digits[kKnownDigits + 16];
    write_digits(number, &decimal, digits, sizeof digits);
    if (fixed) count += decimal.exponent + 1;
    if (count < 0) {
        decimal.exponent = 0;
        return decimal;
    }
    round_digits(&decimal, digits, int(std::min<std::intptr_t>(count, kKnownDigits)));
    if (decimal.count == 0) decimal.exponent = 0;
    return decimal;
}

// Writes the digits from place `first` (0: the first one) to before `last`; zeros beyond the known.
Result<void> write_places(Vm& vm, Printer& out, const Decimal& decimal, std::intptr_t first,
                          std::intptr_t last) {
    for (std::intptr_t place = first; place < last; ++place) {
        VM_TRY(vm.poll());
        bool known = place >= 0 && place < decimal.count;
        VM_TRY(out.write(vm, {known ? &decimal.digits[place] : "0", 1}));
    }
    return {};
}

Result<void> write_fixed(Vm& vm, Printer& out, const Decimal& decimal, std::intptr_t precision) {
    std::intptr_t point = decimal.exponent + 1;
    VM_TRY(write_places(vm, out, decimal, std::min<std::intptr_t>(point - 1, 0), point));
    if (precision <= 0) return {};
    VM_TRY(out.write(vm, "."));
    return write_places(vm, out, decimal, point, point + precision);
}

Result<void> write_scientific(Vm& vm, Printer& out, const Decimal& decimal, std::intptr_t precision,
                              char mark) {
    VM_TRY(write_places(vm, out, decimal, 0, 1));
    if (precision > 0) {
        VM_TRY(out.write(vm, "."));
        VM_TRY(write_places(vm, out, decimal, 1, 1 + precision));
    }
    int exponent = decimal.exponent;
    char text[8] = {mark, exponent < 0 ? '-' : '+'};
    exponent = std::abs(exponent);
    char* digits = text + 2;
    if (exponent < 10) *digits++ = '0';
    auto end = std::to_chars(digits, text + sizeof text, exponent).ptr;
    return out.write(vm, {text, std::size_t(end - text)});
}

Result<void> write_general(Vm& vm, Printer& out, double number, std::intptr_t precision,
                           char mark) {
    Decimal decimal = to_decimal(number, precision, false);
    if (decimal.exponent < -4 || decimal.exponent >= precision)
        return write_scientific(vm, out, decimal, decimal.count - 1, mark);
    return write_fixed(vm, out, decimal, decimal.count - 1 - decimal.exponent);
}

}  // namespace

Result<void> write_float(Vm& vm, Printer& out, double number, char type, std::intptr_t precision) {
    if (!std::isfinite(number)) return out.write(vm, std::isnan(number) ? "nan" : "inf");
    if (precision < 0) precision = 6;
    precision = std::min(precision, kMaxPrecision);
    char mark = type == 'E' || type == 'G' ? 'E' : 'e';
    switch (type | 0x20) {
        case 'f': return write_fixed(vm, out, to_decimal(number, precision, true), precision);
        case 'e':
            return write_scientific(vm, out, to_decimal(number, precision + 1, false), precision,
                                    mark);
        default: return write_general(vm, out, number, std::max<std::intptr_t>(precision, 1), mark);
    }
}

}  // namespace krait::vm
