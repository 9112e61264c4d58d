#include "vm/objects/array.hpp"

#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/element.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/memoryview.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/slice.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Array*> make_array(Vm& vm, char code, std::string_view octets) {
    Array* made = VM_TRY(vm.make<Array>(array_type));
    made->code = code;
    VM_TRY(splice(vm, made, 0, 0, octets));
    return made;
}

namespace {

std::size_t size_of(const Array* array) { return element_size(array->code); }
std::size_t items_in(const Array* array) { return array->count / size_of(array); }

Result<void> append_item(Vm& vm, Array* array, Value item) {
    char octets[kMaxElementSize];
    VM_TRY(store_element(vm, array->code, item, octets));
    return splice(vm, array, array->count, 0, {octets, size_of(array)});
}

// The whole items of `octets`.
std::string_view whole_items(const Array* array, std::string_view octets) {
    return octets.substr(0, octets.size() - octets.size() % size_of(array));
}

// array.array(code[, octets or iterable])
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count < 1 || args.count > 2) return vm.raise_argument_count(args.count, 1, 2);
    Value code = native_value(args[0]);
    std::string_view text = is_bytes(code) ? code.as<Bytes>()->view() : VM_TRY(to_text(vm, code));
    if (text.empty() || element_size(text[0]) == 0)
        return vm.raise(value_error_type, texts::kBadTypecode);
    Array* made = VM_TRY(make_array(vm, text[0], ""));
    if (args.count == 1) return made;
    Value source = native_value(args[1]);
    if (is_bytes(source) || is_bytearray(source)) {
        VM_TRY(splice(vm, made, 0, 0, whole_items(made, as_buffer(source)->text())));
        return made;
    }
    Value iterator = VM_TRY(iterate(vm, args[1]));
    for (;;) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, iterator));
        if (item.is_stopped()) return made;
        VM_TRY(append_item(vm, made, item));
    }
}

Result<void> print_array(Vm& vm, Printer& out, Value self, Form) {
    auto* array = self.as<Array>();
    const FormatArg code[] = {std::string_view(&array->code, 1)};
    VM_TRY(print_format(vm, out, "array('{}'", code));
    for (std::size_t i = 0; i < items_in(array); ++i) {
        VM_TRY(vm.poll());
        VM_TRY(out.write(vm, i ? ", " : ", ["));
        Value item = VM_TRY(load_element(vm, array->code, array->items + i * size_of(array)));
        VM_TRY(print(vm, out, item, Form::Repr));
    }
    return out.write(vm, array->count ? "])" : ")");
}

Result<Value> extend_in_place(Vm& vm, Value self, Value source) {
    auto* array = self.as<Array>();
    std::string_view octets = VM_TRY(to_buffer(vm, source))
    .text();
    VM_TRY(splice(vm, array, array->count, 0, whole_items(array, octets)));
    return self;
}

Result<Value> join(Vm& vm, Array* left, Value right) {
    Buffer more = VM_TRY(to_buffer(vm, right));
    Array* made = VM_TRY(make_array(vm, left->code, left->view()));
    VM_TRY(splice(vm, made, made->count, 0, whole_items(made, more.text())));
    return made;
}

// As the reference: an array equals arrays, and what compares itself with all kinds of octets.
bool compares_with(Value left, Value right) {
    auto open = [](Value value) { return is_bytearray(value) || is(value, memoryview_type); };
    return (is(left, array_type) && is(right, array_type)) || open(left) || open(right);
}

Result<Value> array_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::InplaceAdd && is(left, array_type)) return extend_in_place(vm, left, right);
    if (op == BinaryOp::Add && is(left, array_type)) return join(vm, left.as<Array>(), right);
    if (!is_comparison(op)) return Value::null();
    bool equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
    auto a = as_buffer(left), b = as_buffer(right);
    if (equality && !(a && b && compares_with(left, right))) return Value::null();
    if (!a) return Value::null();
    return b ? compare_buffers(vm, op, *a, *b) : Value::false_value();
}

Result<Value> load(Vm& vm, Array* array, Value index) {
    std::size_t size = size_of(array);
    if (is_slice(index)) {
        Section part = VM_TRY(numbered_section(vm, index, items_in(array)));
        return VM_TRY(make_array(vm, array->code,
                                 array->view().substr(part.start * size, part.count() * size)));
    }
    auto at = VM_TRY(item_position(vm, "array", index, items_in(array)));
    return load_element(vm, array->code, array->items + at * size);
}

Result<Value> store_section(Vm& vm, Array* array, Value slice, Value value) {
    std::size_t size = size_of(array);
    Section part = VM_TRY(numbered_section(vm, slice, items_in(array)));
    auto source = as_buffer(native_value(value));
    if (!source) return vm.raise(not_implemented_error_type, texts::kOctetsNeeded);
    if (element_size(source->code) != size)
        return vm.raise(value_error_type, texts::kIncompatibleItems);
    VM_TRY(splice(vm, array, part.start * size, part.count() * size, source->text()));
    return Value::none();
}

Result<Value> subscript_array(Vm& vm, Value self, Value index, Access access, Value value) {
    auto* array = self.as<Array>();
    index = VM_TRY(settled_index(vm, index));
    if (access == Access::Load) return load(vm, array, index);
    if (access == Access::Delete) return Value::null();
    if (is_slice(index)) return store_section(vm, array, index, value);
    char octets[kMaxElementSize];
    VM_TRY(item_position(vm, "array", index, items_in(array)));
    VM_TRY(store_element(vm, array->code, value, octets));
    // Once more: what has run meanwhile may have made the array shorter.
    auto at = VM_TRY(item_position(vm, "array", index, items_in(array)));
    std::memcpy(array->items + at * size_of(array), octets, size_of(array));
    return Value::none();
}

Result<Value> array_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(items_in(self.as<Array>())));
}

Result<Value> iterate_array(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::Bytes, self);
}

void trace_array(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<Array*>(object)->items));
}

Result<Value> append(Vm& vm, Args args) {
    VM_TRY(append_item(vm, args[0].as<Array>(), args[1]));
    return Value::none();
}

Result<Value> extend(Vm& vm, Args args) {
    VM_TRY(extend_in_place(vm, args[0], args[1]));
    return Value::none();
}

constexpr FunctionDef methods[] = {
    {"append", append, 2, 2},
    {"extend", extend, 2, 2},
};

}  // namespace

const Type array_type{.name = "array",
                      .methods = methods,
                      .make = make,
                      .print = print_array,
                      .binary = array_binary,
                      .contains = contains_by_iteration,
                      .length = array_length,
                      .subscript = subscript_array,
                      .iterate = iterate_array,
                      .trace = trace_array};

}  // namespace krait::vm
