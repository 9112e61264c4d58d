// Finding and running modules.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// IMPORT_NAME, __import__: `fromlist` None gives the first component of a dotted name, else the
// last.
Result<Value> import_name(Vm& vm, Str* name, Dict* globals, Value fromlist, Value level);
// Runs the module `name`, or, of a package, its __main__, as the program, `-m` of the command line.
Result<void> run_as_main(Vm& vm, std::string_view name);
Result<Value> import_from(Vm& vm, Value module, Str* name);
Result<void> import_star(Vm& vm, Value module);

}  // namespace krait::vm
