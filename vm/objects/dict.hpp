// dict: insertion-ordered hash table; also the globals of modules and the attributes of instances.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type dict_type;
extern const Type ordered_dict_type;  // a dict inside: its own text, and order counts in ==

struct DictEntry {
    Value key;  // null: deleted
    Value value;
    std::intptr_t hash;
};

struct Dict : Object {
    std::size_t count = 0;              // entries that are not deleted
    std::size_t used = 0;               // entries written, deleted ones too
    struct Entries* entries = nullptr;  // in insertion order
    std::uint32_t* index = nullptr;     // open addressing, a power of two; null while small
    std::size_t index_mask = 0;
    std::uint32_t index_used = 0;  // slots of the index that were ever written
    std::uint32_t version = 0;     // grows when a key comes or goes (not when a value changes)
    bool read_only = false;        // to Python: what `__dict__` shows of an object
    bool only_names = true;        // every key stored is an interned Str: a name not met is absent
    bool of_class = false;         // a class's: lookups there are remembered (Vm::class_version)
    // Another number each time that a key comes, and of no other dict. 0: nothing of the dict may
    // be remembered, because it was cleared, or no number is left.
    std::uint32_t keys_number = 0;
};

Result<Dict*> make_dict(Vm& vm, std::size_t expected = 0);

// By any key. May run Python (__hash__, __eq__). `find` gives null where there is none.
Result<Value> find(Vm& vm, Dict* dict, Value key);
Result<void> store(Vm& vm, Dict* dict, Value key, Value value);
Result<bool> remove(Vm& vm, Dict* dict, Value key);  // false: there was none

// By an interned name. `find` neither runs Python nor raises; null where there is none.
Value find(const Dict* dict, const Str* name);
// Where that value is. Until a key comes to the dict, or it is cleared, its entries stay where they
// are, and one that is dropped has a null value.
const DictEntry* find_entry(const Dict* dict, const Str* name);
Result<void> store(Vm& vm, Dict* dict, Str* name, Value value);
bool remove(Dict* dict, const Str* name);

void clear(Dict* dict);
Result<Dict*> copy(Vm& vm, const Dict* dict);
// What `__dict__` gives of attributes kept elsewhere: a copy that Python cannot write to.
Result<Value> read_only_copy(Vm& vm, const Dict* dict);
// Walks the entries: start with position 0; null at the end. Safe while the dict changes.
const DictEntry* next_entry(const Dict* dict, std::size_t* position);

// As dict.update does: the pairs of a dict, of an object with keys(), or of an iterable of pairs.
// Runs Python. Raises TypeError, ValueError.
Result<void> update(Vm& vm, Dict* dict, Value source);

// A dict or an OrderedDict.
inline bool is_dict(Value value) {
    return value.is_object() &&
           (value.object()->type == &dict_type || value.object()->type == &ordered_dict_type);
}

}  // namespace krait::vm
