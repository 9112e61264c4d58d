// The options of a command, as --help has them, for whoever else tells of them.
#pragma once

#include <string>
#include <vector>

#include "cli/chain.hpp"

namespace krait::cli {

struct OptionText {
    std::vector<std::string> names;  // "-r", "--recursive"; of a positional argument its name alone
    std::string value;               // "SECONDS"; empty: it takes none
    std::string help;
    bool is_positional = false;
    bool is_many = false;  // it takes all words that follow
};

std::vector<OptionText> options_of(const CLI::App& app);
std::vector<OptionText> options_of(const Command& command, Context& context);

}  // namespace krait::cli
