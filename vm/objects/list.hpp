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
// Makes room for `count` items in all, so that storing up to there allocates nothing.
Result<void> reserve(Vm& vm, List* list, std::size_t count);
// Makes room for `inserted` new items instead of the `removed` ones at `at`; the caller fills them.
Result<void> splice(Vm& vm, List* list, std::size_t at, std::size_t removed, std::size_t inserted);
// Forgets the items from `count` on.
void truncate(List* list, std::size_t count);
// Appends all that `iterable` gives. Runs Python.
Result<void> extend(Vm& vm, List* list, Value iterable);
// In place and stable. `key` null: the items themselves. Runs Python, which may change the list:
// what it appends stays behind the sorted items.
Result<void> sort(Vm& vm, List* list, Value key, bool reverse);
// The same as the keywords `key` and `reverse` of a call ask.
Result<void> sort_as_asked(Vm& vm, List* list, Args args);
inline bool is_list(Value value) { return value.is_object() && value.object()->type == &list_type; }

}  // namespace krait::vm
