#include "vm/objects/deque.hpp"

#include "vm/native.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Deque* deque_of(Value value) { return value.as<Deque>(); }

// The slot of the item at `index`, which may also be the one behind the last.
Value& slot(Deque* deque, std::size_t index) { return deque->ring->items[deque->position(index)]; }

// Takes out the first item, which the deque then no longer keeps alive.
Value take_first(Deque* deque) {
    Value item = slot(deque, 0);
    slot(deque, 0) = Value::null();
    deque->first = deque->position(1);
    --deque->count;
    return item;
}

Value take_last(Deque* deque) {
    Value item = slot(deque, --deque->count);
    slot(deque, deque->count) = Value::null();
    return item;
}

// False: there is no room, and none is made.
Result<bool> make_room(Vm& vm, Deque* deque) {
    if (deque->count < deque->limit) return true;
    if (deque->refuses) return vm.raise(index_error_type, texts::kFull);
    return false;
}

Result<void> push_last(Vm& vm, Deque* deque, Value item) {
    bool room = VM_TRY(make_room(vm, deque));
    if (deque->limit == 0) return {};
    slot(deque, deque->count++) = item;
    if (!room) take_first(deque);
    return {};
}

Result<void> push_first(Vm& vm, Deque* deque, Value item) {
    bool room = VM_TRY(make_room(vm, deque));
    if (deque->limit == 0) return {};
    if (!room) take_last(deque);
    deque->first = deque->position(deque->limit);  // one back
    slot(deque, 0) = item;
    ++deque->count;
    return {};
}

Result<void> extend_by(Vm& vm, Deque* deque, Value iterable) {
    // What it holds now: its own iterator would never end.
    if (iterable == Value(deque)) iterable = Value(VM_TRY(to_list(vm, iterable)));
    Value iterator = VM_TRY(iterate(vm, iterable));
    for (;;) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, iterator));
        if (item.is_stopped()) return {};
        VM_TRY(push_last(vm, deque, item));
    }
}

// deque(iterable, maxlen[, flags]): with bit 0 of the flags it raises IndexError when full.
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count < 2 || args.count > 3) return vm.raise_argument_count(args.count, 2, 3);
    std::intptr_t limit = VM_TRY(to_integer(vm, args[1]));
    if (limit < 0) return vm.raise(value_error_type);
    if (limit > PTRDIFF_MAX / 64) return vm.raise_out_of_memory(std::size_t(limit));
    std::intptr_t flags = args.count > 2 ? VM_TRY(to_integer(vm, args[2])) : 0;
    Deque* made = VM_TRY(vm.make<Deque>(deque_type));
    made->limit = std::size_t(limit);
    made->refuses = flags & 1;
    if (limit) made->ring = VM_TRY(make_value_array(vm, made->limit + 1));
    VM_TRY(extend_by(vm, made, args[0]));
    return made;
}

Result<void> print_deque(Vm& vm, Printer& out, Value, Form) { return out.write(vm, "<deque>"); }

Result<Value> deque_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(deque_of(self)->count));
}

Result<Value> subscript_deque(Vm& vm, Value self, Value index, Access access, Value value) {
    if (access == Access::Delete) return Value::null();
    Deque* deque = deque_of(self);
    index = VM_TRY(settled_index(vm, index));
    auto at = VM_TRY(item_position(vm, "deque", index, deque->count));
    if (access == Access::Load) return slot(deque, at);
    slot(deque, at) = value;
    return Value::none();
}

// --- iteration

// Walks the slots, whatever comes and goes meanwhile, as the reference.
struct DequeIterator : Object {
    Deque* deque = nullptr;
    std::size_t at = 0;  // position in the ring
};

Result<Value> next_item(Vm&, Value self) {
    auto* iterator = self.as<DequeIterator>();
    Deque* deque = iterator->deque;
    if (!deque->ring || iterator->at == deque->position(deque->count)) return Value::stopped();
    Value item = deque->ring->items[iterator->at];
    if (item.is_null()) return Value::stopped();  // it was taken out
    iterator->at = (iterator->at + 1) % (deque->limit + 1);
    return item;
}

const Type deque_iterator_type{
    .name = "iterator",
    .subclassable = false,
    .print = [](Vm& vm, Printer& out, Value, Form) { return out.write(vm, "<iterator>"); },
    .iterate = iterate_self,
    .next = next_item,
    .trace =
        [](Object* object, Marker& marker) {
            marker.mark(static_cast<const void*>(static_cast<DequeIterator*>(object)->deque));
        }};

Result<Value> iterate_deque(Vm& vm, Value self) {
    DequeIterator* made = VM_TRY(vm.make<DequeIterator>(deque_iterator_type));
    made->deque = deque_of(self);
    made->at = made->deque->first;
    return made;
}

void trace_deque(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<Deque*>(object)->ring));
}

// --- methods

Result<Value> append(Vm& vm, Args args) {
    VM_TRY(push_last(vm, deque_of(args[0]), args[1]));
    return Value::none();
}

Result<Value> appendleft(Vm& vm, Args args) {
    VM_TRY(push_first(vm, deque_of(args[0]), args[1]));
    return Value::none();
}

Result<Value> extend(Vm& vm, Args args) {
    VM_TRY(extend_by(vm, deque_of(args[0]), args[1]));
    return Value::none();
}

Result<Value> pop(Vm& vm, Args args) {
    Deque* deque = deque_of(args[0]);
    if (deque->count == 0) return vm.raise(index_error_type, texts::kEmpty);
    return take_last(deque);
}

Result<Value> popleft(Vm& vm, Args args) {
    Deque* deque = deque_of(args[0]);
    if (deque->count == 0) return vm.raise(index_error_type, texts::kEmpty);
    return take_first(deque);
}

constexpr FunctionDef methods[] = {
    {"append", append, 2, 2}, {"appendleft", appendleft, 2, 2}, {"extend", extend, 2, 2},
    {"pop", pop, 1, 1},       {"popleft", popleft, 1, 1},
};

}  // namespace

const Type deque_type{.name = "deque",
                      .methods = methods,
                      .make = make,
                      .print = print_deque,
                      .contains = contains_by_iteration,
                      .hash = unhashable,
                      .length = deque_length,
                      .subscript = subscript_deque,
                      .iterate = iterate_deque,
                      .trace = trace_deque};

}  // namespace krait::vm
