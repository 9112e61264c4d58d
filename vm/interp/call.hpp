// Binding arguments to parameters.
#pragma once

#include "vm/interp/frame.hpp"
#include "vm/interp/function.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

// A frame on the Vm's stack with the arguments bound. For a generator function: null frame, and the
// generator. Raises TypeError.
struct Entered {
    Frame* frame = nullptr;
    Value generator;
};
Result<Entered> enter(Vm& vm, Function* function, Args args);

// The same where the arguments are `count` values that need no binding, and the frame needs no
// checks: the quick case of a call. Null: enter() has to be asked.
inline Frame* enter_plainly(Vm& vm, Function* function, const Value* values, std::uint32_t count) {
    const Code* code = function->prototype->code;
    if (!code || code->plain_arguments != count || function->cells) return nullptr;
    if (code->frame_bytes > std::size_t(vm.stack_end - vm.stack_next)) return nullptr;
    Frame* frame = lay_out_frame(vm.stack_next, function, *code, values, count);
    vm.stack_next += code->frame_bytes;
    frame->caller = vm.frame;
    return frame;
}

// Puts positional and keyword arguments into `locals` (.mpy v6.3 section 14.2). Raises TypeError.
Result<void> bind_arguments(Vm& vm, Function* function, Args args, Value* locals);

// Calls anything: its result, or, if `*frame` is set, a frame to go on in. (The result in a
// register, not in the caller's frame: there execute() would keep a dead object alive.)
Result<Value> call_any(Vm& vm, Value callee, Args args, Frame** frame);

// TypeError unless each keyword's name is a str: bytecode may say otherwise.
Result<void> check_keywords(Vm& vm, const Args& args);

// The arguments of a star call, expanded into plain ones (section 14.3). `values` are the call's
// positional entries, then keyword pairs; `bitmap` says which positional ones are to be expanded;
// `first`, if not null, goes before them. The result's storage is the list given.
Result<Args> expand_arguments(Vm& vm, const Value* values, std::uint32_t count,
                              std::uint32_t keyword_count, Value bitmap, Value first,
                              List* storage);

}  // namespace krait::vm
