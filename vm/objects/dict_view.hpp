// What dict.keys(), values() and items() give: a look into the dict as it is at each moment.
#pragma once

#include "vm/objects/iterators.hpp"

namespace krait::vm {

struct Dict;

extern const Type dict_view_type;

// `kind` is one of the Dict kinds.
Result<Value> make_dict_view(Vm& vm, RowKind kind, Dict* dict);

}  // namespace krait::vm
