// The builtin help().
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

extern const FunctionDef help_function;

}  // namespace krait::vm
