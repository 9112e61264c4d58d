// What a native function asks of its arguments.
#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/bigint.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
Result<std::intptr_t> to_integer(Vm& vm, Value value) {
    Value number = VM_TRY(int_or_null(vm, value));
    if (number.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(value)->name);
    if (auto integer = as_integer(number)) return *integer;
    return vm.raise(overflow_error_type, texts::kIntTooLarge);
}

Result<void> take_keywords(Vm& vm, const Args& args, std::size_t most,
                           std::initializer_list<std::string_view> names) {
    bool fits = args.count + args.keyword_count <= most;
    for (std::uint32_t i = 0; fits && i < args.keyword_count; ++i)
        fits = std::find(names.begin(), names.end(), args.keywords[2 * i].as<Str>()->view()) !=
               names.end();
    if (!fits) return vm.raise(type_error_type, texts::kExtraKeywords);
    return {};
}

Result<std::uint64_t> low_bits(Vm& vm, Value value) {
    Value number = VM_TRY(int_or_null(vm, value));
    if (number.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(value)->name);
    IntParts parts(number);
    std::uint64_t bits = low_word(parts.limbs());
    return parts.negative() ? 0 - bits : bits;
}

Result<std::string_view> to_text(Vm& vm, Value value) {
    Value text = native_value(value);
    if (!is_str(text))
        return vm.raise(type_error_type, texts::kCantConvertToStr, type_of(value)->name);
    return text.as<Str>()->view();
}

Result<std::string_view> to_text_or_octets(Vm& vm, Value value) {
    Value text = native_value(value);
    if (is_bytes(text)) return text.as<Bytes>()->view();
    return to_text(vm, value);
}

}  // namespace krait::vm
