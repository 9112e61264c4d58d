// First words that are short for others: ours, and those of a user's config file.
#pragma once

#include <string>
#include <vector>

#include "cli/config.hpp"

namespace krait::cli {

// Those that krait brings.
std::vector<Alias> built_in_aliases();

// `all` with `more` in front: of two of one name the later one counts.
void add_aliases(std::vector<Alias>& all, std::vector<Alias> more);

// Replaces the first word of `words`, the words of a line, for as long as it is one of `aliases`.
// What its parameters are given becomes a line that sets them as variables on the board, in front.
// Throws CommandError if one is missing or unknown, UsageError if an alias leads to itself.
void expand(std::vector<std::string>& words, const std::vector<Alias>& aliases);

}  // namespace krait::cli
