// uctypes: fields of C structs in memory.
#include <cstring>

#include "vm/modules/modules.hpp"
#include "vm/modules/uctypes_layout.hpp"
#include "vm/modules/uctypes_memory.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/memoryview.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

extern const Type struct_type;

struct Struct : Object {
    Place place;                 // owner null: at an address that is nobody's
    std::uintptr_t address = 0;  // then
    Value descriptor;
    Layout layout{};
    Value octets;  // a memoryview of it all; null: it has no size
};

Result<std::uintptr_t> address_of_struct(Vm& vm, const Struct* made) {
    if (made->place.owner.is_null()) return made->address;
    return VM_TRY(address_of(vm, made->place.owner))
    +made->place.offset;
}

// --- making one
// --------------------------------------------------------------------------------------------------

Result<Value> make_view(Vm& vm, Place place, std::size_t size) {
    MemoryView* view = VM_TRY(vm.make<MemoryView>(memoryview_type));
    view->base = place.owner;
    view->offset = place.offset;
    view->count = size;
    return view;
}

// The octets of a struct whose descriptor has a size and which lies in a buffer.
Result<void> give_octets(Vm& vm, Struct* made) {
    auto size = size_of(vm, made->descriptor, made->layout);
    if (!size.ok()) {
        if (vm.drop_exception(type_error_type)) return {};  // said when it is used
        return Raised{};
    }
    if (!made->place.owner.is_null())
        made->octets = VM_TRY(make_view(vm, made->place, size.value()));
    return {};
}

Result<Value> make_at(Vm& vm, Place place, Value descriptor, Layout layout) {
    Struct* made = VM_TRY(vm.make<Struct>(struct_type));
    made->place = place;
    made->descriptor = native_value(descriptor);
    made->layout = layout;
    VM_TRY(give_octets(vm, made));
    return made;
}

Result<Layout> to_layout(Vm& vm, Args args, std::size_t index) {
    if (args.count <= index) return Layout::Native;
    std::intptr_t number = VM_TRY(to_integer(vm, args[index]));
    return number == 0 || number == 1 ? Layout(number) : Layout::Native;
}

// struct(address, descriptor[, layout])
Result<Value> make(Vm& vm, const Type& type, Args args) {
    if (args.count < 2 || args.count > 3) return vm.raise_argument_count(args.count, 2, 3);
    auto address = std::uintptr_t(VM_TRY(low_bits(vm, args[0])));
    Struct* made = VM_TRY(vm.make<Struct>(type));
    made->layout = VM_TRY(to_layout(vm, args, 2));
    made->descriptor = native_value(args[1]);
    made->place = find_place(vm, address);
    made->address = address;
    VM_TRY(give_octets(vm, made));
    return made;
}

void trace(Object* object, Marker& marker) {
    auto* made = static_cast<Struct*>(object);
    marker.mark(made->place.owner);
    marker.mark(made->descriptor);
    marker.mark(made->octets);
}

Value owner_of(Value self) {
    Value octets = self.as<Struct>()->octets;
    return octets.is_null() ? self : octets;
}

std::string_view kind_name(Vm& vm, Value descriptor) {
    if (is_dict(descriptor)) return "STRUCT";
    if (!is_tuple(descriptor)) return "ERROR";
    auto field = to_aggregate_field(vm, descriptor);
    if (!field.ok()) vm.take_exception();
    if (!field.ok() || field.value().kind == Aggregate::Struct) return "unk";
    return field.value().kind == Aggregate::Array ? "ARRAY" : "PTR";
}

Result<void> print_struct(Vm& vm, Printer& out, Value self, Form) {
    auto* made = self.as<Struct>();
    const FormatArg args[] = {
        kind_name(vm, made->descriptor),
        FormatArg::hex(VM_TRY(address_of_struct(vm, made)))
    };
    return print_format(vm, out, "<struct {} {}>", args);
}

// --- fields
// --------------------------------------------------------------------------------------------------

Result<Place> place_at(Vm& vm, const Struct* made, std::size_t offset) {
    if (made->place.owner.is_null()) return vm.raise(value_error_type, texts::kForeignAddress);
    return Place{made->place.owner, made->place.offset + offset};
}

// The number at `place`, or, with a value, None once that was stored.
Result<Value> use_scalar(Vm& vm, Place place, ScalarField field, Layout layout, Value value) {
    std::size_t size = scalar_size(field.kind);
    if (value.is_null())
        return load_scalar(vm, field, layout, VM_TRY(octets_at(vm, place, size, false)));
    ScalarValue stored = VM_TRY(to_scalar_value(vm, field.kind, value));
    // Looked up after Python has run.
    store_scalar(field, layout, stored, VM_TRY(octets_at(vm, place, size, true)));
    return Value::none();
}

