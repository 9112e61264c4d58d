// Doubles in the layouts of printf's e, f and g.
#include <algorithm>
#include <cmath>

#include "vm/objects/decimal.hpp"
#include "vm/objects/number_format.hpp"
#include "vm/vm.hpp"

namespace krait::vm {
namespace {

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

Result<void> write_scientific(Vm& vm, Printer& out, double number, std::intptr_t precision,
                              std::intptr_t room, char mark) {
    constexpr std::intptr_t kAround = sizeof "1.e+00";
    precision = std::min(precision, room - kAround);
    Decimal decimal = to_decimal(number, precision + 1, DecimalLayout::Scientific);
    // 9.5 without places is 10e+00, not 1e+01, on the reference too.
    bool ten = precision == 0 && decimal.carried;
    VM_TRY(write_places(vm, out, decimal, 0, 1 + ten));
    if (precision > 0) {
        VM_TRY(out.write(vm, "."));
        VM_TRY(write_places(vm, out, decimal, 1, 1 + precision));
    }
    char text[8];
    char* end = write_exponent(decimal.exponent - ten, mark, text);
    return out.write(vm, {text, std::size_t(end - text)});
}

Result<void> write_shortened(Vm& vm, Printer& out, double number, std::intptr_t precision,
                             std::intptr_t room, char mark) {
    constexpr std::intptr_t kAround = sizeof "1e+00";
    precision = std::clamp<std::intptr_t>(precision, 1, room - kAround);
    Decimal decimal = to_decimal(number, precision, DecimalLayout::General);
    char text[40];
    char* end = write_general(decimal, precision, mark, text);
    return out.write(vm, {text, std::size_t(end - text)});
}

// How many places before the point of a whole part, 1 at least.
std::intptr_t whole_places(double number) {
    Decimal decimal = to_decimal(number, kReprDigits, DecimalLayout::Scientific);
    return std::max(decimal.exponent - decimal.carried, 0) + 1;
}

// Fixed, unless the whole part is longer than the room.
Result<void> write_fixed(Vm& vm, Printer& out, double number, std::intptr_t precision,
                         std::intptr_t room, char mark) {
    std::intptr_t whole = whole_places(number);
    if (whole > room) return write_scientific(vm, out, number, precision, room, mark);
    precision =
        std::clamp<std::intptr_t>(precision, 0, std::max<std::intptr_t>(room - whole - 1, 0));
    Decimal decimal = to_decimal(number, precision, DecimalLayout::Fixed);
    std::intptr_t point = decimal.exponent + 1;
    VM_TRY(write_places(vm, out, decimal, std::min<std::intptr_t>(point - 1, 0), point));
    if (precision == 0) return {};
    VM_TRY(out.write(vm, "."));
    return write_places(vm, out, decimal, point, point + precision);
}

bool is_upper(char type) { return type >= 'E' && type <= 'G'; }

Result<void> write_special(Vm& vm, Printer& out, double number, char type) {
    bool upper = is_upper(type);
    if (std::isnan(number)) return out.write(vm, upper ? "NAN" : "nan");
    return out.write(vm, upper ? "INF" : "inf");
}

}  // namespace

Result<void> write_float(Vm& vm, Printer& out, double number, char type, std::intptr_t precision,
                         std::intptr_t room) {
    if (!std::isfinite(number)) return write_special(vm, out, number, type);
    if (precision < 0) precision = 6;
    char mark = is_upper(type) ? 'E' : 'e';
    switch (type | 0x20) {
        case 'f': return write_fixed(vm, out, number, precision, room, mark);
        case 'e': return write_scientific(vm, out, number, precision, room, mark);
        default: return write_shortened(vm, out, number, precision, room, mark);
    }
}

}  // namespace krait::vm
