// Try and with statements as they run: which handler a raise, a return or a jump out goes to.
#pragma once

#include "vm/interp/frame.hpp"

namespace krait::vm {

// Of the frame's innermost block that handles one. Raises RuntimeError if none does.
Result<Value> last_exception(Vm& vm, const Frame* frame);

// Where the frame goes on after `exception` was raised in it: the handler, with its stack, or null
// if it has none.
const CodeCell* find_handler(Vm& vm, Frame* frame, Value exception, Value** sp);

// Whether what is raised at this cell was raised before.
bool raises_again(const CodeCell* cell);
// Adds the frame's place to the exception's traceback. A MemoryError may wait in the Vm afterwards.
void note_traceback(Vm& vm, const Frame* frame, Value exception);

// Leaves `count` blocks on the way to `target`: the cell to go on at, which is a finally's handler
// if one lies between. .mpy v6.3 section 11.4.
const CodeCell* unwind(Frame* frame, const CodeCell* at, std::uint32_t target, std::uint32_t count,
                       Value** sp);
// Goes on with one that a finally had delayed; `cookie` is a Value::Tag::UnwindCookie.
const CodeCell* unwind_further(Frame* frame, const CodeCell* at, Value cookie, Value** sp);

// The handler that a return of `value` must run first, or null. Section 11.3.
const CodeCell* delay_return(Frame* frame, const CodeCell* at, Value value, Value** sp);

}  // namespace krait::vm
