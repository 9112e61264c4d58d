// The module os, of ports whose files are the host's.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::ModuleDef os_module;

}  // namespace krait::hostport
