// The modules that stand on OpenSSL and zlib.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::ModuleDef hashlib_module;
extern const vm::ModuleDef cryptolib_module;
extern const vm::ModuleDef deflate_module;

}  // namespace krait::hostport
