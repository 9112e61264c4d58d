// What single cells do that takes more than the loop has lines for: displays, unpacking, functions
// made, exceptions matched. The operators on values are in operators.hpp.
#pragma once

#include <span>

#include "vm/interp/frame.hpp"
#include "vm/objects/dict.hpp"
#include "vm/objects/slice.hpp"

namespace krait::vm {

// `del name`. Raises KeyError, as the reference does.
Result<void> delete_from(Vm& vm, Dict* dict, Str* name);
// What a closure cell holds. Raises NameError while it holds nothing.
Result<Value> load_deref(Vm& vm, Value cell);

Result<Value> make_set_of(Vm& vm, std::span<const Value> items);
// start, stop and, if `count` is 3, step.
Result<Value> make_slice_of(Vm& vm, const Value* items, int count);
// The same for a subscription that neither keeps nor shows it, and no longer than that.
Slice passing_slice(const Value* items, int count);

// `a, b = sequence`: the items are laid so that the first ends on top. Raises ValueError,
// TypeError.
Result<void> unpack(Vm& vm, Value sequence, Value* into, std::size_t count);
// `a, *b, c = sequence`, with so many names `left` and `right` of the starred one.
Result<void> unpack_star(Vm& vm, Value sequence, Value* into, std::size_t left, std::size_t right);

// A function object of the frame's child `index`; `cells` are its closed-over ones, `defaults` and
// `keyword_defaults` null or what they should be. Raises ValueError for bytecode that lies.
Result<Value> make_child(Vm& vm, const Frame* frame, std::int32_t index,
                         std::span<const Value> cells, Value defaults, Value keyword_defaults);

// Whether `except pattern` takes the exception: a bool. Raises TypeError.
Result<Value> match_exception(Vm& vm, Value exception, Value pattern);
// The `__exit__` call at the end of a with block. `slots`: exit, receiver, cookie. Gives the cookie
// that stays.
Result<Value> leave_with(Vm& vm, const Value* slots);

}  // namespace krait::vm
