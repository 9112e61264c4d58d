// Arguments as C takes them: ints cut to their low bits, text from a str or bytes.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// The low 64 bits, in two's complement, of an int or bool of any size. Raises TypeError.
Result<std::uint64_t> low_bits(Vm& vm, Value value);

// The text of a str, or the octets of a bytes; the value keeps them alive. Raises TypeError.
Result<std::string_view> c_text(Vm& vm, Value value);

}  // namespace krait::vm
