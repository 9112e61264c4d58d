// krait connect, disconnect, resume, soft-reset, reset, sleep
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command_error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/number_checks.hpp"
#include "cli/exit_code.hpp"

namespace krait::cli {

Run add_connect(CLI::App& app, Context& context) {
    auto address = std::make_shared<std::string>();
    app.add_option("ADDRESS", *address, "the board; 'list' prints those that are attached")
        ->required()
        ->type_name("");
    return [address, &context] {
        context.addresses = {*address};
        context.board();
        return kExitOk;
    };
}

Run add_disconnect(CLI::App&, Context& context) {
    return [&context] {
        context.board().disconnect();
        return kExitOk;
    };
}

Run add_resume(CLI::App&, Context& context) {
    return [&context] {
        context.board().resume();
        return kExitOk;
    };
}

Run add_soft_reset(CLI::App&, Context& context) {
    return [&context] {
        context.board().soft_reset();
        return kExitOk;
    };
}

Run add_reset(CLI::App& app, Context& context) {
    auto hard = std::make_shared<bool>(false);
    app.add_flag("--hard", *hard, "by the reset line of its serial port, whatever it is doing");
    return [hard, &context] {
        Board& board = context.board();
        if (!*hard)
            board.launch("import time, machine; time.sleep_ms(100); machine.reset()");
        else if (!board.hard_reset())
            throw CommandError(board.place().text +
                               " has no line that resets the board, as serial "
                               "ports have; use 'krait reset', or its button");
        return kExitOk;
    };
}

Run add_sleep(CLI::App& app, Context& context) {
    auto time_s = std::make_shared<double>(0);
    app.add_option("SECONDS", *time_s, "how long")->required()->type_name("")->check(seconds(0));
    return [time_s, &context] {
        context.wait(*time_s);
        return kExitOk;
    };
}

}  // namespace krait::cli
