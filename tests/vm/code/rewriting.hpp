// An image taken apart to its last number by the reader, and put together again by the writer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vm/code/image.hpp"

namespace krait::vm::test {

// The bytes that the writer makes of what the reader found in `bytes`. Equal to them for a file
// whose every number is in its shortest form, as compilers write it; jumps keep their form. Empty
// if it is refused; `why` says for what.
std::vector<std::uint8_t> rewritten(std::span<const std::uint8_t> bytes, std::string* why);

}  // namespace krait::vm::test
