// Addresses: only those of buffers that a program has asked for, so that no number can reach the
// VM's own memory.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// A place in the octets of an object: a bytes, str, bytearray or array.
struct Place {
    Value owner;  // null: there is no such place
    std::size_t offset = 0;
};

// The address of the first octet that `value` shows; from now on one may use it and those behind
// it. The last kRemembered objects are remembered (and kept alive). Raises TypeError.
Result<std::uintptr_t> address_of(Vm& vm, Value value);
inline constexpr std::size_t kRemembered = 256;
// Which remembered object has its octets there now.
Place find_place(Vm& vm, std::uintptr_t address);
// The same. Raises ValueError if there is none.
Result<Place> to_place(Vm& vm, std::uintptr_t address);
// Where the octets that `value` shows lie. Raises TypeError.
Result<Place> place_of(Vm& vm, Value value);
// `size` octets from a place on, as they now lie. Raises ValueError if they are not all there.
Result<char*> octets_at(Vm& vm, Place place, std::size_t size, bool to_write);

// Makes the store of what is remembered, kept in the module's globals.
Result<void> start_remembering(Vm& vm, Dict* globals);

}  // namespace krait::vm
