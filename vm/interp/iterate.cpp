#include "vm/interp/iterate.hpp"

#include "vm/interp/function.hpp"
#include "vm/native.hpp"
#include "vm/objects/range.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<void> begin_iteration(Vm& vm, Value iterable, Value* slots) {
    slots[2] = Value::small_int(0);
    slots[3] = Value::null();
    if (is_list(iterable) || is_tuple(iterable)) {
        slots[0] = slot_tag(is_list(iterable) ? SlotKind::List : SlotKind::Tuple);
        slots[1] = iterable;
        return {};
    }
    if (is_bytes(iterable) || is_bytearray(iterable)) {
        slots[0] = slot_tag(is_bytes(iterable) ? SlotKind::Bytes : SlotKind::ByteArray);
        slots[1] = iterable;
        return {};
    }
    if (is(iterable, range_type)) {
        auto* range = iterable.as<Range>();
        // One step past the end must still be a small int.
        if (Value::fits_small_int(range->stop) &&
            Value::fits_small_int(range->stop + range->step)) {
            slots[0] = slot_tag(SlotKind::Range);
            slots[1] = Value::small_int(range->start);
            slots[2] = Value::small_int(range->stop);
            slots[3] = Value::small_int(range->step);
            return {};
        }
    }
    Value iterator = VM_TRY(iterate(vm, iterable));
    slots[0] = Value::null();
    slots[1] = iterator;
    return {};
}

Result<Value> next_of_iterator(Vm& vm, Value iterator) {
    Value item = VM_TRY(next(vm, iterator));
    if (item.is_stopped()) vm.stop_value = Value::null();
    return item;
}

// --- the operations
// ---------------------------------------------------------------------------------

namespace {

// iter() of what only has __getitem__.
struct ItemIterator : Object {
    Value object;
    std::intptr_t index = 0;
};
extern const Type item_iterator_type;

Result<Value> item_iterator_next(Vm& vm, Value self) {
    auto* iterator = self.as<ItemIterator>();
    auto item = subscript(vm, iterator->object, Value::small_int(iterator->index));
    if (item.ok()) {
        ++iterator->index;
        return item;
    }
    if (vm.drop_exception(index_error_type) || vm.drop_exception(stop_iteration_type))
        return Value::stopped();
    return Raised{};
}

Result<Value> item_iterator_iterate(Vm&, Value self) { return self; }

void trace_item_iterator(Object* object, Marker& marker) {
    marker.mark(static_cast<ItemIterator*>(object)->object);
}

const Type item_iterator_type{.name = "iterator",
                              .subclassable = false,
                              .iterate = item_iterator_iterate,
                              .next = item_iterator_next,
                              .trace = trace_item_iterator};

}  // namespace

Result<Value> make_item_iterator(Vm& vm, Value object) {
    ItemIterator* made = VM_TRY(vm.make<ItemIterator>(item_iterator_type));
    made->object = object;
    return made;
}

Result<Value> iterate(Vm& vm, Value value) {
    const Type* type = type_of(value);
    Value iterator = type->iterate ? VM_TRY(type->iterate(vm, value)) : Value::null();
    if (iterator.is_null()) return vm.raise(type_error_type, texts::kNotIterable, type->name);
    return iterator;
}

Result<Value> next(Vm& vm, Value iterator) {
    const Type* type = type_of(iterator);
    if (!type->next) return vm.raise(type_error_type, texts::kNotIterator, type->name);
    return type->next(vm, iterator);
}

Result<List*> to_list(Vm& vm, Value iterable) {
    List* list = VM_TRY(make_list(vm));
    Value slots[4];
    VM_TRY(begin_iteration(vm, iterable, slots));
    while (true) {
        Value item = VM_TRY(next_iteration(vm, slots));
        if (item.is_stopped()) return list;
        VM_TRY(append(vm, list, item));
        VM_TRY(vm.poll());
    }
}

Result<bool> contains_by_iteration(Vm& vm, Value iterable, Value item) {
    Value slots[4];
    VM_TRY(begin_iteration(vm, iterable, slots));
    while (true) {
        Value each = VM_TRY(next_iteration(vm, slots));
        if (each.is_stopped()) return false;
        if (VM_TRY(equal(vm, each, item))) return true;
        VM_TRY(vm.poll());
    }
}

}  // namespace krait::vm
