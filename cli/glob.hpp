// File name patterns of the shell's kind, on either side of the wire.
#pragma once

#include <string>
#include <vector>

#include "cli/files.hpp"

namespace krait::cli {

// True if it holds `*`, `?` or `[`.
bool is_pattern(const std::string& path);

// The paths that `pattern` matches, sorted; `pattern` itself if it is no pattern or a file of just
// this name is there. A name that begins with a dot is matched by a dot only. Throws CommandError
// if there is none.
std::vector<std::string> expand_pattern(Files& files, const std::string& command,
                                        const std::string& pattern);

}  // namespace krait::cli
