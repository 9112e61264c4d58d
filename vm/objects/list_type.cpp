// list: what a program does with one.
#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/slice.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// list(), list(iterable)
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    List* made = VM_TRY(make_list(vm));
    if (args.count) VM_TRY(extend(vm, made, args[0]));
    return made;
}

Result<void> print_list(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(out.write(vm, "["));
    VM_TRY(print_row(vm, out, self));
    return out.write(vm, "]");
}

Result<Value> join(Vm& vm, Value left, Value right) {
    auto a = items_of(left), b = items_of(right);
    List* made = VM_TRY(make_list(vm));
    VM_TRY(reserve(vm, made, a.size() + b.size()));
    if (made->storage) std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), made->items()));
    made->count = a.size() + b.size();
    return made;
}

Result<Value> repeat(Vm& vm, Value row, Value factor) {
    auto items = items_of(row);
    Repetition wanted = VM_TRY(repetition(vm, factor, items.size(), sizeof(Value)));
    if (!wanted.is_int) return Value::null();
    List* made = VM_TRY(make_list(vm));
    VM_TRY(reserve(vm, made, items.size() * wanted.times));
    for (std::size_t i = 0; i < wanted.times; ++i) {
        VM_TRY(vm.poll());
        std::copy(items.begin(), items.end(), made->items() + i * items.size());
    }
    made->count = items.size() * wanted.times;
    return made;
}

Result<Value> list_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::Multiply)
        return is_list(left) ? repeat(vm, left, right) : repeat(vm, right, left);
    if (!is_list(left)) return Value::null();
    if (op == BinaryOp::InplaceAdd) {
        VM_TRY(extend(vm, left.as<List>(), right));
        return left;
    }

    if (!is_list(right)) return Value::null();
    if (is_comparison(op)) return compare_rows(vm, op, left, right);
    return op == BinaryOp::Add ? join(vm, left, right) : Value::null();
}

// --- subscription

Result<Value> load_slice(Vm& vm, List* list, Value slice) {
    SliceBounds bounds = VM_TRY(slice_bounds(vm, slice, list->count));
    if (bounds.step == 1 && bounds.taken)
        return VM_TRY(make_list(vm, list->view().subspan(std::size_t(bounds.start), bounds.taken)));
    List* made = VM_TRY(make_list(vm));
    VM_TRY(reserve(vm, made, bounds.taken));
    for (std::size_t i = 0; i < bounds.taken; ++i)
        made->items()[i] = list->items()[bounds.start + std::intptr_t(i) * bounds.step];
    made->count = bounds.taken;
    return made;
}

// Replaces a slice of step 1 by `items`; an empty span deletes it.
Result<Value> replace_slice(Vm& vm, List* list, Value slice, std::span<const Value> items) {
    SliceBounds bounds = VM_TRY(slice_bounds(vm, slice, list->count));
    if (bounds.step != 1) return vm.raise(not_implemented_error_type);
    auto start = std::size_t(bounds.start);
    VM_TRY(splice(vm, list, start, bounds.taken, items.size()));
    if (!items.empty()) std::copy(items.begin(), items.end(), list->items() + start);
    return Value::none();
}

Result<Value> store_slice(Vm& vm, List* list, Value slice, Value value) {
    Value row = native_value(value);
    if (!is_list(row) && !is_tuple(row))
        return vm.raise(type_error_type, texts::kNotARow, type_of(value)->name);
    if (row.object() != list) return replace_slice(vm, list, slice, items_of(row));
    Tuple* copy = VM_TRY(make_tuple(vm, items_of(row)));
    return replace_slice(vm, list, slice, copy->view());
}

Result<Value> subscript_list(Vm& vm, Value self, Value index, Access access, Value value) {
    auto* list = self.as<List>();
    index = VM_TRY(settled_index(vm, index));
    if (is_slice(index)) {
        if (access == Access::Load) return load_slice(vm, list, index);
        if (access == Access::Store) return store_slice(vm, list, index, value);
        return replace_slice(vm, list, index, {});
    }
    if (access == Access::Delete && list->count == 0)
        return vm.raise(index_error_type, texts::kPopFromEmpty);
    auto position = VM_TRY(item_position(vm, "list", index, list->count));
    if (access == Access::Load) return list->items()[position];
    if (access == Access::Store)
        list->items()[position] = value;
    else
        VM_TRY(splice(vm, list, position, 1, 0));
    return Value::none();
}

