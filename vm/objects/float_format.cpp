// Doubles in the layouts of printf's e, f and g.
#include <algorithm>
#include <cmath>

#include "vm/objects/decimal.hpp"
#include "vm/objects/number_format.hpp"
#include "vm/vm.hpp"

namespace krait::vm {
namespace {

constexpr std::intptr_t kMaxPrecision = 100000;

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
    char text[8];
    char* end = write_exponent(decimal.exponent, mark, text);
    return out.write(vm, {text, std::size_t(end - text)});
}

Result<void> write_shortened(Vm& vm, Printer& out, double number, std::intptr_t precision,
                             char mark) {
    Decimal decimal = to_decimal(number, precision, DecimalLayout::General);
    // More than the known digits changes nothing but where the scientific layout starts.
    precision = std::min<std::intptr_t>(precision, kKnownDigits);
    char text[32];
    char* end = write_general(decimal, precision, mark, text);
    return out.write(vm, {text, std::size_t(end - text)});
}

}  // namespace

Result<void> write_float(Vm& vm, Printer& out, double number, char type, std::intptr_t precision) {
    if (!std::isfinite(number)) return out.write(vm, std::isnan(number) ? "nan" : "inf");
    if (precision < 0) precision = 6;
    precision = std::min(precision, kMaxPrecision);
    char mark = type == 'E' || type == 'G' ? 'E' : 'e';
    switch (type | 0x20) {
        case 'f':
            return write_fixed(vm, out, to_decimal(number, precision, DecimalLayout::Fixed),
                               precision);
        case 'e':
            return write_scientific(vm, out,
                                    to_decimal(number, precision + 1, DecimalLayout::Scientific),
                                    precision, mark);
        default:
            return write_shortened(vm, out, number, std::max<std::intptr_t>(precision, 1), mark);
    }
}

}  // namespace krait::vm
