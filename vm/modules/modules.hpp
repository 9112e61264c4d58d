// The portable native modules.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

extern const ModuleDef builtins_module;
extern const ModuleDef gc_module;
extern const ModuleDef math_module;
extern const ModuleDef micropython_module;
extern const ModuleDef sys_module;
extern const ModuleDef time_module;

}  // namespace krait::vm
