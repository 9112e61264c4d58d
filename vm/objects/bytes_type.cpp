// bytes and bytearray: what a program does with them, beside the methods of text.
#include <algorithm>
#include <cstring>
#include <optional>

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/element.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/quoted.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/slice.hpp"
#include "vm/objects/text.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

bool is_octets(Value value) { return is_bytes(value) || is_bytearray(value); }

Result<char> octet_of(Vm& vm, Value item, bool checked) {
    std::intptr_t number = VM_TRY(to_integer(vm, item));
    if (checked && (number < 0 || number > 255))
        return vm.raise(value_error_type, texts::kByteRange);
    return char(number);
}

Result<Value> make_zeros(Vm& vm, bool as_bytes, std::size_t count) {
    if (as_bytes) {
        Bytes* zeros = VM_TRY(make_blank_bytes(vm, count));
        std::fill_n(zeros->items, count, 0);
        return zeros;
    }
    ByteArray* zeros = VM_TRY(make_blank_bytearray(vm, count));
    std::fill_n(zeros->items, count, 0);
    return zeros;
}

// What both types are made of: nothing, a count of zeros, text with its encoding, octets, or an
// iterable of ints. Only bytes refuses ints above 255; bytearray keeps their low bits.
Result<Value> make_octets(Vm& vm, const Type& type, Args args, Value empty) {
    if (args.count > 3) return vm.raise(type_error_type, texts::kWrongArgumentCount);
    if (args.count == 0) return empty;
    Value source = native_value(args[0]);
    if (is_str(source)) {
        if (args.count == 1) return vm.raise(type_error_type, texts::kNoEncoding);
        return text_like(vm, empty, text_of(source));
    }
    if (auto octets = as_buffer(source)) return text_like(vm, empty, octets->text());
    if (args.count > 1 && is_bytes(empty))
        return vm.raise(type_error_type, texts::kWrongArgumentCount);
    StringBuilder built;
    if (is_int(source)) {
        std::intptr_t count = VM_TRY(to_integer(vm, source));
        if (count < 0) return vm.raise(value_error_type);
        return make_zeros(vm, is_bytes(empty), std::size_t(count));
    }
    Value iterator = VM_TRY(iterate(vm, args[0]));
    for (;;) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, iterator));
        if (item.is_stopped()) return text_like(vm, empty, built.view());
        VM_TRY(built.put(vm, VM_TRY(octet_of(vm, item, &type == &bytes_type))));
    }
}

Result<Value> make_bytes_value(Vm& vm, const Type& type, Args args) {
    if (args.keyword_count) return vm.raise(not_implemented_error_type, texts::kNormalArguments);
    return make_octets(vm, type, args, VM_TRY(make_bytes_object(vm, "")));
}

Result<Value> make_bytearray_value(Vm& vm, const Type& type, Args args) {
    if (args.count > 3) return vm.raise_argument_count(args.count, 0, 3);
    return make_octets(vm, type, args, VM_TRY(make_bytearray(vm, "")));
}

Result<void> print_bytes(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(out.write(vm, "b"));
    return write_quoted_bytes(vm, out, text_of(self));
}

Result<void> print_bytearray(Vm& vm, Printer& out, Value self, Form form) {
    VM_TRY(out.write(vm, "bytearray("));
    VM_TRY(print_bytes(vm, out, self, form));
    return out.write(vm, ")");
}

// The right side may be anything with octets, a str too; the result is of the left one's type.
Result<Value> join(Vm& vm, Value left, Value right) {
    if (!is_octets(left) || (!as_buffer(right) && !is_str(right))) return Value::null();
    std::string_view a = text_of(left), b = text_of(right);
    auto fill = [&](char* into) {
        std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), into));
    };
    if (is_bytes(left)) {
        Bytes* made = VM_TRY(make_blank_bytes(vm, a.size() + b.size()));
        fill(made->items);
        return made;
    }
    ByteArray* made = VM_TRY(make_blank_bytearray(vm, a.size() + b.size()));
    fill(made->items);
    return made;
}

