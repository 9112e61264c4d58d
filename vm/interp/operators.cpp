// The generic operations of native.hpp: each asks the type's row of functions.
#include "vm/interp/operators.hpp"

#include <utility>

#include "vm/native.hpp"
#include "vm/objects/complex.hpp"
#include "vm/objects/float.hpp"
#include "vm/objects/instance.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

constexpr std::string_view kUnaryMethods[] = {"__pos__", "__neg__", "__invert__"};

// The method that an error text names for an operator that is no in-place form.
constexpr std::string_view kBinaryMethods[] = {
    "__lt__",  "__gt__",  "__eq__",  "__le__",     "__ge__",       "__ne__",      "__contains__",
    "",        "",        "__or__",  "__xor__",    "__and__",      "__lshift__",  "__rshift__",
    "__add__", "__sub__", "__mul__", "__matmul__", "__floordiv__", "__truediv__", "__mod__",
    "__pow__",
};

constexpr int method_row(BinaryOp op) {
    return op < BinaryOp::Or ? int(op) : int(op) - int(BinaryOp::Or) + int(BinaryOp::InplaceOr);
}

constexpr std::string_view kReverseMethods[] = {
    "__ror__",      "__rxor__", "__rand__", "__rlshift__", "__rrshift__",
    "__radd__",     "__rsub__", "__rmul__", "__rmatmul__", "__rfloordiv__",
    "__rtruediv__", "__rmod__", "__rpow__",
};

inline Result<Value> ask(Vm& vm, const Type* type, BinaryOp op, Value left, Value right) {
    return type->binary ? type->binary(vm, op, left, right) : Value::null();
}

// By the left operand's type, then by the right one's. Null: neither knows.
inline Result<Value> ask_both(Vm& vm, BinaryOp op, Value left, Value right) {
    const Type *left_type = type_of(left), *right_type = type_of(right);
    Value result = VM_TRY(ask(vm, left_type, op, left, right));
    if (!result.is_null() || left_type == right_type) return result;
    return ask(vm, right_type, op, left, right);
}

// What == gives, which need not be a bool.
Result<Value> equality(Vm& vm, Value left, Value right) {
    if (left == right && !is_float(left)) return Value::true_value();
    if (left.is_small_int() && right.is_small_int()) return Value::false_value();
    VM_TRY(vm.check_native_stack());
    Value result = VM_TRY(ask_both(vm, BinaryOp::Equal, left, right));
    if (!result.is_null() && !(result == Value::not_implemented())) return result;
    return Value(left == right);
}

// An operator takes a bool for an int, on the left always, on the right where the operator has a
// reverse form.
Value bool_as_int(Value value) {
    return value.is_bool() ? Value::small_int(value.is_true()) : value;
}

Result<Value> binary_or_null(Vm& vm, BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::Equal) return equality(vm, left, right);
    Value result = VM_TRY(ask_both(vm, op, left, right));
    if (result == Value::not_implemented()) result = Value::null();
    if (!result.is_null() || !is_inplace(op)) return result;
    return ask_both(vm, plain_form(op), left, right);
}

}  // namespace

bool is_same(Value left, Value right) { return left == right; }

Result<Value> unary(Vm& vm, UnaryOp op, Value value) {
    if (op == UnaryOp::Not) return Value(!VM_TRY(truth(vm, value)));
    const Type* type = type_of(value);
    Value result = type->unary ? VM_TRY(type->unary(vm, op, value)) : Value::null();
    if (result.is_null())
        return vm.raise(type_error_type, texts::kUnsupportedUnary, kUnaryMethods[int(op)],
                        type->name);
    return result;
}

namespace {

bool is_number(Value value) {
    return value.is_small_int() || is_float(value) || is(value, complex_type);
}

// Where the reference tells numbers apart without their types, the method has no name.
bool is_nameless(Value left, Value right) { return left.is_small_int() && is_number(right); }

Raised raise_unsupported(Vm& vm, BinaryOp op, Value left, Value right) {
    std::string_view name;
    if (!is_inplace(op) || !is_nameless(left, bool_as_int(right))) {
        if (is_inplace(op)) op = plain_form(op);
        name = kBinaryMethods[method_row(op)];
        bool turned = right.is_bool() && op >= BinaryOp::Or && is_number(left) && !is_int(left);
        if (turned) {
            name = kReverseMethods[int(op) - int(BinaryOp::Or)];
            std::swap(left, right);
        }
    }
    if (op >= BinaryOp::InplaceOr) right = bool_as_int(right);
    left = bool_as_int(left);
    return vm.raise(type_error_type, texts::kUnsupportedBinary, name, type_of(left)->name,
                    type_of(right)->name);
}

}  // namespace

