#include "vm/modules/framebuf_shapes.hpp"

#include <algorithm>
#include <utility>

#include "vm/objects/buffer.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Canvas> canvas_of(Vm& vm, const FrameBuffer* buffer) {
    Canvas canvas = buffer->canvas;
    auto octets = as_buffer(buffer->octets);
    if (!octets || octets->count < octets_needed(canvas))
        return vm.raise(value_error_type, texts::kBufferTooSmall);
    canvas.items = octets->items;
    canvas.count = octets->count;
    return canvas;
}

namespace {

Result<void> dot(Vm& vm, FrameBuffer* buffer, Point at, std::uint32_t colour) {
    VM_TRY(vm.poll());
    Canvas canvas = VM_TRY(canvas_of(vm, buffer));
    if (is_inside(canvas, at.x, at.y))
        set_pixel(canvas, std::uint32_t(at.x), std::uint32_t(at.y), colour);
    return {};
}

}  // namespace

Result<void> draw_rect(Vm& vm, FrameBuffer* buffer, Point corner, Pixels width, Pixels height,
                       std::uint32_t colour) {
    const Canvas& measures = buffer->canvas;
    Pixels left = std::max<Pixels>(corner.x, 0), top = std::max<Pixels>(corner.y, 0);
    Pixels right = std::min<Pixels>(corner.x + width, measures.width);
    Pixels bottom = std::min<Pixels>(corner.y + height, measures.height);
    if (left >= right) return {};
    for (Pixels y = top; y < bottom; ++y) {
        VM_TRY(vm.poll());
        Canvas canvas = VM_TRY(canvas_of(vm, buffer));
        set_pixels(canvas, std::uint32_t(left), std::uint32_t(y), std::uint32_t(right - left),
                   colour);
    }
    return {};
}

namespace {

bool misses(const Canvas& canvas, Point a, Point b) {
    return std::max(a.x, b.x) < 0 || std::min(a.x, b.x) >= Pixels(canvas.width) ||
           std::max(a.y, b.y) < 0 || std::min(a.y, b.y) >= Pixels(canvas.height);
}

}  // namespace

// Bresenham's, from end to end: the other way round it may take other pixels.
Result<void> draw_line(Vm& vm, FrameBuffer* buffer, Point from, Point to, std::uint32_t colour) {
    if (misses(buffer->canvas, from, to)) return {};
    Point corner{std::min(from.x, to.x), std::min(from.y, to.y)};
    if (from.y == to.y)
        return draw_rect(vm, buffer, corner, std::abs(to.x - from.x) + 1, 1, colour);
    Pixels along = std::abs(to.x - from.x), across = std::abs(to.y - from.y);
    Point step{to.x > from.x ? 1 : -1, to.y > from.y ? 1 : -1};
    bool steep = across > along;
    if (steep) std::swap(along, across);
    Pixels error = 2 * across - along;
    Point at = from;
    for (Pixels i = 0; i < along; ++i) {
        VM_TRY(dot(vm, buffer, at, colour));
        if (error >= 0) {
            (steep ? at.x : at.y) += steep ? step.x : step.y;
            error -= 2 * along;
        }
        (steep ? at.y : at.x) += steep ? step.y : step.x;
        error += 2 * across;
    }
    return dot(vm, buffer, to, colour);
}

// --- ellipse
// --------------------------------------------------------------------------------------------------

namespace {

struct Ellipse {
    FrameBuffer* buffer;
    Point centre;
    std::uint32_t colour;
    bool filled;
    unsigned quarters;
};

// The four points at a distance from the centre, or the rows from there to the middle.
Result<void> mark_four(Vm& vm, const Ellipse& ellipse, Pixels x, Pixels y) {
    const std::pair<unsigned, Point> signs[] = {
        {kTopRight, {1, -1}}, {kTopLeft, {-1, -1}}, {kBottomLeft, {-1, 1}}, {kBottomRight, {1, 1}}};
    for (auto [quarter, sign] : signs) {
        if (!(ellipse.quarters & quarter)) continue;
        Point at{ellipse.centre.x + sign.x * x, ellipse.centre.y + sign.y * y};
        if (!ellipse.filled) {
            VM_TRY(dot(vm, ellipse.buffer, at, ellipse.colour));
            continue;
        }
        Point left{sign.x < 0 ? at.x : ellipse.centre.x, at.y};
        VM_TRY(draw_rect(vm, ellipse.buffer, left, x + 1, 1, ellipse.colour));
    }
    return {};
}

// One of the two arcs of a quarter, from the axis that `main` runs from to where the slope is 1:
// J. Kennedy, "A Fast Bresenham Type Algorithm For Drawing Ellipses". `flip` exchanges the axes.
Result<void> draw_arc(Vm& vm, const Ellipse& ellipse, Pixels radius, Pixels other, bool flip) {
    Pixels far = radius, near = 0;
    Pixels far_change = other * other * (1 - 2 * radius), near_change = radius * radius;
    Pixels error = 0;
    Pixels far_stop = 2 * other * other * radius, near_stop = 0;
    while (far_stop >= near_stop) {
        VM_TRY(mark_four(vm, ellipse, flip ? near : far, flip ? far : near));
        ++near;
        near_stop += 2 * radius * radius;
        error += near_change;
        near_change += 2 * radius * radius;
        if (2 * error + far_change > 0) {
            --far;
            far_stop -= 2 * other * other;
            error += far_change;
            far_change += 2 * other * other;
        }
    }
    return {};
}

}  // namespace

