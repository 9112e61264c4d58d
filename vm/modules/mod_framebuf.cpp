// framebuf: drawing into the memory of a display.
#include <algorithm>

#include "vm/modules/framebuf_shapes.hpp"
#include "vm/modules/modules.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/element.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// --- making one
// --------------------------------------------------------------------------------------------------

constexpr std::intptr_t kLongestSide = 0xffff;

// Raises ValueError, as the reference without a text, for measures that make no canvas.
Result<Canvas> to_canvas(Vm& vm, Args measures) {
    std::intptr_t width = VM_TRY(to_integer(vm, measures[0]));
    std::intptr_t height = VM_TRY(to_integer(vm, measures[1]));
    std::intptr_t format = VM_TRY(to_integer(vm, measures[2]));
    std::intptr_t stride = measures.count > 3 ? VM_TRY(to_integer(vm, measures[3])) : width;
    if (width < 1 || height < 1 || width > kLongestSide || height > kLongestSide ||
        stride < width || stride > kLongestSide)
        return vm.raise(value_error_type);
    if (format < 0 || format >= kPixelFormats)
        return vm.raise(value_error_type, texts::kInvalidFormat);
    Canvas canvas{.width = std::uint32_t(width),
                  .height = std::uint32_t(height),
                  .format = PixelFormat(format)};
    canvas.stride = whole_stride(canvas.format, std::uint32_t(stride));
    return canvas;
}

// A FrameBuffer over `octets`, which were found to be a buffer.
Result<FrameBuffer*> make_over(Vm& vm, Value octets, Args measures) {
    Canvas canvas = VM_TRY(to_canvas(vm, measures));
    if (VM_TRY(to_buffer(vm, octets)).count < octets_needed(canvas))
        return vm.raise(value_error_type);
    FrameBuffer* made = VM_TRY(vm.make<FrameBuffer>(frame_buffer_type));
    made->octets = octets_owner(native_value(octets));
    made->canvas = canvas;
    return made;
}

// FrameBuffer(buffer, width, height, format[, stride])
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count < 4 || args.count > 5) return vm.raise_argument_count(args.count, 4, 5);
    VM_TRY(to_writable_buffer(vm, args[0]));
    return VM_TRY(make_over(vm, args[0], args.rest()));
}

// FrameBuffer1(buffer, width, height[, stride]): of MVLSB, the only format of old.
Result<Value> make_first_kind(Vm& vm, Args args) {
    VM_TRY(to_writable_buffer(vm, args[0]));
    const Value measures[] = {args[1], args[2], Value::small_int(0), args.get(3)};
    return VM_TRY(make_over(vm, args[0], Args(measures, args.count)));
}

void trace(Object* object, Marker& marker) {
    marker.mark(static_cast<FrameBuffer*>(object)->octets);
}
Result<void> print_buffer(Vm& vm, Printer& out, Value, Form) {
    return out.write(vm, "<FrameBuffer>");
}
Value owner_of(Value self) { return self.as<FrameBuffer>()->octets; }

// --- arguments
// ---------------------------------------------------------------------------------------------------

Result<Pixels> to_pixels(Vm& vm, Value value, Pixels most = kFarthest) {
    return std::clamp<Pixels>(VM_TRY(to_integer(vm, value)), -most, most);
}
Result<Point> to_point(Vm& vm, Args args, std::size_t index) {
    Pixels x = VM_TRY(to_pixels(vm, args[index]));
    return Point { x, VM_TRY(to_pixels(vm, args[index + 1])) };
}
Result<std::uint32_t> to_colour(Vm& vm, Value value) {
    return std::uint32_t(VM_TRY(to_integer(vm, value)));
}

FrameBuffer* self_of(Args args) { return args[0].as<FrameBuffer>(); }

// --- single pixels and straight shapes
// ----------------------------------------------------------------------------

// fill(colour)
Result<Value> fill(Vm& vm, Args args) {
    FrameBuffer* buffer = self_of(args);
    std::uint32_t colour = VM_TRY(to_colour(vm, args[1]));
    VM_TRY(draw_rect(vm, buffer, {0, 0}, buffer->canvas.width, buffer->canvas.height, colour));
    return Value::none();
}

