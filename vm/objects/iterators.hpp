// Iterators over builtin containers, and the builtin types that iterate: enumerate, zip ...
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

// What a plain iterator walks through.
enum class RowKind : std::uint8_t {
    List,
    Tuple,
    Str,
    Bytes,
    Range,
    DictKeys,
    DictValues,
    DictItems
};

// iter(row). A container that changes meanwhile is read as it then is, never beyond its end.
Result<Value> make_row_iterator(Vm& vm, RowKind kind, Value row);

extern const Type iterator_type;
extern const Type enumerate_type;
extern const Type zip_type;
extern const Type map_type;
extern const Type filter_type;
extern const Type reversed_type;

// What an iterator's `iterate` is: itself.
Result<Value> iterate_self(Vm& vm, Value self);

// next(), but raises StopIteration at the end.
Result<Value> next_or_stop(Vm& vm, Value iterator);

}  // namespace krait::vm