Result<void> draw_ellipse(Vm& vm, FrameBuffer* buffer, Point centre, Pixels x_radius,
                          Pixels y_radius, std::uint32_t colour, bool filled, unsigned quarters) {
    if (x_radius == 0 && y_radius == 0)
        return quarters & kAllQuarters ? dot(vm, buffer, centre, colour) : Result<void>{};
    const Ellipse ellipse{buffer, centre, colour, filled, quarters};
    VM_TRY(draw_arc(vm, ellipse, x_radius, y_radius, false));
    return draw_arc(vm, ellipse, y_radius, x_radius, true);
}

// --- polygon
// --------------------------------------------------------------------------------------------------

namespace {

// Calls `edge` with each two neighbours: the first corner and the last, then backwards.
template <class Edge>
Result<void> each_edge(std::span<const Point> corners, Edge edge) {
    Point from = corners[0];
    for (std::size_t i = corners.size(); i-- > 0; from = corners[i]) VM_TRY(edge(from, corners[i]));
    return {};
}

// The column where an edge crosses a row, in 1/32 pixels rounded towards the polygon's origin.
Pixels crossing(Point a, Point b, Pixels row) {
    return (32 * a.x + 32 * (b.x - a.x) * (row - a.y) / (b.y - a.y) + 16) / 32;
}

Point moved(Point point, Point by) { return {point.x + by.x, point.y + by.y}; }

// What one edge adds to a row: a node, or the pixels of a corner or a level edge at its lower end,
// which nodes leave out.
Result<void> add_edge(Vm& vm, FrameBuffer* buffer, Point origin, Point a, Point b, Pixels row,
                      std::span<Pixels> nodes, std::size_t* count, std::uint32_t colour) {
    bool crosses = (a.y > row && b.y <= row) || (a.y <= row && b.y > row);
    if (crosses) nodes[(*count)++] = crossing(a, b, row);
    if (crosses || row != std::max(a.y, b.y)) return {};
    if (a.y == b.y) return draw_line(vm, buffer, moved(a, origin), moved(b, origin), colour);
    return dot(vm, buffer, moved(a.y > b.y ? a : b, origin), colour);
}

}  // namespace

Result<void> draw_polygon(Vm& vm, FrameBuffer* buffer, const Polygon& polygon,
                          std::uint32_t colour) {
    return each_edge(polygon.corners, [&](Point a, Point b) {
        return draw_line(vm, buffer, moved(a, polygon.origin), moved(b, polygon.origin), colour);
    });
}

Result<void> fill_polygon(Vm& vm, FrameBuffer* buffer, const Polygon& polygon,
                          std::span<Pixels> nodes, std::uint32_t colour) {
    auto [corners, origin] = std::pair(polygon.corners, polygon.origin);
    auto [first, last] = std::minmax_element(corners.begin(), corners.end(),
                                             [](Point a, Point b) { return a.y < b.y; });
    Pixels top = std::max(first->y, -origin.y);
    Pixels bottom = std::min(last->y, Pixels(buffer->canvas.height) - 1 - origin.y);
    for (Pixels row = top; row <= bottom; ++row) {
        std::size_t count = 0;
        VM_TRY(each_edge(corners, [&](Point a, Point b) {
            return add_edge(vm, buffer, polygon.origin, a, b, row, nodes, &count, colour);
        }));
        std::sort(nodes.begin(), nodes.begin() + std::ptrdiff_t(count));
        for (std::size_t i = 0; i + 1 < count; i += 2) {
            Point left = moved({nodes[i], row}, polygon.origin);
            VM_TRY(draw_rect(vm, buffer, left, nodes[i + 1] - nodes[i] + 1, 1, colour));
        }
    }
    return {};
}

}  // namespace krait::vm
