// Python modules as a C++ source: const arrays of their images, and the table of frozen.hpp.
#pragma once

#include <string>
#include <vector>

#include "vm/compile.hpp"

namespace krait::vm {

// Compiles `modules`, each "dotted.name=path/to/file.py" (a package if the file is __init__.py), in
// the order given. Gives an empty text and the source in `out`, or what failed, line end included.
std::string freeze(const std::vector<std::string>& modules, const CompileOptions& options,
                   std::string* out);

}  // namespace krait::vm
