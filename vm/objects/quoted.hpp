// Text and bytes as repr() shows them.
#pragma once

#include <string_view>

#include "vm/objects/format.hpp"

namespace krait::vm {

// With quotes around: double ones if there is a ' and no " inside. What is no printable ASCII is
// an escape: \n \r \t \x7f \u20ac \U0001f600.
Result<void> write_quoted_str(Vm& vm, Printer& out, std::string_view text);
// The same for octets, without the b: every one past ASCII is an escape.
Result<void> write_quoted_bytes(Vm& vm, Printer& out, std::string_view octets);

}  // namespace krait::vm
