// krait run FILE [-- ARGUMENT...]
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/commands/program_source.hpp"
#include "cli/exit_code.hpp"
#include "cli/exit_status.hpp"
#include "cli/output.hpp"
#include "cli/standard_input.hpp"
#include "cli/usage_error.hpp"
#include "device/error.hpp"

namespace krait::cli {

namespace {

struct Arguments {
    std::string path;
    bool wants_status = false, reads_input = false;
    ProgramOptions program;
};

// As run_on_board, and gives the status that the program ends with.
int run_for_status(Context& context, const ProgramOptions& options, const std::string& source) {
    ExitStatus end(random_token());
    const auto show = [&](std::string_view piece) { end.feed(piece, write_out); };
    if (options.resume) context.board().resume();
    try {
        context.board().exec(end.watched(source), options, show);
    } catch (const device::RemoteException& error) {
        end.finish(write_out);
        throw device::RemoteException(ExitStatus::own_part(error.traceback()));
    }
    end.finish(write_out);
    return end.status();
}

int run(const Arguments& arguments, Context& context) {
    if (!arguments.program.follow && (arguments.wants_status || arguments.reads_input))
        throw UsageError("--exit-status and --stdin are of a program whose end is waited for");
    const std::string source = read_program(arguments.path, context.interrupt);
    ProgramOptions options = arguments.program;
    if (!context.program_arguments.empty()) {
        std::vector<std::string> words{arguments.path};
        words.insert(words.end(), context.program_arguments.begin(),
                     context.program_arguments.end());
        ProgramOptions before{.resume = options.resume};
        run_on_board(context, before, setting_of_argv(words));
    }
    std::optional<StandardInput> input;
    if (arguments.reads_input) options.input = &input.emplace(context.interrupt);
    if (arguments.wants_status) return run_for_status(context, options, source);
    run_on_board(context, options, source);
    return kExitOk;
}

}  // namespace

Run add_run(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<Arguments>();
    app.add_option("FILE", arguments->path,
                   "a Python file of this machine; words behind -- are its sys.argv")
        ->required()
        ->type_name("");
    app.add_flag("--exit-status", arguments->wants_status,
                 "end with the program's own status: SystemExit(3) is 3, not 0");
    app.add_flag(
        "--stdin", arguments->reads_input,
        "let the program read standard input: keys that are typed, or text, slowly, and at its "
        "end a Ctrl-D, which ends input()");
    add_program_options(app, arguments->program);
    return [arguments, &context] { return run(*arguments, context); };
}

}  // namespace krait::cli
