#include "vm/objects/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace krait::vm {
namespace {

constexpr double kPowers[] = {1e256, 1e128, 1e64, 1e32, 1e16, 1e8, 1e4, 1e2, 1e1};
constexpr double kInverses[] = {1e-256, 1e-128, 1e-64, 1e-32, 1e-16, 1e-8, 1e-4, 1e-2, 1e-1};
constexpr int kFirstPower = 256;
// Below 10^-4, %g changes to the scientific layout.
constexpr int kLeastFixed = -4;

// From here on powers of ten are no doubles any more, and the digits are the shortest ones that
// read back.
constexpr double kLarge = 1e22;

// Takes one digit after the other from a positive number.
class DigitSource {
  public:
    DigitSource(double number, DecimalLayout layout) : rest_(number) {
        if (number >= kLarge)
            take_shortest(number);
        else if (number >= 1)
            find_unit(number);
        else
            scale_up(number, layout);
    }
    int exponent() const { return exponent_; }
    int next() {
        if (next_shortest_) return next_shortest_ < end_ ? *next_shortest_++ - '0' : 0;
        int digit = std::min(int(rest_ / unit_), 9);
        rest_ -= digit * unit_;
        if (unit_ > 1)
            unit_ /= 10;
        else
            rest_ *= 10;
        return digit;
    }

  private:
    // "d.ddde+dd" without its point.
    void take_shortest(double number) {
        char text[32];
        char* end =
            std::to_chars(text, text + sizeof text, number, std::chars_format::scientific).ptr;
        char* mark = std::find(text, end, 'e');
        std::from_chars(mark + 2, end, exponent_);  // behind "e+"
        end_ = std::remove_copy(text, mark, shortest_, '.');
        next_shortest_ = shortest_;
    }

    // The largest power of ten that is not above `number`.
    void find_unit(double number) {
        int power = kFirstPower;
        for (double scale : kPowers) {
            double larger = unit_ * scale;
            if (number >= larger) {
                unit_ = larger;
                exponent_ += power;
            }
            power /= 2;
        }
    }

    // Brings a number below 1 to one digit before the point. The fixed layout does so in steps, the
    // scientific one in one division.
    void scale_up(double number, DecimalLayout layout) {
        int power = kFirstPower;
        for (std::size_t i = 0; i < std::size(kPowers); ++i, power /= 2) {
            if (kInverses[i] <= number) continue;
            number *= kPowers[i];
            exponent_ -= power;
        }
        if (number < 1) --exponent_;
        bool fixed = layout == DecimalLayout::Fixed ||
                     (layout == DecimalLayout::General && exponent_ >= kLeastFixed);
        if (fixed)
            for (int i = exponent_; i < 0; ++i) rest_ *= 10;
        else
            divide(exponent_);
    }

    void divide(int exponent) {
        constexpr int kSafe = 300;  // 10^-324 is no normal double
        if (exponent < -kSafe) {
            rest_ *= 1e100;
            exponent += 100;
        }
        rest_ /= std::pow(10.0, exponent);
    }

    char shortest_[24];
    const char* next_shortest_ = nullptr;  // null: the number is not large
    const char* end_ = nullptr;
    double rest_;
    double unit_ = 1;
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
}

}  // namespace

Decimal to_decimal(double number, std::ptrdiff_t count, DecimalLayout layout) {
    Decimal decimal;
    if (number == 0) return decimal;
    DigitSource source(number, layout);
    decimal.exponent = source.exponent();
    if (layout == DecimalLayout::Fixed) count += decimal.exponent + 1;
    if (count < 0) return {};
    decimal.count = int(std::min<std::ptrdiff_t>(count, kKnownDigits));
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
    if (decimal.exponent >= kLeastFixed && decimal.exponent < precision)
        return write_point_form(decimal, into);
    *into++ = decimal.digits[0];
    if (decimal.count > 1) *into++ = '.';
    into = std::copy(decimal.digits + 1, decimal.digits + decimal.count, into);
    return write_exponent(decimal.exponent, mark, into);
}

}  // namespace krait::vm
