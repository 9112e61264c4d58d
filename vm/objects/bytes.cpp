// Making bytes and bytearrays, and octets in general. The types are in bytes_type.cpp.
#include "vm/objects/bytes.hpp"

#include <algorithm>
#include <cstring>

#include "vm/native.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kMaxOctets = PTRDIFF_MAX / 4;

}  // namespace

Result<Bytes*> make_blank_bytes(Vm& vm, std::size_t count) {
    if (count > kMaxOctets) return vm.raise_out_of_memory(count);
    Bytes* made = VM_TRY(vm.make_unscanned<Bytes>(bytes_type, count));
    made->count = count;
    return made;
}

Result<Bytes*> make_bytes_object(Vm& vm, std::string_view items) {
    Bytes* made = VM_TRY(make_blank_bytes(vm, items.size()));
    if (!items.empty()) std::memcpy(made->items, items.data(), items.size());
    return made;
}

namespace {

Result<void> reserve(Vm& vm, ByteArray* array, std::size_t count) {
    if (count > kMaxOctets) return vm.raise_out_of_memory(count);
    if (count <= array->capacity) return {};
    std::size_t capacity = std::max<std::size_t>(count, array->capacity + array->capacity / 2);
    char* items = VM_TRY(vm.make_bytes(capacity));
    if (array->count) std::memcpy(items, array->items, array->count);
    array->items = items;
    array->capacity = capacity;
    return {};
}

}  // namespace

Result<ByteArray*> make_bytearray(Vm& vm, std::string_view items) {
    ByteArray* made = VM_TRY(make_blank_bytearray(vm, items.size()));
    std::copy(items.begin(), items.end(), made->items);
    return made;
}

Result<ByteArray*> make_blank_bytearray(Vm& vm, std::size_t count) {
    ByteArray* made = VM_TRY(vm.make<ByteArray>(bytearray_type));
    if (count == 0) return made;
    made->items = VM_TRY(vm.make_bytes(count));
    made->count = made->capacity = count;
    return made;
}

Result<void> splice(Vm& vm, ByteArray* array, std::size_t at, std::size_t removed,
                    std::string_view inserted) {
    const char* old_items = array->items;
    bool own =
        old_items && inserted.data() >= old_items && inserted.data() <= old_items + array->count;
    // A part of the array itself would move while it is copied: take it out first.
    if (own && !inserted.empty()) inserted = VM_TRY(make_bytes_object(vm, inserted))
    ->view();
    std::size_t tail = array->count - at - removed;
    VM_TRY(reserve(vm, array, array->count - removed + inserted.size()));
    if (!array->items) return {};
    std::memmove(array->items + at + inserted.size(), array->items + at + removed, tail);
    if (!inserted.empty()) std::memcpy(array->items + at, inserted.data(), inserted.size());
    array->count = at + inserted.size() + tail;
    return {};
}

}  // namespace krait::vm
