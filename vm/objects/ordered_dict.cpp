// collections.OrderedDict: every dict keeps its order; this one shows it in its text and in ==.
#include "vm/native.hpp"
#include "vm/objects/dict_storage.hpp"
#include "vm/objects/iterators.hpp"

namespace krait::vm {
namespace {

bool is_ordered(Value value) { return is(value, ordered_dict_type); }

Result<Value> make(Vm& vm, const Type& type, Args args) {
    Value made = VM_TRY(dict_type.make(vm, type, args));
    made.object()->type = &ordered_dict_type;
    return made;
}

Result<void> print_ordered(Vm& vm, Printer& out, Value self, Form form) {
    VM_TRY(out.write(vm, "OrderedDict("));
    VM_TRY(dict_type.print(vm, out, self, form));
    return out.write(vm, ")");
}

// The same pairs in the same order.
Result<bool> same_pairs(Vm& vm, const Dict* a, const Dict* b) {
    if (a->count != b->count) return false;
    std::size_t at = 0, other_at = 0;
    while (const DictEntry* entry = next_entry(a, &at)) {
        const DictEntry* other = next_entry(b, &other_at);
        if (!other) return false;
        Value value = entry->value, key = other->key, other_value = other->value;
        VM_TRY(vm.poll());
        if (!VM_TRY(equal(vm, entry->key, key))) return false;
        if (!VM_TRY(equal(vm, value, other_value))) return false;
    }
    return true;
}

Result<Value> ordered_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    bool equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
    if (!equality || !is_ordered(left) || !is_ordered(right))
        return dict_type.binary(vm, op, left, right);
    VM_TRY(vm.check_native_stack());
    bool same = VM_TRY(same_pairs(vm, left.as<Dict>(), right.as<Dict>()));
    return Value(same == (op == BinaryOp::Equal));
}

Result<Value> iterate_keys(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::DictKeys, self);
}

Result<bool> has_key(Vm& vm, Value self, Value key) { return dict_type.contains(vm, self, key); }
Result<Value> count_pairs(Vm& vm, Value self) { return dict_type.length(vm, self); }
Result<Value> subscript_ordered(Vm& vm, Value self, Value key, Access access, Value value) {
    return dict_type.subscript(vm, self, key, access, value);
}

}  // namespace

const Type ordered_dict_type{.name = "OrderedDict",
                             .base = &dict_type,
                             .keywords = true,
                             .make = make,
                             .print = print_ordered,
                             .binary = ordered_binary,
                             .contains = has_key,
                             .length = count_pairs,
                             .subscript = subscript_ordered,
                             .iterate = iterate_keys,
                             .trace = trace_dict};

}  // namespace krait::vm
