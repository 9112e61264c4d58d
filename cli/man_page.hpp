// The manual page krait.1, made of what --help knows.
#pragma once

#include <string>

#include "cli/program.hpp"

namespace krait::cli {

// In the language of man(7).
std::string man_page(const Program& program);

}  // namespace krait::cli
