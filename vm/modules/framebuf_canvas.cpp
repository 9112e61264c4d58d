#include "vm/modules/framebuf_canvas.hpp"

#include <cstring>

namespace krait::vm {
namespace {

// Where a pixel lies: bits of an octet, or two whole ones.
struct Place {
    std::size_t octet;
    unsigned shift;
    std::uint32_t mask;
};

Place place_of(const Canvas& canvas, std::uint32_t x, std::uint32_t y) {
    std::size_t index = std::size_t(y) * canvas.stride + x;
    switch (canvas.format) {
        case PixelFormat::MonoVlsb: return {std::size_t(y / 8) * canvas.stride + x, y % 8, 1};
        case PixelFormat::Rgb565: return {index * 2, 0, 0xffff};
        case PixelFormat::Gs4Hmsb: return {index / 2, x % 2 ? 0u : 4u, 15};
        case PixelFormat::MonoHlsb: return {index / 8, 7 - x % 8, 1};
        case PixelFormat::MonoHmsb: return {index / 8, x % 8, 1};
        case PixelFormat::Gs2Hmsb: return {index / 4, x % 4 * 2, 3};
        default: return {index, 0, 255};
    }
}

std::uint32_t stored_colour(std::uint32_t mask, std::uint32_t colour) {
    return mask == 1 ? colour != 0 : colour & mask;
}

void store_two(char* at, std::uint32_t colour) {
    auto both = std::uint16_t(colour);
    std::memcpy(at, &both, sizeof both);
}

std::size_t pixels_per_octet(PixelFormat format) {
    switch (format) {
        case PixelFormat::MonoHlsb:
        case PixelFormat::MonoHmsb: return 8;
        case PixelFormat::Gs2Hmsb: return 4;
        case PixelFormat::Gs4Hmsb: return 2;
        default: return 1;
    }
}

}  // namespace

std::uint32_t whole_stride(PixelFormat format, std::uint32_t stride) {
    auto unit = std::uint32_t(pixels_per_octet(format));
    return (stride + unit - 1) / unit * unit;
}

std::size_t octets_needed(const Canvas& canvas) {
    std::size_t rows = canvas.height;
    if (canvas.format == PixelFormat::MonoVlsb) rows = (rows + 7) / 8;
    std::size_t unit = pixels_per_octet(canvas.format);
    std::size_t octets = (rows - 1) * (canvas.stride / unit) + (canvas.width + unit - 1) / unit;
    return canvas.format == PixelFormat::Rgb565 ? octets * 2 : octets;
}

std::uint32_t get_pixel(const Canvas& canvas, std::uint32_t x, std::uint32_t y) {
    Place place = place_of(canvas, x, y);
    bool two = canvas.format == PixelFormat::Rgb565;
    if (place.octet + two >= canvas.count) return 0;
    std::uint16_t both = std::uint8_t(canvas.items[place.octet]);
    if (two) std::memcpy(&both, canvas.items + place.octet, sizeof both);
    return std::uint32_t(both) >> place.shift & place.mask;
}

void set_pixel(const Canvas& canvas, std::uint32_t x, std::uint32_t y, std::uint32_t colour) {
    Place place = place_of(canvas, x, y);
    char& octet = canvas.items[place.octet];
    colour = stored_colour(place.mask, colour);
    if (canvas.format == PixelFormat::Rgb565) return store_two(&octet, colour);
    octet = char((std::uint8_t(octet) & ~(place.mask << place.shift)) | colour << place.shift);
}

void set_pixels(const Canvas& canvas, std::uint32_t x, std::uint32_t y, std::uint32_t count,
                std::uint32_t colour) {
    if (canvas.format == PixelFormat::Gs8) {
        std::memset(canvas.items + place_of(canvas, x, y).octet, int(colour & 255), count);
        return;
    }
    for (std::uint32_t end = x + count; x < end; ++x) set_pixel(canvas, x, y, colour);
}

}  // namespace krait::vm
