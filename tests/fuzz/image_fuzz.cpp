// Any bytes are refused as an image, or every part of it can be read and shown.
#include "vm/code/disassemble.hpp"

using namespace krait::vm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    disassemble({{data, size}}, {[](void*, std::string_view) {}, nullptr});
    return 0;
}
