// The types int and bool.
#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/bigint.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/objects/names.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// What __int__ gives, for objects of classes.
Result<Value> int_by_method(Vm& vm, Value source) {
    Method convert = VM_TRY(method_or_null(vm, source, vm.name(Name::DInt)));
    if (convert.function.is_null())
        return vm.raise(type_error_type, texts::kCantConvertToInt, type_of(source)->name);
    Value given = VM_TRY(call_method(vm, convert, {}));
    if (!is_int(given)) return vm.raise(type_error_type);
    return given;
}

Result<Value> int_from_any(Vm& vm, Value source) {
    Value native = native_value(source);
    if (is_int(native)) return native;
    if (native.is_bool()) return Value::small_int(native.is_true());
    if (is_float(native)) return int_from_double(vm, float_value(native));
    if (is_str(native)) return int_from_text(vm, native.as<Str>()->view(), 10);
    Value number = type_of(native)->as_int ? VM_TRY(type_of(native)->as_int(vm, native)) : Value::null();
    if (!number.is_null()) return number;
    if (auto octets = as_buffer(native)) return int_from_text(vm, octets->text(), 10);
    return int_by_method(vm, source);
}

// int(), int(x), int(text, base)
Result<Value> make(Vm& vm, const Type&, Args args) {
    if (args.count > 2) return vm.raise_argument_count(args.count, 0, 2);
    if (args.count == 0) return Value::small_int(0);
    if (args.count == 1) return int_from_any(vm, args[0]);
    auto octets = as_buffer(native_value(args[0]));
    auto text = octets ? octets->text() : VM_TRY(to_text(vm, args[0]));
    std::intptr_t base = VM_TRY(to_integer(vm, args[1]));
    if (base == 0 || (base >= 2 && base <= 36)) return int_from_text(vm, text, base);
    return vm.raise(value_error_type, texts::kBadIntBase);
}

Result<void> print_int(Vm& vm, Printer& out, Value self, Form) { return write_int(vm, out, self); }

// The low word of the two's complement.
Result<std::intptr_t> int_hash(Vm&, Value self) {
    if (self.is_small_int()) return self.small_int();
    const IntParts parts(self);
    std::uint64_t word = low_word(parts.limbs());
    return std::intptr_t(parts.negative() ? 0 - word : word);
}

Result<bool> int_truth(Vm&, Value self) { return !(self == Value::small_int(0)); }

// --- int.from_bytes and to_bytes

bool is_little(Value order) { return is_str(order) && order.as<Str>()->view() == "little"; }

// int.from_bytes(octets, byteorder="big", signed=False)
Result<Value> from_bytes(Vm& vm, Args args) {
    Buffer octets = VM_TRY(to_buffer(vm, args[1]));
    bool little = is_little(args.get(2));
    std::size_t count = octets.count;
    BigInt* made = VM_TRY(make_big_int(vm, count / sizeof(Limb) + 1));
    std::fill_n(made->limbs, made->limb_count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        auto octet = std::uint8_t(octets.items[little ? i : count - 1 - i]);
        made->limbs[i / sizeof(Limb)] |= Limb(octet) << i % sizeof(Limb) * 8;
    }
    Value magnitude = finish_int(made);
    bool top_bit = count && octets.items[little ? count - 1 : 0] & 0x80;
    if (!top_bit || !VM_TRY(truth(vm, args.get(3, Value::false_value())))) return magnitude;
    Value range = VM_TRY(shift_int_left(vm, IntParts(Value::small_int(1)), count * 8));
    return add_ints(vm, IntParts(magnitude), IntParts(range), true);
}

