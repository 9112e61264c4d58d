#include <CLI/CLI.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/number_checks.hpp"
#include "cli/output.hpp"

namespace krait::cli {

void add_program_options(CLI::App& app, ProgramOptions& options) {
    app.add_flag("--resume", options.resume, "keep the board's state: no soft reset before");
    app.add_flag("-f,--follow,!--no-follow", options.follow,
                 "show what the program prints until it ends (the default)");
    app.add_option(
           "--timeout", options.timeout_s,
           "stop the program after so many seconds; without it, it has all the time it takes")
        ->type_name("SECONDS")
        ->check(seconds());
}

void run_on_board(Context& context, const ProgramOptions& options, std::string_view source) {
    Board& board = context.board();
    if (options.resume) board.resume();
    if (options.follow)
        board.exec(source, options, write_out);
    else
        board.launch(source);
}

}  // namespace krait::cli
