// Pixels in memory: the formats of framebuf, as displays take them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace krait::vm {

// The numbers are framebuf's.
enum class PixelFormat : std::uint8_t {
    MonoVlsb,  // 8 rows in an octet, the topmost the lowest bit
    Rgb565,    // 2 octets, in this machine's order
    Gs4Hmsb,   // 2 pixels in an octet, the left one the high half
    MonoHlsb,  // 8 pixels in an octet, the left one the highest bit
    MonoHmsb,  // 8 pixels in an octet, the left one the lowest bit
    Gs2Hmsb,   // 4 pixels in an octet, the left one the lowest bits
    Gs8,
};
inline constexpr std::intptr_t kPixelFormats = 7;

// What a framebuffer's pixels are and where they lie.
struct Canvas {
    char* items = nullptr;
    std::size_t count = 0;  // octets at `items`
    std::uint32_t width = 0, height = 0;
    std::uint32_t stride = 0;  // pixels from one row to the next, in whole octets
    PixelFormat format{};
};

// `stride` up to where a row of this format can begin.
std::uint32_t whole_stride(PixelFormat format, std::uint32_t stride);
// Octets that a canvas of these measures takes; the last row only as many as its pixels need.
std::size_t octets_needed(const Canvas& canvas);

inline bool is_inside(const Canvas& canvas, std::int64_t x, std::int64_t y) {
    return x >= 0 && y >= 0 && x < canvas.width && y < canvas.height;
}
// The colour of a pixel. Beyond the edges it is that of the pixel which the place falls on, or 0.
std::uint32_t get_pixel(const Canvas& canvas, std::uint32_t x, std::uint32_t y);
// Sets a pixel inside; of the colour, the bits that the format has (mono: whether it is not 0).
void set_pixel(const Canvas& canvas, std::uint32_t x, std::uint32_t y, std::uint32_t colour);
// The same for `count` pixels from `x` on.
void set_pixels(const Canvas& canvas, std::uint32_t x, std::uint32_t y, std::uint32_t count,
                std::uint32_t colour);

}  // namespace krait::vm
