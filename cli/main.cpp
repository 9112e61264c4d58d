// krait: the command line.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/chain.hpp"
#include "cli/command_error.hpp"
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

constexpr Command kCommands[] = {
    {"connect", "take a board for the commands that follow", add_connect, false},
    {"disconnect", "leave the board", add_disconnect, false},
    {"resume", "keep the board's state: no soft reset before the first program", add_resume, false},
    {"soft-reset", "start the board's Python anew", add_soft_reset},
    {"reset", "restart the board", add_reset},
    {"devs", "print which boards are attached", add_devs},
    {"flash", "put firmware on a board that is in its bootloader", add_flash},
    {"repl", "type at the board's prompt; also what a line without an action ends in", add_repl},
    {"exec", "run Python code on the board", add_exec},
    {"eval", "print the value of a Python expression on the board", add_eval},
    {"run", "run a Python file of this machine on the board", add_run},
    {"mount", "let the board see a folder of this machine, at /remote", add_mount, false},
    {"umount", "take the mounted folders away from the board", add_umount, false},
    {"fs", "list, copy, make and remove files on the board", add_fs},
    {"sleep", "wait for so many seconds", add_sleep, false},
    {"test", "run test files on boards and say the verdicts", add_test},
    {"sim", "drive a simulated board, and watch it", add_sim},
};

constexpr const char* kFooter =
    "Commands may follow one another; + ends the words of one that takes many. Short for fs are\n"
    "cat, cp, ls, mkdir, rm, rmdir, sha256sum, touch and tree; a0 to a9 and u0 to u9 are the ports "
    "/dev/ttyACMn and /dev/ttyUSBn; bootloader is there too.\n"
    "A board is named by -d ADDRESS, before or after a command, or by connect. An ADDRESS is one "
    "of\n"
    "  sim:NAME      a simulated board, for example sim:pico, or the path of a board file; with\n"
    "                options behind commas: virtual-time, trace=FILE, control=PATH, flash=FILE\n"
    "  PATH          a serial port, for example /dev/ttyACM0, or a pseudo-terminal (serial:PATH "
    "and\n"
    "                pty:PATH say which); with options: baud=N, and ring=N, the bytes that it "
    "holds\n"
    "  tcp:HOST:PORT a serial port or a console in the network; socket://HOST:PORT is the same\n"
    "  rfc2217:HOST:PORT  a serial port in the network whose speed and lines are set, too\n"
    "  id:SERIAL     the board with this serial number; usb:BUS-PORT: at this place ('krait "
    "devs')\n"
    "  auto          the first USB port that lets itself be opened: what is taken without ADDRESS\n"
    "  exec:COMMAND  a program that speaks the REPL on its standard input and output\n"
    "Ends with\n"
    "  0    all is well (also when the program ends by SystemExit, whatever its status)\n"
    "  1    the program raised an exception, a test did not pass, or a file command failed\n"
    "  2    the command line is wrong\n"
    "  3    no board, or one that does not answer in time\n"
    "  4    this machine failed, for example its disk is full\n"
    "  130  interrupted by Ctrl-C; the board's program was interrupted too";

std::string footer() {
    std::string text = "Commands:\n";
    for (const Command& each : kCommands) {
        std::string row = "  " + std::string(each.name);
        row.resize(14, ' ');
        text += row + each.help + "\n";
    }
    return text + kFooter;
}

// What stands before the first command: the board, or a wish to be told. Nothing: that was all.
std::optional<std::vector<std::string>> read_head(int count, char** arguments, Context& context) {
    std::vector<std::string> words(arguments + 1, arguments + count);
    std::reverse(words.begin(), words.end());
    CLI::App app("krait: write, run and test Python on microcontrollers.", "krait");
    app.set_version_flag("--version", "krait " KRAIT_VERSION);
    add_device_option(app, context);
    app.footer(footer());
    app.prefix_command();
    if (!parse(app, std::move(words))) return std::nullopt;
    return app.remaining();
}

int run(int count, char** arguments) {
    occupy_closed_standard_streams();
    Context context;
    const SignalGuard signals(context.interrupt);
    auto words = read_head(count, arguments, context);
    return words ? run_chain(std::move(*words), kCommands, context) : kExitOk;
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
    } catch (const cli::CommandError& error) {
        return cli::end(error, cli::kExitRemote);
    } catch (const device::FileError& error) {
        return cli::end(error, cli::kExitRemote);
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
