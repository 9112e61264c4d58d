// bytes: an immutable row of octets; bytearray: one that changes.
#pragma once

#include <string_view>

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type bytes_type;
extern const Type bytearray_type;

struct Bytes : Object {
    std::size_t count = 0;
    char items[1];

    std::string_view view() const { return {items, count}; }
};

// `items` are copied. Raises MemoryError.
Result<Bytes*> make_bytes_object(Vm& vm, std::string_view items);
// Octets that the caller fills in before anyone sees them.
Result<Bytes*> make_blank_bytes(Vm& vm, std::size_t count);
inline bool is_bytes(Value value) {
    return value.is_object() && value.object()->type == &bytes_type;
}

struct ByteArray : Object {
    std::size_t count = 0;
    std::size_t capacity = 0;
    char* items = nullptr;  // a cell of its own; null while nothing was ever stored

    std::string_view view() const { return {items, count}; }
};

// `items` are copied. Raises MemoryError.
Result<ByteArray*> make_bytearray(Vm& vm, std::string_view items);
// Octets that the caller fills in before anyone sees them.
Result<ByteArray*> make_blank_bytearray(Vm& vm, std::size_t count);
// Makes the octets [at, at + removed) into a copy of `inserted`, which may lie in the array itself.
Result<void> splice(Vm& vm, ByteArray* array, std::size_t at, std::size_t removed,
                    std::string_view inserted);
inline bool is_bytearray(Value value) {
    return value.is_object() && value.object()->type == &bytearray_type;
}

}  // namespace krait::vm
