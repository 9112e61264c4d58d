// A running function: header, locals, value stack and block stack, in one piece of memory that is
// part of the Vm's stack or of a generator.
#pragma once

#include <new>

#include "vm/interp/code.hpp"
#include "vm/interp/function.hpp"
#include "vm/objects/object.hpp"

namespace krait::vm {

struct Generator;

// A try or with statement being executed (.mpy v6.3 section 11).
struct Block {
    Value saved;            // the exception being handled, or the value of a delayed return
    std::uint32_t handler;  // cell index
    std::uint16_t depth;    // of the value stack at its start
    bool finally_like;
};

// What becomes of a frame's result.
enum class FrameRole : std::uint8_t {
    Native,  // execute() returns it to C++
    Call,    // pushed on the caller's stack
};

struct Frame {
    Frame* caller = nullptr;
    Function* function = nullptr;
    const Code* code = nullptr;
    const CodeCell* ip = nullptr;  // where it is, or will resume
    Value* locals = nullptr;
    Value* stack = nullptr;  // bottom of the value stack
    Block* blocks = nullptr;
    std::uint32_t block_count = 0;
    FrameRole role = FrameRole::Native;
    bool is_class_body = false;
    bool is_cell = false;            // in memory of its own, being too large for the Vm's stack
    Generator* generator = nullptr;  // whose frame this is, if any
    Value* result_at = nullptr;      // FrameRole::Call: of the caller's value stack

    std::uint32_t cell_index() const { return std::uint32_t(ip - code->cells); }
};

// What a frame of such code takes: Code::frame_bytes.
std::size_t frame_bytes(const Code& code);
// Whether a frame of so many bytes is a cell of its own, taking a large part of the Vm's stack: no
// recursion goes deeper than some of these anyway.
bool is_large_frame(const Vm& vm, std::size_t bytes);
// Lays a frame for `function` out in `memory` (frame_bytes of it), ip at the start: the first
// locals are `count` values, the others unset.
inline Frame* lay_out_frame(void* memory, Function* function, const Code& code,
                            const Value* values = nullptr, std::uint32_t count = 0) {
    auto* frame = new (memory) Frame;
    frame->function = function;
    frame->code = &code;
    frame->ip = code.cells;
    Value* local = frame->locals = reinterpret_cast<Value*>(frame + 1);
    for (std::uint32_t i = 0; i < count; ++i) *local++ = values[i];
    frame->stack = frame->locals + code.local_count;
    while (local < frame->stack) *local++ = Value::unset();
    frame->blocks = reinterpret_cast<Block*>(frame->stack + code.stack_count);
    return frame;
}
// A frame on the Vm's stack, or beside it if it would take a large part of that (a list display of
// ten thousand items does). Raises RuntimeError when the stack is full, MemoryError.
Result<Frame*> push_frame(Vm& vm, Function* function, const Code& code);
void pop_frame(Vm& vm, Frame* frame);
// Makes the caller the running frame; a frame on the Vm's stack is popped.
void leave(Vm& vm, Frame* frame);

void mark_frame(const Frame* frame, Marker& marker);
void mark_frames(const Frame* newest, Marker& marker);

// The exception that the innermost except or finally of `frame` handles; null if none does.
Value handled_exception(const Frame* frame);

// The exception that `raise value` raises: an instance as it is, a class called. Raises TypeError.
Result<Value> exception_of(Vm& vm, Value value);

// Runs `frame` until it returns, yields or raises. `frame->caller` must be vm.frame.
Result<Value> execute(Vm& vm, Frame* frame);

}  // namespace krait::vm
