// Instances of classes: every operation looks for its __method__, then asks the builtin base.
#include "vm/objects/instance.hpp"

#include <algorithm>
#include <bit>

#include "vm/native.hpp"
#include "vm/objects/instance_slots.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// What a class statement defines as `which` for `self`; null when only a builtin base, or nobody,
// does.
Value special(Vm& vm, Value self, Name which) {
    return find_in_class(vm, self.object()->type, vm.name(which));
}

Result<Value> call_special(Vm& vm, Value function, Value self, std::span<const Value> args) {
    Value all[5];
    std::size_t count = 0;
    bool is_static = is(function, staticmethod_type);
    if (is_static) function = function.as<StaticMethod>()->function;
    if (is(function, classmethod_type)) {
        function = function.as<ClassMethod>()->function;
        self = Value(self.object()->type);
    }
    if (!is_static) all[count++] = self;
    for (Value arg : args) all[count++] = arg;
    return vm.call(function, Args(all, count));
}

// The builtin value in `self`; null if its class has no builtin base.
Value native_part(Value self) { return self.as<Instance>()->native; }

// The same for an operator or a loop, of which an exception knows none: errors name its class.
Value operand_part(Value self) {
    Value native = native_part(self);
    return native.is_null() || type_of(native)->is_exception ? Value::null() : native;
}

// `value`, or the builtin value that stands for it in an operator.
Value operand(Value value) {
    if (!is_instance_of_class(value)) return value;
    Value native = operand_part(value);
    return native.is_null() ? value : native;
}

bool is_named_tuple(Value value) {
    return is_instance_of_class(value) && value.as<Instance>()->cls()->is_named_tuple;
}

constexpr Name kUnaryNames[] = {Name::DPos, Name::DNeg, Name::DInvert};

Result<Value> instance_unary(Vm& vm, UnaryOp op, Value self) {
    Value function = special(vm, self, kUnaryNames[int(op)]);
    if (!function.is_null()) return call_special(vm, function, self, {});
    Value native = operand_part(self);
    if (native.is_null() || is_named_tuple(self)) return Value::null();
    return unary(vm, op, native);
}

constexpr Name kBinaryNames[kBinaryOpCount] = {
    Name::DLt,        Name::DGt,       Name::DEq,      Name::DLe,   Name::DGe,   Name::DNe,
    Name::DContains,  Name::Empty,     Name::Empty,    Name::DIor,  Name::DIxor, Name::DIand,
    Name::DIlshift,   Name::DIrshift,  Name::DIadd,    Name::DIsub, Name::DImul, Name::DImatmul,
    Name::DIfloordiv, Name::DItruediv, Name::DImod,    Name::DIpow, Name::DOr,   Name::DXor,
    Name::DAnd,       Name::DLshift,   Name::DRshift,  Name::DAdd,  Name::DSub,  Name::DMul,
    Name::DMatmul,    Name::DFloordiv, Name::DTruediv, Name::DMod,  Name::DPow,
};
constexpr Name kReverseNames[] = {
    Name::DRor,      Name::DRxor, Name::DRand, Name::DRlshift, Name::DRrshift,
    Name::DRadd,     Name::DRsub, Name::DRmul, Name::DRmatmul, Name::DRfloordiv,
    Name::DRtruediv, Name::DRmod, Name::DRpow,
};

Result<Value> try_operator(Vm& vm, Name which, Value self, Value other) {
    Value function = special(vm, self, which);
    if (function.is_null()) return Value::null();
    Value result = VM_TRY(call_special(vm, function, self, {{other}}));
    return result == Value::not_implemented() ? Value::null() : result;
}

// self != other, by the methods of `self`: __ne__, else not __eq__; null if it has neither.
Result<Value> differs_by(Vm& vm, Value self, Value other) {
    if (!is_instance_of_class(self)) return Value::null();
    Value result = VM_TRY(try_operator(vm, Name::DNe, self, other));
    if (!result.is_null()) return result;
    result = VM_TRY(try_operator(vm, Name::DEq, self, other));
    return result.is_null() ? result : Value(!VM_TRY(truth(vm, result)));
}

