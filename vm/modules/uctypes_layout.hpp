// What a descriptor of uctypes says about memory: kinds of fields, their places and sizes.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// Byte order, and whether fields are aligned; the numbers are uctypes'.
enum class Layout : std::uint8_t { LittleEndian, BigEndian, Native };

// Fields that are one number; the numbers are uctypes'.
enum class Scalar : std::uint8_t {
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    BitsU8,
    Bits8,
    BitsU16,
    Bits16,
    BitsU32,
    Bits32,
    Float32,
    Float64
};
enum class Aggregate : std::uint8_t { Struct, Pointer, Array };

// The bits of a number in a descriptor: a scalar's kind and place, or an aggregate's, or an array's
// item and length. Of 31 bits, as small ints on boards have.
inline constexpr unsigned kScalarShift = 27, kAggregateShift = 29;
inline constexpr unsigned kBitPositionShift = 17, kBitLengthShift = 22;

struct ScalarField {
    Scalar kind{};
    std::size_t offset = 0;
    unsigned bit_position = 0, bit_length = 0;  // of bits only

    bool is_bits() const { return kind >= Scalar::BitsU8 && kind <= Scalar::Bits32; }
};
struct AggregateField {
    Aggregate kind{};
    std::size_t offset = 0;
    std::size_t count = 0;  // items of an array
    Value items;  // descriptor of the struct, of each item or what is pointed to; null: scalar
    Scalar scalar{};
};

// Each raises TypeError for what is no such descriptor.
Result<ScalarField> to_scalar_field(Vm& vm, Value number);
Result<AggregateField> to_aggregate_field(Vm& vm, Value tuple);

std::size_t scalar_size(Scalar kind);
// Octets of an array's item or of what a pointer points to.
Result<std::size_t> item_size(Vm& vm, const AggregateField& field, Layout layout);
// Octets of what a dict or tuple describes. Raises TypeError, also for sizes beyond any memory;
// RuntimeError for a descriptor that contains itself.
Result<std::size_t> size_of(Vm& vm, Value descriptor, Layout layout);

// A field's value at `at`, and the reverse: `at` may be unaligned.
Result<Value> load_scalar(Vm& vm, const ScalarField& field, Layout layout, const char* at);
// The new octets of a field go to `octets`, which hold the old ones; `bits` and `number` are what
// to_scalar_value gave.
struct ScalarValue {
    std::uint64_t bits = 0;
    double number = 0;
};
// May run Python. Raises TypeError.
Result<ScalarValue> to_scalar_value(Vm& vm, Scalar kind, Value value);
void store_scalar(const ScalarField& field, Layout layout, ScalarValue value, char* at);

}  // namespace krait::vm
