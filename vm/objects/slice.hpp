// slice: start, stop and step of a subscription.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type slice_type;

struct Slice : Object {
    Value start, stop, step;  // None or anything
};

Result<Slice*> make_slice(Vm& vm, Value start, Value stop, Value step);
inline bool is_slice(Value value) {
    return value.is_object() && value.object()->type == &slice_type;
}

// What a slice selects of `count` items: start, start + step ... for `taken` items.
struct SliceBounds {
    std::intptr_t start;
    std::intptr_t stop;  // not selected; -1 for "before the first" of a negative step
    std::intptr_t step;
    std::size_t taken;
};
// Raises TypeError for what is no int, ValueError for step 0.
Result<SliceBounds> slice_bounds(Vm& vm, Value slice, std::size_t count);

// An int as an index: one beyond a machine word is as good as the largest. Raises TypeError.
Result<std::intptr_t> slice_integer(Vm& vm, Value value);
// A negative `index` counts from `high`; the result lies in [low, high].
std::intptr_t clamp_index(std::intptr_t index, std::intptr_t low, std::intptr_t high);

}  // namespace krait::vm