// --- methods

Result<Value> list_append(Vm& vm, Args args) {
    VM_TRY(append(vm, args[0].as<List>(), args[1]));
    return Value::none();
}

Result<Value> list_clear(Vm&, Args args) {
    truncate(args[0].as<List>(), 0);
    return Value::none();
}

Result<Value> list_copy(Vm& vm, Args args) {
    return VM_TRY(make_list(vm, args[0].as<List>()->view()));
}

Result<Value> list_extend(Vm& vm, Args args) {
    VM_TRY(extend(vm, args[0].as<List>(), args[1]));
    return Value::none();
}

// list.insert(index, item): an index beyond the ends is the end.
Result<Value> list_insert(Vm& vm, Args args) {
    auto* list = args[0].as<List>();
    auto index = VM_TRY(slice_integer(vm, args[1]));
    auto at = std::size_t(clamp_index(index, 0, std::intptr_t(list->count)));
    VM_TRY(splice(vm, list, at, 0, 1));
    list->items()[at] = args[2];
    return Value::none();
}

// list.pop(index=-1)
Result<Value> list_pop(Vm& vm, Args args) {
    auto* list = args[0].as<List>();
    Value index = VM_TRY(settled_index(vm, args.get(1, Value::small_int(-1))));
    if (list->count == 0) return vm.raise(index_error_type, texts::kPopFromEmpty);
    auto at = VM_TRY(item_position(vm, "list", index, list->count));
    Value item = list->items()[at];
    VM_TRY(splice(vm, list, at, 1, 0));
    return item;
}

Result<Value> list_remove(Vm& vm, Args args) {
    auto* list = args[0].as<List>();
    Found found = VM_TRY(find_in_row(vm, args[0], args[1], {0, list->count}));
    if (!found.found) return vm.raise(value_error_type, texts::kNotInSequence);
    if (found.position < list->count) VM_TRY(splice(vm, list, found.position, 1, 0));
    return Value::none();
}

Result<Value> list_reverse(Vm& vm, Args args) {
    auto* list = args[0].as<List>();
    vm.charge(list->count * sizeof(Value));
    std::reverse(list->items(), list->items() + list->count);
    return Value::none();
}

// list.sort(*, key=None, reverse=False)
Result<Value> list_sort(Vm& vm, Args args) {
    if (args.count > 1) return vm.raise(type_error_type, texts::kExtraPositional);
    VM_TRY(sort_as_asked(vm, args[0].as<List>(), args));
    return Value::none();
}

Result<Value> list_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(self.as<List>()->count));
}

Result<Value> iterate_list(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::List, self);
}

void trace_list(Object* object, Marker& marker) {
    auto* list = static_cast<List*>(object);
    marker.mark_without_values(list->storage);
    marker.mark(list->view());
}

constexpr FunctionDef methods[] = {
    {"append", list_append, 2, 2},
    {"clear", list_clear, 1, 1},
    {"copy", list_copy, 1, 1},
    {"count", row_count, 2, 2},
    {"extend", list_extend, 2, 2},
    {"index", row_index, 2, 4},
    {"insert", list_insert, 3, 3},
    {"pop", list_pop, 1, 2},
    {"remove", list_remove, 2, 2},
    {"reverse", list_reverse, 1, 1},
    {"sort", list_sort, 1, FunctionDef::kAny, true},
};

}  // namespace

Result<void> sort_as_asked(Vm& vm, List* list, Args args) {
    Value key = args.keyword("key"), reverse = args.keyword("reverse");
    if (args.keyword_count > std::uint32_t(!key.is_null() + !reverse.is_null()))
        return vm.raise(type_error_type, texts::kExtraKeywords);
    if (key.is_none()) key = Value::null();
    bool backward = !reverse.is_null() && VM_TRY(truth(vm, reverse));
    return sort(vm, list, key, backward);
}

const Type list_type{.name = "list",
                     .methods = methods,
                     .make = make,
                     .print = print_list,
                     .binary = list_binary,
                     .contains = row_contains,
                     .length = list_length,
                     .subscript = subscript_list,
                     .iterate = iterate_list,
                     .trace = trace_list};

}  // namespace krait::vm
