// The hash table of dicts: entries in insertion order, and, beyond a few, an index of 32-bit
// positions. What a program does with dicts is in dict_type.cpp.
#include "vm/objects/dict.hpp"

#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/dict_storage.hpp"
#include "vm/objects/instance.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kLinearLimit = 8;  // entries that are searched without an index
constexpr std::size_t kMaxEntries = 0x3fffffff;

void trace_entries(Object* object, Marker& marker) {
    auto* entries = static_cast<Entries*>(object);
    for (std::size_t i = 0; i < entries->capacity; ++i) {
        marker.mark(entries->items[i].key);
        marker.mark(entries->items[i].value);
    }
}

}  // namespace

const Type dict_entries_type{.name = "dict entries", .subclassable = false, .trace = trace_entries};

namespace {

DictEntry* items(const Dict* dict) { return dict->entries ? dict->entries->items : nullptr; }

Result<Entries*> make_entries(Vm& vm, std::size_t capacity) {
    if (capacity > kMaxEntries) return vm.raise_out_of_memory(capacity);
    Entries* made = VM_TRY(vm.make<Entries>(dict_entries_type, (capacity - 1) * sizeof(DictEntry)));
    made->capacity = std::uint32_t(capacity);
    return made;
}

// Slots for `capacity` entries: at most two thirds full.
std::size_t index_size(std::size_t capacity) { return std::bit_ceil(capacity + capacity / 2 + 1); }

std::size_t first_slot(const Dict* dict, std::intptr_t hash) {
    // Small ints hash to themselves; mixing keeps strided ones from one long run of slots.
    std::uint64_t mixed = std::uint64_t(hash) * 0x9e3779b97f4a7c15;
    return std::size_t(mixed >> 32) & dict->index_mask;
}

void add_to_index(Dict* dict, std::intptr_t hash, std::size_t position) {
    std::size_t slot = first_slot(dict, hash);
    while (dict->index[slot]) slot = (slot + 1) & dict->index_mask;
    dict->index[slot] = std::uint32_t(position + 1);
    ++dict->index_used;
}

// Moves the entries in use to the front of `into`, which may be where they are.
void pack_entries(Dict* dict, Entries* into) {
    std::size_t packed = 0;
    for (std::size_t i = 0; i < dict->used; ++i) {
        const DictEntry& entry = items(dict)[i];
        if (!entry.key.is_null()) into->items[packed++] = entry;
    }
    if (into == dict->entries)
        std::fill(into->items + packed, into->items + dict->used, DictEntry{});
    dict->used = packed;
    dict->entries = into;
}

void fill_index(Dict* dict, std::uint32_t* index, std::size_t size) {
    std::fill_n(index, size, 0);
    dict->index = index;
    dict->index_mask = size - 1;
    dict->index_used = 0;
    for (std::size_t i = 0; i < dict->used; ++i)
        if (!items(dict)[i].key.is_null()) add_to_index(dict, items(dict)[i].hash, i);
}

// Room for `capacity` entries, packed. All memory is taken before anything changes.
Result<void> rebuild(Vm& vm, Dict* dict, std::size_t capacity) {
    Entries* entries = dict->entries;
    if (!entries || entries->capacity != capacity) entries = VM_TRY(make_entries(vm, capacity));
    std::size_t size = capacity > kLinearLimit ? index_size(capacity) : 0;
    std::uint32_t* index = dict->index;
    if (size && (!index || dict->index_mask + 1 != size)) {
        char* bytes = VM_TRY(vm.make_bytes(size * sizeof(std::uint32_t)));
        index = reinterpret_cast<std::uint32_t*>(bytes);
    }
    pack_entries(dict, entries);
    ++dict->version;
    if (size) fill_index(dict, index, size);
    return {};
}

// Makes sure that one entry more fits, in the entries and in the index.
Result<void> make_room(Vm& vm, Dict* dict) {
    if (!dict->entries) return rebuild(vm, dict, 4);
    std::size_t capacity = dict->entries->capacity;
    if (dict->used == capacity) {
        bool sparse = dict->count <= capacity / 2;
        return rebuild(vm, dict, sparse ? capacity : capacity * 2);
    }
    if (dict->index && dict->index_used * 3 > dict->index_mask * 2 + 2)
        return rebuild(vm, dict, capacity);
    return {};
}

Result<void> add_entry(Vm& vm, Dict* dict, Value key, Value value, std::intptr_t hash) {
    VM_TRY(make_room(vm, dict));
    std::size_t position = dict->used++;
    items(dict)[position] = {key, value, hash};
    if (dict->index) add_to_index(dict, hash, position);
    if (dict->only_names && !(is_str(key) && key.as<Str>()->interned)) dict->only_names = false;
    ++dict->count;
    ++dict->version;
    dict->keys_number = vm.next_keys_number();
    if (dict->of_class) vm.forget_class_lookups();
    return {};
}

// A class's function or plain value may be replaced without a lookup noticing; only what takes part
// in setting attributes of instances makes a difference.
void replace(Vm& vm, Dict* dict, DictEntry& entry, Value value) {
    entry.value = value;
    if (dict->of_class && (is(value, property_type) || is_instance_of_class(value)))
        vm.forget_class_lookups();
}

void drop_entry(Dict* dict, std::size_t position) {
    items(dict)[position] = {Value::null(), Value::null(), 0};
    --dict->count;
    ++dict->version;
    while (dict->used && items(dict)[dict->used - 1].key.is_null()) --dict->used;
}

// --- by name: neither Python nor allocation ---------------------------------------------------

bool is_name(const DictEntry& entry, const Str* name) {
    if (entry.key == Value(name)) return true;
    return entry.hash == std::intptr_t(name->hash) && is_str(entry.key) &&
           equal_text(entry.key.as<Str>(), name);
}

// Of names, equal ones are the same object: pointers decide.
DictEntry* find_only_name(const Dict* dict, const Str* name) {
    DictEntry* entries = items(dict);
    if (!dict->index) {
        for (DictEntry* entry = entries; entry < entries + dict->used; ++entry)
            if (entry->key == Value(name)) return entry;
        return nullptr;
    }
    for (std::size_t slot = first_slot(dict, name->hash); dict->index[slot];
         slot = (slot + 1) & dict->index_mask) {
        DictEntry* entry = entries + (dict->index[slot] - 1);
        if (entry->key == Value(name)) return entry;
    }
    return nullptr;
}

// Among keys of any type, or by a text that is no name.
[[gnu::noinline]] DictEntry* find_text(const Dict* dict, const Str* text) {
    DictEntry* entries = items(dict);
    if (!dict->index) {
        for (DictEntry* entry = entries; entry < entries + dict->used; ++entry)
            if (is_name(*entry, text)) return entry;
        return nullptr;
    }
    for (std::size_t slot = first_slot(dict, text->hash); dict->index[slot];
         slot = (slot + 1) & dict->index_mask) {
        DictEntry* entry = entries + (dict->index[slot] - 1);
        if (is_name(*entry, text)) return entry;
    }
    return nullptr;
}

DictEntry* entry_of(const Dict* dict, const Str* name) {
    if (dict->only_names && name->interned) [[likely]]
        return find_only_name(dict, name);
    return find_text(dict, name);
}

// --- by any key -----------------------------------------------------------------------------

// Small ints and most others differ or agree by their word alone; only the rest asks __eq__.
Result<bool> same_key(Vm& vm, const DictEntry& entry, Value key, std::intptr_t hash) {
    if (entry.key == key) return true;
    if (entry.hash != hash || entry.key.is_null()) return false;
    if (entry.key.is_small_int() && key.is_small_int()) return false;
    if (is_str(entry.key) && is_str(key)) return equal_text(entry.key.as<Str>(), key.as<Str>());
    return equal(vm, entry.key, key);
}

constexpr std::ptrdiff_t kAbsent = -1, kChanged = -2;

// Where `key` is; kChanged if an __eq__ changed the dict meanwhile, so that the search must
// restart.
Result<std::ptrdiff_t> search(Vm& vm, Dict* dict, Value key, std::intptr_t hash) {
    std::uint32_t version = dict->version;
    if (!dict->index) {
        for (std::size_t i = 0; i < dict->used; ++i) {
            bool same = VM_TRY(same_key(vm, items(dict)[i], key, hash));
            if (dict->version != version) return kChanged;
            if (same) return std::ptrdiff_t(i);
        }
        return kAbsent;
    }
    for (std::size_t slot = first_slot(dict, hash); dict->index[slot];
         slot = (slot + 1) & dict->index_mask) {
        std::size_t position = dict->index[slot] - 1;
        bool same = VM_TRY(same_key(vm, items(dict)[position], key, hash));
        if (dict->version != version) return kChanged;
        if (same) return std::ptrdiff_t(position);
    }
    return kAbsent;
}

Result<std::ptrdiff_t> position_of(Vm& vm, Dict* dict, Value key, std::intptr_t hash) {
    for (;;) {
        auto position = VM_TRY(search(vm, dict, key, hash));
        if (position != kChanged) return position;
        VM_TRY(vm.poll());
    }
}

Result<std::intptr_t> hash_of(Vm& vm, Value key) {
    if (is_str(key)) return std::intptr_t(key.as<Str>()->hash);
    if (key.is_small_int()) return key.small_int();
    return hash(vm, key);
}

struct Place {
    std::intptr_t hash;
    std::ptrdiff_t position;  // negative: absent
};

Result<Place> locate(Vm& vm, Dict* dict, Value key) {
    auto hash = VM_TRY(hash_of(vm, key));
    if (is_str(key) && dict->only_names) {
        DictEntry* entry = entry_of(dict, key.as<Str>());
        return Place{hash, entry ? entry - items(dict) : kAbsent};
    }
    return Place { hash, VM_TRY(position_of(vm, dict, key, hash)) };
}

}  // namespace

