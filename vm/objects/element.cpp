#include "vm/objects/element.hpp"

#include <bit>
#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/objects/int_ops.hpp"

namespace krait::vm {

std::size_t element_size(char code) {
    switch (code) {
        case 'b':
        case 'B': return 1;
        case 'h':
        case 'H': return sizeof(short);
        case 'i':
        case 'I': return sizeof(int);
        case 'l':
        case 'L': return sizeof(long);
        case 'q':
        case 'Q': return sizeof(long long);
        case 'P': return sizeof(void*);
        case 'f': return sizeof(float);
        case 'd': return sizeof(double);
        default: return 0;
    }
}

namespace {

template <class Number>
Number read(const char* at) {
    Number number;
    std::memcpy(&number, at, sizeof(number));
    return number;
}

}  // namespace

Result<Value> load_element(Vm& vm, char code, const char* at) {
    switch (code) {
        case 'b': return Value::small_int(read<signed char>(at));
        case 'B': return Value::small_int(read<unsigned char>(at));
        case 'h': return Value::small_int(read<short>(at));
        case 'H': return Value::small_int(read<unsigned short>(at));
        case 'i': return make_int(vm, read<int>(at));
        case 'I': return make_int(vm, read<unsigned>(at));
        case 'l': return make_int(vm, read<long>(at));
        case 'L': return make_unsigned(vm, read<unsigned long>(at));
        case 'q': return make_int(vm, read<long long>(at));
        case 'Q': return make_unsigned(vm, read<unsigned long long>(at));
        case 'P': return make_int(vm, read<std::intptr_t>(at));
        case 'f': return make_float(vm, read<float>(at));
        default: return make_float(vm, read<double>(at));
    }
}

Result<void> store_element(Vm& vm, char code, Value value, char* into) {
    if (is_float_code(code)) {
        double number = VM_TRY(to_double(vm, value));
        auto single = float(number);
        if (code == 'f') std::memcpy(into, &single, sizeof(single));
        if (code == 'd') std::memcpy(into, &number, sizeof(number));
        return {};
    }
    std::uint64_t bits = VM_TRY(low_bits(vm, value));
    for (std::size_t size = element_size(code), i = 0; i < size; ++i) {
        bool little = std::endian::native == std::endian::little;
        into[little ? i : size - 1 - i] = char(bits >> (8 * i));
    }
    return {};
}

}  // namespace krait::vm
