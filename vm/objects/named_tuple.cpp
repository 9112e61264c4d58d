// Such a class has a property for each field, and __init__ and __repr__ of our own, which find the
// names of the fields under _fields.
#include "vm/objects/named_tuple.hpp"

#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Tuple*> field_names(Vm& vm, Value fields) {
    Value given = native_value(fields);
    if (is_str(given)) given = VM_TRY(text_split(vm, Args(&given, 1)));
    if (!is_list(given) && !is_tuple(given))
        return vm.raise(type_error_type, texts::kNotARow, type_of(given)->name);
    Tuple* names = VM_TRY(make_tuple(vm, items_of(given)));
    if (names->count == 0) return names;
    for (Value& name : std::span(names->items, names->count))
        name = Value(VM_TRY(vm.intern(VM_TRY(to_text(vm, name)))));
    return names;
}

namespace {

// The fields of the class of `self`. A program can have replaced them by anything.
Result<Tuple*> fields_of(Vm& vm, Value self) {
    Value found = find_in_class(type_of(self), VM_TRY(vm.intern("_fields")));
    if (found.is_null() || !is_tuple(found)) return vm.raise(type_error_type, texts::kBadArguments);
    return found.as<Tuple>();
}

// Which of `fields` a keyword names. Raises TypeError.
Result<std::size_t> field_position(Vm& vm, const Tuple* fields, Value name) {
    for (std::size_t i = 0; i < fields->count; ++i)
        if (fields->items[i] == name) return i;
    return vm.raise(type_error_type, texts::kUnexpectedField, VM_TRY(to_text(vm, name)));
}

// __init__(self, *values, **values): makes the tuple inside.
Result<Value> init(Vm& vm, Args args) {
    if (!is_instance_of_class(args[0])) return vm.raise(type_error_type, texts::kBadArguments);
    Tuple* fields = VM_TRY(fields_of(vm, args[0]));
    Args given = args.rest();
    if (given.count + given.keyword_count != fields->count)
        return vm.raise(type_error_type, texts::kFieldCount, type_of(args[0])->name, fields->count,
                        given.count + given.keyword_count);
    Tuple* made = VM_TRY(make_tuple(vm, fields->count));
    if (fields->count) std::copy_n(given.values, given.count, made->items);
    std::size_t left = given.count;  // positions below, and those of keywords, are taken
    for (std::size_t i = 0; i < given.keyword_count; ++i) {
        Value name = given.keywords[2 * i];
        std::size_t at = VM_TRY(field_position(vm, fields, name));
        bool twice = at < left;
        for (std::size_t j = 0; j < i; ++j) twice |= given.keywords[2 * j] == name;
        if (twice)
            return vm.raise(type_error_type, texts::kMultipleValues, VM_TRY(to_text(vm, name)));
        made->items[at] = given.keywords[2 * i + 1];
    }
    args[0].as<Instance>()->native = made;
    return Value::none();
}

// The tuple inside `self`. Raises TypeError where there is none.
Result<Tuple*> tuple_in(Vm& vm, Value self) {
    Value native = native_value(self);
    if (!is_tuple(native)) return vm.raise(type_error_type, texts::kBadArguments);
    return native.as<Tuple>();
}

Result<Value> represent(Vm& vm, Args args) {
    VM_TRY(vm.check_native_stack());
    Tuple* items = VM_TRY(tuple_in(vm, args[0]));
    Tuple* fields = VM_TRY(fields_of(vm, args[0]));
    StringBuilder out;
    VM_TRY(out.write(vm, type_of(args[0])->name));
    VM_TRY(out.write(vm, "("));
    for (std::size_t i = 0; i < std::min(items->count, fields->count); ++i) {
        if (i) VM_TRY(out.write(vm, ", "));
        VM_TRY(print(vm, out, fields->items[i], Form::Str));
        VM_TRY(out.write(vm, "="));
        VM_TRY(print(vm, out, items->items[i], Form::Repr));
    }
    VM_TRY(out.write(vm, ")"));
    return VM_TRY(out.finish(vm));
}

constexpr FunctionDef kInit{"__init__", init, 1, FunctionDef::kAny, true};
constexpr FunctionDef kRepresent{"__repr__", represent, 1, 1};

// What a field's property calls: gives one item of the tuple in its argument.
struct FieldGetter : Object {
    std::size_t position = 0;
};

Result<Value> get_field(Vm& vm, Value self, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    Tuple* items = VM_TRY(tuple_in(vm, args[0]));
    std::size_t position = self.as<FieldGetter>()->position;
    if (position >= items->count) return vm.raise(index_error_type, texts::kTupleIndexRange);
    return items->items[position];
}

const Type field_getter_type{.name = "function", .subclassable = false, .call = get_field};

Result<Value> make_field(Vm& vm, std::size_t position) {
    FieldGetter* getter = VM_TRY(vm.make<FieldGetter>(field_getter_type));
    getter->position = position;
    Property* made = VM_TRY(vm.make<Property>(property_type));
    made->getter = getter;
    made->setter = made->deleter = Value::none();
    return made;
}

Result<bool> refuse_attribute(Vm& vm, Value, Str*, Value) {
    return vm.raise(attribute_error_type, texts::kCantSetAttribute);
}

}  // namespace

Result<Class*> make_named_tuple_class(Vm& vm, Str* name, Tuple* fields) {
    Dict* attributes = VM_TRY(make_dict(vm));
    VM_TRY(store(vm, attributes, vm.name(Name::DInit), Value(&kInit)));
    VM_TRY(store(vm, attributes, vm.name(Name::DRepr), Value(&kRepresent)));
    VM_TRY(store(vm, attributes, vm.name(Name::DStr), Value(&kRepresent)));
    VM_TRY(store(vm, attributes, VM_TRY(vm.intern("_fields")), Value(fields)));
    for (std::size_t i = fields->count; i-- > 0;)  // of two fields of one name the first counts
        VM_TRY(store(vm, attributes, fields->items[i].as<Str>(), VM_TRY(make_field(vm, i))));
    const Value bases[] = {Value(&tuple_type)};
    Class* made = VM_TRY(make_class(vm, name, VM_TRY(make_tuple(vm, bases)), attributes));
    made->has_property = made->is_named_tuple = true;
    made->set_attribute = refuse_attribute;
    return made;
}

}  // namespace krait::vm
