// Octets in any object that has them: what bytes, bytearray and array look like to a native.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "vm/objects/object.hpp"

namespace krait::vm {

// Lent while the object lives and does not change size: read it again after running Python.
struct Buffer {
    char* items;
    std::size_t count;
    bool writable;
    char code = 'B';  // of the items, as array names them (vm/objects/element.hpp)

    std::string_view text() const { return {items, count}; }
};

// `value`, or the object whose octets it shows (Type::octets_owner).
Value octets_owner(Value value);
// Of a bytes, bytearray, array or memoryview, or what shows one's; none for other objects.
std::optional<Buffer> as_buffer(Value value);
// Of a str too (its UTF-8, not writable). Raises TypeError for other objects.
Result<Buffer> to_buffer(Vm& vm, Value value);
// The same, but only what can be written to.
Result<Buffer> to_writable_buffer(Vm& vm, Value value);
// `a op b`, by octets. Raises NotImplementedError where octets do not order the items.
Result<Value> compare_buffers(Vm& vm, BinaryOp op, const Buffer& a, const Buffer& b);
// bytes.hex(separator), of any object with octets.
Result<Value> octets_hex(Vm& vm, Args args);
// A str of UTF-8. Raises UnicodeError.
Result<Value> decode_octets(Vm& vm, std::string_view octets);

}  // namespace krait::vm
