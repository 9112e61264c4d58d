// dict: what a program does with one.
#include "vm/native.hpp"
#include "vm/objects/dict_storage.hpp"
#include "vm/objects/dict_view.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/names.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<void> store_all(Vm& vm, Dict* dict, const Dict* source) {
    std::size_t at = 0;
    while (const DictEntry* entry = next_entry(source, &at)) {
        Value key = entry->key, value = entry->value;
        VM_TRY(vm.poll());
        VM_TRY(store(vm, dict, key, value));
    }
    return {};
}

// One item of an iterable of pairs.
Result<void> store_pair(Vm& vm, Dict* dict, Value pair) {
    Value iterator = VM_TRY(iterate(vm, pair));
    Value parts[3];
    for (Value& part : parts) part = VM_TRY(next(vm, iterator));
    if (parts[0].is_stopped() || parts[1].is_stopped() || !parts[2].is_stopped())
        return vm.raise(value_error_type, texts::kBadPairLength);
    return store(vm, dict, parts[0], parts[1]);
}

Result<void> store_by_keys(Vm& vm, Dict* dict, Value source, Value keys) {
    Value iterator = VM_TRY(iterate(vm, keys));
    for (;;) {
        VM_TRY(vm.poll());
        Value key = VM_TRY(next(vm, iterator));
        if (key.is_stopped()) return {};
        VM_TRY(store(vm, dict, key, VM_TRY(subscript(vm, source, key))));
    }
}

}  // namespace

Result<void> update(Vm& vm, Dict* dict, Value source) {
    Value native = native_value(source);
    if (is_dict(native)) return store_all(vm, dict, native.as<Dict>());
    Method keys = VM_TRY(method_or_null(vm, source, vm.name(Name::Keys)));
    if (!keys.function.is_null())
        return store_by_keys(vm, dict, source, VM_TRY(call_method(vm, keys, {})));
    Value iterator = VM_TRY(iterate(vm, source));
    for (;;) {
        VM_TRY(vm.poll());
        Value pair = VM_TRY(next(vm, iterator));
        if (pair.is_stopped()) return {};
        VM_TRY(store_pair(vm, dict, pair));
    }
}

namespace {

// dict.update(source, **names) and dict(source, **names): what follows the dict itself.
Result<void> update_by_call(Vm& vm, Dict* dict, Args args) {
    if (args.count) VM_TRY(update(vm, dict, args[0]));
    for (std::size_t i = 0; i < args.keyword_count; ++i)
        VM_TRY(store(vm, dict, args.keywords[2 * i], args.keywords[2 * i + 1]));
    return {};
}

Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    Dict* made = VM_TRY(make_dict(vm));
    VM_TRY(update_by_call(vm, made, args));
    return made;
}

Result<void> print_dict(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(vm.check_native_stack());
    VM_TRY(out.write(vm, "{"));
    std::size_t at = 0;
    bool first = true;
    while (const DictEntry* entry = next_entry(self.as<Dict>(), &at)) {
        Value key = entry->key, value = entry->value;
        VM_TRY(vm.poll());
        if (!first) VM_TRY(out.write(vm, ", "));
        first = false;
        VM_TRY(print(vm, out, key, Form::Repr));
        VM_TRY(out.write(vm, ": "));
        VM_TRY(print(vm, out, value, Form::Repr));
    }
    return out.write(vm, "}");
}

Result<bool> same_dicts(Vm& vm, Dict* a, Dict* b) {
    if (a->count != b->count) return false;
    std::size_t at = 0;
    while (const DictEntry* entry = next_entry(a, &at)) {
        Value key = entry->key, value = entry->value;
        VM_TRY(vm.poll());
        Value other = VM_TRY(find(vm, b, key));
        if (other.is_null() || !VM_TRY(equal(vm, value, other))) return false;
    }
    return true;
}

// A copy is an OrderedDict if the original is one.
Result<Dict*> copy_alike(Vm& vm, const Dict* dict) {
    Dict* made = VM_TRY(copy(vm, dict));
    made->type = dict->type;
    return made;
}

// For a method that changes it. Raises TypeError.
Result<Dict*> writable(Vm& vm, Value self) {
    auto* dict = self.as<Dict>();
    if (dict->read_only) return vm.raise(type_error_type);
    return dict;
}

// `|` and `|=`: the right side is whatever update takes.
Result<Value> unite(Vm& vm, BinaryOp op, Value left, Value right) {
    Dict* target =
        VM_TRY(op == BinaryOp::Or ? copy_alike(vm, left.as<Dict>()) : writable(vm, left));
    VM_TRY(update(vm, target, right));
    return target;
}

Result<Value> dict_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    if (!is_dict(left)) return Value::null();
    if (op == BinaryOp::Or || op == BinaryOp::InplaceOr) return unite(vm, op, left, right);
    if (!is_dict(right)) return Value::null();
    if (op != BinaryOp::Equal && op != BinaryOp::NotEqual) return Value::null();
    VM_TRY(vm.check_native_stack());
    bool same = VM_TRY(same_dicts(vm, left.as<Dict>(), right.as<Dict>()));
    return Value(same == (op == BinaryOp::Equal));
}

