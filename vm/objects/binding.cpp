// bound_method, staticmethod, classmethod, property, super.
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/instance_slots.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// --- bound_method
// -----------------------------------------------------------------------------------

Result<void> print_bound_method(Vm& vm, Printer& out, Value self, Form) {
    auto* bound = self.as<BoundMethod>();
    const FormatArg args[] = {FormatArg::hex(self.word())};
    VM_TRY(print_format(vm, out, "<bound_method {} ", args));
    VM_TRY(print(vm, out, bound->receiver, Form::Repr));
    VM_TRY(out.write(vm, "."));
    VM_TRY(print(vm, out, bound->function, Form::Repr));
    return out.write(vm, ">");
}

Result<Value> call_bound_method(Vm& vm, Value self, Args args) {
    auto* bound = self.as<BoundMethod>();
    return vm.call_with(bound->function, bound->receiver, args);
}

Result<Value> bound_method_attribute(Vm& vm, Value self, Str* name) {
    if (name != vm.name(Name::DName)) return Value::null();
    return attribute_or_null(vm, self.as<BoundMethod>()->function, name);
}

// Two are equal when they bind the same function to the same object.
Result<Value> bound_method_binary(Vm&, BinaryOp op, Value left, Value right) {
    if (op != BinaryOp::Equal || !is(left, bound_method_type) || !is(right, bound_method_type))
        return Value::null();
    auto *a = left.as<BoundMethod>(), *b = right.as<BoundMethod>();
    return Value(a->function == b->function && a->receiver == b->receiver);
}

Result<std::intptr_t> bound_method_hash(Vm&, Value self) {
    auto* bound = self.as<BoundMethod>();
    return std::intptr_t((bound->function.word() ^ bound->receiver.word() << 7) >> 4);
}

void trace_bound_method(Object* object, Marker& marker) {
    marker.mark(static_cast<BoundMethod*>(object)->function);
    marker.mark(static_cast<BoundMethod*>(object)->receiver);
}

// --- a builtin type's method, unbound
// ---------------------------------------------------------------

Result<void> print_type_method(Vm& vm, Printer& out, Value, Form) {
    return out.write(vm, "<function>");
}

Result<Value> call_type_method(Vm& vm, Value self, Args args) {
    auto* method = self.as<TypeMethod>();
    if (args.count == 0)
        return vm.raise_argument_count(0, method->function->fewest, method->function->most);
    Value receiver = method->owner == &object_type ? args[0] : native_value(args[0]);
    if (!is_subtype(type_of(receiver), method->owner))
        return vm.raise(type_error_type, texts::kBadReceiver, method->owner->name,
                        type_of(receiver)->name);
    return vm.call_with(Value(method->function), receiver, args.rest());
}

// --- staticmethod, classmethod
// ---------------------------------------------------------------------

Result<Value> make_staticmethod(Vm& vm, const Type&, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    StaticMethod* made = VM_TRY(vm.make<StaticMethod>(staticmethod_type));
    made->function = args[0];
    return made;
}

Result<Value> make_classmethod(Vm& vm, const Type&, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    ClassMethod* made = VM_TRY(vm.make<ClassMethod>(classmethod_type));
    made->function = args[0];
    return made;
}

void trace_staticmethod(Object* object, Marker& marker) {
    marker.mark(static_cast<StaticMethod*>(object)->function);
}
void trace_classmethod(Object* object, Marker& marker) {
    marker.mark(static_cast<ClassMethod*>(object)->function);
}

// --- property
// ---------------------------------------------------------------------------------------

Result<Value> make_property(Vm& vm, const Type&, Args args) {
    if (args.count > 4) return vm.raise(type_error_type, texts::kExtraPositional);
    VM_TRY(take_keywords(vm, args, 4, {"fget", "fset", "fdel", "doc"}));
    Property* made = VM_TRY(vm.make<Property>(property_type));
    auto given = [&](std::size_t index, std::string_view name) {
        Value named = args.keyword(name);
        return named.is_null() ? args.get(index) : named;
    };
    made->getter = given(0, "fget");
    made->setter = given(1, "fset");
    made->deleter = given(2, "fdel");
    return made;
}

Result<Property*> copy_property(Vm& vm, Value self) {
    Property* made = VM_TRY(vm.make<Property>(property_type));
    *made = *self.as<Property>();
    return made;
}

Result<Value> property_getter(Vm& vm, Args args) {
    Property* made = VM_TRY(copy_property(vm, args[0]));
    made->getter = args[1];
    return made;
}
Result<Value> property_setter(Vm& vm, Args args) {
    Property* made = VM_TRY(copy_property(vm, args[0]));
    made->setter = args[1];
    return made;
}
Result<Value> property_deleter(Vm& vm, Args args) {
    Property* made = VM_TRY(copy_property(vm, args[0]));
    made->deleter = args[1];
    return made;
}

void trace_property(Object* object, Marker& marker) {
    auto* property = static_cast<Property*>(object);
    marker.mark(property->getter);
    marker.mark(property->setter);
    marker.mark(property->deleter);
}

constexpr FunctionDef property_methods[] = {
    {"getter", property_getter, 2, 2},
    {"setter", property_setter, 2, 2},
    {"deleter", property_deleter, 2, 2},
};

// --- super
// ------------------------------------------------------------------------------------------

// Whether `object` is an instance or a subclass of `start`.
Result<bool> is_bound_by(Vm& vm, Value start, Value object) {
    if (VM_TRY(is_instance(vm, object, start))) return true;
    return is_type(object) ? is_subclass(vm, as_type(object), start) : Result<bool>(false);
}

