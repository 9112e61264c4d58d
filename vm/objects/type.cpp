// Which type a value has, and the types of the values that are words without an object.
#include <cassert>

#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/instance_slots.hpp"
#include "vm/objects/names.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<void> print_none(Vm& vm, Printer& out, Value, Form) { return out.write(vm, "None"); }
Result<void> print_ellipsis(Vm& vm, Printer& out, Value, Form) { return out.write(vm, "Ellipsis"); }
Result<void> print_not_implemented(Vm& vm, Printer& out, Value, Form) {
    return out.write(vm, "NotImplemented");
}
Result<bool> none_truth(Vm&, Value) { return false; }
Result<std::intptr_t> word_hash(Vm&, Value self) { return std::intptr_t(self.word() >> 4); }

Result<void> print_type(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(out.write(vm, "<class '"));
    VM_TRY(out.write(vm, as_type(self)->name));
    return out.write(vm, "'>");
}

Result<void> print_function(Vm& vm, Printer& out, Value, Form) {
    return out.write(vm, "<function>");
}

Result<Value> call_native(Vm& vm, Value self, Args args) {
    const FunctionDef& def = *self.as<const FunctionDef>();
    if (args.keyword_count && !def.keywords) return vm.raise(type_error_type, texts::kNoKeywords);
    if (args.count < def.fewest || (args.count > def.most && def.most != FunctionDef::kAny))
        return vm.raise_argument_count(args.count, def.fewest, def.most);
    return def.function(vm, args);
}

Result<Value> make_object(Vm& vm, const Type& type, Args args) {
    if (args.count) return vm.raise_argument_count(args.count, 0, 0);
    return VM_TRY(vm.make<Object>(type));
}

// object.__init__, found where super().__init__() ends.
Result<Value> object_init(Vm&, Args) { return Value::none(); }

// object.__new__(cls): an instance without calling __init__.
Result<Value> object_new(Vm& vm, Args args) {
    if (!is_type(args[0]) || !is_class(as_type(args[0])))
        return vm.raise(type_error_type, texts::kNotUserType);
    return VM_TRY(make_instance(vm, static_cast<const Class*>(as_type(args[0]))));
}

// object.__setattr__(self, name, value), as `super().__setattr__` finds it.
Result<Value> object_setattr(Vm& vm, Args args) {
    if (!is_instance_of_class(args[0]) || !is_str(args[1]))
        return vm.raise(type_error_type, texts::kBadArguments);
    Str* name = VM_TRY(vm.intern(args[1].as<Str>()->view()));
    VM_TRY(set_instance_attribute(vm, args[0].as<Instance>(), name, args[2]));
    return Value::none();
}

Result<Value> object_delattr(Vm& vm, Args args) {
    const Value all[] = {args[0], args[1], Value::null()};
    auto done = object_setattr(vm, Args(all, 3));
    if (done.ok() || !vm.drop_exception(attribute_error_type)) return done;
    return vm.raise(attribute_error_type, texts::kNoSuchAttribute);
}

constexpr FunctionDef object_methods[] = {
    {"__init__", object_init, 1, 1},
    {"__new__", object_new, 1, FunctionDef::kAny, true, Binding::Static},
    {"__setattr__", object_setattr, 3, 3},
    {"__delattr__", object_delattr, 2, 2},
};

Result<Value> make_type(Vm& vm, const Type&, Args args) {
    if (args.count == 1) return Value(type_of(args[0]));
    if (args.count == 0 || args.count > 3) return vm.raise_argument_count(args.count, 1, 3);
    if (args.count != 3) return vm.raise(type_error_type, texts::kTypeArguments);
    Str* name = VM_TRY(vm.intern(VM_TRY(to_text(vm, args[0]))));
    if (!is_tuple(args[1]) || !is_dict(args[2])) return vm.raise(type_error_type);
    return VM_TRY(make_class(vm, name, args[1].as<Tuple>(), args[2].as<Dict>()));
}

Result<Value> call_type(Vm& vm, Value self, Args args) {
    const Type* type = as_type(self);
    if (!type->make) return vm.raise(type_error_type, texts::kCantCreate, type->name);
    return make_value(vm, *type, args);
}

Result<Value> type_binary(Vm&, BinaryOp op, Value left, Value right) {
    if (op == BinaryOp::Equal) return Value(left == right);
    if (op == BinaryOp::NotEqual) return Value(!(left == right));
    return Value::null();
}

constexpr Type none_type{.name = "NoneType",
                         .subclassable = false,
                         .print = print_none,
                         .hash = word_hash,
                         .truth = none_truth};
// Nameless, as on the reference.
constexpr Type ellipsis_type{
    .name = "", .subclassable = false, .print = print_ellipsis, .hash = word_hash};
constexpr Type not_implemented_type{
    .name = "", .subclassable = false, .print = print_not_implemented, .hash = word_hash};

}  // namespace

const Type object_type{
    .name = "object", .methods = object_methods, .make = make_object, .hash = word_hash};
const Type type_type{.name = "type",
                     .make = make_type,
                     .print = print_type,
                     .binary = type_binary,
                     .hash = word_hash,
                     .call = call_type,
                     .attribute = type_attribute,
                     .set_attribute = set_type_attribute,
                     .trace = trace_type};
const Type native_function_type{.name = "function",
                                .subclassable = false,
                                .print = print_function,
                                .hash = word_hash,
                                .call = call_native};

Result<Value> make_value(Vm& vm, const Type& type, Args args) {
    if (args.keyword_count && !type.keywords) return vm.raise(type_error_type, texts::kNoKeywords);
    return type.make(vm, type, args);
}

const Type* type_of_word(Value value) {
    if (value.is_small_int()) return &int_type;
    if (value.is_inline_double()) return &float_type;
    if (value.is_none()) return &none_type;
    if (value.is_bool()) return &bool_type;
    if (value == Value::ellipsis()) return &ellipsis_type;
    assert(value == Value::not_implemented());
    return &not_implemented_type;
}

bool is_subtype(const Type* type, const Type* base) {
    if (type == base || base == &object_type) return true;
    for (ClassWalk walk(type); const Class* cls = walk.next();)
        if (cls == base) return true;
    const Type* builtin =
        is_class(type) ? static_cast<const Class*>(type)->native_base : type->base;
    while (builtin && builtin != base) builtin = builtin->base;
    return builtin;
}

Value native_value(Value value) {
    if (!is_instance_of_class(value)) return value;
    Value native = value.as<Instance>()->native;
    return native.is_null() ? value : native;
}

}  // namespace krait::vm
