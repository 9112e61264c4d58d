// What a board, a test or a file name says, as a person may see it.
#pragma once

#include <string>
#include <string_view>

namespace krait::device {

// One line that no terminal obeys: control characters, C1 ones in UTF-8 too, are escaped as in
// Python (\n, \x1b). All other bytes are kept.
std::string printable(std::string_view text);

// The same between quotation marks.
std::string quoted(std::string_view text);

// The last line that is not empty, without its end: of a traceback, what it was.
std::string last_line(std::string_view text);

}  // namespace krait::device
