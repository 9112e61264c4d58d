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

// What a call write(octets[, most]) or write(octets, offset, most) of a stream is to write; the
// stream itself is args[0]. Lent as a Buffer is. Raises TypeError.
Result<std::string_view> written_part(Vm& vm, Args args);

}  // namespace krait::vm