Result<Value> differs(Vm& vm, Value left, Value right) {
    Value result = VM_TRY(differs_by(vm, left, right));
    if (result.is_null()) result = VM_TRY(differs_by(vm, right, left));
    if (!result.is_null()) return result;
    Value native_left = native_value(left), native_right = native_value(right);
    if (native_left == left && native_right == right) return result;
    return Value(!VM_TRY(equal(vm, native_left, native_right)));
}

// By the types of the builtin values alone; null where neither knows, so that the error names the
// classes.
Result<Value> ask_types(Vm& vm, BinaryOp op, Value left, Value right) {
    const Type *left_type = type_of(left), *right_type = type_of(right);
    Value result = left_type->binary ? VM_TRY(left_type->binary(vm, op, left, right)) : Value::null();
    if (!result.is_null() || !right_type->binary || left_type == right_type) return result;
    return right_type->binary(vm, op, left, right);
}

Result<Value> operate_on_parts(Vm& vm, BinaryOp op, Value left, Value right) {
    Value native_left = operand(left), native_right = operand(right);
    if (native_left == left && native_right == right) return Value::null();
    if (op == BinaryOp::Equal) return Value(VM_TRY(equal(vm, native_left, native_right)));
    // As the reference, whose comparisons have no reverse form, and where named tuples are builtin.
    bool names_classes =
        is_named_tuple(left) || is_named_tuple(right) || (is_comparison(op) && native_left == left);
    return names_classes ? ask_types(vm, op, native_left, native_right)
                         : binary(vm, op, native_left, native_right);
}

Result<Value> instance_binary(Vm& vm, BinaryOp op, Value left, Value right) {
    bool left_is_instance = is_instance_of_class(left);
    if (op == BinaryOp::NotEqual) return differs(vm, left, right);
    if (left_is_instance) {
        Value result = VM_TRY(try_operator(vm, kBinaryNames[int(op)], left, right));
        if (!result.is_null()) return result;
    }
    if (is_instance_of_class(right)) {
        Name reverse = op >= BinaryOp::Or      ? kReverseNames[int(op) - int(BinaryOp::Or)]
                       : op == BinaryOp::Equal ? Name::DEq
                                               : Name::Empty;
        Value result =
            reverse == Name::Empty ? Value::null() : VM_TRY(try_operator(vm, reverse, right, left));
        if (!result.is_null()) return result;
    }
    return operate_on_parts(vm, op, left, right);
}

Result<bool> instance_contains(Vm& vm, Value self, Value item) {
    Value function = special(vm, self, Name::DContains);
    if (!function.is_null()) return truth(vm, VM_TRY(call_special(vm, function, self, {{item}})));
    if (!operand_part(self).is_null()) return contains(vm, operand_part(self), item);
    return contains_by_iteration(vm, self, item);
}

Result<std::intptr_t> instance_hash(Vm& vm, Value self) {
    Value function = special(vm, self, Name::DHash);
    if (!function.is_null()) {
        Value result = VM_TRY(call_special(vm, function, self, {}));
        if (auto number = as_integer(result)) return *number;
        if (is_int(result)) return hash(vm, result);
        return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(result)->name);
    }
    // An object that defines equality and no hash has none (Python reference 3.3.1).
    if (!special(vm, self, Name::DEq).is_null())
        return vm.raise(type_error_type, texts::kUnhashable, type_of(self)->name);
    if (!native_part(self).is_null()) return hash(vm, native_part(self));
    return std::intptr_t(self.word() >> 4);
}

Result<bool> instance_truth(Vm& vm, Value self) {
    VM_TRY(vm.poll());  // the answer may be an instance again, and this one at that
    Value function = special(vm, self, Name::DBool);
    if (!function.is_null()) return truth(vm, VM_TRY(call_special(vm, function, self, {})));
    function = special(vm, self, Name::DLen);
    if (!function.is_null()) return truth(vm, VM_TRY(call_special(vm, function, self, {})));
    return native_part(self).is_null() ? Result<bool>(true) : truth(vm, native_part(self));
}

Result<Value> instance_length(Vm& vm, Value self) {
    Value function = special(vm, self, Name::DLen);
    if (!function.is_null()) return call_special(vm, function, self, {});
    return native_part(self).is_null() ? Value::null() : length_or_null(vm, native_part(self));
}

