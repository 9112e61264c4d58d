#include "vm/objects/range.hpp"

#include "vm/native.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/slice.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

// In unsigned arithmetic: the distance may need all bits of a word.
std::size_t range_length(const Range& range) {
    bool up = range.step > 0;
    if (up ? range.start >= range.stop : range.start <= range.stop) return 0;
    std::size_t distance = up ? std::size_t(range.stop) - std::size_t(range.start)
                              : std::size_t(range.start) - std::size_t(range.stop);
    std::size_t stride = up ? std::size_t(range.step) : 0 - std::size_t(range.step);
    return (distance - 1) / stride + 1;
}

namespace {

Result<Range*> make_range(Vm& vm, std::intptr_t start, std::intptr_t stop, std::intptr_t step) {
    Range* made = VM_TRY(vm.make_unscanned<Range>(range_type));
    made->start = start;
    made->stop = stop;
    made->step = step;
    return made;
}

// range(stop), range(start, stop), range(start, stop, step)
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count < 1 || args.count > 3) return vm.raise_argument_count(args.count, 1, 3);
    std::intptr_t numbers[3] = {0, 0, 1};
    std::size_t first = args.count == 1 ? 1 : 0;
    for (std::size_t i = 0; i < args.count; ++i)
        numbers[first + i] = VM_TRY(to_integer(vm, args[i]));
    if (numbers[2] == 0) return vm.raise(value_error_type, texts::kZeroStep);
    return VM_TRY(make_range(vm, numbers[0], numbers[1], numbers[2]));
}

std::intptr_t item(const Range& range, std::size_t position) {
    return std::intptr_t(std::size_t(range.start) + position * std::size_t(range.step));
}

Result<Value> slice_of_range(Vm& vm, const Range& range, Value slice) {
    SliceBounds bounds = VM_TRY(slice_bounds(vm, slice, range_length(range)));
    std::intptr_t start = item(range, std::size_t(bounds.start));
    std::intptr_t step;
    if (__builtin_mul_overflow(range.step, bounds.step, &step))  // past any end
        step = (range.step < 0) == (bounds.step < 0) ? INTPTR_MAX : -INTPTR_MAX;
    // As the reference: the end is counted from the original one.
    std::intptr_t stop = item(range, std::size_t(bounds.stop));
    return VM_TRY(make_range(vm, start, stop, step));
}

Result<Value> subscript_range(Vm& vm, Value self, Value index, Access access, Value) {
    if (access != Access::Load) return Value::null();
    const Range& range = *self.as<Range>();
    if (is_slice(index)) return slice_of_range(vm, range, index);
    auto position = VM_TRY(item_position(vm, "range", index, range_length(range)));
    return make_int(vm, item(range, position));
}

Result<void> print_range(Vm& vm, Printer& out, Value self, Form) {
    const Range& range = *self.as<Range>();
    const FormatArg parts[] = {range.start, range.stop, range.step};
    if (range.step == 1) return print_format(vm, out, "range({}, {})", {parts, 2});
    return print_format(vm, out, "range({}, {}, {})", parts);
}

Result<Value> length_of_range(Vm& vm, Value self) {
    return make_unsigned(vm, range_length(*self.as<Range>()));
}

Result<bool> range_truth(Vm&, Value self) { return range_length(*self.as<Range>()) != 0; }

Result<bool> range_contains(Vm& vm, Value self, Value wanted) {
    auto number = as_integer(wanted);
    if (!number) return contains_by_iteration(vm, self, wanted);
    const Range& range = *self.as<Range>();
    bool inside = range.step > 0 ? *number >= range.start && *number < range.stop
                                 : *number <= range.start && *number > range.stop;
    // Unsigned: the distance may need all bits of a word.
    std::size_t distance = std::size_t(*number) - std::size_t(range.start);
    std::size_t stride = std::size_t(range.step);
    return inside && (range.step > 0 ? distance % stride : (0 - distance) % (0 - stride)) == 0;
}

Result<Value> iterate_range(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::Range, self);
}

Result<Value> attribute_of_range(Vm& vm, Value self, Str* name) {
    const Range& range = *self.as<Range>();
    if (name->view() == "start") return make_int(vm, range.start);
    if (name->view() == "stop") return make_int(vm, range.stop);
    if (name->view() == "step") return make_int(vm, range.step);
    return Value::null();
}

}  // namespace

const Type range_type{.name = "range",
                      .make = make,
                      .print = print_range,
                      .contains = range_contains,
                      .truth = range_truth,
                      .length = length_of_range,
                      .subscript = subscript_range,
                      .iterate = iterate_range,
                      .attribute = attribute_of_range};

}  // namespace krait::vm
