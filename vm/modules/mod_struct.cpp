// struct: values as the octets that C, wires and files have for them.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "vm/modules/modules.hpp"
#include "vm/modules/struct_format.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// --- halves: IEEE 754 binary16
// ----------------------------------------------------------------------

std::uint64_t half_bits(double number) {
    std::uint64_t sign = std::signbit(number) ? 0x8000 : 0;
    double magnitude = std::fabs(number);
    if (std::isnan(magnitude)) return sign | 0x7e00;
    if (magnitude >= 65520) return sign | 0x7c00;
    if (magnitude == 0) return sign;
    int exponent = std::max(std::ilogb(magnitude), -14);
    // In units of the last place: a carry out of the mantissa lands in the exponent, as it must.
    double units = std::round(std::ldexp(magnitude, 10 - exponent));
    return sign | (std::uint64_t(exponent + 14) * 1024 + std::uint64_t(units));
}

double half_number(std::uint64_t bits) {
    int exponent = int(bits >> 10 & 31);
    double mantissa = double(bits & 1023);
    double magnitude;
    if (exponent == 31)
        magnitude = mantissa == 0 ? HUGE_VAL : __builtin_nan("");
    else if (exponent == 0)
        magnitude = std::ldexp(mantissa, -24);
    else
        magnitude = std::ldexp(mantissa + 1024, exponent - 25);
    return bits & 0x8000 ? -magnitude : magnitude;
}

// --- one item
// ---------------------------------------------------------------------------------------

void put_bits(char* into, std::uint64_t bits, const StructField& field, bool big_endian) {
    for (std::size_t i = 0; i < field.size_bytes; ++i, bits >>= 8)
        into[big_endian ? field.size_bytes - 1 - i : i] = char(bits);
}

std::uint64_t get_bits(const char* from, const StructField& field, bool big_endian) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < field.size_bytes; ++i)
        bits = bits << 8 | std::uint8_t(from[big_endian ? i : field.size_bytes - 1 - i]);
    return bits;
}

Result<std::uint64_t> bits_of(Vm& vm, char code, Value value) {
    switch (code) {
        case 'e': return half_bits(VM_TRY(to_double(vm, value)));
        case 'f':
            return std::uint64_t(std::bit_cast<std::uint32_t>(float(VM_TRY(to_double(vm, value)))));
        case 'd': return std::bit_cast<std::uint64_t>(VM_TRY(to_double(vm, value)));
        default: return low_bits(vm, value);
    }
}

Result<Value> value_of(Vm& vm, const StructField& field, std::uint64_t bits) {
    switch (field.code) {
        case 'e': return make_float(vm, half_number(bits));
        case 'f': return make_float(vm, std::bit_cast<float>(std::uint32_t(bits)));
        case 'd': return make_float(vm, std::bit_cast<double>(bits));
        case 'b':
        case 'h':
        case 'i':
        case 'l':
        case 'q': {
            unsigned unused = 64 - 8 * unsigned(field.size_bytes);
            return make_int(vm, std::int64_t(bits << unused) >> unused);
        }
        default: return make_unsigned(vm, bits);
    }
}

// --- packing
// ----------------------------------------------------------------------------------------

// Where octets go: read anew for each, because taking a value may run Python.
class Destination {
  public:
    Destination(Value owner, char* own, std::size_t offset, std::size_t size_bytes)
        : owner_(owner), own_(own), offset_(offset), size_bytes_(size_bytes) {}

    Result<char*> at(Vm& vm, std::size_t offset) const {
        if (own_) return own_ + offset;
        auto buffer = as_buffer(owner_);
        if (!buffer || buffer->count < offset_ + size_bytes_)
            return vm.raise(value_error_type, texts::kBufferTooSmall);
        return buffer->items + offset_ + offset;
    }

  private:
    Value owner_;
    char* own_;  // octets that no Python can see yet; null: those of owner_
    std::size_t offset_;
    std::size_t size_bytes_;
};

Result<void> put_octets(Vm& vm, const Destination& into, std::size_t offset, Value value,
                        std::size_t count) {
    Buffer octets = VM_TRY(to_buffer(vm, value));
    if (count == 0) return {};
    char* place = VM_TRY(into.at(vm, offset));
    std::size_t given = std::min(octets.count, count);
    std::memmove(place, octets.items, given);
    std::memset(place + given, 0, count - given);
    return {};
}

