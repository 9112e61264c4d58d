// Commands in a row: `connect A exec B + fs cp C :` (mpremote's manners).
//
// A command takes the words that it knows, up to a `+` at most; the next word is the next command.
// Some first words are short for others.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"

namespace krait::cli {

struct Command {
    const char* name;
    const char* help;
    Run (*add)(CLI::App& app, Context& context);
    bool is_action = true;  // false: where a line has nothing else there is nothing to be seen
};

// What every command and the head of a line take: -d ADDRESS.
void add_device_option(CLI::App& app, Context& context);
// Parses `words`, the last first, as CLI11 takes them. False: they asked for help or the version,
// and that is written. Throws UsageError.
bool parse(CLI::App& app, std::vector<std::string> words);

// Runs them one after the other: the exit status of the last. Throws UsageError, CommandError, and
// what they throw.
int run_chain(std::vector<std::string> words, std::span<const Command> commands, Context& context);

}  // namespace krait::cli
