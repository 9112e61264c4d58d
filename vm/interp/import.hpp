// Finding and running modules.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// IMPORT_NAME, __import__: `fromlist` None gives the first component of a dotted name, else the
// last.
Result<Value> import_name(Vm& vm, Str* name, Dict* globals, Value fromlist, Value level);
Result<Value> import_from(Vm& vm, Value module, Str* name);
Result<void> import_star(Vm& vm, Value module);

}  // namespace krait::vm