Result<Dict*> make_dict(Vm& vm, std::size_t expected) {
    Dict* made = VM_TRY(vm.make<Dict>(dict_type));
    if (expected) VM_TRY(rebuild(vm, made, expected));
    return made;
}

Result<Value> find(Vm& vm, Dict* dict, Value key) {
    Place place = VM_TRY(locate(vm, dict, key));
    return place.position < 0 ? Value::null() : items(dict)[place.position].value;
}

Result<void> store(Vm& vm, Dict* dict, Value key, Value value) {
    Place place = VM_TRY(locate(vm, dict, key));
    if (place.position < 0) return add_entry(vm, dict, key, value, place.hash);
    replace(vm, dict, items(dict)[place.position], value);
    return {};
}

Result<bool> remove(Vm& vm, Dict* dict, Value key) {
    Place place = VM_TRY(locate(vm, dict, key));
    if (place.position < 0) return false;
    drop_entry(dict, std::size_t(place.position));
    return true;
}

const DictEntry* find_entry(const Dict* dict, const Str* name) { return entry_of(dict, name); }

Value find(const Dict* dict, const Str* name) {
    const DictEntry* entry = entry_of(dict, name);
    return entry ? entry->value : Value::null();
}

Result<void> store(Vm& vm, Dict* dict, Str* name, Value value) {
    DictEntry* entry = entry_of(dict, name);
    if (!entry) return add_entry(vm, dict, Value(name), value, name->hash);
    replace(vm, dict, *entry, value);
    return {};
}