Result<Value> instance_subscript(Vm& vm, Value self, Value index, Access access, Value value) {
    constexpr Name names[] = {Name::DGetitem, Name::DSetitem, Name::DDelitem};
    Value function = special(vm, self, names[int(access)]);
    const Value args[] = {index, value};
    if (!function.is_null())
        return call_special(vm, function, self, {args, access == Access::Store ? 2u : 1u});
    Value native = native_part(self);
    if (native.is_null() || !type_of(native)->subscript) return Value::null();
    if (is_named_tuple(self) && is_tuple(native) && access == Access::Load)
        return tuple_item(vm, type_of(self)->name, native.as<Tuple>(), index);
    return type_of(native)->subscript(vm, native, index, access, value);
}

Result<Value> instance_iterate(Vm& vm, Value self) {
    Value function = special(vm, self, Name::DIter);
    if (!function.is_null()) return call_special(vm, function, self, {});
    Value native = native_part(self);
    if (!native.is_null() && type_of(native)->iterate) return type_of(native)->iterate(vm, native);
    if (special(vm, self, Name::DGetitem).is_null()) return Value::null();
    return make_item_iterator(vm, self);
}

Result<Value> instance_next(Vm& vm, Value self) {
    Value function = special(vm, self, Name::DNext);
    if (function.is_null()) {
        Value native = native_part(self);
        if (!native.is_null() && type_of(native)->next) return next(vm, native);
        return vm.raise(type_error_type, texts::kNotIterator, type_of(self)->name);
    }
    auto result = call_special(vm, function, self, {});
    if (result.ok()) return result;
    if (!vm.drop_stop_iteration()) return Raised{};
    return Value::stopped();
}

Result<Value> instance_call(Vm& vm, Value self, Args args) {
    Value function = special(vm, self, Name::DCall);
    if (function.is_null()) {
        Value native = native_part(self);
        if (native.is_null() || !type_of(native)->call)
            return vm.raise(type_error_type, texts::kNotCallable, type_of(self)->name);
        return vm.call(native, args);
    }
    return vm.call(VM_TRY(make_bound_method(vm, function, self)), args);
}

Result<Value> call_getter(Vm& vm, Value self, const Property* property) {
    if (property->getter.is_none())
        return vm.raise(attribute_error_type, texts::kUnreadableAttribute);
    return vm.call(property->getter, Args(&self, 1));
}

// `found` in the class, as `self.name` gives it: bound, or what a descriptor says.
Result<Value> bind(Vm& vm, Value self, Value found) {
    if (!found.is_object() || !found.object()->type) return found;
    const Type* type = found.object()->type;
    if (is_function(found)) return make_bound_method(vm, found, self);
    if (type == &staticmethod_type) return found.as<StaticMethod>()->function;
    if (type == &classmethod_type)
        return make_bound_method(vm, found.as<ClassMethod>()->function, Value(type_of(self)));
    if (type == &property_type) return call_getter(vm, self, found.as<Property>());
    if (is_class(type)) {
        Value get = special(vm, found, Name::DGet);
        const Value args[] = {self, Value(type_of(self))};
        if (!get.is_null()) return call_special(vm, get, found, args);
    }
    return found;
}

void trace_instance(Object* object, Marker& marker) {
    auto* instance = static_cast<Instance*>(object);
    if (instance->slots != instance->own_slots())
        marker.mark(static_cast<const void*>(instance->slots));
    marker.mark({instance->slots, instance->slot_count});
    marker.mark(instance->more);
    marker.mark(instance->native);
}

Result<Value> instance_attribute(Vm& vm, Value self, Str* name) {
    auto* instance = self.as<Instance>();
    Value found = find_in_instance(instance, name);
    if (!found.is_null()) return found;
    found = find_in_class(vm, instance->type, name);
    if (!found.is_null()) return bind(vm, self, found);
    if (name == vm.name(Name::DDict))
        return read_only_copy(vm, VM_TRY(attributes_of(vm, instance)));
    if (name == vm.name(Name::DClass)) return Value(instance->type);
    if (!instance->native.is_null()) {
        Value value = VM_TRY(attribute_or_null(vm, instance->native, name));
        if (!value.is_null()) return value;
    }
    Value fallback = special(vm, self, Name::DGetattr);
    if (fallback.is_null()) return fallback;
    return call_special(vm, fallback, self, {{Value(name)}});
}

