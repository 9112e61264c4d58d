// set and frozenset: their operators are relations between two of them; the methods take any
// iterable.
#include "vm/objects/set.hpp"

#include "vm/native.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Set*> make_set(Vm& vm, const Type& type) {
    Dict* keys = VM_TRY(make_dict(vm));
    Set* made = VM_TRY(vm.make<Set>(type));
    made->keys = keys;
    return made;
}

Result<void> add(Vm& vm, Set* set, Value item) { return store(vm, set->keys, item, Value::none()); }

namespace {

bool is_set(Value value) { return is(value, set_type) || is(value, frozenset_type); }
Set* set_of(Value value) { return value.as<Set>(); }

Result<bool> has(Vm& vm, const Set* set, Value item) {
    return !VM_TRY(find(vm, set->keys, item))
    .is_null();
}

Result<void> add_all(Vm& vm, Set* set, Value iterable) {
    Value iterator = VM_TRY(iterate(vm, iterable));
    for (;;) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, iterator));
        if (item.is_stopped()) return {};
        VM_TRY(add(vm, set, item));
    }
}

// `iterable` itself if it is a set, else a new set of what it gives.
Result<Set*> to_set(Vm& vm, Value iterable) {
    Value native = native_value(iterable);
    if (is_set(native)) return set_of(native);
    Set* made = VM_TRY(make_set(vm));
    VM_TRY(add_all(vm, made, iterable));
    return made;
}

Result<Set*> copy_set(Vm& vm, const Set* set, const Type& type) {
    Dict* keys = VM_TRY(copy(vm, set->keys));
    Set* made = VM_TRY(vm.make<Set>(type));
    made->keys = keys;
    return made;
}

// The items of `set` that are in `other` (or, with `wanted` false, that are not).
Result<Set*> select(Vm& vm, const Set* set, const Set* other, bool wanted) {
    Set* made = VM_TRY(make_set(vm, *set->type));
    std::size_t at = 0;
    while (const DictEntry* entry = next_entry(set->keys, &at)) {
        Value key = entry->key;
        VM_TRY(vm.poll());
        if (VM_TRY(has(vm, other, key)) == wanted) VM_TRY(add(vm, made, key));
    }
    return made;
}

Result<Set*> unite(Vm& vm, const Set* set, Set* other) {
    Set* made = VM_TRY(copy_set(vm, set, *set->type));
    VM_TRY(add_all(vm, made, Value(other)));
    return made;
}

Result<Set*> symmetric(Vm& vm, const Set* set, Set* other) {
    Set* made = VM_TRY(select(vm, set, other, false));
    VM_TRY(add_all(vm, made, VM_TRY(select(vm, other, set, false))));
    return made;
}

Result<bool> is_subset(Vm& vm, const Set* set, const Set* other, bool proper) {
    std::size_t count = set->keys->count, other_count = other->keys->count;
    if (proper ? count >= other_count : count > other_count) return false;
    return VM_TRY(select(vm, set, other, false))
    ->keys->count == 0;
}

Result<bool> same_sets(Vm& vm, const Set* a, const Set* b) {
    if (a->keys->count != b->keys->count) return false;
    return is_subset(vm, a, b, false);
}

Result<Value> compare(Vm& vm, BinaryOp op, Set* a, Set* b) {
    switch (op) {
        case BinaryOp::Less: return Value(VM_TRY(is_subset(vm, a, b, true)));
        case BinaryOp::More: return Value(VM_TRY(is_subset(vm, b, a, true)));
        case BinaryOp::LessEqual: return Value(VM_TRY(is_subset(vm, a, b, false)));
        case BinaryOp::MoreEqual: return Value(VM_TRY(is_subset(vm, b, a, false)));
        case BinaryOp::Equal: return Value(VM_TRY(same_sets(vm, a, b)));
        default: return Value(!VM_TRY(same_sets(vm, a, b)));
    }
}

// As on the reference a plain set, of frozensets too; but a set with itself is copied.
Result<Set*> intersect(Vm& vm, Set* a, Set* b) {
    if (a == b) return copy_set(vm, a, *a->type);
    Set* made = VM_TRY(select(vm, a, b, true));
    made->type = &set_type;
    return made;
}

