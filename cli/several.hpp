// One command line for several boards at once.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"

namespace krait::cli {

// Runs `words`, a line without its head, by a krait of its own for each of `addresses`, all at
// once. Each line that one prints is passed on with "[ADDRESS] " in front; with --json it becomes
// one more document, {"board": ADDRESS, "answer": LINE}. Gives the highest exit status; 130 if
// interrupted, when all of them have been too. Throws std::system_error.
int run_on_each(const std::vector<std::string>& addresses, const std::vector<std::string>& words,
                const Context& context);

}  // namespace krait::cli
