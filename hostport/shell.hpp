// Running a command of the host's shell, as os.system does.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

// Waits for `/bin/sh -c command`; its status as wait(2) gives it. What was printed before comes out
// before. An interrupt is the command's, as at a terminal, and does not end the Python program; a
// limit ends both. Raises OSError if no shell can be started.
vm::Result<int> run_shell(vm::Vm& vm, const char* command);

}  // namespace krait::hostport
