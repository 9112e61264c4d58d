// krait run FILE
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/usage_error.hpp"
#include "device/source_file.hpp"

namespace krait::cli {

namespace {

// .mpy v6.3 and its forerunners begin with a letter and their version.
bool is_mpy(const std::string& source) {
    return source.starts_with("M\x06") || source.starts_with("M\x05");
}

std::string read_program(const std::string& path, const device::Interrupt& interrupt) {
    std::string source = device::read_source(path, device::Deadline::never().or_on(&interrupt));
    if (is_mpy(source))
        throw UsageError(path + " is a compiled module, and the raw REPL takes source text only: " +
                         "run the .py that it was made of, or put it on the board and import it");
    return source;
}

}  // namespace

Run add_run(CLI::App& app, Context& context) {
    struct Arguments {
        std::string path;
        ProgramOptions program;
    };
    auto arguments = std::make_shared<Arguments>();
    app.add_option("FILE", arguments->path, "a Python file of this machine")
        ->required()
        ->type_name("");
    add_program_options(app, arguments->program);
    return [arguments, &context] {
        const std::string source = read_program(arguments->path, context.interrupt);
        run_on_board(context, arguments->program, source);
        return kExitOk;
    };
}

}  // namespace krait::cli
