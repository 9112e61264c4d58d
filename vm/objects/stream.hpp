// io.StringIO and io.BytesIO: streams in memory; io.IOBase: the base of streams written in Python.
#pragma once

#include "vm/objects/bytes.hpp"

namespace krait::vm {

extern const Type io_base_type;
extern const Type string_io_type;
extern const Type bytes_io_type;

struct MemoryStream : Object {
    ByteArray* octets = nullptr;  // null: closed
    std::size_t position = 0;     // octets; may lie behind the end
};

}  // namespace krait::vm
