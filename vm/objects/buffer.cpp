// Who has octets, and what can be done with them whoever has them.
#include "vm/objects/buffer.hpp"

#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/array.hpp"
#include "vm/objects/element.hpp"
#include "vm/objects/memoryview.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// The part of its object that a view still covers: the object may have become shorter.
std::optional<Buffer> octets_in_view(const MemoryView& view) {
    Value base = view.base;
    Buffer all = is_str(base) ? Buffer{base.as<Str>()->bytes, base.as<Str>()->size_bytes, false}
                              : *as_buffer(base);
    std::size_t start = std::min(view.offset, all.count);
    std::size_t count = std::min(view.count, all.count - start);
    count -= count % element_size(view.code);
    return Buffer{all.items + start, count, all.writable, view.code};
}

}  // namespace

Value octets_owner(Value value) {
    const Type* type = type_of(value);
    return type->octets_owner ? type->octets_owner(value) : value;
}

std::optional<Buffer> as_buffer(Value value) {
    if (!value.is_object()) return std::nullopt;
    if (is_bytes(value)) return Buffer{value.as<Bytes>()->items, value.as<Bytes>()->count, false};
    if (is_bytearray(value))
        return Buffer{value.as<ByteArray>()->items, value.as<ByteArray>()->count, true};
    if (is(value, array_type)) {
        auto* array = value.as<Array>();
        return Buffer{array->items, array->count, true, array->code};
    }
    if (is(value, memoryview_type)) return octets_in_view(*value.as<MemoryView>());
    Value owner = octets_owner(value);
    return owner == value ? std::nullopt : as_buffer(owner);
}

Result<Buffer> to_buffer(Vm& vm, Value value) {
    value = native_value(value);
    if (is_str(value)) return Buffer{value.as<Str>()->bytes, value.as<Str>()->size_bytes, false};
    if (auto buffer = as_buffer(value)) return *buffer;
    return vm.raise(type_error_type, texts::kBufferNeeded);
}

Result<Buffer> to_writable_buffer(Vm& vm, Value value) {
    auto buffer = as_buffer(native_value(value));
    if (buffer && buffer->writable) return *buffer;
    return vm.raise(type_error_type, texts::kBufferNeeded);
}

namespace {

bool is_unsigned_code(char code) { return code >= 'A' && code <= 'Z'; }

}  // namespace

Result<Value> compare_buffers(Vm& vm, BinaryOp op, const Buffer& a, const Buffer& b) {
    bool alike = (a.code | 0x20) == (b.code | 0x20) && !is_float_code(a.code);
    bool only_equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
    if (!alike || !(only_equality || is_unsigned_code(a.code) || is_unsigned_code(b.code)))
        return vm.raise(not_implemented_error_type);
    return order_answer(op, a.text().compare(b.text()));
}

// bytes.hex(separator)
Result<Value> octets_hex(Vm& vm, Args args) {
    std::string_view separator;
    if (args.count > 1) {
        auto octets = as_buffer(native_value(args[1]));
        separator = (octets ? octets->text() : VM_TRY(to_text(vm, args[1]))).substr(0, 1);
    }
    StringBuilder out;
    for (char octet : text_of(args[0])) {
        VM_TRY(vm.poll());
        if (!out.view().empty()) VM_TRY(out.write(vm, separator));
        const char digits[] = {"0123456789abcdef"[std::uint8_t(octet) >> 4],
                               "0123456789abcdef"[octet & 15]};
        VM_TRY(out.write(vm, {digits, 2}));
    }
    return VM_TRY(out.finish(vm));
}

}  // namespace krait::vm
