// A line for a program from someone who types it.
#pragma once

#include <string_view>

#include "vm/vm.hpp"

namespace krait::vm {

// Shows `prompt`, and the line with the keys of the REPL's own: what input() is on a board's
// console. Raises KeyboardInterrupt for Ctrl-C; EOFError for Ctrl-D on an empty line, and at the
// end of the console; MemoryError, and what interrupts the wait.
Result<Value> typed_line(Vm& vm, std::string_view prompt);

}  // namespace krait::vm
