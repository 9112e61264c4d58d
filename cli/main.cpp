// krait: the command line.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/signals.hpp"
#include "cli/usage_error.hpp"
#include "device/error.hpp"
#include "devtest/test_case.hpp"

namespace krait::cli {
namespace {

struct Command {
    const char* name;
    const char* help;
    Run (*add)(CLI::App& app, Context& context);
};

constexpr Command kCommands[] = {
    {"exec", "run Python code on the board", add_exec},
    {"eval", "print the value of a Python expression on the board", add_eval},
    {"run", "run a Python file of this machine on the board", add_run},
    {"test", "run test files on boards and say the verdicts", add_test},
};

constexpr const char* kFooter =
    "Each command takes -d ADDRESS, before or after its name. An ADDRESS is one of\n"
    "  sim:NAME      a simulated board, for example sim:pico\n"
    "  pty:PATH      a pseudo-terminal; a bare /dev/pts/N is one too\n"
    "  exec:COMMAND  a program that speaks the REPL on its standard input and output\n"
    "As with mpremote, 'krait connect ADDRESS ...' is 'krait -d ADDRESS ...'.\n"
    "Ends with\n"
    "  0    all is well (also when the program ends by SystemExit, whatever its status)\n"
    "  1    the program raised an exception, or a test did not pass\n"
    "  2    the command line is wrong\n"
    "  3    no board, or one that does not answer in time\n"
    "  4    this machine failed, for example its disk is full\n"
    "  130  interrupted by Ctrl-C; the board's program was interrupted too";

// CLI11 takes the words from the last to the first.
std::vector<std::string> words_of(int count, char** arguments) {
    std::vector<std::string> words(arguments + 1, arguments + count);
    if (words.size() >= 2 && words[0] == "connect") words[0] = "-d";
    std::reverse(words.begin(), words.end());
    return words;
}

int run(int count, char** arguments) {
    Context context;
    const SignalGuard signals(context.interrupt);
    std::cout.exceptions(std::ios::badbit);

    CLI::App app("krait: write, run and test Python on microcontrollers.", "krait");
    app.set_version_flag("--version", "krait " KRAIT_VERSION);
    app.add_option("-d,--device", context.addresses, "the board; 'test' takes several")
        ->type_name("ADDRESS")
        ->allow_extra_args(false);
    app.footer(kFooter);
    app.require_subcommand(1);
    app.fallthrough();

    int exit_code = kExitOk;
    for (const Command& command : kCommands) {
        CLI::App& part = *app.add_subcommand(command.name, command.help);
        part.callback([&, run = command.add(part, context)] { exit_code = run(); });
    }
    try {
        app.parse(words_of(count, arguments));
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kExitOk : kExitUsage;
    }
    return exit_code;
}

int complain(const std::exception& error, ExitCode code) {
    std::cerr << "krait: " << error.what() << '\n';
    return code;
}

// On standard output, where mpremote has it.
int show(const device::RemoteException& exception) {
    try {
        write_out(exception.traceback());
    } catch (const std::exception& error) {
        return complain(error, kExitFailure);
    }
    return kExitRemote;
}

int complain_of_device(const device::DeviceError& error) {
    using Kind = device::DeviceError::Kind;
    switch (error.kind()) {
        case Kind::Interrupted: return kExitInterrupted;
        case Kind::Address:
        case Kind::Source: return complain(error, kExitUsage);
        default: return complain(error, kExitDevice);
    }
}

}  // namespace
}  // namespace krait::cli

int main(int count, char** arguments) {
    using namespace krait;
    try {
        return cli::run(count, arguments);
    } catch (const device::RemoteException& exception) {
        return cli::show(exception);
    } catch (const device::DeviceError& error) {
        return cli::complain_of_device(error);
    } catch (const cli::UsageError& error) {
        return cli::complain(error, cli::kExitUsage);
    } catch (const devtest::SuiteError& error) {
        return cli::complain(error, cli::kExitUsage);
    } catch (const std::exception& error) {
        return cli::complain(error, cli::kExitFailure);
    }
}
