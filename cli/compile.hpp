// From a .py of this machine to the .mpy that a board imports.
#pragma once

#include <string>
#include <string_view>

#include "cli/context.hpp"

namespace krait::cli {

// What `source` compiles to (.mpy v6.3, bytecode alone); `name` is what tracebacks call the file.
// Throws CommandError, which says the line and what is wrong there.
std::string compile_to_mpy(const std::string& name, std::string_view source);

// Asks the board. Bytecode is the same in every .mpy v6: what follows the point is about native
// code.
bool takes_mpy(Context& context);

// True if it is a module that a board would import: not boot.py or main.py, which it runs by name.
bool is_module(std::string_view path);

// "lib/a.py" -> "lib/a.mpy".
std::string mpy_path(std::string_view path);

}  // namespace krait::cli
