// An image as text: names, operands, targets and line numbers.
#pragma once

#include <string_view>

#include "vm/code/image.hpp"

namespace krait::vm {

// Where text goes, piece by piece.
struct TextSink {
    void (*write)(void* context, std::string_view text);
    void* context;
};

// Writes the strings, objects and functions of `image`. Null on success, else why it is refused;
// an instruction that cannot be decoded is shown as such and ends its function.
Refusal disassemble(const Image& image, TextSink sink);

}  // namespace krait::vm
