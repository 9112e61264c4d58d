// The builtin names.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// Stores every builtin function, type and constant in `builtins`. Raises MemoryError.
Result<void> fill_builtins(Vm& vm, Dict* builtins);

std::span<const FunctionDef> number_builtins();
std::span<const FunctionDef> object_builtins();
std::span<const FunctionDef> sequence_builtins();

}  // namespace krait::vm
