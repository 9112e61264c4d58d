// The inside of a dict, for dict.cpp and the types that are dicts inside.
#pragma once

#include <bit>

#include "vm/heap/heap.hpp"
#include "vm/objects/dict.hpp"

namespace krait::vm {

// The entries, a cell of its own so that it can be replaced.
struct Entries : Object {
    std::uint32_t capacity = 0;
    DictEntry items[1];
};
extern const Type dict_entries_type;

// The entry stored last, or null; and dropping it.
const DictEntry* last_entry(const Dict* dict);
void drop_last_entry(Dict* dict);

void trace_dict(Object* object, Marker& marker);

}  // namespace krait::vm
