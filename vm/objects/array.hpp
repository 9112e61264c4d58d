// array.array: a growing row of numbers of one kind.
#pragma once

#include "vm/objects/bytes.hpp"

namespace krait::vm {

extern const Type array_type;

struct Array : ByteArray {  // `count` and `capacity` are octets
    char code = 'B';        // see vm/objects/element.hpp
};

Result<Array*> make_array(Vm& vm, char code, std::string_view octets);

}  // namespace krait::vm
