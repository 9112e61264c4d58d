#include "vm/compiler/tables.hpp"

#include "vm/code/digits.hpp"
#include "vm/code/utf8.hpp"

namespace krait::vm {
namespace {

// A board interns these with one byte of length.
constexpr std::size_t kMostStringBytes = 255;

bool is_continuation(char c) { return (c & 0xc0) == 0x80; }

// What a board can keep of a path: UTF-8, and its end if it is long.
std::string_view presentable(Context& context, std::string_view path) {
    if (!is_utf8(path)) {
        TextBuilder ascii(context);
        for (char c : path) ascii.add(c & 0x80 ? '?' : c);
        path = ascii.view();
    }
    if (path.size() > kMostStringBytes) path.remove_prefix(path.size() - kMostStringBytes);
    while (!path.empty() && is_continuation(path[0])) path.remove_prefix(1);
    return path;
}

}  // namespace

Tables::Tables(Context& context, std::string_view file_name)
    : context_(context), strings_(context.arena), objects_(context.arena) {
    string(context.name(presentable(context, file_name)));
}

std::uint32_t Tables::string(Name* name) {
    if (name->string_index != Name::kNoString) return name->string_index;
    if (name->text.size() > kMostStringBytes) context_.fail("name too long", {}, "RuntimeError");
    write_string(strings_, name->text);
    return name->string_index = string_count_++;
}

std::uint32_t Tables::object(const ConstantExpr& constant) {
    Name* shared = constant.type == ConstantKind::Str ? context_.name(constant.text) : nullptr;
    if (shared && shared->object_index != Name::kNoString) return shared->object_index;
    write(constant);
    if (shared) shared->object_index = object_count_;
    return object_count_++;
}

void Tables::write(const ConstantExpr& constant) {
    DigitBuffer buffer;
    bool is_small = constant.type == ConstantKind::Int && constant.text.empty();
    std::string_view text = is_small ? decimal_digits(constant.value, buffer) : constant.text;
    write_constant(objects_, constant.type, text, constant.items.size());
    for (Expr* item : constant.items) write(*constant_in(item));
}

}  // namespace krait::vm