// Lets a property or other descriptor of the class take the value. True if one did.
Result<bool> set_by_descriptor(Vm& vm, Value self, Str* name, Value value) {
    Value found = find_in_class(vm, self.object()->type, name);
    if (!found.is_object() || !found.object()->type) return false;
    if (is(found, property_type)) {
        Value function =
            value.is_null() ? found.as<Property>()->deleter : found.as<Property>()->setter;
        if (function.is_none()) return vm.raise_no_attribute(self, name);
        const Value args[] = {self, value};
        VM_TRY(vm.call(function, Args(args, value.is_null() ? 1 : 2)));
        return true;
    }
    if (!is_instance_of_class(found)) return false;
    Value set = special(vm, found, value.is_null() ? Name::DDelete : Name::DSet);
    if (set.is_null()) return false;
    const Value args[] = {self, value};
    VM_TRY(call_special(vm, set, found, {args, value.is_null() ? 1u : 2u}));
    return true;
}

Result<bool> instance_set_attribute(Vm& vm, Value self, Str* name, Value value) {
    // As the reference, descriptors go before __setattr__.
    if (VM_TRY(set_by_descriptor(vm, self, name, value))) return true;
    if (self.as<Instance>()->cls()->has_setattr) {
        Value function = special(vm, self, value.is_null() ? Name::DDelattr : Name::DSetattr);
        const Value args[] = {Value(name), value};
        if (!function.is_null()) {
            VM_TRY(call_special(vm, function, self, {args, value.is_null() ? 1u : 2u}));
            return true;
        }
    }
    VM_TRY(set_instance_attribute(vm, self.as<Instance>(), name, value));
    return true;
}

}  // namespace

int slot_of(const Class* cls, const Str* name) {
    for (std::uint32_t slot = 0; slot < cls->slot_count; ++slot)
        if (cls->slot_names[slot] == name ||
            (!name->interned && equal_text(cls->slot_names[slot], name)))
            return int(slot);
    return -1;
}

Value find_in_instance(const Instance* instance, const Str* name) {
    int slot = slot_of(instance->cls(), name);
    if (slot < 0) return instance->more ? find(instance->more, name) : Value::null();
    bool set = std::uint32_t(slot) < instance->slot_count && !instance->slots[slot].is_vacant();
    return set ? instance->slots[slot] : Value::null();
}

Result<Dict*> attributes_of(Vm& vm, const Instance* instance) {
    Dict* made = instance->more ? VM_TRY(copy(vm, instance->more)) : VM_TRY(make_dict(vm));
    for (std::uint32_t slot = 0; slot < instance->cls()->slot_count; ++slot) {
        Str* name = instance->cls()->slot_names[slot];
        Value value = find_in_instance(instance, name);
        if (!value.is_null()) VM_TRY(store(vm, made, name, value));
    }
    return made;
}

namespace {

// One slot more in the class; -1: it has as many as may be.
Result<int> add_slot(Vm& vm, const Class* cls, Str* name) {
    std::uint32_t count = cls->slot_count;
    if (count == Class::kMostSlots) return -1;
    if (!cls->slot_names || (count >= 4 && std::has_single_bit(count))) {
        std::size_t room = std::max<std::size_t>(count * 2, 4);
        auto* names = reinterpret_cast<Str**>(VM_TRY(vm.make_bytes(room * sizeof(Str*))));
        std::copy_n(cls->slot_names, count, names);
        cls->slot_names = names;
    }
    cls->slot_names[cls->slot_count++] = name;
    if (!find_in_class(cls, name).is_null()) vm.forget_class_lookups();
    return int(count);
}

Result<void> make_slots(Vm& vm, Instance* self, std::uint32_t count) {
    auto* slots = reinterpret_cast<Value*>(VM_TRY(vm.make_bytes(count * sizeof(Value))));
    std::copy_n(self->slots, self->slot_count, slots);
    std::fill(slots + self->slot_count, slots + count, Value::vacant());
    self->slots = slots;
    self->slot_count = count;
    return {};
}

Result<void> set_more(Vm& vm, Instance* self, Str* name, Value value) {
    if (!self->more) self->more = VM_TRY(make_dict(vm));
    if (!self->cls()->has_more) {
        self->cls()->has_more = true;
        vm.forget_class_lookups();
    }
    return store(vm, self->more, name, value);
}

Result<void> delete_instance_attribute(Vm& vm, Instance* self, Str* name) {
    if (find_in_instance(self, name).is_null()) return vm.raise_no_attribute(Value(self), name);
    int slot = slot_of(self->cls(), name);
    if (slot >= 0)
        self->slots[slot] = Value::vacant();
    else
        remove(self->more, name);
    return {};
}

}  // namespace

