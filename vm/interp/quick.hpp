// What the loop does by itself, on the values that programs mostly have: small ints, doubles in
// words, and items of lists, tuples and rows of octets. Each gives null where the general way
// (native.hpp) has to be taken; none allocates, raises or runs Python.
#pragma once

#include "vm/objects/bytes.hpp"
#include "vm/objects/list.hpp"
#include "vm/objects/str.hpp"
#include "vm/objects/tuple.hpp"
#include "vm/value.hpp"

namespace krait::vm::quick {

// Small ints carry their mark in the lowest bit: on the words themselves one addition, and one
// test for the overflow of the machine's word, do.
inline bool both_small(Value left, Value right) { return left.word() & right.word() & 1; }
inline bool both_double(Value left, Value right) {
    return left.is_inline_double() && right.is_inline_double();
}
inline std::intptr_t signed_word(Value value) { return std::intptr_t(value.word()); }

inline Value add(Value left, Value right) {
    std::intptr_t word;
    if (__builtin_add_overflow(signed_word(left), signed_word(right) - 1, &word))
        return Value::null();
    return Value::from_word(std::uintptr_t(word));
}

inline Value subtract(Value left, Value right) {
    std::intptr_t word;
    if (__builtin_sub_overflow(signed_word(left), signed_word(right) - 1, &word))
        return Value::null();
    return Value::from_word(std::uintptr_t(word));
}

inline Value multiply(Value left, Value right) {
    std::intptr_t word;
    if (__builtin_mul_overflow(signed_word(left) - 1, right.small_int(), &word))
        return Value::null();
    return Value::from_word(std::uintptr_t(word) + 1);
}

inline Value bit_and(Value left, Value right) {
    return Value::from_word(left.word() & right.word());
}
inline Value bit_or(Value left, Value right) {
    return Value::from_word(left.word() | right.word());
}
inline Value bit_xor(Value left, Value right) {
    return Value::from_word((left.word() ^ right.word()) | 1);
}

inline Value shift_left(Value left, Value right) {
    std::intptr_t number = left.small_int(), bits = right.small_int();
    if (bits < 0 || bits >= Value::kSmallIntBits) return Value::null();
    Value shifted = Value::small_int(std::intptr_t(std::uintptr_t(number) << bits));
    return shifted.small_int() >> bits == number ? shifted : Value::null();
}

inline Value shift_right(Value left, Value right) {
    std::intptr_t bits = right.small_int();
    if (bits < 0 || bits >= Value::kSmallIntBits) return Value::null();
    return Value::small_int(left.small_int() >> bits);
}

// Rounded down, as Python does. The least small int divided by -1 is none.
inline Value floor_divide(Value left, Value right) {
    std::intptr_t a = left.small_int(), b = right.small_int();
    if (b <= 0) return Value::null();
    std::intptr_t quotient = a / b;
    return Value::small_int(quotient - (quotient * b > a));
}

inline Value modulo(Value left, Value right) {
    std::intptr_t a = left.small_int(), b = right.small_int();
    if (b <= 0) return Value::null();
    std::intptr_t rest = a % b;
    return Value::small_int(rest < 0 ? rest + b : rest);
}

// The item's place counted from the front, or some number beyond `count`.
inline std::size_t place(Value index, std::size_t count) {
    std::intptr_t number = index.small_int();
    return std::size_t(number < 0 ? number + std::intptr_t(count) : number);
}

inline Value octet(const char* items, std::size_t at) {
    return Value::small_int(static_cast<unsigned char>(items[at]));
}

// Whether a subscription of the object neither keeps nor shows the slice that it is given.
inline bool forgets_slice(Value object) {
    if (!object.is_object()) return false;
    const Type* type = object.object()->type;
    return type == &list_type || type == &str_type || type == &bytes_type ||
           type == &bytearray_type || type == &tuple_type;
}

// object[index]
inline Value item(Value object, Value index) {
    if (!object.is_object() || !index.is_small_int()) return Value::null();
    const Type* type = object.object()->type;
    if (type == &list_type) {
        auto* list = object.as<List>();
        std::size_t at = place(index, list->count);
        return at < list->count ? list->storage->items[at] : Value::null();
    }
    if (type == &tuple_type) {
        auto* tuple = object.as<Tuple>();
        std::size_t at = place(index, tuple->count);
        return at < tuple->count ? tuple->items[at] : Value::null();
    }
    if (type == &bytearray_type) {
        auto* array = object.as<ByteArray>();
        std::size_t at = place(index, array->count);
        return at < array->count ? octet(array->items, at) : Value::null();
    }
    if (type == &bytes_type) {
        auto* bytes = object.as<Bytes>();
        std::size_t at = place(index, bytes->count);
        return at < bytes->count ? octet(bytes->items, at) : Value::null();
    }
    return Value::null();
}

// object[index] = value: whether it was done.
inline bool set_item(Value object, Value index, Value value) {
    if (!object.is_object() || !index.is_small_int()) return false;
    const Type* type = object.object()->type;
    if (type == &list_type) {
        auto* list = object.as<List>();
        std::size_t at = place(index, list->count);
        if (at >= list->count) return false;
        list->storage->items[at] = value;
        return true;
    }
    if (type == &bytearray_type && value.is_small_int()) {
        auto* array = object.as<ByteArray>();
        std::size_t at = place(index, array->count);
        if (at >= array->count || std::uintptr_t(value.small_int()) > 0xff) return false;
        array->items[at] = char(value.small_int());
        return true;
    }
    return false;
}

}  // namespace krait::vm::quick
