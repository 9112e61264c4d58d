// set and frozenset: insertion-ordered hash tables of keys.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type set_type;
extern const Type frozenset_type;

struct Dict;
struct Set : Object {
    Dict* keys = nullptr;  // each value None
};

Result<Set*> make_set(Vm& vm, const Type& type = set_type);
Result<void> add(Vm& vm, Set* set, Value item);

}  // namespace krait::vm
