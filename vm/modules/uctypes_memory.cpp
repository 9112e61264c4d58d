#include "vm/modules/uctypes_memory.hpp"

#include <algorithm>

#include "vm/objects/buffer.hpp"
#include "vm/objects/memoryview.hpp"
#include "vm/objects/module.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

struct Remembered : Object {
    Value owners[kRemembered];
    std::size_t next = 0;
};

void trace(Object* object, Marker& marker) {
    marker.mark(std::span<const Value>(static_cast<Remembered*>(object)->owners));
}
constexpr Type remembered_type{.name = "remembered", .subclassable = false, .trace = trace};

// Seen in dir(), as other names of the kind.
constexpr std::string_view kStoreName = "__buffers__";

// Null if a program has taken it out.
Result<Value> store_of(Vm& vm) {
    Value module = VM_TRY(find(vm, vm.modules, Value(VM_TRY(vm.intern("uctypes")))));
    if (module.is_null() || !is(module, module_type)) return Value::null();
    Value found = find(module.as<Module>()->globals, VM_TRY(vm.intern(kStoreName)));
    return found.is_null() || !is(found, remembered_type) ? Value::null() : found;
}

Result<void> remember(Vm& vm, Value owner) {
    Value found = VM_TRY(store_of(vm));
    if (found.is_null()) return {};
    auto* store = found.as<Remembered>();
    if (std::find(std::begin(store->owners), std::end(store->owners), owner) !=
        std::end(store->owners))
        return {};
    store->owners[store->next] = owner;
    store->next = (store->next + 1) % kRemembered;
    return {};
}

Buffer octets_of(Value owner) {
    if (is_str(owner)) return {owner.as<Str>()->bytes, owner.as<Str>()->size_bytes, false};
    return *as_buffer(owner);
}

std::uintptr_t address(const char* octet) { return reinterpret_cast<std::uintptr_t>(octet); }

}  // namespace

Result<void> start_remembering(Vm& vm, Dict* globals) {
    Remembered* made = VM_TRY(vm.make<Remembered>(remembered_type));
    return store(vm, globals, VM_TRY(vm.intern(kStoreName)), Value(made));
}

Result<Place> place_of(Vm& vm, Value value) {
    VM_TRY(to_buffer(vm, value));
    Place place{octets_owner(native_value(value)), 0};
    if (is(place.owner, memoryview_type)) {
        auto* view = place.owner.as<MemoryView>();
        place = {view->base, view->offset};
    }
    return place;
}

Result<std::uintptr_t> address_of(Vm& vm, Value value) {
    Place place = VM_TRY(place_of(vm, value));
    VM_TRY(remember(vm, place.owner));
    return address(octets_of(place.owner).items) + place.offset;
}

Place find_place(Vm& vm, std::uintptr_t wanted) {
    auto store = store_of(vm);
    if (!store.ok()) vm.take_exception();
    if (!store.ok() || store.value().is_null()) return {};
    // One behind the end is a place too, of nothing, unless another's octets begin there.
    Place end;
    for (Value owner : store.value().as<Remembered>()->owners) {
        if (owner.is_null()) continue;
        Buffer octets = octets_of(owner);
        std::size_t offset = wanted - address(octets.items);
        if (offset < octets.count) return {owner, offset};
        if (offset == octets.count) end = {owner, offset};
    }
    return end;
}

Result<Place> to_place(Vm& vm, std::uintptr_t wanted) {
    Place place = find_place(vm, wanted);
    if (place.owner.is_null()) return vm.raise(value_error_type, texts::kForeignAddress);
    return place;
}

Result<char*> octets_at(Vm& vm, Place place, std::size_t size, bool to_write) {
    Buffer octets = octets_of(place.owner);
    if (place.offset > octets.count || size > octets.count - place.offset)
        return vm.raise(value_error_type, texts::kBeyondBuffer);
    if (to_write && !octets.writable) return vm.raise(type_error_type, texts::kBufferNeeded);
    return octets.items + place.offset;
}

}  // namespace krait::vm
