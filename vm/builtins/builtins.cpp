// The table of builtin names.
#include "vm/builtins/builtins.hpp"

#include "vm/builtins/code_builtins.hpp"
#include "vm/builtins/help.hpp"
#include "vm/objects/complex.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/memoryview.hpp"
#include "vm/interp/operators.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/range.hpp"
#include "vm/objects/slice.hpp"

namespace krait::vm {
namespace {

constexpr const Type* types[] = {&object_type,
                                 &type_type,
                                 &bool_type,
                                 &bytearray_type,
                                 &bytes_type,
                                 &classmethod_type,
                                 &complex_type,
                                 &dict_type,
                                 &enumerate_type,
                                 &filter_type,
                                 &float_type,
                                 &frozenset_type,
                                 &int_type,
                                 &list_type,
                                 &map_type,
                                 &memoryview_type,
                                 &property_type,
                                 &range_type,
                                 &reversed_type,
                                 &set_type,
                                 &slice_type,
                                 &staticmethod_type,
                                 &str_type,
                                 &super_type,
                                 &tuple_type,
                                 &zip_type,
#define EXCEPTION(type, name, base) &type,
                                 KRAIT_EXCEPTIONS(EXCEPTION)
#undef EXCEPTION
};

Result<void> put(Vm& vm, Dict* builtins, std::string_view name, Value value) {
    return store(vm, builtins, VM_TRY(vm.intern(name)), value);
}

}  // namespace

Result<void> fill_builtins(Vm& vm, Dict* builtins) {
    for (auto table : {number_builtins(), object_builtins(), sequence_builtins(), code_builtins()})
        for (const FunctionDef& def : table) VM_TRY(put(vm, builtins, def.name, Value(&def)));
    for (const Type* type : types) VM_TRY(put(vm, builtins, type->name, Value(type)));
    VM_TRY(put(vm, builtins, build_class_function.name, Value(&build_class_function)));
    VM_TRY(put(vm, builtins, help_function.name, Value(&help_function)));
    VM_TRY(put(vm, builtins, "__name__", VM_TRY(vm.intern("builtins"))));
    VM_TRY(put(vm, builtins, "__debug__", Value(true)));
    VM_TRY(put(vm, builtins, "Ellipsis", Value::ellipsis()));
    return put(vm, builtins, "NotImplemented", Value::not_implemented());
}

}  // namespace krait::vm
