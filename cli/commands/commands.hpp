// The commands of krait; main.cpp holds their table.
#pragma once

#include <functional>

#include "cli/context.hpp"

namespace CLI {
class App;
}

namespace krait::cli {

// Does a command whose arguments were parsed; returns the exit code.
using Run = std::function<int()>;

// Each gives `app`, the command's part of the command line, its options, and returns what to do.
// `app` and `context` outlive the Run.
Run add_connect(CLI::App& app, Context& context);
Run add_disconnect(CLI::App& app, Context& context);
Run add_resume(CLI::App& app, Context& context);
Run add_soft_reset(CLI::App& app, Context& context);
Run add_reset(CLI::App& app, Context& context);
Run add_devs(CLI::App& app, Context& context);
Run add_flash(CLI::App& app, Context& context);
Run add_sleep(CLI::App& app, Context& context);
Run add_repl(CLI::App& app, Context& context);
Run add_mount(CLI::App& app, Context& context);
Run add_umount(CLI::App& app, Context& context);
Run add_fs(CLI::App& app, Context& context);
Run add_exec(CLI::App& app, Context& context);
Run add_eval(CLI::App& app, Context& context);
Run add_run(CLI::App& app, Context& context);
Run add_test(CLI::App& app, Context& context);
Run add_sim(CLI::App& app, Context& context);
Run add_sync(CLI::App& app, Context& context);
Run add_watch(CLI::App& app, Context& context);
Run add_df(CLI::App& app, Context& context);
Run add_info(CLI::App& app, Context& context);
Run add_rtc(CLI::App& app, Context& context);
Run add_edit(CLI::App& app, Context& context);
Run add_completion(CLI::App& app, Context& context);
Run add_mip(CLI::App& app, Context& context);
Run add_romfs(CLI::App& app, Context& context);
Run add_help(CLI::App& app, Context& context);
Run add_version(CLI::App& app, Context& context);

// --resume, --follow and --timeout.
void add_program_options(CLI::App& app, ProgramOptions& options);
// Runs `source` as they say, and prints what it prints. Throws as Board::exec.
void run_on_board(Context& context, const ProgramOptions& options, std::string_view source);

}  // namespace krait::cli