bool remove(Dict* dict, const Str* name) {
    DictEntry* entry = entry_of(dict, name);
    if (entry) drop_entry(dict, std::size_t(entry - items(dict)));
    return entry;
}

void clear(Dict* dict) {
    if (dict->of_class)
        std::fill_n(items(dict), dict->used, DictEntry{});
    else
        dict->entries = nullptr;
    dict->count = dict->used = 0;
    dict->index = nullptr;
    dict->index_mask = 0;
    dict->index_used = 0;
    dict->only_names = true;
    ++dict->version;
    dict->keys_number = 0;  // nobody may look into the entries that are gone
}

Result<Dict*> copy(Vm& vm, const Dict* dict) {
    Dict* made = VM_TRY(make_dict(vm, dict->count));
    for (std::size_t i = 0; i < dict->used; ++i) {
        const DictEntry& entry = items(dict)[i];
        if (!entry.key.is_null()) VM_TRY(add_entry(vm, made, entry.key, entry.value, entry.hash));
    }
    return made;
}

Result<Value> read_only_copy(Vm& vm, const Dict* dict) {
    Dict* made = VM_TRY(copy(vm, dict));
    made->read_only = true;
    return Value(made);
}

const DictEntry* next_entry(const Dict* dict, std::size_t* position) {
    while (*position < dict->used) {
        const DictEntry& entry = items(dict)[(*position)++];
        if (!entry.key.is_null()) return &entry;
    }
    return nullptr;
}

// Deleted entries at the end are never kept: what is used last is in use.
const DictEntry* last_entry(const Dict* dict) {
    return dict->used ? &items(dict)[dict->used - 1] : nullptr;
}

void drop_last_entry(Dict* dict) { drop_entry(dict, dict->used - 1); }

void trace_dict(Object* object, Marker& marker) {
    auto* dict = static_cast<Dict*>(object);
    marker.mark(static_cast<const void*>(dict->entries));
    marker.mark(static_cast<const void*>(dict->index));
}

}  // namespace krait::vm
