// krait exec CODE
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"

namespace krait::cli {

Run add_exec(CLI::App& app, Context& context) {
    struct Arguments {
        std::string code;
        ProgramOptions program;
    };
    auto arguments = std::make_shared<Arguments>();
    app.add_option("CODE", arguments->code, "Python statements")->required()->type_name("");
    add_program_options(app, arguments->program);
    return [arguments, &context] {
        run_on_board(context, arguments->program, arguments->code);
        return kExitOk;
    };
}

}  // namespace krait::cli
