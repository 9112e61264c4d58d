// Iteration as the loop does it: the four stack slots of a for statement, and `yield from`.
#pragma once

#include "vm/objects/bytes.hpp"
#include "vm/objects/list.hpp"
#include "vm/objects/tuple.hpp"
#include "vm/result.hpp"
#include "vm/value.hpp"

namespace krait::vm {

class Vm;

// What the four slots of a loop hold. slots[0] says it: null where slots[1] is an iterator, else
// one of these, which need no iterator object.
enum class SlotKind : std::uint8_t {
    List,   // list, index
    Tuple,  // tuple, index
    Range,  // next number, end, step: all small ints
    Bytes,  // bytes, index
    ByteArray,
};
constexpr Value slot_tag(SlotKind kind) {
    return Value::tagged(Value::Tag::Iterator, std::uintptr_t(kind));
}

// Makes iter(iterable) in slots[0..3]. Raises TypeError.
Result<void> begin_iteration(Vm& vm, Value iterable, Value* slots);

// For next_iteration.
Result<Value> next_of_iterator(Vm& vm, Value iterator);
template <class Row>
Value next_of_row(const Row* row, const Value* items, Value* index) {
    auto at = std::size_t(index->small_int());
    if (at >= row->count) return Value::stopped();
    *index = Value::small_int(std::intptr_t(at + 1));
    return items[at];
}
template <class Row>
Value next_octet(const Row* row, Value* index) {
    auto at = std::size_t(index->small_int());
    if (at >= row->count) return Value::stopped();
    *index = Value::small_int(std::intptr_t(at + 1));
    return Value::small_int(static_cast<unsigned char>(row->items[at]));
}
inline Value next_of_range(Value* slots) {
    Value item = slots[1];
    std::intptr_t number = item.small_int(), end = slots[2].small_int(),
                  step = slots[3].small_int();
    if (step > 0 ? number >= end : number <= end) return Value::stopped();
    slots[1] = Value::small_int(number + step);  // in range: begin_iteration saw to that
    return item;
}

// The next item, or Value::stopped(). Raises what the iterator does.
inline Result<Value> next_iteration(Vm& vm, Value* slots) {
    if (slots[0] == slot_tag(SlotKind::Range)) return next_of_range(slots);
    if (slots[0] == slot_tag(SlotKind::List))
        return next_of_row(slots[1].as<List>(), slots[1].as<List>()->items(), &slots[2]);
    if (slots[0] == slot_tag(SlotKind::Tuple))
        return next_of_row(slots[1].as<Tuple>(), slots[1].as<Tuple>()->items, &slots[2]);
    if (slots[0] == slot_tag(SlotKind::Bytes)) return next_octet(slots[1].as<Bytes>(), &slots[2]);
    if (slots[0] == slot_tag(SlotKind::ByteArray))
        return next_octet(slots[1].as<ByteArray>(), &slots[2]);
    return next_of_iterator(vm, slots[1]);
}

// One step of `yield from`: sends to `iterator`; its next item, or Value::stopped() with its value
// in vm.stop_value.
Result<Value> delegate(Vm& vm, Value iterator, Value sent);

}  // namespace krait::vm
