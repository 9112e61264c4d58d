// list: a growing row of values. A list may change in any call that can run Python: re-read
// `items` and `count` after it.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type list_type;

// The storage of a list, a cell of its own so that it can be replaced.
struct ValueArray : Object {
    std::size_t capacity = 0;
    Value items[1];
};
extern const Type value_array_type;
// `capacity` values, each null.
Result<ValueArray*> make_value_array(Vm& vm, std::size_t capacity);

struct List : Object {
    std::size_t count = 0;
    ValueArray* storage = nullptr;  // null while nothing was ever stored

    Value* items() const { return storage ? storage->items : nullptr; }
    std::span<const Value> view() const { return {items(), count}; }
};

Result<List*> make_list(Vm& vm, std::span<const Value> items = {});
Result<void> append(Vm& vm, List* list, Value item);
inline bool is_list(Value value) { return is(value, list_type); }

}  // namespace krait::vm
