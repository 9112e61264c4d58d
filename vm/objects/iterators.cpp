// The iterator of the builtin containers: a container and a position.
#include "vm/objects/iterators.hpp"

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/element.hpp"
#include "vm/objects/range.hpp"
#include "vm/objects/utf8_walk.hpp"

namespace krait::vm {
namespace {

struct RowIterator : Object {
    Value row;
    std::size_t at = 0;   // items; bytes of a str; entries of a dict
    std::size_t end = 0;  // of a dict: where its entries ended when the iterator was made
    RowKind kind = RowKind::List;
};

Result<Value> next_char(Vm& vm, RowIterator* iterator) {
    std::string_view text = iterator->row.as<Str>()->view();
    if (iterator->at >= text.size()) return Value::stopped();
    std::size_t size = char_bytes(text, iterator->at);
    std::string_view one = text.substr(iterator->at, size);
    iterator->at += size;
    // ASCII characters are interned: then the loop allocates nothing.
    return VM_TRY(size == 1 ? vm.intern(one) : make_str(vm, one));
}

Result<Value> next_element(Vm& vm, RowIterator* iterator) {
    Buffer octets = *as_buffer(iterator->row);
    std::size_t size = element_size(octets.code);
    if (iterator->at >= octets.count / size) return Value::stopped();
    return load_element(vm, octets.code, octets.items + iterator->at++ * size);
}

Result<Value> next_number(Vm& vm, RowIterator* iterator) {
    const Range& range = *iterator->row.as<Range>();
    if (iterator->at >= range_length(range)) return Value::stopped();
    std::size_t offset = iterator->at++ * std::size_t(range.step);
    return make_int(vm, std::intptr_t(std::size_t(range.start) + offset));
}

Result<Value> next_of_dict(Vm& vm, RowIterator* iterator) {
    // What is stored meanwhile is not met, else `for k in d: d[k + 1] = 0` would never end.
    const DictEntry* entry = next_entry(iterator->row.as<Dict>(), &iterator->at);
    if (!entry || iterator->at > iterator->end) return Value::stopped();
    if (iterator->kind == RowKind::DictKeys) return entry->key;
    if (iterator->kind == RowKind::DictValues) return entry->value;
    const Value pair[] = {entry->key, entry->value};
    return VM_TRY(make_tuple(vm, pair));
}

Value next_item(RowIterator* iterator, std::span<const Value> items) {
    return iterator->at < items.size() ? items[iterator->at++] : Value::stopped();
}

Result<Value> iterator_next(Vm& vm, Value self) {
    auto* iterator = self.as<RowIterator>();
    switch (iterator->kind) {
        case RowKind::List: return next_item(iterator, iterator->row.as<List>()->view());
        case RowKind::Tuple: return next_item(iterator, iterator->row.as<Tuple>()->view());
        case RowKind::Str: return next_char(vm, iterator);
        case RowKind::Bytes: return next_element(vm, iterator);
        case RowKind::Range: return next_number(vm, iterator);
        default: return next_of_dict(vm, iterator);
    }
}

void trace_iterator(Object* object, Marker& marker) {
    marker.mark(static_cast<RowIterator*>(object)->row);
}

}  // namespace

Result<Value> make_row_iterator(Vm& vm, RowKind kind, Value row) {
    RowIterator* made = VM_TRY(vm.make<RowIterator>(iterator_type));
    made->row = row;
    made->kind = kind;
    if (kind >= RowKind::DictKeys) made->end = row.as<Dict>()->used;
    return made;
}

Result<Value> iterate_self(Vm&, Value self) { return self; }

const Type iterator_type{
    .name = "iterator",
    .subclassable = false,
    .print = [](Vm& vm, Printer& out, Value, Form) { return out.write(vm, "<iterator>"); },
    .iterate = iterate_self,
    .next = iterator_next,
    .trace = trace_iterator};

Result<Value> next_or_stop(Vm& vm, Value iterator) {
    Value item = VM_TRY(next(vm, iterator));
    if (!item.is_stopped()) return item;
    Value value = vm.stop_value;
    vm.stop_value = Value::null();
    return value.is_null() ? vm.raise(stop_iteration_type) : vm.raise(stop_iteration_type, value);
}

}  // namespace krait::vm
