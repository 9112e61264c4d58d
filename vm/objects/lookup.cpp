// Attribute lookup: classes, builtin types, and the operations of native.hpp that use them.
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/instance_slots.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

const Class* ClassWalk::next() {
    if (order_) return at_ < order_->count ? order_->items[at_++].as<const Class>() : nullptr;
    if (!type_ || !is_class(type_)) return nullptr;
    auto* cls = static_cast<const Class*>(type_);
    order_ = cls->order;
    at_ = 1;
    type_ = cls->bases->count ? as_type(cls->bases->items[0]) : nullptr;
    return cls;
}

namespace {

const DictEntry* find_on(ClassWalk walk, const Str* name) {
    while (const Class* cls = walk.next())
        if (const DictEntry* found = find_entry(cls->attributes, name)) return found;
    return nullptr;
}

Value value_of(const DictEntry* entry) { return entry ? entry->value : Value::null(); }

std::size_t cache_slot(std::uintptr_t type, const Str* name) {
    return (type ^ name->hash) % Vm::kMethodCacheSize;
}

}  // namespace

Value find_in_class(const Type* type, const Str* name) {
    return value_of(find_on(ClassWalk(type), name));
}

const DictEntry* find_class_entry(Vm& vm, const Type* cls, const Str* name) {
    auto& kept = vm.class_cache[cache_slot(cls->number, name)];
    if (kept.number == cls->number && kept.name == name && kept.version == vm.class_version &&
        (!kept.found || !kept.found->value.is_null()))
        return kept.found;
    const DictEntry* found = find_on(ClassWalk(cls), name);
    if (name->interned && cls->number != Type::kNoNumber && vm.class_version)
        kept = {cls->number, vm.class_version, name, found};
    return found;
}

Value find_above_class(const Class* cls, const Str* name) {
    ClassWalk walk(cls);
    walk.next();
    return value_of(find_on(walk, name));
}

namespace {

const FunctionDef* search_tables(const Type* type, std::string_view name) {
    for (; type; type = type->base)
        for (const FunctionDef& def : type->methods)
            if (def.name == name) return &def;
    return nullptr;
}

// Null: no table has the name.
Value find_constant(const Type* type, std::string_view name) {
    for (; type; type = type->base)
        for (const ConstantDef& def : type->constants)
            if (def.name == name)
                return def.object ? Value(def.object) : Value::small_int(def.number);
    return Value::null();
}

// A table's row as attribute of a type object: static ones as they are, the others bound or
// checked.
Result<Value> row_of_type(Vm& vm, const Type* type, const FunctionDef* def) {
    if (def->binding == Binding::Static) return Value(def);
    if (def->binding == Binding::Class) return make_bound_method(vm, Value(def), Value(type));
    TypeMethod* method = VM_TRY(vm.make<TypeMethod>(type_method_type));
    method->owner = type;
    method->function = def;
    return method;
}

// A class's own attribute as seen on the class.
Result<Value> bind_to_class(Vm& vm, Value cls, Value found) {
    if (is(found, staticmethod_type)) return found.as<StaticMethod>()->function;
    if (is(found, classmethod_type))
        return make_bound_method(vm, found.as<ClassMethod>()->function, cls);
    return found;
}

Result<Value> bases_of(Vm& vm, const Type* type) {
    if (!is_class(type)) {
        const Value base[] = {Value(type->base ? type->base : &object_type)};
        return VM_TRY(make_tuple(vm, {base, type == &object_type ? 0u : 1u}));
    }
    auto* bases = static_cast<const Class*>(type)->bases;
    if (bases->count) return Value(bases);
    const Value object[] = {Value(&object_type)};
    return VM_TRY(make_tuple(vm, object));
}

Result<Value> type_facts(Vm& vm, const Type* type, Str* name) {
    if (name == vm.name(Name::DName)) return VM_TRY(vm.intern(type->name));
    if (name == vm.name(Name::DBases)) return bases_of(vm, type);
    if (name == vm.name(Name::DClass)) return Value(&type_type);
    if (name == vm.name(Name::DDict) && is_class(type))
        return read_only_copy(vm, static_cast<const Class*>(type)->attributes);
    return Value::null();
}

}  // namespace

const FunctionDef* find_native_method(Vm& vm, const Type* type, const Str* name) {
    auto& entry = vm.method_cache[cache_slot(reinterpret_cast<std::uintptr_t>(type) >> 4, name)];
    if (entry.type == type && entry.name == name) return entry.found;
    const FunctionDef* found = search_tables(type, name->view());
    if (name->interned) entry = {type, name, found};
    return found;
}

