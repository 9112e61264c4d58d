// Making and growing lists. What a program does with them is in list_type.cpp.
#include "vm/objects/list.hpp"

#include <algorithm>
#include <cstring>

#include "vm/early.hpp"
#include "vm/native.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kMaxItems = PTRDIFF_MAX / sizeof(Value) / 4;

void trace_value_array(Object* object, Marker& marker) {
    auto* array = static_cast<ValueArray*>(object);
    marker.mark(std::span<const Value>{array->items, array->capacity});
}

// Zeros behind: nobody reads them, and the collector takes them for nothing.
KRAIT_EARLY Result<ValueArray*> make_storage(Vm& vm, std::size_t capacity) {
    if (capacity < 2) capacity = 2;
    ValueArray* made =
        VM_TRY(vm.make<ValueArray>(value_array_type, (capacity - 1) * sizeof(Value)));
    made->capacity = capacity;
    return made;
}

// Replaces the storage by one of at least `capacity`.
Result<void> grow(Vm& vm, List* list, std::size_t capacity) {
    if (capacity > kMaxItems) return vm.raise_out_of_memory(capacity);
    ValueArray* bigger = VM_TRY(make_storage(vm, capacity));
    std::copy_n(list->items(), list->count, bigger->items);
    list->storage = bigger;
    return {};
}

}  // namespace

const Type value_array_type{
    .name = "array of values", .subclassable = false, .trace = trace_value_array};

KRAIT_EARLY Result<ValueArray*> make_value_array(Vm& vm, std::size_t capacity) {
    ValueArray* made = VM_TRY(make_storage(vm, capacity));
    std::fill_n(made->items, made->capacity, Value::null());
    return made;
}

KRAIT_EARLY Result<List*> make_list(Vm& vm, std::span<const Value> items) {
    List* made = VM_TRY(vm.make<List>(list_type));
    if (items.empty()) return made;
    VM_TRY(grow(vm, made, items.size()));
    std::copy(items.begin(), items.end(), made->items());
    made->count = items.size();
    return made;
}

KRAIT_EARLY Result<void> reserve(Vm& vm, List* list, std::size_t count) {
    std::size_t capacity = list->storage ? list->storage->capacity : 0;
    if (count <= capacity) return {};
    return grow(vm, list, std::max(count, std::max<std::size_t>(4, capacity + capacity / 2)));
}

KRAIT_EARLY Result<void> append(Vm& vm, List* list, Value item) {
    if (!list->storage || list->count == list->storage->capacity) [[unlikely]]
        VM_TRY(reserve(vm, list, list->count + 1));
    list->storage->items[list->count++] = item;
    return {};
}

void truncate(List* list, std::size_t count) {
    if (!list->storage) return;
    std::fill(list->items() + count, list->items() + list->count, Value::null());
    list->count = count;
}

Result<void> splice(Vm& vm, List* list, std::size_t at, std::size_t removed, std::size_t inserted) {
    if (inserted > kMaxItems) return vm.raise_out_of_memory(inserted);
    std::size_t count = list->count - removed + inserted;
    VM_TRY(reserve(vm, list, count));
    Value* items = list->items();
    if (!items) return {};
    std::size_t tail = list->count - at - removed;
    std::memmove(static_cast<void*>(items + at + inserted), items + at + removed,
                 tail * sizeof(Value));
    if (count < list->count) std::fill(items + count, items + list->count, Value::null());
    list->count = count;
    return {};
}

namespace {

// A list or tuple gives its items without running Python.
Result<void> extend_by(Vm& vm, List* list, Value source, std::size_t count) {
    std::size_t at = list->count;
    VM_TRY(reserve(vm, list, at + count));
    // Read after the growth: the source may be the list itself.
    const Value* items = is_list(source) ? source.as<List>()->items() : source.as<Tuple>()->items;
    if (count) std::copy_n(items, count, list->items() + at);
    list->count = at + count;
    return {};
}

}  // namespace

Result<void> extend(Vm& vm, List* list, Value iterable) {
    if (is_list(iterable)) return extend_by(vm, list, iterable, iterable.as<List>()->count);
    if (is_tuple(iterable)) return extend_by(vm, list, iterable, iterable.as<Tuple>()->count);
    Value iterator = VM_TRY(iterate(vm, iterable));
    for (;;) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, iterator));
        if (item.is_stopped()) return {};
        VM_TRY(append(vm, list, item));
    }
}

}  // namespace krait::vm