Result<void> set_instance_attribute(Vm& vm, Instance* self, Str* name, Value value) {
    if (value.is_null()) return delete_instance_attribute(vm, self, name);
    const Class* cls = self->cls();
    int slot = slot_of(cls, name);
    if (slot < 0) slot = VM_TRY(add_slot(vm, cls, name));
    if (slot < 0) return set_more(vm, self, name, value);
    if (std::uint32_t(slot) >= self->slot_count) VM_TRY(make_slots(vm, self, cls->slot_count));
    self->slots[slot] = value;
    return {};
}

// With room for all that the instances before it have got.
Result<Instance*> make_instance(Vm& vm, const Class* cls) {
    static_assert(sizeof(Instance) % Heap::kGranule == Heap::kGranule / 2);
    std::uint32_t slots = cls->slot_count | 1;  // what a granule would leave over
    Instance* made = VM_TRY(vm.make<Instance>(*cls, slots * sizeof(Value)));
    made->slots = made->own_slots();
    made->slot_count = slots;
    return made;
}

// As the reference: __new__ if a class defines one, then __init__, then, if no __init__ has made
// it, the builtin part from the same arguments.
Result<Value> make_class_instance(Vm& vm, const Type& type, Args args) {
    auto& cls = static_cast<const Class&>(type);
    VM_TRY(vm.check_native_stack());
    Value creator = find_in_class(vm, &type, vm.name(Name::DNew));
    Value self;
    if (creator.is_null()) {
        self = VM_TRY(make_instance(vm, &cls));
    } else {
        if (is(creator, staticmethod_type)) creator = creator.as<StaticMethod>()->function;
        if (is(creator, classmethod_type)) creator = creator.as<ClassMethod>()->function;
        self = VM_TRY(vm.call_with(creator, Value(&type), args));
        if (type_of(self) != &type) return self;
    }
    Value init = find_in_class(vm, &type, vm.name(Name::DInit));
    auto* instance = self.as<Instance>();
    if (!init.is_null()) {
        Value result = VM_TRY(vm.call_with(init, self, args));
        if (!result.is_none())
            return vm.raise(type_error_type, texts::kInitResult, type_of(result)->name);
    }
    if (cls.native_base && instance->native.is_null())
        instance->native = VM_TRY(make_value(vm, *cls.native_base, args));
    return self;
}

Result<void> print_instance(Vm& vm, Printer& out, Value self, Form form) {
    VM_TRY(vm.check_native_stack());
    Value function = special(vm, self, form == Form::Str ? Name::DStr : Name::DRepr);
    // A builtin base has its own str(), which goes before a __repr__.
    if (function.is_null() && native_part(self).is_null())
        function = special(vm, self, Name::DRepr);
    if (!function.is_null()) {
        Value text = VM_TRY(call_special(vm, function, self, {}));
        return print(vm, out, text, Form::Str);
    }
    Value native = native_part(self);
    if (!native.is_null()) return print_native_part(vm, out, self, native, form);
    const FormatArg args[] = {type_of(self)->name, FormatArg::hex(self.word())};
    return print_format(vm, out, "<{} object at {}>", args);
}

// --- class statements
// -------------------------------------------------------------------------------

