// The builtin help().
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

extern const FunctionDef help_function;

// The names of the modules that are part of the program, in order. Raises MemoryError.
Result<List*> module_names(Vm& vm);

}  // namespace krait::vm