namespace {

// A float, or an int that is a word, as a double.
bool to_double(Value value, double* number) {
    if (value.is_small_int())
        *number = double(value.small_int());
    else if (is_float(value))
        *number = float_value(value);
    else
        return false;
    return true;
}

// What needs no more than the machine's doubles. Null: ask float.
Result<Value> float_arithmetic(Vm& vm, BinaryOp op, double left, double right) {
    switch (op) {
        case BinaryOp::InplaceAdd:
        case BinaryOp::Add: return make_float(vm, left + right);
        case BinaryOp::InplaceSubtract:
        case BinaryOp::Subtract: return make_float(vm, left - right);
        case BinaryOp::InplaceMultiply:
        case BinaryOp::Multiply: return make_float(vm, left * right);
        case BinaryOp::InplaceTrueDivide:
        case BinaryOp::TrueDivide:
            return right == 0 ? Result<Value>(Value::null()) : make_float(vm, left / right);
        case BinaryOp::Less: return Value(left < right);
        case BinaryOp::More: return Value(left > right);
        case BinaryOp::LessEqual: return Value(left <= right);
        case BinaryOp::MoreEqual: return Value(left >= right);
        default: return Value::null();
    }
}

}  // namespace

Result<Value> binary(Vm& vm, BinaryOp op, Value left, Value right) {
    double a, b;
    if ((is_float(left) || is_float(right)) && to_double(left, &a) && to_double(right, &b)) {
        Value result = VM_TRY(float_arithmetic(vm, op, a, b));
        if (!result.is_null()) return result;
    }
    left = bool_as_int(left);
    Value result = VM_TRY(binary_or_null(vm, op, left, right));
    if (!result.is_null()) return result;
    if (op == BinaryOp::NotEqual) return Value(!VM_TRY(equal(vm, left, right)));
    return raise_unsupported(vm, op, left, right);
}

Result<bool> truth_by_type(Vm& vm, Value value) {
    const Type* type = type_of(value);
    if (type->truth) return type->truth(vm, value);
    Value length = VM_TRY(length_or_null(vm, value));
    return length.is_null() || !(length == Value::small_int(0));
}

Result<bool> equal(Vm& vm, Value left, Value right) {
    return truth(vm, VM_TRY(equality(vm, left, right)));
}

namespace {

// `in` asks the reference's numbers as an operator, before it says that they are no containers.
Raised raise_no_container(Vm& vm, Value number, Value item) {
    bool nameless = is_nameless(item, number);
    bool with_bool = (number.is_bool() && is_number(bool_as_int(item))) ||
                     (number.is_small_int() && item.is_bool());
    if (!nameless && !with_bool)
        return vm.raise(type_error_type, texts::kNotIterable, type_of(bool_as_int(number))->name);
    return vm.raise(type_error_type, texts::kUnsupportedBinary, nameless ? "" : "__contains__",
                    type_of(bool_as_int(with_bool ? number : item))->name,
                    type_of(bool_as_int(with_bool ? item : number))->name);
}

}  // namespace

Result<bool> less(Vm& vm, Value left, Value right) {
    if (left.is_small_int() && right.is_small_int()) return left.small_int() < right.small_int();
    return truth(vm, VM_TRY(binary(vm, BinaryOp::Less, left, right)));
}

Result<bool> contains(Vm& vm, Value container, Value item) {
    const Type* type = type_of(container);
    if (type->contains) return type->contains(vm, container, item);
    if (is_number(bool_as_int(container))) return raise_no_container(vm, container, item);
    return contains_by_iteration(vm, container, item);
}

Result<std::intptr_t> unhashable(Vm& vm, Value value) {
    return vm.raise(type_error_type, texts::kUnhashable, type_of(value)->name);
}

