// UTF-8 as MicroPython knows it: surrogates are code points like any other, because "\ud800" is a
// legal literal there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace krait::vm {

inline constexpr std::uint32_t kMaxCodePoint = 0x10ffff;

// Whether `text` is well-formed: no stray or missing continuation byte, no overlong form, nothing
// above kMaxCodePoint.
bool is_utf8(std::string_view text);

// Writes `code_point` (at most kMaxCodePoint) to `out`; gives the number of bytes, 1 to 4.
std::size_t encode_utf8(std::uint32_t code_point, char out[4]);

}  // namespace krait::vm
