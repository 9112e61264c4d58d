// krait run FILE
#include <CLI/CLI.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) throw UsageError("cannot read the file " + path);
    return text;
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
        const std::string source = read_file(arguments->path);
        on_board(context, arguments->program,
                 [&](auto& repl, auto deadline) { repl.exec(source, deadline, write_out); });
        return kExitOk;
    };
}

}  // namespace krait::cli
