// collections.deque: a row with a largest length, that grows and shrinks at both ends.
#pragma once

#include "vm/objects/list.hpp"

namespace krait::vm {

extern const Type deque_type;

struct Deque : Object {
    ValueArray* ring = nullptr;  // null: the largest length is 0
    std::size_t first = 0;       // position of the first item in the ring
    std::size_t count = 0;
    std::size_t limit = 0;      // the largest length
    bool refuses = false;       // full: raises, instead of losing the item at the other end
    std::uint32_t version = 0;  // grows when an item comes or goes
};

}  // namespace krait::vm