Result<Value> type_attribute(Vm& vm, Value self, Str* name) {
    const Type* type = as_type(self);
    Value fact = VM_TRY(type_facts(vm, type, name));
    if (!fact.is_null()) return fact;
    Value found = find_in_class(type, name);
    if (!found.is_null()) return bind_to_class(vm, self, found);
    const Type* table = is_class(type) ? static_cast<const Class*>(type)->native_base : type;
    if (!table) table = &object_type;
    const FunctionDef* def = find_native_method(vm, table, name);
    if (!def && is_class(type)) def = find_native_method(vm, &object_type, name);
    return def ? row_of_type(vm, table, def) : find_constant(table, name->view());
}

Result<bool> set_type_attribute(Vm& vm, Value self, Str* name, Value value) {
    const Type* type = as_type(self);
    if (!is_class(type)) return false;
    auto* cls = const_cast<Class*>(static_cast<const Class*>(type));  // a heap object: writable
    if (value.is_null()) return remove(cls->attributes, name);
    cls->has_setattr |= name == vm.name(Name::DSetattr) || name == vm.name(Name::DDelattr);
    VM_TRY(store(vm, cls->attributes, name, value));
    return true;
}

// --- the operations
// ---------------------------------------------------------------------------------

namespace {

// __next__ of a builtin iterator.
Result<Value> next_of_iterator(Vm& vm, Args args) { return next_or_stop(vm, args[0]); }
constexpr FunctionDef native_next{"__next__", next_of_iterator, 1, 1};

// What any object answers; null function: nothing.
Method common_attribute(Vm& vm, Value object, const Str* name) {
    const Type* type = type_of(object);
    if (name == vm.name(Name::DClass)) return {Value(type), Value::null()};
    bool iterates = type->next && !is_class(type);
    if (iterates && name == vm.name(Name::DNext)) return {Value(&native_next), object};
    return {};
}

Result<Method> pack(Value function) { return Method{function, Value::null()}; }

// A function of the instance's class with its receiver beside it: no bound method is made. Null
// function: take the slow way.
Method quick_method(Vm& vm, Value object, const Str* name) {
    auto* instance = object.as<Instance>();
    if (!find_in_instance(instance, name).is_null()) return {};
    Value found = find_in_class(vm, instance->type, name);
    return !found.is_null() && is_function(found) ? Method{found, object} : Method{};
}

}  // namespace

Result<Method> method_or_null(Vm& vm, Value object, Str* name) {
    const Type* type = type_of(object);
    if (is_class(type)) {
        Method quick = quick_method(vm, object, name);
        if (!quick.function.is_null()) return quick;
    } else if (!type->methods.empty() || type->base) {
        const FunctionDef* def = find_native_method(vm, type, name);
        if (def && def->binding == Binding::Method) return Method{Value(def), object};
        if (def) return pack(VM_TRY(row_of_type(vm, type, def)));
        Value constant = find_constant(type, name->view());
        if (!constant.is_null()) return pack(constant);
    }
    if (type->attribute) {
        Value found = VM_TRY(type->attribute(vm, object, name));
        if (!found.is_null()) return pack(found);
    }
    return common_attribute(vm, object, name);
}

Result<Value> attribute_or_null(Vm& vm, Value object, Str* name) {
    Method found = VM_TRY(method_or_null(vm, object, name));
    if (found.receiver.is_null()) return found.function;
    return make_bound_method(vm, found.function, found.receiver);
}

Result<Value> attribute(Vm& vm, Value object, Str* name) {
    Value found = VM_TRY(attribute_or_null(vm, object, name));
    if (found.is_null()) return vm.raise_no_attribute(object, name);
    return found;
}

Result<Method> method(Vm& vm, Value object, Str* name) {
    Method found = VM_TRY(method_or_null(vm, object, name));
    if (found.function.is_null()) return vm.raise_no_attribute(object, name);
    return found;
}

Result<Value> call_method(Vm& vm, const Method& method, std::span<const Value> args) {
    if (method.receiver.is_null()) return vm.call(method.function, Args(args));
    return vm.call_with(method.function, method.receiver, Args(args));
}

bool is_callable(Vm& vm, Value value) {
    const Type* type = type_of(value);
    if (!is_class(type)) return type->call != nullptr;
    return !find_in_class(type, vm.name(Name::DCall)).is_null();
}

Result<void> set_attribute(Vm& vm, Value object, Str* name, Value value) {
    const Type* type = type_of(object);
    if (type->set_attribute && VM_TRY(type->set_attribute(vm, object, name, value))) return {};
    return vm.raise(attribute_error_type, texts::kNoAttribute, type->name, name);
}

Raised Vm::raise_no_attribute(Value object, const Str* name) {
    if (is_type(object))
        return raise(attribute_error_type, texts::kTypeHasNoAttribute, as_type(object)->name, name);
    return raise(attribute_error_type, texts::kNoAttribute, type_of(object)->name, name);
}

}  // namespace krait::vm
