// Small programs of ours on the board, whose answer is for us.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "cli/python_literal.hpp"

namespace krait::cli {

// What `source` prints, without the line end. It leaves no names behind. Throws CommandError, which
// begins with `command`, if it raises an exception.
std::string ask(Context& context, const std::string& command, const std::string& source);

// The same, of a source that prints the repr() of plain values. Throws CommandError if it does not.
Literal ask_value(Context& context, const std::string& command, const std::string& source);

}  // namespace krait::cli