Result<Value> make_super(Vm& vm, const Type&, Args args) {
    if (args.count != 2) return vm.raise_argument_count(args.count, 2, 2);
    if (!is_type(args[0])) return vm.raise(type_error_type, texts::kBadExceptionPattern);
    if (!VM_TRY(is_bound_by(vm, args[0], args[1]))) return vm.raise(type_error_type);
    Super* made = VM_TRY(vm.make<Super>(super_type));
    made->start = args[0];
    made->object = args[1];
    return made;
}

// __init__ of a builtin base: makes the instance's builtin part anew.
Result<Value> init_native_part(Vm& vm, Args args) {
    if (!is_instance_of_class(args[0])) return vm.raise(type_error_type, texts::kBadArguments);
    auto* instance = args[0].as<Instance>();
    const Type* base = instance->cls()->native_base;
    if (base) instance->native = VM_TRY(make_value(vm, *base, args.rest()));
    return Value::none();
}
constexpr FunctionDef native_init{"__init__", init_native_part, 1, FunctionDef::kAny, true};

// __new__ of a builtin base: an instance of the class given, its builtin part made.
Result<Value> new_with_native_part(Vm& vm, Args args) {
    if (!is_type(args[0])) return vm.raise(type_error_type, texts::kArgumentNotType);
    const Type* type = as_type(args[0]);
    if (!is_class(type)) return vm.call(args[0], args.rest());
    Instance* made = VM_TRY(make_instance(vm, static_cast<const Class*>(type)));
    VM_TRY(vm.call_with(Value(&native_init), Value(made), args.rest()));
    return made;
}
constexpr FunctionDef native_new{"__new__", new_with_native_part, 1, FunctionDef::kAny,
                                 true,      Binding::Static};

// In the builtin base of `cls`, then in object.
Method find_above_classes(Vm& vm, const Class* cls, Value object, const Str* name) {
    if (cls->native_base && name == vm.name(Name::DInit)) return {Value(&native_init), object};
    if (cls->native_base && name == vm.name(Name::DNew)) return {Value(&native_new), Value::null()};
    if (cls->native_base) {
        const FunctionDef* def = find_native_method(vm, cls->native_base, name);
        if (def) return {Value(def), native_value(object)};
    }
    const FunctionDef* def = find_native_method(vm, &object_type, name);
    if (!def) return {};
    return {Value(def), def->binding == Binding::Static ? Value::null() : object};
}

}  // namespace

Result<Value> make_bound_method(Vm& vm, Value function, Value receiver) {
    BoundMethod* made = VM_TRY(vm.make<BoundMethod>(bound_method_type));
    made->function = function;
    made->receiver = receiver;
    return made;
}

Result<Method> super_method_or_null(Vm& vm, Value start, Value object, Str* name) {
    if (!is_type(start)) return vm.raise(type_error_type, texts::kSuperArgument);
    if (!is_class(as_type(start))) return Method{};
    auto* cls = static_cast<const Class*>(as_type(start));
    Value found = find_above_class(cls, name);
    if (found.is_null()) return find_above_classes(vm, cls, object, name);
    if (is(found, staticmethod_type)) return Method{found.as<StaticMethod>()->function, {}};
    if (is(found, classmethod_type))
        return Method{found.as<ClassMethod>()->function,
                      is_type(object) ? object : Value(type_of(object))};
    if (is(found, property_type) && !found.as<Property>()->getter.is_none()) return Method {
            VM_TRY(vm.call(found.as<Property>()->getter, Args(&object, 1)))
            , {}
        };
    if (is_function(found) && !is_type(object)) return Method{found, object};
    return Method{found, {}};
}

namespace {

Result<Value> super_attribute(Vm& vm, Value self, Str* name) {
    auto* super = self.as<Super>();
    Method found = VM_TRY(super_method_or_null(vm, super->start, super->object, name));
    if (found.receiver.is_null()) return found.function;
    return make_bound_method(vm, found.function, found.receiver);
}

Result<void> print_super(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(out.write(vm, "<super: "));
    VM_TRY(print(vm, out, self.as<Super>()->start, Form::Repr));
    VM_TRY(out.write(vm, ", "));
    VM_TRY(print(vm, out, self.as<Super>()->object, Form::Repr));
    return out.write(vm, ">");
}

void trace_super(Object* object, Marker& marker) {
    marker.mark(static_cast<Super*>(object)->start);
    marker.mark(static_cast<Super*>(object)->object);
}

}  // namespace

const Type bound_method_type{.name = "bound_method",
                             .subclassable = false,
                             .print = print_bound_method,
                             .binary = bound_method_binary,
                             .hash = bound_method_hash,
                             .call = call_bound_method,
                             .attribute = bound_method_attribute,
                             .trace = trace_bound_method};
const Type type_method_type{.name = "function",
                            .subclassable = false,
                            .print = print_type_method,
                            .call = call_type_method};
const Type staticmethod_type{
    .name = "staticmethod", .make = make_staticmethod, .trace = trace_staticmethod};
const Type classmethod_type{
    .name = "classmethod", .make = make_classmethod, .trace = trace_classmethod};
const Type property_type{.name = "property",
                         .methods = property_methods,
                         .keywords = true,
                         .make = make_property,
                         .trace = trace_property};
const Type super_type{.name = "super",
                      .subclassable = false,
                      .make = make_super,
                      .print = print_super,
                      .attribute = super_attribute,
                      .trace = trace_super};

}  // namespace krait::vm