// pixel(x, y): its colour, None outside; pixel(x, y, colour) sets it.
Result<Value> pixel(Vm& vm, Args args) {
    Point at = VM_TRY(to_point(vm, args, 1));
    std::uint32_t colour = args.count > 3 ? VM_TRY(to_colour(vm, args[3])) : 0;
    Canvas canvas = VM_TRY(canvas_of(vm, self_of(args)));
    if (!is_inside(canvas, at.x, at.y)) return Value::none();
    auto x = std::uint32_t(at.x), y = std::uint32_t(at.y);
    if (args.count == 3) return Value::small_int(std::intptr_t(get_pixel(canvas, x, y)));
    set_pixel(canvas, x, y, colour);
    return Value::none();
}

// hline(x, y, width, colour), vline(x, y, height, colour)
Result<Value> hline(Vm& vm, Args args) {
    Point at = VM_TRY(to_point(vm, args, 1));
    Pixels width = VM_TRY(to_pixels(vm, args[3]));
    VM_TRY(draw_rect(vm, self_of(args), at, width, 1, VM_TRY(to_colour(vm, args[4]))));
    return Value::none();
}
Result<Value> vline(Vm& vm, Args args) {
    Point at = VM_TRY(to_point(vm, args, 1));
    Pixels height = VM_TRY(to_pixels(vm, args[3]));
    VM_TRY(draw_rect(vm, self_of(args), at, 1, height, VM_TRY(to_colour(vm, args[4]))));
    return Value::none();
}

// line(x1, y1, x2, y2, colour)
Result<Value> line(Vm& vm, Args args) {
    Point from = VM_TRY(to_point(vm, args, 1))
    , to = VM_TRY(to_point(vm, args, 3));
    VM_TRY(draw_line(vm, self_of(args), from, to, VM_TRY(to_colour(vm, args[5]))));
    return Value::none();
}

Result<void> draw_outline(Vm& vm, FrameBuffer* buffer, Point at, Point size, std::uint32_t colour) {
    VM_TRY(draw_rect(vm, buffer, at, size.x, 1, colour));
    VM_TRY(draw_rect(vm, buffer, {at.x, at.y + size.y - 1}, size.x, 1, colour));
    VM_TRY(draw_rect(vm, buffer, at, 1, size.y, colour));
    return draw_rect(vm, buffer, {at.x + size.x - 1, at.y}, 1, size.y, colour);
}

// rect(x, y, width, height, colour[, filled]), fill_rect(x, y, width, height, colour)
Result<Value> rect(Vm& vm, Args args) {
    Point at = VM_TRY(to_point(vm, args, 1))
    , size = VM_TRY(to_point(vm, args, 3));
    std::uint32_t colour = VM_TRY(to_colour(vm, args[5]));
    bool filled = args.count > 6 && VM_TRY(truth(vm, args[6]));
    if (filled)
        VM_TRY(draw_rect(vm, self_of(args), at, size.x, size.y, colour));
    else
        VM_TRY(draw_outline(vm, self_of(args), at, size, colour));
    return Value::none();
}
Result<Value> fill_rect(Vm& vm, Args args) {
    Point at = VM_TRY(to_point(vm, args, 1))
    , size = VM_TRY(to_point(vm, args, 3));
    std::uint32_t colour = VM_TRY(to_colour(vm, args[5]));
    VM_TRY(draw_rect(vm, self_of(args), at, size.x, size.y, colour));
    return Value::none();
}

// --- round shapes, polygons, text
// ---------------------------------------------------------------------------------

// ellipse(x, y, x radius, y radius, colour[, filled[, quarters]])
Result<Value> ellipse(Vm& vm, Args args) {
    Point centre = VM_TRY(to_point(vm, args, 1));
    Pixels x_radius = VM_TRY(to_pixels(vm, args[3], kLargestRadius));
    Pixels y_radius = VM_TRY(to_pixels(vm, args[4], kLargestRadius));
    std::uint32_t colour = VM_TRY(to_colour(vm, args[5]));
    bool filled = args.count > 6 && VM_TRY(truth(vm, args[6]));
    unsigned quarters =
        args.count > 7 ? unsigned(VM_TRY(to_integer(vm, args[7]))) : unsigned(kAllQuarters);
    VM_TRY(draw_ellipse(vm, self_of(args), centre, x_radius, y_radius, colour, filled, quarters));
    return Value::none();
}

