// sys.settrace: what a trace function is told, and the frame objects that it is given. The events
// and their order are CPython's (library reference, sys.settrace), at the lines that a .mpy has.
#pragma once

#include "vm/interp/frame.hpp"

namespace krait::vm {

// A frame as a trace function sees it. It may outlive the frame.
struct FrameObject : Object {
    Frame* running = nullptr;  // null while a generator waits, and at the end
    Function* function = nullptr;
    FrameObject* caller = nullptr;  // of one that was not traced itself
    Value trace;                    // f_trace, which is told of lines, exceptions and ends; or null
    Value code;                     // f_code, once it was asked for; or null
    std::uint32_t line = 0;
    std::uint32_t told_line = 0;  // of the last line event; 0: none yet
};
extern const Type frame_type;

// Each is for frames of observed code. They raise what the trace function raises, which turns
// tracing off; MemoryError.
Result<void> trace_call(Vm& vm, Frame* frame);
// `again`: control came back to the line by a jump.
Result<void> trace_line(Vm& vm, Frame* frame, std::uint32_t line, bool again);
// A generator waits with `value`, and goes on (nothing if it was not waiting).
Result<void> trace_yield(Vm& vm, Frame* frame, Value value);
Result<void> trace_resume(Vm& vm, Frame* frame);
// The function ends; `cookie` is what the block around it was left with.
Result<void> trace_return(Vm& vm, Frame* frame, Value cookie);
// `exception` was raised: it, or what the trace function raised instead.
Value trace_exception(Vm& vm, Frame* frame, Value exception);
// The frame ends without any event: the program is past its limits.
void forget_frame(Frame* frame);

}  // namespace krait::vm
