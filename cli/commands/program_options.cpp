#include <CLI/CLI.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/number_checks.hpp"

namespace krait::cli {

void add_program_options(CLI::App& app, ProgramOptions& options) {
    app.add_flag("--resume", options.resume, "keep the board's state: no soft reset before");
    app.add_option(
           "--timeout", options.timeout_s,
           "stop the program after so many seconds; without it, it has all the time it takes")
        ->type_name("SECONDS")
        ->check(seconds());
}

}  // namespace krait::cli
