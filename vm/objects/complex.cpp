// Making complex numbers, complex numbers as text, and their arithmetic that needs more than a
// line. The type is in complex_type.cpp.
#include "vm/objects/complex.hpp"

#include <cmath>

#include "vm/native.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Value> make_complex(Vm& vm, std::complex<double> number) {
    Complex* made = VM_TRY(vm.make_unscanned<Complex>(complex_type));
    made->real = number.real();
    made->imag = number.imag();
    return made;
}

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view strip(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

bool is_sign(char c) { return c == '+' || c == '-'; }

// Where the sign of the imaginary part stands in `text`; 0: there is no real part.
std::size_t imaginary_start(std::string_view text) {
    for (std::size_t i = text.size(); i-- > 1;)
        if (is_sign(text[i]) && (text[i - 1] | 0x20) != 'e') return i;
    return 0;
}

// A factor of j: none is 1.
std::optional<double> parse_factor(std::string_view text) {
    if (text.empty() || text == "+") return 1.0;
    if (text == "-") return -1.0;
    return parse_float(text);
}

}  // namespace

std::optional<std::complex<double>> parse_complex(std::string_view text) {
    text = strip(text);
    for (char c : text)
        if (is_space(c)) return std::nullopt;
    std::optional<double> real = 0.0, imag = 0.0;
    if (!text.empty() && (text.back() | 0x20) == 'j') {
        text.remove_suffix(1);
        std::size_t start = imaginary_start(text);
        imag = parse_factor(text.substr(start));
        if (start) real = parse_float(text.substr(0, start));
    } else {
        real = parse_float(text);
    }
    if (!real || !imag) return std::nullopt;
    return std::complex<double>(*real, *imag);
}

// Not hypot: the reference's overflows, and a board's.
double complex_length(std::complex<double> number) {
    return std::sqrt(number.real() * number.real() + number.imag() * number.imag());
}

// By polar form, exp(right * log(left)), as the reference computes it: to the last digit.
Result<Value> complex_power(Vm& vm, std::complex<double> left, std::complex<double> right) {
    if (left == 0.0) {
        if (right.imag() == 0 && right.real() >= 0) return make_complex(vm, right == 0.0);
        return vm.raise(zero_division_error_type, texts::kZeroToComplexPower);
    }
    double log_length = std::log(complex_length(left));
    double angle = std::atan2(left.imag(), left.real());
    double length = std::exp(log_length * right.real() - angle * right.imag());
    double turn = log_length * right.imag() + angle * right.real();
    return make_complex(vm, {length * std::cos(turn), length * std::sin(turn)});
}

}  // namespace krait::vm