Result<bool> dict_contains(Vm& vm, Value self, Value key) {
    return !VM_TRY(find(vm, self.as<Dict>(), key))
    .is_null();
}

Result<Value> subscript_dict(Vm& vm, Value self, Value key, Access access, Value value) {
    auto* dict = self.as<Dict>();
    if (access != Access::Load) VM_TRY(writable(vm, self));
    if (access == Access::Store) {
        VM_TRY(store(vm, dict, key, value));
        return Value::none();
    }
    if (access == Access::Delete) {
        if (!VM_TRY(remove(vm, dict, key))) return vm.raise(key_error_type, key);
        return Value::none();
    }
    Value found = VM_TRY(find(vm, dict, key));
    if (found.is_null()) return vm.raise(key_error_type, key);
    return found;
}

Result<Value> dict_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(self.as<Dict>()->count));
}

Result<Value> iterate_dict(Vm& vm, Value self) {
    return make_row_iterator(vm, RowKind::DictKeys, self);
}

// --- methods

Result<Value> dict_get(Vm& vm, Args args) {
    Value found = VM_TRY(find(vm, args[0].as<Dict>(), args[1]));
    return found.is_null() ? args.get(2) : found;
}

Result<Value> dict_pop(Vm& vm, Args args) {
    Dict* dict = VM_TRY(writable(vm, args[0]));
    Value found = VM_TRY(find(vm, dict, args[1]));
    if (found.is_null()) {
        if (args.count < 3) return vm.raise(key_error_type, args[1]);
        return args[2];
    }
    VM_TRY(remove(vm, dict, args[1]));
    return found;
}

Result<Value> dict_setdefault(Vm& vm, Args args) {
    Dict* dict = VM_TRY(writable(vm, args[0]));
    Value found = VM_TRY(find(vm, dict, args[1]));
    if (!found.is_null()) return found;
    VM_TRY(store(vm, dict, args[1], args.get(2)));
    return args.get(2);
}

// dict.popitem(): the last one stored.
Result<Value> dict_popitem(Vm& vm, Args args) {
    Dict* dict = VM_TRY(writable(vm, args[0]));
    const DictEntry* last = last_entry(dict);
    if (!last) return vm.raise(key_error_type, texts::kPopFromEmptyDict);
    const Value pair[] = {last->key, last->value};
    Tuple* made = VM_TRY(make_tuple(vm, pair));
    drop_last_entry(dict);
    return made;
}

Result<Value> dict_update(Vm& vm, Args args) {
    VM_TRY(update_by_call(vm, VM_TRY(writable(vm, args[0])), args.rest()));
    return Value::none();
}

Result<Value> dict_copy(Vm& vm, Args args) { return VM_TRY(copy_alike(vm, args[0].as<Dict>())); }

Result<Value> dict_clear(Vm& vm, Args args) {
    clear(VM_TRY(writable(vm, args[0])));
    return Value::none();
}

// dict.fromkeys(iterable, value=None)
Result<Value> dict_fromkeys(Vm& vm, Args args) {
    Dict* made = VM_TRY(make_dict(vm));
    Value iterator = VM_TRY(iterate(vm, args[1]));
    for (;;) {
        VM_TRY(vm.poll());
        Value key = VM_TRY(next(vm, iterator));
        if (key.is_stopped()) return made;
        VM_TRY(store(vm, made, key, args.get(2)));
    }
}

Result<Value> dict_getitem(Vm& vm, Args args) {
    return subscript_dict(vm, args[0], args[1], Access::Load, Value::null());
}
Result<Value> dict_setitem(Vm& vm, Args args) {
    return subscript_dict(vm, args[0], args[1], Access::Store, args[2]);
}
Result<Value> dict_delitem(Vm& vm, Args args) {
    return subscript_dict(vm, args[0], args[1], Access::Delete, Value::null());
}

template <RowKind kind>
Result<Value> dict_view(Vm& vm, Args args) {
    return make_dict_view(vm, kind, args[0].as<Dict>());
}

constexpr FunctionDef methods[] = {
    {"__delitem__", dict_delitem, 2, 2},
    {"__getitem__", dict_getitem, 2, 2},
    {"__setitem__", dict_setitem, 3, 3},
    {"clear", dict_clear, 1, 1},
    {"copy", dict_copy, 1, 1},
    {"fromkeys", dict_fromkeys, 2, 3, false, Binding::Class},
    {"get", dict_get, 2, 3},
    {"items", dict_view<RowKind::DictItems>, 1, 1},
    {"keys", dict_view<RowKind::DictKeys>, 1, 1},
    {"pop", dict_pop, 2, 3},
    {"popitem", dict_popitem, 1, 1},
    {"setdefault", dict_setdefault, 2, 3},
    {"update", dict_update, 1, 2, true},
    {"values", dict_view<RowKind::DictValues>, 1, 1},
};

}  // namespace

const Type dict_type{.name = "dict",
                     .methods = methods,
                     .keywords = true,
                     .make = make,
                     .print = print_dict,
                     .binary = dict_binary,
                     .contains = dict_contains,
                     .length = dict_length,
                     .subscript = subscript_dict,
                     .iterate = iterate_dict,
                     .trace = trace_dict};

}  // namespace krait::vm