Result<Value> load_aggregate(Vm& vm, const Struct* made, Value descriptor) {
    AggregateField field = VM_TRY(to_aggregate_field(vm, descriptor));
    Place place = VM_TRY(place_at(vm, made, field.offset));
    if (field.kind == Aggregate::Struct) return make_at(vm, place, field.items, made->layout);
    bool octets =
        field.kind == Aggregate::Array && field.items.is_null() && field.scalar == Scalar::UInt8;
    if (!octets) return make_at(vm, place, descriptor, made->layout);
    VM_TRY(octets_at(vm, place, field.count, false));
    return make_view(vm, place, field.count);
}

// The descriptor of a field. Raises TypeError if `made` has no fields, KeyError if not this one.
Result<Value> field_descriptor(Vm& vm, const Struct* made, Str* name) {
    if (!is_dict(made->descriptor)) return vm.raise(type_error_type, texts::kNoFields);
    Value found = VM_TRY(find(vm, made->descriptor.as<Dict>(), Value(name)));
    if (found.is_null()) return vm.raise(key_error_type, Value(name));
    return found;
}

Result<Value> attribute_of(Vm& vm, Value self, Str* name) {
    if (name == vm.name(Name::DClass)) return Value::null();
    auto* made = self.as<Struct>();
    Value descriptor = VM_TRY(field_descriptor(vm, made, name));
    if (is_tuple(descriptor)) return load_aggregate(vm, made, descriptor);
    ScalarField field = VM_TRY(to_scalar_field(vm, descriptor));
    return use_scalar(vm, VM_TRY(place_at(vm, made, field.offset)), field, made->layout,
                      Value::null());
}

Result<bool> set_attribute_of(Vm& vm, Value self, Str* name, Value value) {
    if (value.is_null()) return false;
    auto* made = self.as<Struct>();
    ScalarField field = VM_TRY(to_scalar_field(vm, VM_TRY(field_descriptor(vm, made, name))));
    VM_TRY(use_scalar(vm, VM_TRY(place_at(vm, made, field.offset)), field, made->layout, value));
    return true;
}

// --- items of arrays and of what pointers point to
// ----------------------------------------------------------------

Result<std::uintptr_t> pointed_address(Vm& vm, const Struct* made) {
    std::uintptr_t address;
    Place place = VM_TRY(place_at(vm, made, 0));
    std::memcpy(&address, VM_TRY(octets_at(vm, place, sizeof address, false)), sizeof address);
    return address;
}

// A pointer is the address that it points to.
Result<Value> to_int(Vm& vm, Value self) {
    auto* made = self.as<Struct>();
    if (!is_tuple(made->descriptor)) return Value::null();
    AggregateField field = VM_TRY(to_aggregate_field(vm, made->descriptor));
    if (field.kind != Aggregate::Pointer) return Value::null();
    return make_unsigned(vm, VM_TRY(pointed_address(vm, made)));
}

// Where the items of an array are, or what a pointer points to.
Result<Place> items_of(Vm& vm, const Struct* made, const AggregateField& field) {
    if (field.kind == Aggregate::Array) return place_at(vm, made, 0);
    return to_place(vm, VM_TRY(pointed_address(vm, made)));
}

Result<Value> subscript_struct(Vm& vm, Value self, Value index, Access access, Value value) {
    auto* made = self.as<Struct>();
    if (!is_tuple(made->descriptor)) return vm.raise(type_error_type, texts::kCantIndexStruct);
    AggregateField field = VM_TRY(to_aggregate_field(vm, made->descriptor));
    if (field.kind == Aggregate::Struct) return vm.raise(type_error_type, texts::kCantIndexStruct);
    std::intptr_t number = VM_TRY(to_integer(vm, index));
    bool inside =
        field.kind == Aggregate::Pointer || (number >= 0 && std::size_t(number) < field.count);
    if (!inside) return vm.raise(index_error_type, texts::kStructIndex);
    Place place = VM_TRY(items_of(vm, made, field));
    auto size = std::intptr_t(VM_TRY(item_size(vm, field, made->layout)));
    std::intptr_t offset;
    if (__builtin_mul_overflow(number, size, &offset) ||
        __builtin_add_overflow(offset, std::intptr_t(place.offset), &offset) || offset < 0)
        return vm.raise(value_error_type, texts::kBeyondBuffer);
    place.offset = std::size_t(offset);
    if (field.items.is_null() && access != Access::Delete)
        return use_scalar(vm, place, {.kind = field.scalar}, made->layout,
                          access == Access::Load ? Value::null() : value);
    if (access != Access::Load) return Value::null();
    return make_at(vm, place, field.items, made->layout);
}

// --- functions
// ---------------------------------------------------------------------------------------------------

// sizeof(struct or descriptor[, layout])
Result<Value> sizeof_function(Vm& vm, Args args) {
    Value what = native_value(args[0]);
    std::size_t size;
    if (is(what, struct_type)) {
        if (args.count > 1) return vm.raise(type_error_type);
        size = VM_TRY(size_of(vm, what.as<Struct>()->descriptor, what.as<Struct>()->layout));
    } else if (is_bytearray(what) || is(what, memoryview_type)) {
        size = as_buffer(what)->count;  // what an array of octets is given as
    } else {
        size = VM_TRY(size_of(vm, what, VM_TRY(to_layout(vm, args, 1))));
    }
    return make_unsigned(vm, size);
}

