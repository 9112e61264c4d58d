// Pictures for whoever looks at a board: PNG (ISO/IEC 15948), not compressed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace krait::hostport {

// A picture in black and white. `rows`: from the top, each a bit a pixel, the left one highest, in
// whole octets; 1 is white.
std::vector<std::uint8_t> png_of(std::size_t width, std::size_t height,
                                 std::span<const std::uint8_t> rows);

}  // namespace krait::hostport
