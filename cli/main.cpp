// krait: the command line.
#include <CLI/CLI.hpp>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "cli/chain.hpp"
#include "cli/command_error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/program.hpp"
#include "cli/several.hpp"
#include "cli/signals.hpp"
#include "cli/usage_error.hpp"
#include "device/error.hpp"
#include "devtest/suite_error.hpp"
#include "project/project.hpp"

namespace krait::cli {
namespace {

constexpr Command kCommands[] = {
    {"connect", "take a board for the commands that follow", add_connect, 0},
    {"disconnect", "leave the board", add_disconnect, 0},
    {"resume", "keep the board's state: no soft reset before the first program", add_resume, 0},
    {"soft-reset", "start the board's Python anew", add_soft_reset},
    {"reset", "restart the board", add_reset},
    {"devs", "print which boards are attached", add_devs, kIsAction | kSpeaksJson},
    {"flash", "put firmware on a board that is in its bootloader", add_flash},
    {"repl", "type at the board's prompt; also what a line without an action ends in", add_repl},
    {"exec", "run Python code on the board", add_exec},
    {"eval", "print the value of a Python expression on the board", add_eval,
     kIsAction | kSpeaksJson},
    {"run", "run a Python file of this machine on the board", add_run,
     kIsAction | kTakesProgramArguments},
    {"mount", "let the board see a folder of this machine, at /remote", add_mount, 0},
    {"umount", "take the mounted folders away from the board", add_umount, 0},
    {"fs", "list, copy, make and remove files on the board", add_fs, kIsAction | kSpeaksJson},
    {"sync", "make a folder of the board like one of this machine, or the reverse", add_sync,
     kIsAction | kSpeaksJson},
    {"watch", "sync and run a program anew after each change", add_watch},
    {"edit", "change a file on the board in $EDITOR", add_edit},
    {"df", "say how full the board's file systems are", add_df, kIsAction | kSpeaksJson},
    {"info", "say what the board is and has", add_info, kIsAction | kSpeaksJson},
    {"rtc", "say or set the board's date and time", add_rtc, kIsAction | kSpeaksJson},
    {"sleep", "wait for so many seconds", add_sleep, 0},
    {"test", "run test files on boards and say the verdicts", add_test},
    {"sim", "drive a simulated board, and watch it", add_sim},
    {"completion", "print what makes a shell complete krait's words", add_completion},
    {"mip", "install packages: not yet", add_mip},
    {"romfs", "make and load ROMFS images: not yet", add_romfs},
    {"help", "show this", add_help, kEndsLine},
    {"version", "show krait's version", add_version, kEndsLine},
};

// What stands before the first command: the board, or a wish to be told. Nothing: that was all.
std::optional<std::vector<std::string>> read_head(const std::vector<std::string>& words,
                                                  const Program& program, Context& context) {
    CLI::App app;
    program.add_head(app, context);
    if (!parse(app, words)) return std::nullopt;
    return rest_of(words, app);
}

// A test run knows what to do with several boards; any other line is done on each.
bool is_for_each(const std::vector<std::string>& words, const Context& context) {
    return context.addresses.size() > 1 && !words.empty() && words[0] != "test";
}

int end(const std::exception& error, ExitCode code) {
    complain(error.what());
    return code;
}

// On standard output, where mpremote has it; but there are answers if they are JSON.
int show(const device::RemoteException& exception, const Context& context) {
    try {
        const auto write = context.settings.json ? write_err : write_out;
        write(exception.traceback());
    } catch (const std::exception& error) {
        return end(error, kExitFailure);
    }
    return kExitRemote;
}

int run(int count, char** arguments) {
    occupy_closed_standard_streams();
    Context context;
    const SignalGuard signals(context.interrupt);
    const Program program(kCommands, context.interrupt);
    context.program = &program;
    const auto words = read_head({arguments + 1, arguments + count}, program, context);
    if (!words) return kExitOk;
    if (is_for_each(*words, context)) return run_on_each(context.addresses, *words, context);
    try {
        const int status = run_chain(*words, program, context);
        return status == kExitOk && context.has_lost_log() ? kExitFailure : status;
    } catch (const device::RemoteException& exception) {
        return show(exception, context);
    }
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
    } catch (const device::DeviceError& error) {
        return cli::end_by_device(error);
    } catch (const cli::CommandError& error) {
        return cli::end(error, cli::kExitRemote);
    } catch (const device::FileError& error) {
        return cli::end(error, cli::kExitRemote);
    } catch (const cli::UsageError& error) {
        return cli::end(error, cli::kExitUsage);
    } catch (const devtest::SuiteError& error) {
        return cli::end(error, cli::kExitUsage);
    } catch (const project::ProjectError& error) {
        return cli::end(error, cli::kExitUsage);
    } catch (const std::bad_alloc&) {
        cli::complain("this machine has no memory left");
        return cli::kExitFailure;
    } catch (const std::exception& error) {
        return cli::end(error, cli::kExitFailure);
    }
}
