#include "vm/modules/c_arguments.hpp"

#include "vm/objects/bigint.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<std::uint64_t> low_bits(Vm& vm, Value value) {
    if (value.is_small_int()) return std::uint64_t(value.small_int());
    Value number = VM_TRY(int_or_null(vm, value));
    if (number.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(value)->name);
    IntParts parts(number);
    Limbs limbs = parts.limbs();
    std::uint64_t bits = 0;
    for (std::size_t i = limbs.size(); i-- > 0;) bits = bits << 32 | limbs[i];
    return parts.negative() ? 0 - bits : bits;
}

Result<std::string_view> c_text(Vm& vm, Value value) {
    Value text = native_value(value);
    if (is_bytes(text)) return text.as<Bytes>()->view();
    return to_text(vm, text);
}

}  // namespace krait::vm
