#include "vm/interp/steps.hpp"

#include "vm/interp/iterate.hpp"
#include "vm/native.hpp"
#include "vm/objects/exception.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/set.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<void> delete_from(Vm& vm, Dict* dict, Str* name) {
    if (!remove(dict, name)) return vm.raise(key_error_type, Value(name));
    return {};
}

Result<Value> make_slice_of(Vm& vm, const Value* items, int count) {
    return VM_TRY(make_slice(vm, items[0], items[1], count == 3 ? items[2] : Value::none()));
}

Slice passing_slice(const Value* items, int count) {
    Slice slice;
    slice.type = &slice_type;
    slice.start = items[0];
    slice.stop = items[1];
    slice.step = count == 3 ? items[2] : Value::none();
    return slice;
}

Result<Value> make_set_of(Vm& vm, std::span<const Value> items) {
    Set* set = VM_TRY(make_set(vm));
    for (Value item : items) VM_TRY(add(vm, set, item));
    return set;
}

Result<void> unpack(Vm& vm, Value sequence, Value* into, std::size_t count) {
    std::span<const Value> items;
    if (is_tuple(sequence)) {
        items = sequence.as<Tuple>()->view();
    } else {
        items = VM_TRY(to_list(vm, sequence))
        ->view();
    }
    if (items.size() < count)
        return vm.raise(value_error_type, texts::kNeedMoreValues, items.size());
    if (items.size() > count) return vm.raise(value_error_type, texts::kTooManyValues, count);
    for (std::size_t i = 0; i < count; ++i) into[count - 1 - i] = items[i];
    return {};
}

Result<void> unpack_star(Vm& vm, Value sequence, Value* into, std::size_t left, std::size_t right) {
    List* items = VM_TRY(to_list(vm, sequence));
    if (items->count < left + right)
        return vm.raise(value_error_type, texts::kNeedMoreValues, items->count);
    std::size_t middle = items->count - left - right;
    List* rest = VM_TRY(make_list(vm, items->view().subspan(left, middle)));
    Value* slot = into;
    for (std::size_t i = items->count; i-- > left + middle;) *slot++ = items->items()[i];
    *slot++ = Value(rest);
    for (std::size_t i = left; i-- > 0;) *slot++ = items->items()[i];
    return {};
}

Result<Value> make_child(Vm& vm, const Frame* frame, std::int32_t index,
                         std::span<const Value> cells, Value defaults, Value keyword_defaults) {
    auto* prototype = frame->function->prototype->children->items[index].as<Prototype>();
    if (!defaults.is_null() &&
        (!is_tuple(defaults) || defaults.as<Tuple>()->count != prototype->prelude.default_count))
        return vm.raise(value_error_type, texts::kBadBytecode);
    if (!keyword_defaults.is_null() && !is_dict(keyword_defaults))
        return vm.raise(value_error_type, texts::kBadBytecode);
    Function* made = VM_TRY(make_function(vm, prototype, frame->function->globals));
    if (!defaults.is_null()) made->defaults = defaults.as<Tuple>();
    if (!keyword_defaults.is_null()) made->keyword_defaults = keyword_defaults.as<Dict>();
    if (!cells.empty()) made->cells = VM_TRY(make_tuple(vm, cells));
    return made;
}

namespace {

// Whether the class `pattern` catches `exception`. The reference has no name for the operator.
Result<bool> matches_class(Vm& vm, Value exception, Value pattern) {
    if (is_type(pattern) && as_type(pattern)->is_exception)
        return is_subtype(is_type(exception) ? as_type(exception) : type_of(exception),
                          as_type(pattern));
    return vm.raise(type_error_type, texts::kUnsupportedBinary, "", type_of(exception)->name,
                    type_of(pattern)->name);
}

}  // namespace

Result<Value> match_exception(Vm& vm, Value exception, Value pattern) {
    if (!is_tuple(pattern)) return Value(VM_TRY(matches_class(vm, exception, pattern)));
    for (Value each : pattern.as<Tuple>()->view())
        if (VM_TRY(matches_class(vm, exception, each))) return Value(true);
    return Value(false);
}

Result<Value> leave_with(Vm& vm, const Value* slots) {
    Method exit{slots[0], slots[1]};
    Value cookie = slots[2];
    bool raised = cookie.is_object() && !is_type(cookie) && is_exception(cookie);
    Value args[] = {Value::none(), Value::none(), Value::none()};
    if (raised) {
        args[0] = Value(type_of(cookie));
        args[1] = cookie;
    }
    Value result = VM_TRY(call_method(vm, exit, args));
    if (raised && VM_TRY(truth(vm, result))) return Value::none();
    return cookie;
}

Result<Value> load_deref(Vm& vm, Value cell) {
    Value content = cell.as<ClosureCell>()->content;
    if (content.is_unset()) return vm.raise(name_error_type, texts::kLocalUnset);
    return content;
}

Result<Value> exception_of(Vm& vm, Value value) {
    if (is_type(value) && as_type(value)->is_exception) value = VM_TRY(vm.call(value, Args()));
    if (is_type(value) || !is_exception(value))
        return vm.raise(type_error_type, texts::kNotAnException);
    return value;
}

}  // namespace krait::vm
