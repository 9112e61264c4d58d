// krait help, version: what krait says of itself; and what it says of commands that are elsewhere
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/man_page.hpp"
#include "cli/output.hpp"
#include "cli/program.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

Run add_absent(const std::string& name) {
    return [name]() -> int {
        throw UsageError(name +
                         " comes with krait's package manager, krait-pkg, which is not there yet; "
                         "use mpremote for it");
    };
}

}  // namespace

Run add_help(CLI::App& app, Context& context) {
    auto as_man_page = std::make_shared<bool>(false);
    app.add_flag("--man", *as_man_page, "as the manual page krait.1: krait help --man | man -l -");
    return [as_man_page, &context]() -> int {
        write_out(*as_man_page ? man_page(*context.program) : context.program->help());
        return kExitOk;
    };
}

Run add_version(CLI::App&, Context& context) {
    return [&context]() -> int {
        write_out(context.program->version() + "\n");
        return kExitOk;
    };
}

Run add_mip(CLI::App&, Context&) { return add_absent("mip"); }
Run add_romfs(CLI::App&, Context&) { return add_absent("romfs"); }

}  // namespace krait::cli