// The fields of `format` from `values`: the fields behind the last value are left as they are.
Result<void> pack_values(Vm& vm, std::string_view format, std::span<const Value> values,
                         const Destination& into) {
    StructFormat walk(format);
    StructField field;
    std::size_t offset = 0, used = 0;
    while (VM_TRY(walk.next(vm, &field))) {
        offset = aligned(offset, field);
        if (field.code == 's') {
            if (used == values.size()) return {};
            VM_TRY(put_octets(vm, into, offset, values[used++], field.count));
        } else if (field.takes_values()) {
            for (std::size_t i = 0; i < field.count; ++i) {
                if (used == values.size()) return {};
                std::uint64_t bits = VM_TRY(bits_of(vm, field.code, values[used++]));
                put_bits(VM_TRY(into.at(vm, offset + i * field.size_bytes)), bits, field,
                         walk.big_endian());
            }
        }
        if (!field.takes_values() && field.count)
            std::memset(VM_TRY(into.at(vm, offset)), 0, field.count);
        offset += field.total_bytes();
    }
    return {};
}

// pack(format, *values)
Result<Value> pack(Vm& vm, Args args) {
    std::string_view format = VM_TRY(to_text_or_octets(vm, args[0]));
    StructExtent extent = VM_TRY(struct_extent(vm, format));
    Bytes* packed = VM_TRY(make_blank_bytes(vm, extent.size_bytes));
    std::memset(packed->items, 0, extent.size_bytes);
    VM_TRY(pack_values(vm, format, args.all().subspan(1),
                       {Value(packed), packed->items, 0, extent.size_bytes}));
    return packed;
}

// Where `size_bytes` from `offset` on lie in `buffer`; negative offsets count from its end.
Result<std::size_t> place_in(Vm& vm, const Buffer& buffer, std::intptr_t offset,
                             std::size_t size_bytes) {
    if (offset < 0) offset += std::intptr_t(buffer.count);
    if (offset < 0 || std::size_t(offset) > buffer.count ||
        buffer.count - std::size_t(offset) < size_bytes)
        return vm.raise(value_error_type, texts::kBufferTooSmall);
    return std::size_t(offset);
}

// pack_into(format, buffer, offset, *values)
Result<Value> pack_into(Vm& vm, Args args) {
    std::string_view format = VM_TRY(to_text_or_octets(vm, args[0]));
    std::intptr_t offset = VM_TRY(to_integer(vm, args[2]));
    auto buffer = as_buffer(native_value(args[1]));
    if (!buffer || !buffer->writable) return vm.raise(type_error_type, texts::kBufferNeeded);
    StructExtent extent = VM_TRY(struct_extent(vm, format));
    std::size_t place = VM_TRY(place_in(vm, *buffer, offset, extent.size_bytes));
    VM_TRY(pack_values(vm, format, args.all().subspan(3),
                       {native_value(args[1]), nullptr, place, extent.size_bytes}));
    return Value::none();
}

// --- unpacking
// --------------------------------------------------------------------------------------

Result<Value> unpack_at(Vm& vm, std::string_view format, const Buffer& buffer,
                        std::intptr_t offset) {
    StructExtent extent = VM_TRY(struct_extent(vm, format));
    const char* from = buffer.items + VM_TRY(place_in(vm, buffer, offset, extent.size_bytes));
    Tuple* values = VM_TRY(make_tuple(vm, extent.values));
    StructFormat walk(format);
    StructField field;
    std::size_t at = 0, made = 0;
    while (VM_TRY(walk.next(vm, &field))) {
        at = aligned(at, field);
        if (field.code == 's') {
            values->items[made++] = Value(VM_TRY(make_bytes_object(vm, {from + at, field.count})));
        } else if (field.takes_values()) {
            for (std::size_t i = 0; i < field.count; ++i)
                values->items[made++] = VM_TRY(
                    value_of(vm, field,
                             get_bits(from + at + i * field.size_bytes, field, walk.big_endian())));
        }
        at += field.total_bytes();
    }
    return values;
}

// unpack(format, buffer[, offset]) and unpack_from: a tuple of the values.
Result<Value> unpack(Vm& vm, Args args) {
    std::string_view format = VM_TRY(to_text_or_octets(vm, args[0]));
    std::intptr_t offset = args.count == 3 ? VM_TRY(to_integer(vm, args[2])) : 0;
    return unpack_at(vm, format, VM_TRY(to_buffer(vm, args[1])), offset);
}

// calcsize(format): octets, padding between fields included.
Result<Value> calcsize(Vm& vm, Args args) {
    StructExtent extent = VM_TRY(struct_extent(vm, VM_TRY(to_text_or_octets(vm, args[0]))));
    return make_unsigned(vm, extent.size_bytes);
}

constexpr FunctionDef functions[] = {
    {"calcsize", calcsize, 1, 1},
    {"pack", pack, 1, FunctionDef::kAny},
    {"pack_into", pack_into, 3, FunctionDef::kAny},
    {"unpack", unpack, 2, 3},
    {"unpack_from", unpack, 2, 3},
};

}  // namespace

const ModuleDef struct_module{"struct", functions};

}  // namespace krait::vm
