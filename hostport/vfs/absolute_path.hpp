// Paths as file systems take them that know no current folder.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

// `path`, a str or bytes, as seen from the absolute path `folder`: absolute, without "." and "..";
// above "/" is "/". Lent while the result is held. Raises TypeError, MemoryError.
vm::Result<std::string_view> absolute_path(vm::Vm& vm, std::string_view folder, vm::Value path);

}  // namespace krait::hostport
