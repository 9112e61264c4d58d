// What Tab offers at a shell's prompt.
#pragma once

#include <string>
#include <vector>

#include "cli/program.hpp"

namespace krait::cli {

// What can stand in place of the last of `words`, those behind "krait", the last one as far as it
// is typed: options, commands, addresses, files of the board behind a colon. One that is complete
// ends in a blank. Where it takes a file of this machine, nothing: shells know those. The board is
// asked without a reset; what runs on it is interrupted. Throws what a board throws.
std::vector<std::string> candidates(std::vector<std::string> words, const Program& program,
                                    Context& context);

// The script that a user's `shell` (bash, zsh or fish) is to read; empty: there is none for it.
std::string completion_script(const std::string& shell);

}  // namespace krait::cli
