// collections.deque: a row with a largest length, that grows and shrinks at both ends.
#pragma once

#include "vm/objects/list.hpp"

namespace krait::vm {

extern const Type deque_type;

struct Deque : Object {
    // One slot more than the largest length, so that an iterator behind the last item is never at
    // the first one. Null: the largest length is 0. Slots without an item are null.
    ValueArray* ring = nullptr;
    std::size_t first = 0;  // position of the first item in the ring
    std::size_t count = 0;
    std::size_t limit = 0;  // the largest length
    bool refuses = false;   // full: raises, instead of losing the item at the other end

    std::size_t position(std::size_t index) const { return (first + index) % (limit + 1); }
};

}  // namespace krait::vm
