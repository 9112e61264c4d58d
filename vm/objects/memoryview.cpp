#include "vm/objects/memoryview.hpp"

#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/element.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/slice.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

std::size_t size_of(const Buffer& buffer) { return element_size(buffer.code); }
std::size_t items_in(const Buffer& buffer) { return buffer.count / size_of(buffer); }

// A view of the octets [offset, offset + count) of what `source` shows.
Result<Value> make_part(Vm& vm, Value source, char code, std::size_t offset, std::size_t count) {
    MemoryView* made = VM_TRY(vm.make<MemoryView>(memoryview_type));
    bool nested = is(source, memoryview_type);
    made->base = nested ? source.as<MemoryView>()->base : source;
    made->offset = (nested ? source.as<MemoryView>()->offset : 0) + offset;
    made->count = count;
    made->code = code;
    return made;
}

Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    Buffer octets = VM_TRY(to_buffer(vm, args[0]));
    Value owner = octets_owner(native_value(args[0]));
    return make_part(vm, owner, octets.code, 0, octets.count);
}

Result<void> print_view(Vm& vm, Printer& out, Value, Form) { return out.write(vm, "<memoryview>"); }

Result<Value> view_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (!is_comparison(op)) return Value::null();
    auto octets = [](Value value) {
        if (!is_str(value)) return as_buffer(value);
        return std::optional(Buffer{value.as<Str>()->bytes, value.as<Str>()->size_bytes, false});
    };
    auto a = octets(left), b = octets(right);
    if (a && b) return compare_buffers(vm, op, *a, *b);
    bool equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
    return equality || !a ? Value::null() : Value::false_value();
}

Result<Value> load(Vm& vm, Value self, Value index) {
    Buffer items = *as_buffer(self);
    std::size_t size = size_of(items);
    if (is_slice(index)) {
        Section part = VM_TRY(numbered_section(vm, index, items_in(items)));
        return make_part(vm, self, items.code, part.start * size, part.count() * size);
    }
    auto at = VM_TRY(item_position(vm, "memoryview", index, items_in(items)));
    return load_element(vm, items.code, items.items + at * size);
}

Result<Value> store_section(Vm& vm, Value self, Value slice, Value value) {
    Section part = VM_TRY(numbered_section(vm, slice, items_in(*as_buffer(self))));
    auto source = as_buffer(native_value(value));
    if (!source) return vm.raise(not_implemented_error_type, texts::kOctetsNeeded);
    Buffer items = *as_buffer(self);
    std::size_t size = size_of(items);
    if (size_of(*source) != size || source->count != part.count() * size ||
        part.stop > items_in(items))
        return vm.raise(value_error_type, texts::kIncompatibleItems);
    if (!items.writable) return Value::null();
    if (source->count) std::memmove(items.items + part.start * size, source->items, source->count);
    return Value::none();
}

Result<Value> subscript_view(Vm& vm, Value self, Value index, Access access, Value value) {
    index = VM_TRY(settled_index(vm, index));
    if (access == Access::Load) return load(vm, self, index);
    if (access == Access::Delete) return Value::null();
    if (is_slice(index)) return store_section(vm, self, index, value);
    char octets[kMaxElementSize];
    VM_TRY(item_position(vm, "memoryview", index, items_in(*as_buffer(self))));
    if (!as_buffer(self)->writable) return Value::null();
    VM_TRY(store_element(vm, self.as<MemoryView>()->code, value, octets));
    // Once more: what has run meanwhile may have made the object shorter.
    Buffer items = *as_buffer(self);
    auto at = VM_TRY(item_position(vm, "memoryview", index, items_in(items)));
    std::memcpy(items.items + at * size_of(items), octets, size_of(items));
    return Value::none();
}

Result<Value> view_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(items_in(*as_buffer(self))));
}

Result<Value> iterate_view(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::Bytes, self);
}

void trace_view(Object* object, Marker& marker) {
    marker.mark(static_cast<MemoryView*>(object)->base);
}

constexpr FunctionDef methods[] = {
    {"hex", octets_hex, 1, 2},
};

}  // namespace

const Type memoryview_type{.name = "memoryview",
                           .methods = methods,
                           .make = make,
                           .print = print_view,
                           .binary = view_binary,
                           .contains = contains_by_iteration,
                           .length = view_length,
                           .subscript = subscript_view,
                           .iterate = iterate_view,
                           .trace = trace_view};

}  // namespace krait::vm