namespace {

// The builtin type that `base` brings: itself, or its own; null for plain classes and object.
const Type* native_base_of(const Type* base) {
    if (is_class(base)) return static_cast<const Class*>(base)->native_base;
    return base == &object_type ? nullptr : base;
}

Result<void> take_base(Vm& vm, Class* cls, Value base) {
    if (!is_type(base)) return vm.raise(type_error_type, texts::kBadBase);
    const Type* type = as_type(base);
    if (!type->subclassable || (!is_class(type) && !type->make))
        return vm.raise(type_error_type, texts::kNotABase, type->name);
    if (is_class(type)) {
        auto* parent = static_cast<const Class*>(type);
        cls->has_setattr |= parent->has_setattr;
        cls->is_named_tuple |= parent->is_named_tuple;
    }
    const Type* native = native_base_of(type);
    if (native && cls->native_base && native != cls->native_base)
        return vm.raise(type_error_type, texts::kLayoutConflict);
    if (native) cls->native_base = native;
    cls->is_exception |= type->is_exception;
    return {};
}

Result<void> list_once(Vm& vm, List* order, const Class* cls) {
    if (cls->listed) return {};
    VM_TRY(append(vm, order, Value(cls)));
    cls->listed = true;
    return {};
}

// A class that is listed has all above it listed.
Result<void> list_with_bases(Vm& vm, List* order, const Type* type) {
    while (type && is_class(type)) {
        auto* cls = static_cast<const Class*>(type);
        if (cls->listed) return {};
        if (cls->order) {
            for (Value each : cls->order->view())
                VM_TRY(list_once(vm, order, each.as<const Class>()));
            return {};
        }
        VM_TRY(list_once(vm, order, cls));
        type = cls->bases->count ? as_type(cls->bases->items[0]) : nullptr;
    }
    return {};
}

Result<void> list_all(Vm& vm, List* order, const Class* cls) {
    VM_TRY(list_once(vm, order, cls));
    for (Value base : cls->bases->view()) VM_TRY(list_with_bases(vm, order, as_type(base)));
    return {};
}

// Runs no Python, which might make a class meanwhile.
Result<Tuple*> make_order(Vm& vm, const Class* cls) {
    List* order = VM_TRY(make_list(vm));
    bool complete = list_all(vm, order, cls).ok();
    for (Value each : order->view()) each.as<const Class>()->listed = false;
    if (!complete) return Raised{};
    return make_tuple(vm, order->view());
}

bool defines(Vm& vm, const Class* cls, Name which) {
    return !find(cls->attributes, vm.name(which)).is_null();
}

void fill_slots(Class* cls) {
    cls->make = make_class_instance;
    cls->keywords = true;
    cls->print = print_instance;
    cls->unary = instance_unary;
    cls->binary = instance_binary;
    cls->contains = instance_contains;
    cls->hash = instance_hash;
    cls->truth = instance_truth;
    cls->length = instance_length;
    cls->subscript = instance_subscript;
    cls->iterate = instance_iterate;
    cls->next = instance_next;
    cls->call = instance_call;
    cls->attribute = instance_attribute;
    cls->set_attribute = instance_set_attribute;
    cls->trace = trace_instance;
}

// Descriptors among the attributes learn their name (Python reference 3.3.3.6).
Result<void> tell_names(Vm& vm, Class* cls) {
    std::size_t position = 0;
    while (const DictEntry* entry = next_entry(cls->attributes, &position)) {
        if (!is_instance_of_class(entry->value)) continue;
        Value function = special(vm, entry->value, Name::DSetName);
        const Value args[] = {Value(cls), entry->key};
        if (!function.is_null()) VM_TRY(call_special(vm, function, entry->value, args));
    }
    return {};
}

}  // namespace

Result<Class*> make_class(Vm& vm, Str* name, Tuple* bases, Dict* attributes) {
    Class* cls = VM_TRY(vm.make<Class>(type_type));
    cls->name_text = name;
    cls->name = name->view();
    cls->bases = bases;
    cls->attributes = attributes;
    cls->number = vm.next_class_number();
    attributes->of_class = true;
    cls->has_setattr = defines(vm, cls, Name::DSetattr) || defines(vm, cls, Name::DDelattr);
    for (Value base : bases->view()) VM_TRY(take_base(vm, cls, base));
    fill_slots(cls);
    if (bases->count > 1) cls->order = VM_TRY(make_order(vm, cls));
    VM_TRY(tell_names(vm, cls));
    return cls;
}

void trace_type(Object* object, Marker& marker) {
    auto* cls = static_cast<Class*>(object);
    marker.mark(cls->name_text);
    marker.mark(cls->bases);
    marker.mark(cls->order);
    marker.mark(cls->attributes);
    marker.mark(static_cast<const void*>(cls->slot_names));
}

}  // namespace krait::vm
