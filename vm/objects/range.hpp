// range: machine integers from start to stop in steps.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type range_type;

struct Range : Object {
    std::intptr_t start = 0;
    std::intptr_t stop = 0;  // not in the range
    std::intptr_t step = 1;  // never 0
};

std::size_t range_length(const Range& range);

}  // namespace krait::vm
