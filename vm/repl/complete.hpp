// What Tab offers: the names that the text before the cursor can go on with.
#pragma once

#include <string_view>

#include "vm/vm.hpp"

namespace krait::vm {

struct Completion {
    std::string_view
        added;            // what all names have more than the text; valid until the next allocation
    bool listed = false;  // there are several names, and they were written to the console
};

// `before` is the line up to the cursor. Names are those of the globals, or, where none fits, of
// the builtins; behind a dot those of the object (its attributes are read, nothing is called), and
// behind "import" and "from" those of modules. Names that begin with '_' are offered only where one
// was begun. Raises MemoryError, and what reading an attribute raises.
Result<Completion> complete(Vm& vm, std::string_view before);

}  // namespace krait::vm
