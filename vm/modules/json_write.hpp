// Values -> JSON text.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

struct JsonSeparators {
    std::string_view item = ", ";
    std::string_view key = ": ";
};

// Writes `value`; what JSON has no form for is written as repr() shows it. May run Python, which
// may change what is being written. Raises RuntimeError for nesting too deep.
Result<void> write_json(Vm& vm, Printer& out, Value value, const JsonSeparators& separators);

}  // namespace krait::vm
