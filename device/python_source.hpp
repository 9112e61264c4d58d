// Python of ours, before it goes to a board.
#pragma once

#include <string>
#include <string_view>

namespace krait::device {

// Without comments that stand alone, blank lines, and three of four spaces of indentation.
std::string shrunk(std::string_view source);

// A Python literal of `text`, whatever is in it.
std::string python_literal(std::string_view text);

}  // namespace krait::device
