#include "vm/objects/text.hpp"

#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/utf8_walk.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

std::string_view text_of(Value value) {
    return is_str(value) ? value.as<Str>()->view() : as_buffer(value)->text();
}

Result<Value> text_like(Vm& vm, Value model, std::string_view text) {
    if (is_str(model)) return VM_TRY(make_str(vm, text));
    if (is_bytes(model)) return VM_TRY(make_bytes_object(vm, text));
    return VM_TRY(make_bytearray(vm, text));
}

Result<std::string_view> text_argument(Vm& vm, Value self, Value argument) {
    Value native = native_value(argument);
    bool octets = is_bytes(native) || is_bytearray(native);
    if (is_str(self) ? is_str(native) : octets) return text_of(native);
    return vm.raise(type_error_type, texts::kCantConvertTo, type_of(argument)->name,
                    is_str(native) ? "bytes" : "str");
}

std::size_t text_length(Value text) {
    return is_str(text) ? text.as<Str>()->char_count : text_of(text).size();
}

namespace {

bool counts_bytes(Value text) { return !is_str(text) || text.as<Str>()->is_ascii(); }

}  // namespace

std::size_t byte_of_position(Value text, std::size_t position) {
    return counts_bytes(text) ? position : char_offset(text_of(text), position);
}

std::size_t position_of_byte(Value text, std::size_t byte) {
    return counts_bytes(text) ? byte : count_chars(text_of(text).substr(0, byte));
}

std::string_view index_owner(Value text) { return is_str(text) ? "string" : type_of(text)->name; }

Value compare_texts(BinaryOp op, std::string_view a, std::string_view b) {
    if (!is_comparison(op)) return Value::null();
    if (op == BinaryOp::Equal) return Value(a == b);
    int order = a.compare(b);
    return order_answer(op, order);
}

namespace {

void fill(char* into, std::string_view text, std::size_t times) {
    for (std::size_t i = 0; i < times; ++i)
        std::memcpy(into + i * text.size(), text.data(), text.size());
}

}  // namespace

Result<Value> repeat_text(Vm& vm, Value text, Value factor) {
    std::size_t size = text_of(text).size();
    Repetition wanted = VM_TRY(repetition(vm, factor, size, 1));
    if (!wanted.is_int) return Value::null();
    if (is_str(text)) {
        Str* made = VM_TRY(make_blank_str(vm, size * wanted.times));
        fill(made->bytes, text_of(text), wanted.times);
        seal(made);
        return made;
    }
    Bytes* made = VM_TRY(make_blank_bytes(vm, size * wanted.times));
    fill(made->items, text_of(text), wanted.times);
    return made;
}

Result<std::string_view> text_section(Vm& vm, Value text, Value slice) {
    std::size_t length = text_length(text);
    Section part = VM_TRY(is_str(text) ? plain_section(vm, index_owner(text), slice, length)
                                       : numbered_section(vm, slice, length));
    std::size_t start = byte_of_position(text, part.start);
    return text_of(text).substr(start, byte_of_position(text, part.stop) - start);
}

}  // namespace krait::vm
