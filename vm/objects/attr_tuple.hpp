// A tuple whose items can also be had by name, like sys.implementation.
#pragma once

#include "vm/objects/tuple.hpp"

namespace krait::vm {

extern const Type attr_tuple_type;

struct AttrTuple : Object {
    std::span<const std::string_view> names;  // constant
    Tuple* items = nullptr;
};

// `names` must outlive the Vm; as many as `items`.
Result<AttrTuple*> make_attr_tuple(Vm& vm, std::span<const std::string_view> names,
                                   std::span<const Value> items);

}  // namespace krait::vm
