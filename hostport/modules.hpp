// Which modules this port has.
#pragma once

#include <span>

#include "vm/native.hpp"

namespace krait::hostport {

// All of them, or those of a board without a file system.
std::span<const vm::ModuleDef* const> port_modules(bool with_files);

}  // namespace krait::hostport
