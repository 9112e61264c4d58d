// Commands in a row: `connect A exec B + fs cp C :` (mpremote's manners).
//
// A command takes the words that it knows, up to a `+` at most; the next word is the next command.
// Some first words are short for others.
#pragma once

#include <string>
#include <vector>

#include "cli/commands/commands.hpp"

namespace krait::cli {

enum CommandTrait : unsigned {
    kIsAction = 1,    // without it: where a line has nothing else there is nothing to be seen
    kSpeaksJson = 2,  // its answer can be JSON
    kTakesProgramArguments = 4,  // what stands behind `--` is for Context
    kEndsLine = 8,               // what follows is not looked at
};

struct Command {
    const char* name;
    const char* help;
    Run (*add)(CLI::App& app, Context& context);
    unsigned traits = kIsAction;
    bool has(CommandTrait trait) const { return (traits & trait) != 0; }
};

class Program;

// What every command and the head of a line take: -d ADDRESS, --quiet, --json.
void add_common_options(CLI::App& app, Context& context);
// Parses `words`, whose options may be cut short. False: they asked for help or the version, and
// that is written. Throws UsageError.
bool parse(CLI::App& app, const std::vector<std::string>& words);
// Those of `words` that the parsed `app` did not take, as they were written.
std::vector<std::string> rest_of(const std::vector<std::string>& words, const CLI::App& app);

// Runs them one after the other: the exit status of the last. Throws UsageError, CommandError, and
// what they throw.
int run_chain(std::vector<std::string> words, const Program& program, Context& context);

}  // namespace krait::cli
