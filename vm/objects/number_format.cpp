#include "vm/objects/number_format.hpp"

#include <cmath>

#include "vm/code/utf8.hpp"
#include "vm/native.hpp"
#include "vm/texts.hpp"
#include "vm/objects/decimal.hpp"
#include "vm/objects/utf8_walk.hpp"

namespace krait::vm {

bool is_int_layout(char type) {
    return type && std::string_view("bcdnoxX").find(type) != std::string_view::npos;
}
bool is_float_layout(char type) {
    return type && std::string_view("eEfFgGn%").find(type) != std::string_view::npos;
}

namespace {

Result<void> repeat(Vm& vm, Printer& out, char c, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        VM_TRY(vm.poll());
        VM_TRY(out.write(vm, {&c, 1}));
    }
    return {};
}

// A field: what stands before the fill of '=' (sign, prefix), and the rest.
Result<void> write_field(Vm& vm, Printer& out, std::string_view head, std::string_view body,
                         std::size_t chars, char align, const FormatSpec& spec) {
    std::size_t fill = spec.width > chars ? spec.width - chars : 0;
    std::size_t before = align == '>' ? fill : align == '^' ? fill / 2 : 0;
    std::size_t between = align == '=' ? fill : 0;
    char filler = spec.fill ? spec.fill : ' ';
    VM_TRY(repeat(vm, out, filler, before));
    VM_TRY(out.write(vm, head));
    VM_TRY(repeat(vm, out, filler, between));
    VM_TRY(out.write(vm, body));
    return repeat(vm, out, filler, fill - before - between);
}

Result<void> write_number(Vm& vm, Printer& out, std::string_view head, std::string_view body,
                          const FormatSpec& spec) {
    char align = spec.align ? spec.align : '>';
    return write_field(vm, out, head, body, head.size() + body.size(), align, spec);
}

// The sign, and the prefix of the base, of a number.
class Head {
  public:
    Head(bool negative, const FormatSpec& spec) {
        if (negative) put('-');
        if (!negative && (spec.sign == '+' || spec.sign == ' ')) put(spec.sign);
    }
    void put(char c) { text_[size_++] = c; }
    std::string_view view() const { return {text_, size_}; }

  private:
    char text_[4];
    std::size_t size_ = 0;
};

unsigned base_of(char type) {
    switch (type) {
        case 'b': return 2;
        case 'o': return 8;
        case 'x':
        case 'X': return 16;
        default: return 10;
    }
}

Result<void> write_digits(Vm& vm, Printer& out, std::string_view digits, const FormatSpec& spec) {
    if (spec.min_digits > digits.size())
        VM_TRY(repeat(vm, out, '0', spec.min_digits - digits.size()));
    for (std::size_t i = 0; i < digits.size(); ++i) {
        char c = digits[i];
        if (spec.type == 'X' && c >= 'a') c ^= 0x20;
        if (spec.comma && i && (digits.size() - i) % 3 == 0) VM_TRY(out.write(vm, ","));
        VM_TRY(out.write(vm, {&c, 1}));
    }
    return {};
}

}  // namespace

Result<void> format_int(Vm& vm, Printer& out, Value number, const FormatSpec& spec) {
    unsigned base = base_of(spec.type);
    StringBuilder digits, body;
    VM_TRY(write_int(vm, digits, number, base));
    bool negative = digits.view()[0] == '-';
    Head head(negative, spec);
    if (spec.alternate && base != 10) {
        head.put('0');
        head.put(spec.type);
    }
    VM_TRY(write_digits(vm, body, digits.view().substr(negative), spec));
    return write_number(vm, out, head.view(), body.view(), spec);
}

Result<void> format_float(Vm& vm, Printer& out, double number, const FormatSpec& spec) {
    Head head(std::signbit(number) && !std::isnan(number), spec);
    number = std::fabs(number);
    StringBuilder body;
    bool percent = spec.type == '%';
    char type = percent ? 'f' : spec.type ? spec.type : 'g';
    VM_TRY(write_float(vm, body, percent ? number * 100 : number, type, spec.precision,
                       kTextRoom - std::intptr_t(head.view().size())));
    if (percent) VM_TRY(body.write(vm, "%"));
    return write_number(vm, out, head.view(), body.view(), spec);
}

Result<void> format_text(Vm& vm, Printer& out, std::string_view text, const FormatSpec& spec) {
    std::size_t chars = spec.octets ? text.size() : count_chars(text);
    if (spec.precision >= 0 && std::size_t(spec.precision) < chars) {
        chars = std::size_t(spec.precision);
        text = text.substr(0, spec.octets ? chars : char_offset(text, chars));
    }
    return write_field(vm, out, "", text, chars, spec.align ? spec.align : '<', spec);
}

Result<std::string_view> character(Vm& vm, std::intptr_t code, bool octets, char bytes[4]) {
    if (octets) {
        bytes[0] = char(code);
        return std::string_view{bytes, 1};
    }
    if (code < 0 || code > std::intptr_t(kMaxCodePoint))
        return vm.raise(value_error_type, texts::kChrRange);
    return std::string_view{bytes, encode_utf8(std::uint32_t(code), bytes)};
}

}  // namespace krait::vm
