// complex: two doubles.
#pragma once

#include <complex>
#include <optional>
#include <string_view>

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type complex_type;

struct Complex : Object {
    double real = 0;
    double imag = 0;

    std::complex<double> number() const { return {real, imag}; }
};

Result<Value> make_complex(Vm& vm, std::complex<double> number);
// complex(text): "2", "3j", "1.5-j"; spaces only around it. None if malformed.
std::optional<std::complex<double>> parse_complex(std::string_view text);
double complex_length(std::complex<double> number);  // abs()
// `left ** right`. Raises ZeroDivisionError for 0 to a power that is no real number from 0 on.
Result<Value> complex_power(Vm& vm, std::complex<double> left, std::complex<double> right);

}  // namespace krait::vm
