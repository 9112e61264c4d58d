#include "vm/modules/uctypes_layout.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "vm/objects/float_ops.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Raised bad_descriptor(Vm& vm) { return vm.raise(type_error_type, texts::kBadDescriptor); }

constexpr std::size_t kPointerSize = sizeof(void*);

Result<std::uint32_t> to_descriptor_number(Vm& vm, Value value) {
    if (!value.is_small_int()) return bad_descriptor(vm);
    return std::uint32_t(value.small_int()) & 0x7fffffff;
}

std::uint32_t low(std::uint32_t number, unsigned bits) { return number & ((1u << bits) - 1); }

// Of a struct's fields: how large they are, and the largest number among them, to which a native
// struct is aligned.
struct Extent {
    std::size_t size = 0;
    std::size_t largest = 1;
};

Result<void> grow(Vm& vm, Extent* all, std::size_t offset, std::size_t size) {
    std::size_t end;
    if (__builtin_add_overflow(offset, size, &end) || end > SIZE_MAX / 4) return bad_descriptor(vm);
    all->size = std::max(all->size, end);
    return {};
}

Result<std::size_t> times(Vm& vm, std::size_t count, std::size_t size) {
    std::size_t product;
    if (__builtin_mul_overflow(count, size, &product)) return bad_descriptor(vm);
    return product;
}

Result<std::size_t> measure(Vm& vm, Value descriptor, Layout layout, std::size_t* largest);

Result<std::size_t> measure_field(Vm& vm, const AggregateField& field, Layout layout,
                                  std::size_t* largest) {
    if (field.kind == Aggregate::Pointer) {
        *largest = std::max(*largest, kPointerSize);
        return kPointerSize;
    }
    if (field.kind == Aggregate::Struct) return measure(vm, field.items, layout, largest);
    std::size_t size = scalar_size(field.scalar);
    if (field.items.is_null())
        *largest = std::max(*largest, size);
    else
        size = VM_TRY(measure(vm, field.items, layout, largest));
    return times(vm, field.count, size);
}

Result<void> add_field(Vm& vm, Value descriptor, Layout layout, Extent* all) {
    if (is_tuple(descriptor)) {
        AggregateField field = VM_TRY(to_aggregate_field(vm, descriptor));
        return grow(vm, all, field.offset, VM_TRY(measure_field(vm, field, layout, &all->largest)));
    }
    ScalarField field = VM_TRY(to_scalar_field(vm, descriptor));
    std::size_t size = scalar_size(field.kind);
    all->largest = std::max(all->largest, size);
    return grow(vm, all, field.offset, size);
}

Result<std::size_t> measure_dict(Vm& vm, Dict* fields, Layout layout, std::size_t* largest) {
    Extent all;
    std::size_t position = 0;
    while (const DictEntry* entry = next_entry(fields, &position)) {
        VM_TRY(vm.poll());
        VM_TRY(add_field(vm, entry->value, layout, &all));
    }
    *largest = std::max(*largest, all.largest);
    if (layout == Layout::Native)
        all.size = (all.size + all.largest - 1) / all.largest * all.largest;
    return all.size;
}

Result<std::size_t> measure(Vm& vm, Value descriptor, Layout layout, std::size_t* largest) {
    VM_TRY(vm.check_native_stack());
    if (is_dict(descriptor)) return measure_dict(vm, descriptor.as<Dict>(), layout, largest);
    if (is_tuple(descriptor))
        return measure_field(vm, VM_TRY(to_aggregate_field(vm, descriptor)), layout, largest);
    if (descriptor.is_small_int()) return vm.raise(type_error_type, texts::kSizeofScalar);
    return bad_descriptor(vm);
}

bool is_signed(Scalar kind) { return kind <= Scalar::Int64 && unsigned(kind) % 2 == 1; }

bool is_reversed(Layout layout) {
    constexpr bool little = std::endian::native == std::endian::little;
    return layout == (little ? Layout::BigEndian : Layout::LittleEndian);
}

std::uint64_t load_bits(const char* at, std::size_t size, Layout layout) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) {
        bool first_is_low = is_reversed(layout) != (std::endian::native == std::endian::little);
        bits |= std::uint64_t(std::uint8_t(at[i])) << 8 * (first_is_low ? i : size - 1 - i);
    }
    return bits;
}

