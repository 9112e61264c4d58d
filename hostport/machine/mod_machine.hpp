// The modules of a board's hardware.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::ModuleDef machine_module;
extern const vm::ModuleDef onewire_module;
extern const vm::ModuleDef krait_sim_module;

}  // namespace krait::hostport
