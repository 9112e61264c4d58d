// What can be drawn into a FrameBuffer.
#pragma once

#include <span>

#include "vm/modules/framebuf_canvas.hpp"
#include "vm/native.hpp"

namespace krait::vm {

extern const Type frame_buffer_type;

struct FrameBuffer : Object {
    Value octets;   // the object with the pixels: a program may change its size at any time
    Canvas canvas;  // its measures; see canvas_of
};
// The canvas as it now lies. Raises ValueError if the object has become too small for it.
Result<Canvas> canvas_of(Vm& vm, const FrameBuffer* buffer);

// A place on or beyond the canvas, a distance, or a radius, in pixels.
using Pixels = std::int64_t;
// No farther than that from the corner: the arithmetic of shapes can't overflow.
inline constexpr Pixels kFarthest = Pixels{1} << 40;
inline constexpr Pixels kFarthestCorner = Pixels{1} << 26;  // of a polygon
inline constexpr Pixels kLargestRadius = Pixels{1} << 19;

struct Point {
    Pixels x, y;
};

// Each draws what of its shape lies on the canvas, and raises what poll() does, or ValueError if
// the pixels' object becomes too small meanwhile.
Result<void> draw_rect(Vm& vm, FrameBuffer* buffer, Point corner, Pixels width, Pixels height,
                       std::uint32_t colour);  // filled
Result<void> draw_line(Vm& vm, FrameBuffer* buffer, Point from, Point to, std::uint32_t colour);

// The quarters of an ellipse that are drawn, as bits.
enum Quarters : unsigned { kTopRight = 1, kTopLeft = 2, kBottomLeft = 4, kBottomRight = 8 };
inline constexpr unsigned kAllQuarters = 15;
Result<void> draw_ellipse(Vm& vm, FrameBuffer* buffer, Point centre, Pixels x_radius,
                          Pixels y_radius, std::uint32_t colour, bool filled, unsigned quarters);

// A polygon's corners (at least one) as numbers from `origin`.
struct Polygon {
    Point origin;
    std::span<const Point> corners;
};
// The corners joined and closed. `nodes` is room for a number for each.
Result<void> draw_polygon(Vm& vm, FrameBuffer* buffer, const Polygon& polygon,
                          std::uint32_t colour);
Result<void> fill_polygon(Vm& vm, FrameBuffer* buffer, const Polygon& polygon,
                          std::span<Pixels> nodes, std::uint32_t colour);

// Characters of 8 x 8 pixels, what is not ASCII as a chequered square; up to the first NUL.
Result<void> draw_text(Vm& vm, FrameBuffer* buffer, std::string_view text, Point corner,
                       std::uint32_t colour);

}  // namespace krait::vm
