// Observed mode: a function's cells with others between them that tell a trace function what runs.
#pragma once

#include "vm/interp/code.hpp"

namespace krait::vm {

// `plain` once more, with cells that report the call, each new line, each end and each wait of a
// generator. The whole of it lies in a block of its own, so that the function is left through one
// handler however it ends; behind the plain locals there is one more, for the FrameObject. Raises
// MemoryError.
Result<Code*> observe(Vm& vm, const Prototype& prototype, const Code& plain);

}  // namespace krait::vm
