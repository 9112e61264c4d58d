// What a native function asks of its arguments.
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// What __index__ or __int__ of an instance gives; null if it has neither.
Result<Value> index_of(Vm& vm, Value value) {
    for (Name name : {Name::DIndex, Name::DInt}) {
        Method own = VM_TRY(method_or_null(vm, value, vm.name(name)));
        if (!own.function.is_null()) return call_method(vm, own, {});
    }
    return Value::null();
}

}  // namespace

Result<std::intptr_t> to_integer(Vm& vm, Value value) {
    Value number = native_value(value);
    if (is_instance_of_class(number)) {
        Value index = VM_TRY(index_of(vm, number));
        if (!index.is_null()) number = index;
    }
    if (auto integer = as_integer(number)) return *integer;
    if (is_int(number)) return vm.raise(overflow_error_type, texts::kIntTooLarge);
    return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(number)->name);
}

Result<std::string_view> to_text(Vm& vm, Value value) {
    Value text = native_value(value);
    if (!is_str(text))
        return vm.raise(type_error_type, texts::kCantConvertToStr, type_of(text)->name);
    return text.as<Str>()->view();
}

}  // namespace krait::vm
