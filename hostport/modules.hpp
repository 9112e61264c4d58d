// Which modules this port has.
#pragma once

#include <span>

#include "vm/native.hpp"

namespace krait::hostport {

std::span<const vm::ModuleDef* const> port_modules();

}  // namespace krait::hostport