Result<std::intptr_t> hash(Vm& vm, Value value) {
    const Type* type = type_of(value);
    if (type->hash) {
        VM_TRY(vm.check_native_stack());
        return type->hash(vm, value);
    }
    bool has_value = type->binary || type->length;  // else it is equal to nothing but itself
    if (has_value) return unhashable(vm, value);
    return std::intptr_t(value.word() >> 4);
}

Result<Value> length_or_null(Vm& vm, Value value) {
    const Type* type = type_of(value);
    return type->length ? type->length(vm, value) : Value::null();
}

Result<Value> length(Vm& vm, Value value) {
    Value result = VM_TRY(length_or_null(vm, value));
    if (result.is_null()) return vm.raise(type_error_type, texts::kNoLength, type_of(value)->name);
    return result;
}

namespace {

constexpr const char* kSubscriptTexts[] = {texts::kNotSubscriptable, texts::kNoItemAssignment,
                                           texts::kNoItemDeletion};

Result<Value> access_item(Vm& vm, Value object, Value index, Access access, Value value) {
    const Type* type = type_of(object);
    Value result = type->subscript ? VM_TRY(type->subscript(vm, object, index, access, value)) : Value::null();
    if (result.is_null())
        return vm.raise(type_error_type, kSubscriptTexts[int(access)], type->name);
    return result;
}

}  // namespace

Result<Value> subscript(Vm& vm, Value object, Value index) {
    return access_item(vm, object, index, Access::Load, Value::null());
}

Result<void> set_subscript(Vm& vm, Value object, Value index, Value value) {
    VM_TRY(access_item(vm, object, index, Access::Store, value));
    return {};
}

Result<void> delete_subscript(Vm& vm, Value object, Value index) {
    VM_TRY(access_item(vm, object, index, Access::Delete, Value::null()));
    return {};
}

Result<bool> is_subclass(Vm& vm, const Type* type, Value bases) {
    if (is_type(bases)) return is_subtype(type, as_type(bases));
    VM_TRY(vm.check_native_stack());
    if (!is_tuple(bases)) return vm.raise(type_error_type, texts::kBadExceptionPattern);
    for (Value each : bases.as<Tuple>()->view())
        if (VM_TRY(is_subclass(vm, type, each))) return true;
    return false;
}

Result<bool> is_instance(Vm& vm, Value value, Value type_or_tuple) {
    VM_TRY(vm.check_native_stack());
    return is_subclass(vm, type_of(value), type_or_tuple);
}

// --- printing
// ---------------------------------------------------------------------------------------

Result<void> print(Vm& vm, Printer& out, Value value, Form form) {
    VM_TRY(vm.check_native_stack());
    const Type* type = type_of(value);
    if (type->print) return type->print(vm, out, value, form);
    VM_TRY(out.write(vm, "<"));
    VM_TRY(out.write(vm, type->name));
    return out.write(vm, ">");
}

Result<Str*> to_str(Vm& vm, Value value, Form form) {
    if (form == Form::Str && is_str(value)) return value.as<Str>();
    StringBuilder text;
    VM_TRY(print(vm, text, value, form));
    return text.finish(vm);
}

// --- for the loop
// -----------------------------------------------------------------------------------

Result<Method> load_super_method(Vm& vm, const Value* slots, Str* name) {
    if (!(slots[0] == Value(&super_type))) {
        const Value args[] = {slots[1], slots[2]};
        return method(vm, VM_TRY(vm.call(slots[0], Args(args))), name);
    }
    Method found = VM_TRY(super_method_or_null(vm, slots[1], slots[2], name));
    if (!found.function.is_null()) return found;
    return vm.raise(attribute_error_type, texts::kNoAttribute, "super", name);
}

Result<void> store_in_map(Vm& vm, Value map, Value key, Value value) {
    Value dict = native_value(map);
    if (!is_subtype(type_of(dict), &dict_type))
        return vm.raise(value_error_type, texts::kBadBytecode);
    return store(vm, dict.as<Dict>(), key, value);
}

Result<void> append_in_comprehension(Vm& vm, Value list, Value item) {
    if (!is_list(list)) return vm.raise(value_error_type, texts::kBadBytecode);
    return append(vm, list.as<List>(), item);
}

Result<void> add_in_comprehension(Vm& vm, Value set, Value item) {
    if (!is(set, set_type)) return vm.raise(value_error_type, texts::kBadBytecode);
    return add(vm, set.as<Set>(), item);
}

}  // namespace krait::vm
