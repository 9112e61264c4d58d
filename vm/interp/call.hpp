// Binding arguments to parameters.
#pragma once

#include "vm/interp/frame.hpp"
#include "vm/interp/function.hpp"

namespace krait::vm {

// A frame on the Vm's stack with the arguments bound. For a generator function: null frame, and the
// generator. Raises TypeError.
struct Entered {
    Frame* frame = nullptr;
    Value generator;
};
Result<Entered> enter(Vm& vm, Function* function, Args args);

// Puts positional and keyword arguments into `locals` (.mpy v6.3 section 14.2). Raises TypeError.
Result<void> bind_arguments(Vm& vm, Function* function, Args args, Value* locals);

// TypeError unless each keyword's name is a str: bytecode may say otherwise.
Result<void> check_keywords(Vm& vm, const Args& args);

// The arguments of a star call, expanded into plain ones (section 14.3). `values` are the call's
// positional entries, then keyword pairs; `bitmap` says which positional ones are to be expanded;
// `first`, if not null, goes before them. The result's storage is the list given.
Result<Args> expand_arguments(Vm& vm, const Value* values, std::uint32_t count,
                              std::uint32_t keyword_count, Value bitmap, Value first,
                              List* storage);

}  // namespace krait::vm
