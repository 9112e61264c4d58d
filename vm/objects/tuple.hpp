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

inline constexpr std::size_t kMaxTupleItems = PTRDIFF_MAX / sizeof(Value) / 2;

// `items` are copied; empty gives the one empty tuple. Raises MemoryError.
Result<Tuple*> make_tuple(Vm& vm, std::span<const Value> items);
// `count` Nones, to be filled in before anyone sees it.
Result<Tuple*> make_tuple(Vm& vm, std::size_t count);
// The one empty tuple: a constant.
Tuple* empty_tuple();
inline bool is_tuple(Value value) {
    return value.is_object() && value.object()->type == &tuple_type;
}

// What `tuple[index]` gives; an error calls the tuple `name`.
Result<Value> tuple_item(Vm& vm, std::string_view name, const Tuple* tuple, Value index);

}  // namespace krait::vm
