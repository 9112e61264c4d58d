#include "vm/objects/slice.hpp"

#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/bigint.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Slice*> make_slice(Vm& vm, Value start, Value stop, Value step) {
    Slice* made = VM_TRY(vm.make<Slice>(slice_type));
    made->start = start;
    made->stop = stop;
    made->step = step;
    return made;
}

Result<std::intptr_t> slice_integer(Vm& vm, Value value) {
    Value number = VM_TRY(int_or_null(vm, value));
    if (number.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(value)->name);
    if (auto index = as_integer(number)) return *index;
    return IntParts(number).negative() ? INTPTR_MIN : INTPTR_MAX;
}

std::intptr_t clamp_index(std::intptr_t index, std::intptr_t low, std::intptr_t high) {
    if (index < 0) index = index < -high ? low : index + high;
    return std::clamp(index, low, high);
}

namespace {

// As Python reference 6.10.3: the ends of a backward slice lie one before the row.
std::intptr_t bound(std::intptr_t index, std::intptr_t count, bool backward) {
    if (index < 0) index = std::max<std::intptr_t>(index + count, backward ? -1 : 0);
    return std::min(index, backward ? count - 1 : count);
}

Result<std::intptr_t> integer(Vm& vm, Value value) {
    if (value.is_small_int()) return value.small_int();
    return slice_integer(vm, value);
}

std::size_t count_taken(const SliceBounds& bounds) {
    std::intptr_t distance =
        bounds.step > 0 ? bounds.stop - bounds.start : bounds.start - bounds.stop;
    if (distance <= 0) return 0;
    if (bounds.step == 1) return std::size_t(distance);
    std::size_t stride = bounds.step > 0 ? std::size_t(bounds.step) : 0 - std::size_t(bounds.step);
    return (std::size_t(distance) - 1) / stride + 1;
}

}  // namespace

Result<SliceBounds> slice_bounds(Vm& vm, Value slice, std::size_t size) {
    auto* parts = slice.as<Slice>();
    auto count = std::intptr_t(size);
    SliceBounds bounds{0, 0, 1, 0};
    if (!parts->step.is_none()) bounds.step = VM_TRY(integer(vm, parts->step));
    if (bounds.step == 0) return vm.raise(value_error_type, texts::kSliceStepZero);
    bool backward = bounds.step < 0;
    bounds.start = backward ? count - 1 : 0;
    bounds.stop = backward ? -1 : count;
    if (!parts->start.is_none())
        bounds.start = bound(VM_TRY(integer(vm, parts->start)), count, backward);
    if (!parts->stop.is_none())
        bounds.stop = bound(VM_TRY(integer(vm, parts->stop)), count, backward);
    bounds.taken = count_taken(bounds);
    return bounds;
}

namespace {

Result<Value> attribute_of_slice(Vm&, Value self, Str* name) {
    auto* slice = self.as<Slice>();
    if (name->view() == "start") return slice->start;
    if (name->view() == "stop") return slice->stop;
    if (name->view() == "step") return slice->step;
    return Value::null();
}

// slice.indices(count): (start, stop, step) with None and negative ends replaced.
Result<Value> indices(Vm& vm, Args args) {
    std::intptr_t count = VM_TRY(to_integer(vm, args[1]));
    if (count < 0) return vm.raise(value_error_type, texts::kNegativeLength);
    SliceBounds bounds = VM_TRY(slice_bounds(vm, args[0], std::size_t(count)));
    const Value parts[] = {
        VM_TRY(make_int(vm, bounds.start)),
        VM_TRY(make_int(vm, bounds.stop)),
        VM_TRY(make_int(vm, bounds.step))
    };
    return VM_TRY(make_tuple(vm, parts));
}

Result<void> print_slice(Vm& vm, Printer& out, Value self, Form) {
    auto* slice = self.as<Slice>();
    VM_TRY(out.write(vm, "slice("));
    VM_TRY(print(vm, out, slice->start, Form::Repr));
    VM_TRY(out.write(vm, ", "));
    VM_TRY(print(vm, out, slice->stop, Form::Repr));
    VM_TRY(out.write(vm, ", "));
    VM_TRY(print(vm, out, slice->step, Form::Repr));
    return out.write(vm, ")");
}

void trace_slice(Object* object, Marker& marker) {
    auto* slice = static_cast<Slice*>(object);
    marker.mark(slice->start);
    marker.mark(slice->stop);
    marker.mark(slice->step);
}

constexpr FunctionDef methods[] = {
    {"indices", indices, 2, 2},
};

}  // namespace

const Type slice_type{.name = "slice",
                      .methods = methods,
                      .subclassable = false,
                      .print = print_slice,
                      .hash = unhashable,
                      .attribute = attribute_of_slice,
                      .trace = trace_slice};

}  // namespace krait::vm
