// collections: deque, OrderedDict, namedtuple.
#include "vm/modules/modules.hpp"
#include "vm/objects/deque.hpp"
#include "vm/objects/named_tuple.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// namedtuple(name, fields): a class.
Result<Value> namedtuple(Vm& vm, Args args) {
    Value name = native_value(args[0]);
    if (!is_str(name))
        return vm.raise(type_error_type, texts::kCantConvertToStr, type_of(name)->name);
    Str* interned = VM_TRY(vm.intern(name.as<Str>()->view()));
    return VM_TRY(make_named_tuple_class(vm, interned, VM_TRY(field_names(vm, args[1]))));
}

Result<void> fill(Vm& vm, Dict* globals) {
    for (const Type* type : {&deque_type, &ordered_dict_type})
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(type->name)), Value(type)));
    return {};
}

constexpr FunctionDef functions[] = {
    {"namedtuple", namedtuple, 2, 2},
};

}  // namespace

const ModuleDef collections_module{"collections", functions, fill};

}  // namespace krait::vm
