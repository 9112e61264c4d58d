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
extern const ModuleDef errno_module;
extern const ModuleDef array_module;
extern const ModuleDef collections_module;
extern const ModuleDef io_module;
extern const ModuleDef struct_module;
extern const ModuleDef json_module;
extern const ModuleDef binascii_module;
extern const ModuleDef heapq_module;
extern const ModuleDef random_module;
extern const ModuleDef cmath_module;
extern const ModuleDef platform_module;
extern const ModuleDef re_module;
extern const ModuleDef framebuf_module;
extern const ModuleDef uctypes_module;
extern const ModuleDef asyncio_module;  // _asyncio

}  // namespace krait::vm