// The corners that a row of numbers gives: a copy, which no program can change.
Result<std::span<Point>> to_corners(Vm& vm, Value row) {
    Buffer octets = VM_TRY(to_buffer(vm, row));
    std::size_t size = element_size(octets.code), count = octets.count / (2 * size);
    char* cell = VM_TRY(vm.make_bytes(std::max<std::size_t>(count, 1) * sizeof(Point)));
    std::span corners(reinterpret_cast<Point*>(cell), count);
    for (std::size_t i = 0; i < 2 * count; ++i) {
        Value item = VM_TRY(load_element(vm, octets.code, octets.items + i * size));
        (i % 2 ? corners[i / 2].y : corners[i / 2].x) =
            VM_TRY(to_pixels(vm, item, kFarthestCorner));
    }
    return corners;
}

// poly(x, y, corners, colour[, filled]): `corners` is an array of x and y, by turns.
Result<Value> poly(Vm& vm, Args args) {
    Point origin = VM_TRY(to_point(vm, args, 1));
    std::span<Point> corners = VM_TRY(to_corners(vm, args[3]));
    std::uint32_t colour = VM_TRY(to_colour(vm, args[4]));
    bool filled = args.count > 5 && VM_TRY(truth(vm, args[5]));
    if (corners.empty()) return Value::none();
    if (!filled) {
        VM_TRY(draw_polygon(vm, self_of(args), {origin, corners}, colour));
        return Value::none();
    }
    char* cell = VM_TRY(vm.make_bytes(corners.size() * sizeof(Pixels)));
    std::span nodes(reinterpret_cast<Pixels*>(cell), corners.size());
    VM_TRY(fill_polygon(vm, self_of(args), {origin, corners}, nodes, colour));
    return Value::none();
}

// text(text, x, y[, colour])
Result<Value> text(Vm& vm, Args args) {
    VM_TRY(to_text_or_octets(vm, args[1]));
    Point at = VM_TRY(to_point(vm, args, 2));
    std::uint32_t colour = args.count > 4 ? VM_TRY(to_colour(vm, args[4])) : 1;
    std::string_view characters = VM_TRY(to_text_or_octets(vm, args[1]));
    VM_TRY(draw_text(vm, self_of(args), characters, at, colour));
    return Value::none();
}

// --- moving pixels
// ------------------------------------------------------------------------------------------------

// The FrameBuffer in `value`, or one made of a tuple or list of a FrameBuffer's arguments.
Result<FrameBuffer*> to_source(Vm& vm, Value value) {
    value = native_value(value);
    if (is(value, frame_buffer_type)) return value.as<FrameBuffer>();
    std::span<const Value> items;
    if (is_tuple(value))
        items = value.as<Tuple>()->view();
    else if (is_list(value))
        items = value.as<List>()->view();
    else
        return vm.raise(type_error_type);
    if (items.size() < 4 || items.size() > 5) return vm.raise(value_error_type);
    Value copies[5];  // a list may change while its items become numbers
    std::copy(items.begin(), items.end(), copies);
    return make_over(vm, copies[0], Args(copies, items.size()).rest());
}

struct Blit {
    FrameBuffer* into;
    FrameBuffer* from;
    FrameBuffer* palette;  // null: none
    Point at;
    std::uint32_t key;  // a colour that is not drawn
};

Result<void> blit_row(Vm& vm, const Blit& blit, Pixels y, Pixels left, Pixels right) {
    VM_TRY(vm.poll());
    Canvas into = VM_TRY(canvas_of(vm, blit.into))
    , from = VM_TRY(canvas_of(vm, blit.from));
    Canvas palette = blit.palette ? VM_TRY(canvas_of(vm, blit.palette)) : Canvas{};
    for (Pixels x = left; x < right; ++x) {
        std::uint32_t colour =
            get_pixel(from, std::uint32_t(x - blit.at.x), std::uint32_t(y - blit.at.y));
        if (blit.palette) colour = get_pixel(palette, colour, 0);
        if (colour != blit.key) set_pixel(into, std::uint32_t(x), std::uint32_t(y), colour);
    }
    return {};
}

