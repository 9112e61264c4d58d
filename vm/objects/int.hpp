// int: small ones in the Value itself, all others digits in a BigInt object.
#pragma once

#include <optional>
#include <string_view>

#include "vm/objects/limbs.hpp"
#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type int_type;
extern const Type bool_type;

// An int outside the small range: sign and magnitude, least significant limb first.
struct BigInt : Object {
    bool negative = false;
    std::uint32_t limb_count = 0;
    Limb limbs[1];
};

Result<Value> make_int(Vm& vm, std::int64_t number);
Result<Value> make_unsigned(Vm& vm, std::uint64_t number);
// As int(text, base) reads it: spaces around, a sign, a prefix, digits of `base` (2 to 36; 0: by
// prefix), underscores. Null if malformed.
Result<Value> parse_int(Vm& vm, std::string_view text, int base);
// The same, but raises ValueError with the malformed part. `base` is checked too.
Result<Value> int_from_text(Vm& vm, std::string_view text, std::intptr_t base);
// Appends the digits of an int or bool in `base` (2 to 36), lower case, with a '-' if negative.
Result<void> write_int(Vm& vm, Printer& out, Value value, unsigned base = 10);

bool is_int(Value value);  // int of any size; not bool
// int or bool as a machine integer, if it fits.
std::optional<std::intptr_t> as_integer(Value value);
// The nearest double of an int or bool; inf beyond the range.
double int_to_double(Value value);
// Truncates. Raises OverflowError for inf, ValueError for nan.
Result<Value> int_from_double(Vm& vm, double number);

// --- for the executor, when the quick case overflowed or did not apply. Null: unsupported
// operands.
Result<Value> int_binary(Vm& vm, BinaryOp op, Value left, Value right);

}  // namespace krait::vm