// Octets of the two's complement, least significant first, for ever.
class Octets {
  public:
    explicit Octets(const IntParts& number)
        : limbs_(number.limbs()), flip_(number.negative() ? 0xff : 0), carry_(flip_ & 1) {}
    std::uint8_t next() {
        std::size_t which = at_ / sizeof(Limb);
        Limb limb = which < limbs_.size() ? limbs_[which] : 0;
        unsigned octet = (unsigned(limb >> at_ % sizeof(Limb) * 8 & 0xff) ^ flip_) + carry_;
        ++at_;
        carry_ = octet >> 8;
        return std::uint8_t(octet);
    }

  private:
    Limbs limbs_;
    unsigned flip_;
    unsigned carry_;
    std::size_t at_ = 0;
};

// Whether `count` octets hold the number: a negative one needs its sign bit too.
bool fits_octets(const IntParts& number, std::size_t count) {
    Limbs limbs = number.limbs();
    if (limbs.empty()) return true;
    std::size_t bits = bit_count(limbs);
    if (count > SIZE_MAX / 8) return true;
    if (!number.negative()) return bits <= count * 8;
    bool power = (limbs.back() & (limbs.back() - 1)) == 0 &&
                 std::all_of(limbs.begin(), limbs.end() - 1, [](Limb limb) { return limb == 0; });
    return bits + !power <= count * 8;
}

// int.to_bytes(length=1, byteorder="big", signed=False); a negative int is written signed in any
// case, as the reference does.
Result<Value> to_bytes(Vm& vm, Args args) {
    std::intptr_t length = args.count > 1 ? VM_TRY(to_integer(vm, args[1])) : 1;
    if (length < 0) return vm.raise(value_error_type);
    const IntParts number(args[0]);
    if (!fits_octets(number, std::size_t(length)))
        return vm.raise(overflow_error_type, texts::kBufferTooSmall);
    Bytes* made = VM_TRY(make_blank_bytes(vm, std::size_t(length)));
    bool little = is_little(args.get(2));
    Octets octets(number);
    for (std::intptr_t i = 0; i < length; ++i)
        made->items[little ? i : length - 1 - i] = char(octets.next());
    return made;
}

constexpr FunctionDef methods[] = {
    {"from_bytes", from_bytes, 2, 4, false, Binding::Class},
    {"to_bytes", to_bytes, 1, 4},
};

// --- bool

Result<Value> make_bool(Vm& vm, const Type&, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    return Value(args.count && VM_TRY(truth(vm, args[0])));
}

Result<void> print_bool(Vm& vm, Printer& out, Value self, Form) {
    return out.write(vm, self.is_true() ? "True" : "False");
}

Result<std::intptr_t> bool_hash(Vm&, Value self) { return self.is_true(); }
Result<bool> bool_truth(Vm&, Value self) { return self.is_true(); }

Result<Value> bool_unary(Vm& vm, UnaryOp op, Value self) {
    return int_unary(vm, op, Value::small_int(self.is_true()));
}

}  // namespace

Result<Value> int_or_null(Vm& vm, Value value) {
    Value native = native_value(value);
    if (is_int(native) || native.is_bool()) return native;
    if (type_of(native)->as_int) return type_of(native)->as_int(vm, native);
    for (Name name : {Name::DIndex, Name::DInt}) {
        // Of the class alone: a __getattr__ is not asked.
        if (find_in_class(type_of(value), vm.name(name)).is_null()) continue;
        Method own = VM_TRY(method_or_null(vm, value, vm.name(name)));
        Value given = VM_TRY(call_method(vm, own, {}));
        return is_int(given) || given.is_bool() ? given : Value::null();
    }
    return Value::null();
}

const Type int_type{.name = "int",
                    .methods = methods,
                    .make = make,
                    .print = print_int,
                    .unary = int_unary,
                    .binary = int_binary,
                    .hash = int_hash,
                    .truth = int_truth};

// No base: isinstance(True, int) is False, as on the reference.
const Type bool_type{.name = "bool",
                     .make = make_bool,
                     .print = print_bool,
                     .unary = bool_unary,
                     .binary = int_binary,
                     .hash = bool_hash,
                     .truth = bool_truth};

}  // namespace krait::vm
