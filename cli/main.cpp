// krait: the command line.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
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
    {"sim", "drive a simulated board, and watch it", add_sim},
};

constexpr const char* kHint = " (krait --help tells more)";

constexpr const char* kFooter =
    "Each command but sim takes -d ADDRESS, before or after its name. An ADDRESS is one of\n"
    "  sim:NAME      a simulated board, for example sim:pico, or the path of a board file; with\n"
    "                options behind commas: virtual-time, trace=FILE, control=PATH, flash=FILE\n"
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
    if (!words.empty() && words[0] == "connect") {
        if (words.size() == 1) throw UsageError("connect to which board?" + std::string(kHint));
        words[0] = "-d";
    }
    std::reverse(words.begin(), words.end());
    return words;
}

std::string names_of_commands() {
    std::string names;
    for (const Command& command : kCommands)
        names += (names.empty() ? "" : ", ") + std::string(command.name);
    return names;
}

// The first word that nobody took.
[[noreturn]] void throw_unexpected(const CLI::App& app) {
    const std::string word = app.remaining(true).front();
    if (word.size() > 1 && word[0] == '-') throw UsageError("there is no option " + word + kHint);
    if (app.get_subcommands().empty())
        throw UsageError("there is no command '" + word + "', only " + names_of_commands() + kHint);
    throw UsageError("'" + word + "' is one word too many" + kHint);
}

// False: what was asked for was help or the version, and is written.
bool parse(CLI::App& app, std::vector<std::string> words) {
    try {
        app.parse(std::move(words));
    } catch (const CLI::ExtrasError&) {
        throw_unexpected(app);
    } catch (const CLI::ParseError& error) {
        std::ostringstream text;
        if (app.exit(error, text, text) != 0) throw UsageError(error.what() + std::string(kHint));
        write_out(text.str());
        return false;
    }
    return true;
}

int run(int count, char** arguments) {
    occupy_closed_standard_streams();
    Context context;
    const SignalGuard signals(context.interrupt);

    CLI::App app("krait: write, run and test Python on microcontrollers.", "krait");
    app.set_version_flag("--version", "krait " KRAIT_VERSION);
    app.add_option("-d,--device", context.addresses, "the board; 'test' takes several")
        ->type_name("ADDRESS")
        ->allow_extra_args(false);
    app.footer(kFooter);
    app.require_subcommand(0, 1);
    app.fallthrough();

    Run chosen;
    for (const Command& command : kCommands) {
        CLI::App& part = *app.add_subcommand(command.name, command.help);
        part.callback([&, run = command.add(part, context)] { chosen = run; });
    }
    if (!parse(app, words_of(count, arguments))) return kExitOk;
    if (!chosen) throw UsageError("which command? One of " + names_of_commands() + kHint);
    return chosen();
}

int end(const std::exception& error, ExitCode code) {
    complain(error.what());
    return code;
}

// On standard output, where mpremote has it.
int show(const device::RemoteException& exception) {
    try {
        write_out(exception.traceback());
    } catch (const std::exception& error) {
        return end(error, kExitFailure);
    }
    return kExitRemote;
}

int end_by_device(const device::DeviceError& error) {
    using Kind = device::DeviceError::Kind;
    switch (error.kind()) {
        case Kind::Interrupted: return kExitInterrupted;
        case Kind::Address:
        case Kind::Source: return end(error, kExitUsage);
        default: return end(error, kExitDevice);
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
        return cli::end_by_device(error);
    } catch (const cli::UsageError& error) {
        return cli::end(error, cli::kExitUsage);
    } catch (const devtest::SuiteError& error) {
        return cli::end(error, cli::kExitUsage);
    } catch (const std::bad_alloc&) {
        cli::complain("this machine has no memory left");
        return cli::kExitFailure;
    } catch (const std::exception& error) {
        return cli::end(error, cli::kExitFailure);
    }
}
