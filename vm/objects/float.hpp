// float: a double, in the Value itself where its exponent allows, else a Float object.
#pragma once

#include <optional>
#include <string_view>

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type float_type;

struct Float : Object {
    double number = 0;
};

Result<Value> make_float(Vm& vm, double number);
inline bool is_float(Value value) {
    return value.is_inline_double() || (value.is_object() && value.object()->type == &float_type);
}
// `value` must be a float.
inline double float_value(Value value) {
    return value.is_inline_double() ? value.inline_double() : value.as<Float>()->number;
}
// A float, int or bool as a double; none for another type.
std::optional<double> as_double(Value value);
// Python's float(text); none if malformed.
std::optional<double> parse_float(std::string_view text);
// repr(): 16 digits at most, as the reference prints them. `into` has 32 bytes.
std::string_view float_text(double number, char* into);

}  // namespace krait::vm