// blit(source, x, y[, key[, palette]])
Result<Value> blit(Vm& vm, Args args) {
    Blit blit {
        self_of(args), VM_TRY(to_source(vm, args[1]))
        , nullptr, {}, 0
    };
    blit.at = VM_TRY(to_point(vm, args, 2));
    blit.key = args.count > 4 ? VM_TRY(to_colour(vm, args[4])) : ~0u;
    if (!args.get(5).is_none()) blit.palette = VM_TRY(to_source(vm, args[5]));
    const Canvas &into = blit.into->canvas, &from = blit.from->canvas;
    Pixels left = std::max<Pixels>(blit.at.x, 0), top = std::max<Pixels>(blit.at.y, 0);
    Pixels right = std::min<Pixels>(blit.at.x + from.width, into.width);
    Pixels bottom = std::min<Pixels>(blit.at.y + from.height, into.height);
    for (Pixels y = top; y < bottom && left < right; ++y)
        VM_TRY(blit_row(vm, blit, y, left, right));
    return Value::none();
}

// From the side that pixels move to, so that none is overwritten before it is read.
void scroll_row(const Canvas& canvas, Pixels y, Point by) {
    Pixels width = canvas.width - std::abs(by.x);
    for (Pixels i = 0; i < width; ++i) {
        Pixels x = by.x > 0 ? canvas.width - 1 - i : i;
        std::uint32_t colour = get_pixel(canvas, std::uint32_t(x - by.x), std::uint32_t(y - by.y));
        set_pixel(canvas, std::uint32_t(x), std::uint32_t(y), colour);
    }
}

// scroll(x, y): what comes in from outside stays as it was.
Result<Value> scroll(Vm& vm, Args args) {
    Point by = VM_TRY(to_point(vm, args, 1));
    FrameBuffer* buffer = self_of(args);
    Pixels height = Pixels(buffer->canvas.height), rows = height - std::abs(by.y);
    for (Pixels i = 0; i < rows; ++i) {
        VM_TRY(vm.poll());
        scroll_row(VM_TRY(canvas_of(vm, buffer)), by.y > 0 ? height - 1 - i : i, by);
    }
    return Value::none();
}

constexpr FunctionDef methods[] = {
    {"blit", blit, 4, 6},     {"ellipse", ellipse, 6, 8},     {"fill", fill, 2, 2},
    {"line", line, 6, 6},     {"fill_rect", fill_rect, 6, 6}, {"hline", hline, 5, 5},
    {"pixel", pixel, 3, 4},   {"poly", poly, 5, 6},           {"rect", rect, 6, 7},
    {"scroll", scroll, 3, 3}, {"text", text, 4, 5},           {"vline", vline, 5, 5},
};

constexpr FunctionDef functions[] = {{"FrameBuffer1", make_first_kind, 3, 4}};

Result<void> fill_module(Vm& vm, Dict* globals) {
    constexpr std::pair<std::string_view, PixelFormat> formats[] = {
        {"MVLSB", PixelFormat::MonoVlsb},     {"MONO_VLSB", PixelFormat::MonoVlsb},
        {"RGB565", PixelFormat::Rgb565},      {"GS2_HMSB", PixelFormat::Gs2Hmsb},
        {"GS4_HMSB", PixelFormat::Gs4Hmsb},   {"GS8", PixelFormat::Gs8},
        {"MONO_HLSB", PixelFormat::MonoHlsb}, {"MONO_HMSB", PixelFormat::MonoHmsb}};
    for (auto [name, format] : formats)
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(name)), Value::small_int(int(format))));
    return store(vm, globals, VM_TRY(vm.intern("FrameBuffer")), Value(&frame_buffer_type));
}

}  // namespace

const Type frame_buffer_type{.name = "FrameBuffer",
                             .methods = methods,
                             .make = make,
                             .print = print_buffer,
                             .octets_owner = owner_of,
                             .trace = trace};

const ModuleDef framebuf_module{"framebuf", functions, fill_module};

}  // namespace krait::vm
