// collections.namedtuple: classes that derive from tuple and name its items.
#pragma once

#include "vm/objects/instance.hpp"

namespace krait::vm {

// From a list or tuple of names, or from one text with spaces between. Raises TypeError.
Result<Tuple*> field_names(Vm& vm, Value fields);
// `fields` are names.
Result<Class*> make_named_tuple_class(Vm& vm, Str* name, Tuple* fields);

}  // namespace krait::vm