void store_bits(char* at, std::size_t size, Layout layout, std::uint64_t bits) {
    for (std::size_t i = 0; i < size; ++i) {
        bool first_is_low = is_reversed(layout) != (std::endian::native == std::endian::little);
        at[i] = char(bits >> 8 * (first_is_low ? i : size - 1 - i));
    }
}

std::uint64_t mask_of(const ScalarField& field) {
    return (std::uint64_t{1} << field.bit_length) - 1;
}

}  // namespace

std::size_t scalar_size(Scalar kind) {
    constexpr std::uint8_t sizes[] = {1, 1, 2, 2, 4, 4, 8, 8, 1, 1, 2, 2, 4, 4, 4, 8};
    return sizes[std::size_t(kind)];
}

Result<ScalarField> to_scalar_field(Vm& vm, Value value) {
    std::uint32_t number = VM_TRY(to_descriptor_number(vm, value));
    ScalarField field{.kind = Scalar(number >> kScalarShift)};
    field.offset = low(number, field.is_bits() ? kBitPositionShift : kScalarShift);
    field.bit_position = low(number >> kBitPositionShift, kBitLengthShift - kBitPositionShift);
    field.bit_length = low(number >> kBitLengthShift, kScalarShift - kBitLengthShift);
    return field;
}

Result<AggregateField> to_aggregate_field(Vm& vm, Value value) {
    std::span<const Value> parts = value.as<Tuple>()->view();
    if (parts.size() < 2 || parts.size() > 3) return bad_descriptor(vm);
    std::uint32_t number = VM_TRY(to_descriptor_number(vm, parts[0]));
    AggregateField field{.kind = Aggregate(number >> kAggregateShift)};
    field.offset = low(number, kAggregateShift);
    bool of_scalars = parts[1].is_small_int() && field.kind != Aggregate::Struct;
    if (field.kind > Aggregate::Array || (field.kind != Aggregate::Array && parts.size() == 3))
        return bad_descriptor(vm);
    if (field.kind == Aggregate::Array || of_scalars) {
        std::uint32_t item = VM_TRY(to_descriptor_number(vm, parts[1]));
        field.scalar = Scalar(item >> kScalarShift);
        field.count = low(item, kScalarShift);
    }
    if (parts.size() == 3) field.items = parts[2];
    if (parts.size() == 2 && field.kind != Aggregate::Array && !of_scalars) field.items = parts[1];
    return field;
}

Result<std::size_t> item_size(Vm& vm, const AggregateField& field, Layout layout) {
    return field.items.is_null() ? scalar_size(field.scalar) : size_of(vm, field.items, layout);
}

Result<std::size_t> size_of(Vm& vm, Value descriptor, Layout layout) {
    std::size_t largest = 1;
    return measure(vm, descriptor, layout, &largest);
}

Result<Value> load_scalar(Vm& vm, const ScalarField& field, Layout layout, const char* at) {
    std::size_t size = scalar_size(field.kind);
    std::uint64_t bits = load_bits(at, size, layout);
    if (field.is_bits()) return make_unsigned(vm, bits >> field.bit_position & mask_of(field));
    if (field.kind == Scalar::Float32)
        return make_float(vm, std::bit_cast<float>(std::uint32_t(bits)));
    if (field.kind == Scalar::Float64) return make_float(vm, std::bit_cast<double>(bits));
    if (!is_signed(field.kind)) return make_unsigned(vm, bits);
    unsigned unused = unsigned(64 - 8 * size);
    return make_int(vm, std::int64_t(bits << unused) >> unused);
}

Result<ScalarValue> to_scalar_value(Vm& vm, Scalar kind, Value value) {
    ScalarValue made;
    if (kind >= Scalar::Float32)
        made.number = VM_TRY(to_double(vm, value));
    else
        made.bits = VM_TRY(low_bits(vm, value));
    return made;
}

void store_scalar(const ScalarField& field, Layout layout, ScalarValue value, char* at) {
    std::size_t size = scalar_size(field.kind);
    std::uint64_t bits = value.bits;
    if (field.is_bits()) {
        std::uint64_t mask = mask_of(field) << field.bit_position;
        bits = (load_bits(at, size, layout) & ~mask) | (bits << field.bit_position & mask);
    }
    if (field.kind == Scalar::Float32) bits = std::bit_cast<std::uint32_t>(float(value.number));
    if (field.kind == Scalar::Float64) bits = std::bit_cast<std::uint64_t>(value.number);
    store_bits(at, size, layout, bits);
}

}  // namespace krait::vm