Result<Value> append_in_place(Vm& vm, Value self, Value source) {
    auto* array = self.as<ByteArray>();
    VM_TRY(splice(vm, array, array->count, 0, VM_TRY(to_buffer(vm, source)).text()));
    return self;
}

// Octets or text as octets; none for another type.
std::optional<std::string_view> as_octets(Value value) {
    if (is_octets(value) || is_str(value)) return text_of(value);
    return std::nullopt;
}

// A bytearray may equal a str, bytes never do.
Result<Value> equal_octets(Vm& vm, Value left, Value right) {
    auto a = as_octets(left), b = as_octets(right);
    if (!a || !b) return Value::null();
    vm.charge(std::min(a->size(), b->size()));
    bool mixed = is_str(left) != is_str(right) && (is_bytes(left) || is_bytes(right));
    if (mixed) vm.port().write(texts::kBytesAndStr);
    return Value(!mixed && *a == *b);
}

// An array or memoryview on the right: a bytearray compares itself with it, bytes only order.
std::optional<Buffer> items_beside(BinaryOp op, Value left, Value right) {
    if (!is_comparison(op) || is_octets(right)) return std::nullopt;
    if (is_bytes(left) && (op == BinaryOp::Equal || op == BinaryOp::NotEqual)) return std::nullopt;
    return is_octets(left) ? as_buffer(right) : std::nullopt;
}

Result<Value> bytes_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::InplaceAdd && is_bytearray(left)) return append_in_place(vm, left, right);
    if (is_inplace(op)) op = plain_form(op);
    if (op == BinaryOp::Add && is_bytearray(left)) VM_TRY(to_buffer(vm, right));
    if (op == BinaryOp::Add) return join(vm, left, right);
    if (op == BinaryOp::Multiply) {
        if (is_bytes(left)) return repeat_text(vm, left, right);
        return is_bytes(right) ? repeat_text(vm, right, left) : Value::null();
    }
    if (op == BinaryOp::Modulo && is_bytes(left)) return percent_format(vm, left, right);
    if (auto items = items_beside(op, left, right))
        return compare_buffers(vm, op, *as_buffer(left), *items);
    if (op == BinaryOp::Equal) return equal_octets(vm, left, right);
    if (op == BinaryOp::NotEqual) return Value::null();  // not Equal
    auto a = as_octets(left), b = as_octets(right);
    // As the reference: a bytearray is neither less nor more than what has no octets.
    if (is_bytearray(left) && !b && is_comparison(op)) return Value::false_value();
    if (!is_octets(left) || !a || !b) return Value::null();
    return compare_texts(op, *a, *b);
}

// An int is looked for among the octets, octets (or text) as a part; nothing else is in them.
Result<bool> bytes_contains(Vm& vm, Value self, Value item) {
    std::string_view text = text_of(self);
    std::string_view part;
    char octet;
    Value native = native_value(item);
    if (auto number = as_integer(item)) {
        if (*number < 0 || *number > 255) return false;
        octet = char(*number);
        part = {&octet, 1};
    } else if (is_str(native)) {
        part = text_of(native);
    } else if (auto buffer = as_buffer(native)) {
        part = buffer->text();
    } else {
        return false;
    }
    return VM_TRY(find_text(vm, text, part))
    != text.npos;
}

Result<std::intptr_t> bytes_hash(Vm& vm, Value self) {
    vm.charge(text_of(self).size());
    return std::intptr_t(text_hash(text_of(self)));
}

Result<Value> load(Vm& vm, Value self, Value index) {
    if (is_slice(index)) return text_like(vm, self, VM_TRY(text_section(vm, self, index)));
    std::string_view text = text_of(self);
    auto at = VM_TRY(item_position(vm, type_of(self)->name, index, text.size()));
    return Value::small_int(std::uint8_t(text[at]));
}

Result<Value> subscript_bytes(Vm& vm, Value self, Value index, Access access, Value) {
    return access == Access::Load ? load(vm, self, index) : Value::null();
}

