// module: a name and its globals.
#pragma once

#include "vm/objects/dict.hpp"
#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type module_type;

struct Module : Object {
    Str* name = nullptr;
    Dict* globals = nullptr;
    bool is_native = false;                      // of constant tables: not to be written to ...
    std::span<const std::string_view> settable;  // ... but for these names
};

// With `__name__` in its globals. Raises MemoryError.
Result<Module*> make_module(Vm& vm, Str* name);

}  // namespace krait::vm
