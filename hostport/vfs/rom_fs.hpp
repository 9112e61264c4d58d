// VfsRom: a ROMFS image in memory, read where it lies.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::Type vfs_rom_type;

}  // namespace krait::hostport
