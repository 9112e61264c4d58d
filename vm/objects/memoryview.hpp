// memoryview: the items of another object, or a part of them, without a copy.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type memoryview_type;

// It holds the object and not its memory, so that it sees that grow, move and shrink: as_buffer
// gives what is there.
struct MemoryView : Object {
    Value base;              // an object with octets, itself no view
    std::size_t offset = 0;  // octets
    std::size_t count = 0;   // octets
    char code = 'B';
};

}  // namespace krait::vm
