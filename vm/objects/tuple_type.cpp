// tuple: what a program does with one.
#include "vm/native.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/slice.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// tuple(), tuple(iterable)
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    if (args.count == 0) return empty_tuple();
    if (is_tuple(args[0])) return args[0];
    return VM_TRY(make_tuple(vm, VM_TRY(to_list(vm, args[0]))->view()));
}

Result<void> print_tuple(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(out.write(vm, "("));
    VM_TRY(print_row(vm, out, self));
    return out.write(vm, self.as<Tuple>()->count == 1 ? ",)" : ")");
}

Result<Value> join(Vm& vm, std::span<const Value> a, std::span<const Value> b) {
    Tuple* made = VM_TRY(make_tuple(vm, a.size() + b.size()));
    std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), made->items));
    return made;
}

Result<Value> repeat(Vm& vm, Value row, Value factor) {
    auto items = items_of(row);
    Repetition wanted = VM_TRY(repetition(vm, factor, items.size(), sizeof(Value)));
    if (!wanted.is_int) return Value::null();
    Tuple* made = VM_TRY(make_tuple(vm, items.size() * wanted.times));
    for (std::size_t i = 0; i < wanted.times; ++i) {
        VM_TRY(vm.poll());
        std::copy(items.begin(), items.end(), made->items + i * items.size());
    }
    return made;
}

Result<Value> tuple_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::Multiply)
        return is_tuple(left) ? repeat(vm, left, right) : repeat(vm, right, left);
    if (!is_tuple(left) || !is_tuple(right)) return Value::null();
    if (is_comparison(op)) return compare_rows(vm, op, left, right);
    if (op == BinaryOp::Add) return join(vm, items_of(left), items_of(right));
    return Value::null();
}

Result<std::intptr_t> tuple_hash(Vm& vm, Value self) {
    std::uint64_t sum = 0x345678;
    for (Value item : self.as<Tuple>()->view()) {
        sum = (sum ^ std::uint64_t(VM_TRY(hash(vm, item)))) * 0x9e3779b97f4a7c15;
        sum ^= sum >> 32;
    }
    return std::intptr_t(sum);
}

Result<Value> subscript_tuple(Vm& vm, Value self, Value index, Access access, Value) {
    if (access != Access::Load) return Value::null();
    return tuple_item(vm, "tuple", self.as<Tuple>(), index);
}

Result<Value> tuple_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(self.as<Tuple>()->count));
}

Result<Value> iterate_tuple(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::Tuple, self);
}

void trace_tuple(Object* object, Marker& marker) {
    marker.mark(static_cast<Tuple*>(object)->view());
}

constexpr FunctionDef methods[] = {
    {"count", row_count, 2, 2},
    {"index", row_index, 2, 4},
};

}  // namespace

Result<Value> tuple_item(Vm& vm, std::string_view name, const Tuple* tuple, Value index) {
    if (is_slice(index)) {
        SliceBounds bounds = VM_TRY(slice_bounds(vm, index, tuple->count));
        if (bounds.step != 1) return vm.raise(not_implemented_error_type, texts::kOnlyStepOne);
        auto first = std::size_t(bounds.start);
        return VM_TRY(make_tuple(vm, tuple->view().subspan(first, bounds.taken)));
    }
    return tuple->items[VM_TRY(item_position(vm, name, index, tuple->count))];
}

const Type tuple_type{.name = "tuple",
                      .methods = methods,
                      .make = make,
                      .print = print_tuple,
                      .binary = tuple_binary,
                      .contains = row_contains,
                      .hash = tuple_hash,
                      .length = tuple_length,
                      .subscript = subscript_tuple,
                      .iterate = iterate_tuple,
                      .trace = trace_tuple};

}  // namespace krait::vm
