// Python of ours, before it goes to a board.
#pragma once

#include <string>
#include <string_view>

namespace krait::device {

// Without comments that stand alone, blank lines, and three of four spaces of indentation.
std::string shrunk(std::string_view source);

}  // namespace krait::device
