// enumerate, zip, map, filter, reversed: iterators over iterators.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type enumerate_type;
extern const Type zip_type;
extern const Type map_type;
extern const Type filter_type;
extern const Type reversed_type;

}  // namespace krait::vm
