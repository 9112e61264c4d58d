// str: what a program does with one, beside the methods it shares with bytes (text.hpp).
#include <cstring>

#include "vm/code/utf8.hpp"
#include "vm/early.hpp"
#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/quoted.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/slice.hpp"
#include "vm/objects/text.hpp"
#include "vm/objects/utf8_walk.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Value> decode_octets(Vm& vm, std::string_view octets) {
    if (!is_utf8(octets)) return vm.raise(unicode_error_type);
    return VM_TRY(make_str(vm, octets));
}

namespace {

// str(), str(object), str(octets, encoding, errors): every encoding is UTF-8.
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.keyword_count) return vm.raise(not_implemented_error_type, texts::kNormalArguments);
    if (args.count > 3) return vm.raise_argument_count(args.count, 0, 3);
    if (args.count == 0) return vm.name(Name::Empty);
    if (args.count == 1) return VM_TRY(to_str(vm, args[0], Form::Str));
    return decode_octets(vm, VM_TRY(to_buffer(vm, args[0])).text());
}

KRAIT_EARLY Result<void> print_str(Vm& vm, Printer& out, Value self, Form form) {
    std::string_view text = self.as<Str>()->view();
    return form == Form::Str ? out.write(vm, text) : write_quoted_str(vm, out, text);
}

Result<Value> join(Vm& vm, const Str* a, const Str* b) {
    Str* made = VM_TRY(make_blank_str(vm, std::size_t(a->size_bytes) + b->size_bytes));
    std::memcpy(made->bytes, a->bytes, a->size_bytes);
    std::memcpy(made->bytes + a->size_bytes, b->bytes, b->size_bytes);
    seal(made);
    return made;
}

Result<Value> str_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (is_inplace(op)) op = plain_form(op);
    if (op == BinaryOp::Modulo)
        return is_str(left) ? percent_format(vm, left, right) : Value::null();
    if (op == BinaryOp::Multiply)
        return is_str(left) ? repeat_text(vm, left, right) : repeat_text(vm, right, left);
    if (!is_str(left) || !is_str(right)) return Value::null();
    Str *a = left.as<Str>(), *b = right.as<Str>();
    if (op == BinaryOp::Add) return join(vm, a, b);
    vm.charge(std::min(a->size_bytes, b->size_bytes));
    if (op == BinaryOp::Equal) return Value(equal_text(a, b));
    return compare_texts(op, a->view(), b->view());
}

Result<bool> str_contains(Vm& vm, Value self, Value item) {
    auto wanted = VM_TRY(text_argument(vm, self, item));
    return VM_TRY(find_text(vm, self.as<Str>()->view(), wanted))
    != std::string_view::npos;
}

Result<std::intptr_t> str_hash(Vm&, Value self) { return std::intptr_t(self.as<Str>()->hash); }

// One character. ASCII ones are interned: a loop over text then allocates nothing.
Result<Value> char_at(Vm& vm, std::string_view text, std::size_t at) {
    if (std::uint8_t(text[at]) < 0x80) return VM_TRY(vm.intern(text.substr(at, 1)));
    return VM_TRY(make_str(vm, text.substr(at, char_bytes(text, at))));
}

Result<Value> subscript_str(Vm& vm, Value self, Value index, Access access, Value) {
    if (access != Access::Load) return Value::null();
    auto* str = self.as<Str>();
    if (is_slice(index)) return VM_TRY(make_str(vm, VM_TRY(text_section(vm, self, index))));
    auto position = VM_TRY(item_position(vm, "string", index, str->char_count));
    return char_at(vm, str->view(), byte_of_position(self, position));
}

Result<Value> str_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(self.as<Str>()->char_count));
}

Result<Value> iterate_str(Vm& vm, Value self) { return make_row_iterator(vm, RowKind::Str, self); }

// str.encode(encoding, errors): always UTF-8.
Result<Value> encode(Vm& vm, Args args) {
    return VM_TRY(make_bytes_object(vm, args[0].as<Str>()->view()));
}

constexpr FunctionDef methods[] = {
    KRAIT_TEXT_METHODS,
    {"encode", encode, 1, 3},
};

}  // namespace

const Type str_type{.name = "str",
                    .methods = methods,
                    .keywords = true,
                    .make = make,
                    .print = print_str,
                    .binary = str_binary,
                    .contains = str_contains,
                    .hash = str_hash,
                    .length = str_length,
                    .subscript = subscript_str,
                    .iterate = iterate_str};

}  // namespace krait::vm
