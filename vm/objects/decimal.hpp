// Decimal digits of doubles, found with the reference's own arithmetic: its last digit is not
// always the nearest, but a program's output is then the same on a board.
#pragma once

#include <cstddef>

namespace krait::vm {

inline constexpr int kReprDigits = 16;
// The reference writes a float into 31 characters; what does not fit it leaves out.
inline constexpr int kTextRoom = 31;

// A number as d.ddd * 10^exponent.
struct Decimal {
    char digits[kTextRoom + 1];  // without zeros at the end
    int count = 0;               // 0: the number is zero
    int exponent = 0;
    bool carried = false;  // rounding made the exponent larger by one
};

enum class DecimalLayout { Fixed, Scientific, General };

// `number`, finite and not negative, rounded to `count` digits: significant ones, or, with Fixed,
// those behind the point. A half rounds up.
Decimal to_decimal(double number, std::ptrdiff_t count, DecimalLayout layout);

// As printf's %g lays it out for `precision` digits, `mark` being 'e' or 'E'. Writes at most 40
// characters; gives their end.
char* write_general(const Decimal& decimal, std::ptrdiff_t precision, char mark, char* into);
// "e+05": at most 5 characters; gives their end.
char* write_exponent(int exponent, char mark, char* into);

}  // namespace krait::vm
