// krait eval EXPRESSION
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"

namespace krait::cli {

Run add_eval(CLI::App& app, Context& context) {
    struct Arguments {
        std::string expression;
        ProgramOptions program;
    };
    auto arguments = std::make_shared<Arguments>();
    app.add_option("EXPRESSION", arguments->expression, "a Python expression")
        ->required()
        ->type_name("");
    add_program_options(app, arguments->program);
    return [arguments, &context] {
        run_on_board(context, arguments->program, "print(" + arguments->expression + ")");
        return kExitOk;
    };
}

}  // namespace krait::cli
