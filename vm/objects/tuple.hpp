// tuple: a fixed row of values.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type tuple_type;

struct Tuple : Object {
    std::size_t count = 0;
    Value items[1];  // `count` of them

    std::span<const Value> view() const { return {items, count}; }
};

// `items` are copied; empty gives the one empty tuple. Raises MemoryError.
Result<Tuple*> make_tuple(Vm& vm, std::span<const Value> items);
// `count` Nones, to be filled in before anyone sees it.
Result<Tuple*> make_tuple(Vm& vm, std::size_t count);
inline bool is_tuple(Value value) { return is(value, tuple_type); }

}  // namespace krait::vm
