// The modules os and vfs.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::ModuleDef os_module;        // with the host's environment and shell
extern const vm::ModuleDef board_os_module;  // with a board's uname() and sync()
extern const vm::ModuleDef vfs_module;

}  // namespace krait::hostport
