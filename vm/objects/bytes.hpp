// bytes: an immutable row of octets.
#pragma once

#include <string_view>

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type bytes_type;

struct Bytes : Object {
    std::size_t count = 0;
    char items[1];

    std::string_view view() const { return {items, count}; }
};

Result<Bytes*> make_bytes_object(Vm& vm, std::string_view items);
inline bool is_bytes(Value value) { return is(value, bytes_type); }

}  // namespace krait::vm