// The result of a plain operator; null: no operator of sets.
Result<Value> combine(Vm& vm, BinaryOp op, Set* a, Set* b) {
    switch (op) {
        case BinaryOp::Or: return VM_TRY(unite(vm, a, b));
        case BinaryOp::And: return VM_TRY(intersect(vm, a, b));
        case BinaryOp::Subtract: return VM_TRY(select(vm, a, b, false));
        case BinaryOp::Xor: return VM_TRY(symmetric(vm, a, b));
        default: return Value::null();
    }
}

Result<Value> set_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (!is_set(left) || !is_set(right)) return Value::null();
    VM_TRY(vm.check_native_stack());
    Set *a = set_of(left), *b = set_of(right);
    if (op <= BinaryOp::NotEqual) return compare(vm, op, a, b);
    if (!is_inplace(op)) return combine(vm, op, a, b);
    if (is(left, frozenset_type)) return Value::null();
    Value result = VM_TRY(combine(vm, plain_form(op), a, b));
    if (result.is_null()) return result;
    a->keys = set_of(result)->keys;
    return left;
}

// --- methods. Args: self, then one iterable

template <BinaryOp op>
Result<Value> combined(Vm& vm, Args args) {
    return combine(vm, op, set_of(args[0]), VM_TRY(to_set(vm, args[1])));
}

template <BinaryOp op>
Result<Value> updated(Vm& vm, Args args) {
    Value result = VM_TRY(combined<op>(vm, args));
    set_of(args[0])->keys = set_of(result)->keys;
    return Value::none();
}

template <BinaryOp op>
Result<Value> related(Vm& vm, Args args) {
    return compare(vm, op, set_of(args[0]), VM_TRY(to_set(vm, args[1])));
}

Result<Value> isdisjoint(Vm& vm, Args args) {
    Set* common = VM_TRY(select(vm, set_of(args[0]), VM_TRY(to_set(vm, args[1])), true));
    return Value(common->keys->count == 0);
}

Result<Value> update(Vm& vm, Args args) {
    for (std::size_t i = 1; i < args.count; ++i) VM_TRY(add_all(vm, set_of(args[0]), args[i]));
    return Value::none();
}

// set.difference_update(*iterables)
Result<Value> difference_update(Vm& vm, Args args) {
    for (std::size_t i = 1; i < args.count; ++i) {
        Set* left = VM_TRY(select(vm, set_of(args[0]), VM_TRY(to_set(vm, args[i])), false));
        set_of(args[0])->keys = left->keys;
    }
    return Value::none();
}

Result<Value> difference(Vm& vm, Args args) {
    Set* made = VM_TRY(copy_set(vm, set_of(args[0]), *args[0].object()->type));
    for (std::size_t i = 1; i < args.count; ++i)
        made = VM_TRY(select(vm, made, VM_TRY(to_set(vm, args[i])), false));
    return made;
}

Result<Value> add_item(Vm& vm, Args args) {
    VM_TRY(add(vm, set_of(args[0]), args[1]));
    return Value::none();
}

Result<Value> discard(Vm& vm, Args args) {
    VM_TRY(remove(vm, set_of(args[0])->keys, args[1]));
    return Value::none();
}

Result<Value> remove_item(Vm& vm, Args args) {
    if (!VM_TRY(remove(vm, set_of(args[0])->keys, args[1])))
        return vm.raise(key_error_type, args[1]);
    return Value::none();
}

Result<Value> pop(Vm& vm, Args args) {
    Dict* keys = set_of(args[0])->keys;
    std::size_t at = 0;
    const DictEntry* first = next_entry(keys, &at);
    if (!first) return vm.raise(key_error_type, texts::kPopFromEmptySet);
    Value item = first->key;
    VM_TRY(remove(vm, keys, item));
    return item;
}

Result<Value> clear_items(Vm&, Args args) {
    clear(set_of(args[0])->keys);
    return Value::none();
}

Result<Value> copy_items(Vm& vm, Args args) {
    return VM_TRY(copy_set(vm, set_of(args[0]), *args[0].object()->type));
}

Result<bool> set_contains(Vm& vm, Value self, Value item) { return has(vm, set_of(self), item); }

Result<Value> contains_item(Vm& vm, Args args) {
    return Value(VM_TRY(has(vm, set_of(args[0]), args[1])));
}

// --- the rest of the row

