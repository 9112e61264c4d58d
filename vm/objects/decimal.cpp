#include "vm/objects/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace krait::vm {
namespace {

constexpr int kMinExponent = -323, kMaxExponent = 308;
// Below 10^-4, %g changes to the scientific layout.
constexpr int kLeastFixed = -4;

// Takes one digit after the other from a positive number.
class DigitSource {
  public:
    DigitSource(double number, DecimalLayout layout)
        : rest_(number), exponent_(exponent_of(number)) {
        if (exponent_ >= 0)
            start_at_unit();
        else
            scale_up(layout);
    }
    int exponent() const { return exponent_; }
    // By subtraction: from 10^22 on that rounds otherwise than a product would.
    int next() {
        int digit = 0;
        for (; digit < 9 && rest_ >= unit_; ++digit) rest_ -= unit_;
        if (place_ > 0)
            unit_ = std::pow(10.0, --place_);
        else
            rest_ *= 10;
        return digit;
    }

  private:
    // Of the largest power of ten that is not above `number`.
    static int exponent_of(double number) {
        int exponent = std::max(int(std::floor(std::log10(number))), kMinExponent);
        if (exponent < kMaxExponent && number >= std::pow(10.0, exponent + 1)) return exponent + 1;
        bool reached = exponent == kMinExponent || number >= std::pow(10.0, exponent);
        return reached ? exponent : exponent - 1;
    }

    void start_at_unit() {
        place_ = exponent_;
        unit_ = std::pow(10.0, place_);
        rest_ = std::max(rest_, unit_);
    }

    // Brings a number below 1 to one digit before the point. The fixed layout does so in steps, the
    // scientific one in one division.
    void scale_up(DecimalLayout layout) {
        bool fixed = layout == DecimalLayout::Fixed ||
                     (layout == DecimalLayout::General && exponent_ >= kLeastFixed);
        if (fixed)
            for (int i = exponent_; i < 0; ++i) rest_ *= 10;
        else
            rest_ = std::max(rest_ / std::pow(10.0, exponent_), 1.0);
    }

    double rest_;
    double unit_ = 1;  // of the next digit: 10^place_
    int place_ = 0;
    int exponent_ = 0;
};

// One up in the last of the digits; a carry out of the first makes it 1 and the exponent larger.
void round_up(Decimal* decimal) {
    int at = decimal->count - 1;
    while (at >= 0 && decimal->digits[at] == '9') --at;
    decimal->count = std::max(at + 1, 1);
    if (at >= 0) {
        ++decimal->digits[at];
        return;
    }
    decimal->digits[0] = '1';
    ++decimal->exponent;
    decimal->carried = true;
}

}  // namespace

Decimal to_decimal(double number, std::ptrdiff_t count, DecimalLayout layout) {
    Decimal decimal;
    if (number == 0) return decimal;
    DigitSource source(number, layout);
    decimal.exponent = source.exponent();
    if (layout == DecimalLayout::Fixed) count += decimal.exponent + 1;
    if (count < 0) return {};
    decimal.count = int(std::min<std::ptrdiff_t>(count, kTextRoom));
    for (int i = 0; i < decimal.count; ++i) decimal.digits[i] = char('0' + source.next());
    if (source.next() >= 5) round_up(&decimal);
    while (decimal.count && decimal.digits[decimal.count - 1] == '0') --decimal.count;
    if (decimal.count == 0) decimal.exponent = 0;
    return decimal;
}

char* write_exponent(int exponent, char mark, char* into) {
    *into++ = mark;
    *into++ = exponent < 0 ? '-' : '+';
    exponent = std::abs(exponent);
    if (exponent < 10) *into++ = '0';
    return std::to_chars(into, into + 4, exponent).ptr;
}

namespace {

char* write_point_form(const Decimal& decimal, char* into) {
    int last = std::max(decimal.count, decimal.exponent + 1);
    for (int place = std::min(decimal.exponent, 0); place < last; ++place) {
        if (place == decimal.exponent + 1) *into++ = '.';
        bool known = place >= 0 && place < decimal.count;
        *into++ = known ? decimal.digits[place] : '0';
    }
    return into;
}

}  // namespace

char* write_general(const Decimal& decimal, std::ptrdiff_t precision, char mark, char* into) {
    // As the reference: by the exponent that the number had before it was rounded.
    int exponent = decimal.exponent - decimal.carried;
    if (exponent >= kLeastFixed && exponent < precision) return write_point_form(decimal, into);
    *into++ = decimal.digits[0];
    if (decimal.count > 1) *into++ = '.';
    into = std::copy(decimal.digits + 1, decimal.digits + decimal.count, into);
    return write_exponent(decimal.exponent, mark, into);
}

}  // namespace krait::vm
