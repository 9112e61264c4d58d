// Where a statement that is typed line by line ends. `text` is its lines, each with its newline.
#pragma once

#include <cstddef>
#include <string_view>

namespace krait::vm {

// Whether another line belongs to it: a bracket or a string in three quotes is open, the last line
// ends in a backslash, or it is a compound statement, which an empty line ends.
bool needs_more(std::string_view text);

// How many spaces the next line begins with: as the last one, four more behind a colon; none after
// two lines of nothing but spaces, and at the start.
std::size_t indent_after(std::string_view text);

}  // namespace krait::vm