// addressof(struct or buffer)
Result<Value> addressof_function(Vm& vm, Args args) {
    Value what = native_value(args[0]);
    bool is_struct = is(what, struct_type);
    return make_unsigned(
        vm, VM_TRY(is_struct ? address_of_struct(vm, what.as<Struct>()) : address_of(vm, what)));
}

// The place and size that the arguments of bytes_at and bytearray_at mean, checked.
Result<Value> view_at(Vm& vm, Args args, bool to_write) {
    auto address = std::uintptr_t(VM_TRY(low_bits(vm, args[0])));
    std::intptr_t size = VM_TRY(to_integer(vm, args[1]));
    Place place = VM_TRY(to_place(vm, address));
    VM_TRY(octets_at(vm, place, std::size_t(size), to_write));
    return make_view(vm, place, std::size_t(size));
}

// bytes_at(address, size): a copy.
Result<Value> bytes_at(Vm& vm, Args args) {
    Value view = VM_TRY(view_at(vm, args, false));
    return VM_TRY(make_bytes_object(vm, as_buffer(view)->text()));
}

// bytearray_at(address, size): the octets themselves, as a memoryview.
Result<Value> bytearray_at(Vm& vm, Args args) { return view_at(vm, args, true); }

constexpr FunctionDef functions[] = {
    {"sizeof", sizeof_function, 1, 2},
    {"addressof", addressof_function, 1, 1},
    {"bytes_at", bytes_at, 2, 2},
    {"bytearray_at", bytearray_at, 2, 2},
};

// As 31 bits have it, the highest of them as the sign.
constexpr std::intptr_t scalar(Scalar kind) {
    return std::intptr_t(std::int32_t(std::uint32_t(kind) << (kScalarShift + 1)) >> 1);
}
constexpr std::intptr_t aggregate(Aggregate kind) {
    return std::intptr_t(std::int32_t(std::uint32_t(kind) << (kAggregateShift + 1)) >> 1);
}
constexpr Scalar kLong = sizeof(long) == 8 ? Scalar::Int64 : Scalar::Int32;
constexpr Scalar kUnsignedLong = sizeof(long) == 8 ? Scalar::UInt64 : Scalar::UInt32;

constexpr std::pair<std::string_view, std::intptr_t> constants[] = {
    {"NATIVE", std::intptr_t(Layout::Native)},
    {"LITTLE_ENDIAN", std::intptr_t(Layout::LittleEndian)},
    {"BIG_ENDIAN", std::intptr_t(Layout::BigEndian)},
    {"VOID", 0},
    {"UINT8", scalar(Scalar::UInt8)},
    {"INT8", scalar(Scalar::Int8)},
    {"UINT16", scalar(Scalar::UInt16)},
    {"INT16", scalar(Scalar::Int16)},
    {"UINT32", scalar(Scalar::UInt32)},
    {"INT32", scalar(Scalar::Int32)},
    {"UINT64", scalar(Scalar::UInt64)},
    {"INT64", scalar(Scalar::Int64)},
    {"BFUINT8", scalar(Scalar::BitsU8)},
    {"BFINT8", scalar(Scalar::Bits8)},
    {"BFUINT16", scalar(Scalar::BitsU16)},
    {"BFINT16", scalar(Scalar::Bits16)},
    {"BFUINT32", scalar(Scalar::BitsU32)},
    {"BFINT32", scalar(Scalar::Bits32)},
    {"BF_POS", kBitPositionShift},
    {"BF_LEN", kBitLengthShift},
    {"FLOAT32", scalar(Scalar::Float32)},
    {"FLOAT64", scalar(Scalar::Float64)},
    {"SHORT", scalar(Scalar::Int16)},
    {"USHORT", scalar(Scalar::UInt16)},
    {"INT", scalar(Scalar::Int32)},
    {"UINT", scalar(Scalar::UInt32)},
    {"LONG", scalar(kLong)},
    {"ULONG", scalar(kUnsignedLong)},
    {"LONGLONG", scalar(Scalar::Int64)},
    {"ULONGLONG", scalar(Scalar::UInt64)},
    {"PTR", aggregate(Aggregate::Pointer)},
    {"ARRAY", aggregate(Aggregate::Array)},
};

Result<void> fill(Vm& vm, Dict* globals) {
    for (auto [name, number] : constants)
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(name)), Value::small_int(number)));
    VM_TRY(start_remembering(vm, globals));
    return store(vm, globals, VM_TRY(vm.intern("struct")), Value(&struct_type));
}

constexpr Type struct_type{.name = "struct",
                           .make = make,
                           .print = print_struct,
                           .hash = unhashable,
                           .subscript = subscript_struct,
                           .attribute = attribute_of,
                           .set_attribute = set_attribute_of,
                           .as_int = to_int,
                           .octets_owner = owner_of,
                           .trace = trace};

}  // namespace

const ModuleDef uctypes_module{"uctypes", functions, fill};

}  // namespace krait::vm