Result<Value> make(Vm& vm, const Type& type, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    Set* made = VM_TRY(make_set(vm, type));
    if (args.count) VM_TRY(add_all(vm, made, args[0]));
    return made;
}

Result<void> print_items(Vm& vm, Printer& out, const Set* set) {
    VM_TRY(out.write(vm, "{"));
    bool first = true;
    std::size_t at = 0;
    while (const DictEntry* entry = next_entry(set->keys, &at)) {
        Value key = entry->key;
        VM_TRY(vm.poll());
        if (!first) VM_TRY(out.write(vm, ", "));
        first = false;
        VM_TRY(print(vm, out, key, Form::Repr));
    }
    return out.write(vm, "}");
}

Result<void> print_set(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(vm.check_native_stack());
    bool frozen = is(self, frozenset_type);
    bool empty = set_of(self)->keys->count == 0;
    if (empty) return out.write(vm, frozen ? "frozenset()" : "set()");
    if (frozen) VM_TRY(out.write(vm, "frozenset("));
    VM_TRY(print_items(vm, out, set_of(self)));
    return frozen ? out.write(vm, ")") : Result<void>{};
}

// Independent of order, as equal sets may have been filled in different ones.
Result<std::intptr_t> frozenset_hash(Vm&, Value self) {
    std::uint64_t sum = 0x9e3779b97f4a7c15;
    std::size_t at = 0;
    while (const DictEntry* entry = next_entry(set_of(self)->keys, &at)) {
        std::uint64_t mixed = std::uint64_t(entry->hash) * 0xff51afd7ed558ccd;
        sum += mixed ^ mixed >> 29;
    }
    return std::intptr_t(sum);
}

Result<Value> set_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(set_of(self)->keys->count));
}

Result<Value> iterate_set(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::DictKeys, Value(set_of(self)->keys));
}

void trace_set(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<Set*>(object)->keys));
}

constexpr FunctionDef set_methods[] = {
    {"add", add_item, 2, 2},
    {"clear", clear_items, 1, 1},
    {"copy", copy_items, 1, 1},
    {"discard", discard, 2, 2},
    {"difference", difference, 1, FunctionDef::kAny},
    {"difference_update", difference_update, 1, FunctionDef::kAny},
    {"intersection", combined<BinaryOp::And>, 2, 2},
    {"intersection_update", updated<BinaryOp::And>, 2, 2},
    {"isdisjoint", isdisjoint, 2, 2},
    {"issubset", related<BinaryOp::LessEqual>, 2, 2},
    {"issuperset", related<BinaryOp::MoreEqual>, 2, 2},
    {"pop", pop, 1, 1},
    {"remove", remove_item, 2, 2},
    {"symmetric_difference", combined<BinaryOp::Xor>, 2, 2},
    {"symmetric_difference_update", updated<BinaryOp::Xor>, 2, 2},
    {"union", combined<BinaryOp::Or>, 2, 2},
    {"update", update, 1, FunctionDef::kAny},
    {"__contains__", contains_item, 2, 2},
};

constexpr FunctionDef frozenset_methods[] = {
    {"copy", copy_items, 1, 1},
    {"difference", difference, 1, FunctionDef::kAny},
    {"intersection", combined<BinaryOp::And>, 2, 2},
    {"isdisjoint", isdisjoint, 2, 2},
    {"issubset", related<BinaryOp::LessEqual>, 2, 2},
    {"issuperset", related<BinaryOp::MoreEqual>, 2, 2},
    {"symmetric_difference", combined<BinaryOp::Xor>, 2, 2},
    {"union", combined<BinaryOp::Or>, 2, 2},
    {"__contains__", contains_item, 2, 2},
};

}  // namespace

const Type set_type{.name = "set",
                    .methods = set_methods,
                    .make = make,
                    .print = print_set,
                    .binary = set_binary,
                    .contains = set_contains,
                    .length = set_length,
                    .iterate = iterate_set,
                    .trace = trace_set};

const Type frozenset_type{.name = "frozenset",
                          .methods = frozenset_methods,
                          .make = make,
                          .print = print_set,
                          .binary = set_binary,
                          .contains = set_contains,
                          .hash = frozenset_hash,
                          .length = set_length,
                          .iterate = iterate_set,
                          .trace = trace_set};

}  // namespace krait::vm
