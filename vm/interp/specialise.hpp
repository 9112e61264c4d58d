// The last step of a translation: cells that do what the code mostly needs.
#pragma once

#include "vm/interp/code.hpp"

namespace krait::vm {

// Gives the cells of `code` that look names up a site each (site.hpp). Not for observed code.
// Raises MemoryError.
Result<void> specialise(Vm& vm, Code* code);

}  // namespace krait::vm
