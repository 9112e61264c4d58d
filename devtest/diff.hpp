// What changed between two texts.
#pragma once

#include <string>

namespace krait::devtest {

// The unified diff from `expected` to `actual`, line by line, with three lines of context; a line
// "\ no newline at end" where only one of them ends in one. Empty if they are equal.
std::string unified_diff(const std::string& expected, const std::string& actual);

}  // namespace krait::devtest