Result<Value> store_section(Vm& vm, Value self, Value slice, Value value) {
    auto* array = self.as<ByteArray>();
    Section part = VM_TRY(plain_section(vm, "bytearray", slice, array->count));
    auto octets = as_buffer(native_value(value));
    if (!octets) return vm.raise(not_implemented_error_type, texts::kOctetsNeeded);
    if (element_size(octets->code) != 1)
        return vm.raise(value_error_type, texts::kIncompatibleItems);
    VM_TRY(splice(vm, array, part.start, part.count(), octets->text()));
    return Value::none();
}

Result<Value> subscript_bytearray(Vm& vm, Value self, Value index, Access access, Value value) {
    index = VM_TRY(settled_index(vm, index));
    if (access == Access::Load) return load(vm, self, index);
    if (access == Access::Delete) return Value::null();
    if (is_slice(index)) return store_section(vm, self, index, value);
    auto* array = self.as<ByteArray>();
    VM_TRY(item_position(vm, "bytearray", index, array->count));
    auto octet = VM_TRY(octet_of(vm, value, false));
    // Once more: what has run meanwhile may have made the array shorter.
    auto at = VM_TRY(item_position(vm, "bytearray", index, array->count));
    array->items[at] = octet;
    return Value::none();
}

Result<Value> bytes_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(text_of(self).size()));
}

Result<Value> iterate_bytes(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::Bytes, self);
}

void trace_bytearray(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<ByteArray*>(object)->items));
}

// --- methods

// bytes.decode(encoding, errors): always UTF-8.
Result<Value> decode(Vm& vm, Args args) { return decode_octets(vm, text_of(args[0])); }

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// bytes.fromhex(text): pairs of digits, spaces between.
Result<Value> fromhex(Vm& vm, Args args) {
    std::string_view text = VM_TRY(to_buffer(vm, args[1]))
    .text();
    StringBuilder out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        VM_TRY(vm.poll());
        while (i < text.size() && is_space_char(text[i])) ++i;
        if (i == text.size()) break;
        int high = hex_digit(text[i]), low = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
        if (high < 0 || low < 0) return vm.raise(value_error_type, texts::kNotHex);
        VM_TRY(out.put(vm, char(high << 4 | low)));
    }
    if (args[0] == Value(&bytes_type)) return VM_TRY(make_bytes_object(vm, out.view()));
    return VM_TRY(make_bytearray(vm, out.view()));
}

Result<Value> bytearray_append(Vm& vm, Args args) {
    auto* array = args[0].as<ByteArray>();
    char octet = VM_TRY(octet_of(vm, args[1], false));
    VM_TRY(splice(vm, array, array->count, 0, {&octet, 1}));
    return Value::none();
}

Result<Value> bytearray_extend(Vm& vm, Args args) {
    VM_TRY(append_in_place(vm, args[0], args[1]));
    return Value::none();
}

constexpr FunctionDef bytes_methods[] = {
    KRAIT_TEXT_METHODS,
    {"decode", decode, 1, 3},
    {"fromhex", fromhex, 2, 2, false, Binding::Class},
    {"hex", octets_hex, 1, 2},
};

constexpr FunctionDef bytearray_methods[] = {
    KRAIT_TEXT_METHODS,
    {"append", bytearray_append, 2, 2},
    {"decode", decode, 1, 3},
    {"extend", bytearray_extend, 2, 2},
    {"fromhex", fromhex, 2, 2, false, Binding::Class},
    {"hex", octets_hex, 1, 2},
};

}  // namespace

const Type bytes_type{.name = "bytes",
                      .methods = bytes_methods,
                      .keywords = true,
                      .make = make_bytes_value,
                      .print = print_bytes,
                      .binary = bytes_binary,
                      .contains = bytes_contains,
                      .hash = bytes_hash,
                      .length = bytes_length,
                      .subscript = subscript_bytes,
                      .iterate = iterate_bytes};

const Type bytearray_type{.name = "bytearray",
                          .methods = bytearray_methods,
                          .make = make_bytearray_value,
                          .print = print_bytearray,
                          .binary = bytes_binary,
                          .contains = bytes_contains,
                          .length = bytes_length,
                          .subscript = subscript_bytearray,
                          .iterate = iterate_bytes,
                          .trace = trace_bytearray};

}  // namespace krait::vm
