// Filling the {} of error texts, and plain decimal and hexadecimal numbers.
#include "vm/objects/format.hpp"

#include <charconv>

#include "vm/objects/str.hpp"

namespace krait::vm {

FormatArg::FormatArg(const Str* text) : text(text->view()) {}

namespace {

Result<void> write_arg(Vm& vm, Printer& out, const FormatArg& arg) {
    if (!arg.is_number) return out.write(vm, arg.text);
    char digits[24];
    auto end = arg.is_hex
                   ? std::to_chars(digits, digits + sizeof digits, std::uintptr_t(arg.number), 16)
                   : std::to_chars(digits, digits + sizeof digits, arg.number);
    return out.write(vm, {digits, std::size_t(end.ptr - digits)});
}

}  // namespace

Result<void> print_format(Vm& vm, Printer& out, std::string_view format,
                          std::span<const FormatArg> args) {
    std::size_t next_arg = 0;
    for (;;) {
        std::size_t mark = format.find("{}");
        VM_TRY(out.write(vm, format.substr(0, mark)));
        if (mark == format.npos) return {};
        if (next_arg < args.size()) VM_TRY(write_arg(vm, out, args[next_arg++]));
        format.remove_prefix(mark + 2);
    }
}

}  // namespace krait::vm
