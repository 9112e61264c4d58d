#include "vm/objects/sequence.hpp"

#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/objects/slice.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

namespace {

Result<Value> asked_end(Vm& vm, Value end) {
    if (end.is_null() || end.is_none() || end.is_small_int()) return end;
    Value number = VM_TRY(int_or_null(vm, end));
    return number.is_null() ? end : number;
}

}  // namespace

Result<Value> ask_for_index(Vm& vm, Value index) {
    if (index.is_null() || !is_slice(index)) return asked_end(vm, index);
    auto* slice = index.as<Slice>();
    Value start = VM_TRY(asked_end(vm, slice->start));
    Value stop = VM_TRY(asked_end(vm, slice->stop));
    Value step = VM_TRY(asked_end(vm, slice->step));
    if (start == slice->start && stop == slice->stop && step == slice->step) return index;
    return VM_TRY(make_slice(vm, start, stop, step));
}

Result<std::size_t> item_position(Vm& vm, std::string_view name, Value index, std::size_t count) {
    std::intptr_t position;
    if (index.is_small_int()) {
        position = index.small_int();
    } else {
        Value number = VM_TRY(int_or_null(vm, index));
        if (number.is_null())
            return vm.raise(type_error_type, texts::kBadIndexType, name, type_of(index)->name);
        auto at = as_integer(number);
        if (!at) return vm.raise(overflow_error_type, texts::kIntTooLarge);
        position = *at;
    }
    if (position < 0) position += std::intptr_t(count);
    if (position < 0 || std::size_t(position) >= count)
        return vm.raise(index_error_type, texts::kIndexRange, name);
    return std::size_t(position);
}

namespace {

bool is_given(Value value) { return !value.is_null() && !value.is_none(); }

Result<std::size_t> end_position(Vm& vm, std::string_view name, Value value, std::size_t count,
                                 std::size_t otherwise) {
    if (!is_given(value)) return otherwise;
    Value number = VM_TRY(int_or_null(vm, value));
    if (number.is_null())
        return vm.raise(type_error_type, texts::kBadIndexType, name, type_of(value)->name);
    return std::size_t(clamp_index(VM_TRY(slice_integer(vm, number)), 0, std::intptr_t(count)));
}

}  // namespace

Result<Section> section_of(Vm& vm, std::string_view name, Value start, Value stop,
                           std::size_t count) {
    std::size_t first = VM_TRY(end_position(vm, name, start, count, 0));
    std::size_t last = VM_TRY(end_position(vm, name, stop, count, count));
    return Section{first, std::max(first, last)};
}

Result<Section> plain_section(Vm& vm, std::string_view name, Value slice, std::size_t count) {
    auto* parts = slice.as<Slice>();
    if (!parts->step.is_none() && !(parts->step == Value::small_int(1)))
        return vm.raise(not_implemented_error_type, texts::kOnlyStepOne);
    return section_of(vm, name, parts->start, parts->stop, count);
}

Result<Section> numbered_section(Vm& vm, Value slice, std::size_t count) {
    SliceBounds bounds = VM_TRY(slice_bounds(vm, slice, count));
    if (bounds.step != 1) return vm.raise(not_implemented_error_type, texts::kOnlyStepOne);
    auto start = std::size_t(bounds.start);
    return Section{start, start + bounds.taken};
}

Result<Repetition> repetition(Vm& vm, Value factor, std::size_t item_count,
                              std::size_t item_bytes) {
    Value number = VM_TRY(int_or_null(vm, factor));
    if (number.is_null()) return Repetition{false, 0};
    auto times = as_integer(number);
    if (!times) return vm.raise(overflow_error_type, texts::kIntTooLarge);
    if (*times <= 0 || item_count == 0) return Repetition{true, 0};
    std::size_t total;
    if (__builtin_mul_overflow(std::size_t(*times), item_count, &total) ||
        total > PTRDIFF_MAX / item_bytes / 4)
        return vm.raise_out_of_memory(SIZE_MAX);
    return Repetition{true, std::size_t(*times)};
}

Value order_answer(BinaryOp op, int order) {
    switch (op) {
        case BinaryOp::Less: return Value(order < 0);
        case BinaryOp::More: return Value(order > 0);
        case BinaryOp::Equal: return Value(order == 0);
        case BinaryOp::LessEqual: return Value(order <= 0);
        case BinaryOp::MoreEqual: return Value(order >= 0);
        default: return Value(order != 0);
    }
}

std::span<const Value> items_of(Value row) {
    return is_list(row) ? row.as<List>()->view() : row.as<Tuple>()->view();
}

namespace {

// The reference asks whether the right one is more where the left one is to be less: an error names
// that.
Result<Value> order_items(Vm& vm, BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::Less) return binary(vm, BinaryOp::More, right, left);
    if (op == BinaryOp::LessEqual) return binary(vm, BinaryOp::MoreEqual, right, left);
    return binary(vm, op, left, right);
}

}  // namespace

Result<Value> compare_rows(Vm& vm, BinaryOp op, Value left, Value right) {
    VM_TRY(vm.check_native_stack());
    bool equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
    if (equality && items_of(left).size() != items_of(right).size())
        return Value(op == BinaryOp::NotEqual);
    std::size_t i = 0;
    for (; i < std::min(items_of(left).size(), items_of(right).size()); ++i) {
        VM_TRY(vm.poll());
        Value a = items_of(left)[i], b = items_of(right)[i];
        if (VM_TRY(equal(vm, a, b))) continue;
        if (equality) return Value(op == BinaryOp::NotEqual);
        return order_items(vm, op, a, b);
    }
    std::size_t a = items_of(left).size(), b = items_of(right).size();
    return order_answer(op, a < b ? -1 : a > b);
}

Result<void> print_row(Vm& vm, Printer& out, Value row) {
    VM_TRY(vm.check_native_stack());
    for (std::size_t i = 0; i < items_of(row).size(); ++i) {
        VM_TRY(vm.poll());
        if (i) VM_TRY(out.write(vm, ", "));
        VM_TRY(print(vm, out, items_of(row)[i], Form::Repr));
    }
    return {};
}

Result<Found> find_in_row(Vm& vm, Value row, Value item, Section where) {
    for (std::size_t i = where.start; i < std::min(where.stop, items_of(row).size()); ++i) {
        VM_TRY(vm.poll());
        if (VM_TRY(equal(vm, items_of(row)[i], item))) return Found{true, i};
    }
    return Found{false, 0};
}

Result<Value> row_index(Vm& vm, Args args) {
    for (Value end : args.all().subspan(2))
        if (end.is_none())
            return vm.raise(type_error_type, texts::kBadIndexType, type_of(args[0])->name,
                            type_of(end)->name);
    Section where = VM_TRY(section_of(vm, type_of(args[0])->name, args.get(2, Value::null()),
                                      args.get(3, Value::null()), items_of(args[0]).size()));
    Found found = VM_TRY(find_in_row(vm, args[0], args[1], where));
    if (!found.found) return vm.raise(value_error_type, texts::kNotInSequence);
    return Value::small_int(std::intptr_t(found.position));
}

Result<Value> row_count(Vm& vm, Args args) {
    std::intptr_t count = 0;
    for (std::size_t i = 0; i < items_of(args[0]).size(); ++i) {
        VM_TRY(vm.poll());
        count += VM_TRY(equal(vm, items_of(args[0])[i], args[1]));
    }
    return Value::small_int(count);
}

Result<bool> row_contains(Vm& vm, Value row, Value item) {
    return VM_TRY(find_in_row(vm, row, item, {0, items_of(row).size()}))
    .found;
}

}  // namespace krait::vm
