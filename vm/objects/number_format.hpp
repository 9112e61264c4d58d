// How `format`, `%` and repr() lay out numbers and text in a field.
#pragma once

#include <string_view>

#include "vm/objects/format.hpp"
#include "vm/value.hpp"

namespace krait::vm {

// The widest field; a wider one in a format text is taken for this, so that it fails as memory.
inline constexpr std::intptr_t kMaxFieldWidth = INT32_MAX;

// A format specification, [[fill]align][sign][#][0][width][,][.precision][type]
// (Python library reference, "Format Specification Mini-Language").
struct FormatSpec {
    char fill = 0;   // 0: a space
    char align = 0;  // '<', '>', '=', '^'; 0: by the kind of value
    char sign = 0;   // '+', ' ', '-'; 0: only a minus
    bool alternate = false;
    bool zero = false;  // a 0 stood before the width: numbers fill behind the sign
    bool comma = false;
    std::size_t width = 0;
    std::intptr_t precision = -1;  // -1: not given
    std::size_t min_digits = 0;  // of an int: zeros stand before fewer (the % operator's precision)
    char type = 0;               // 0: not given
    bool octets = false;         // text is measured and cut in octets, not in characters
};

// Whether `type` is a layout for ints ("bcdnoxX") or for floats ("eEfFgGn%").
bool is_int_layout(char type);
bool is_float_layout(char type);

// An int or bool of type b, d, o, x, X, n or none.
Result<void> format_int(Vm& vm, Printer& out, Value number, const FormatSpec& spec);
// Of type e, E, f, F, g, G, n, % or none, which is g.
Result<void> format_float(Vm& vm, Printer& out, double number, const FormatSpec& spec);
// Left in its field unless the spec says otherwise; cut to `precision` characters, or octets.
Result<void> format_text(Vm& vm, Printer& out, std::string_view text, const FormatSpec& spec);

// What the type c makes of `code`, in `bytes`: a code point in UTF-8, or the low octet of it for
// octets. Raises ValueError for what is no code point.
Result<std::string_view> character(Vm& vm, std::intptr_t code, bool octets, char bytes[4]);

// `number` as printf's e, f or g lays it out, with a half rounded away from zero; `room` is how
// many characters there are for it: digits that do not fit are left out.
Result<void> write_float(Vm& vm, Printer& out, double number, char type, std::intptr_t precision,
                         std::intptr_t room);

}  // namespace krait::vm
