// krait eval EXPRESSION
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/command_error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/python_literal.hpp"

namespace krait::cli {

namespace {

// Of a plain value; a tuple is an array, and bytes are one of numbers.
void write_json_value(Context& context, const ProgramOptions& options,
                      const std::string& expression) {
    std::string text;
    if (options.resume) context.board().resume();
    context.board().exec("print(repr(" + expression + "))", options,
                         [&](std::string_view piece) { text += piece; });
    const auto value = parse_literal(text);
    if (!value) throw CommandError("eval: no JSON can say what the board answered: " + text);
    write_out(json_of(*value) + "\n");
}

}  // namespace

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
        if (context.settings.json) {
            write_json_value(context, arguments->program, arguments->expression);
            return kExitOk;
        }
        run_on_board(context, arguments->program, "print(" + arguments->expression + ")");
        return kExitOk;
    };
}

}  // namespace krait::cli
