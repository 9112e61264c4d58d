// The builtin functions that need the interpreter: exec, eval, globals, __import__ ...
#pragma once

#include <span>

#include "vm/objects/object.hpp"

namespace krait::vm {

std::span<const FunctionDef> code_builtins();

}  // namespace krait::vm
