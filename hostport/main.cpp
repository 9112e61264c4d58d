// krait-vm: a stand-in for the `micropython` program, and a board with a REPL on stdin and stdout.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "hostport/board.hpp"
#include "hostport/console/console.hpp"
#include "hostport/options.hpp"
#include "hostport/program.hpp"
#include "hostport/terminal_mode.hpp"
#include "vm/code/disassemble.hpp"

namespace krait::hostport {
namespace {

// --dis: the exit status.
int show_instructions(const char* path) {
    LinuxPort port{0, 1, ConsoleMode::Program};
    auto bytes = map_file(path);
    if (!bytes.data()) {
        fprintf(stderr, "krait-vm: can't read '%s': %s\n", path, strerror(errno));
        return kUsageStatus;
    }
    auto print = [](void* to, std::string_view text) { static_cast<LinuxPort*>(to)->write(text); };
    vm::Refusal refusal = vm::disassemble(vm::Image{bytes}, {print, &port});
    unmap_file(bytes);
    port.flush();
    if (refusal) fprintf(stderr, "krait-vm: %s: %s\n", path, refusal);
    return refusal ? 1 : 0;
}

// What time is for `port`, and how much of it there is. When it is up, Python code ends itself with
// an exception; the alarm is for what does not.
void set_time(LinuxPort& port, const BoardConfig& config) {
    if (config.virtual_time) port.time().become_virtual(config.strict_time);
    if (!config.time_us) return;
    port.limit_time(config.time_us);
    signal(SIGALRM, [](int) { _exit(kTimeStatus); });
    std::uint64_t last_us = config.time_us + 1'000'000;
    itimerval timer{};
    timer.it_value = {time_t(last_us / 1'000'000), suseconds_t(last_us % 1'000'000)};
    setitimer(ITIMER_REAL, &timer, nullptr);
}

// A board that others come to: the exit status.
int serve_console(const Options& options) {
    signal(SIGPIPE, SIG_IGN);  // who is at the console may leave at any time
    std::string error;
    auto console = Console::open(options.console, &error);
    if (!console) {
        fprintf(stderr, "krait-vm: --console %s: %s\n", options.console, error.c_str());
        return kUsageStatus;
    }
    printf("%s\n", console->where().c_str());
    fflush(stdout);
    LinuxPort port{console->board_fd(), console->board_fd(), ConsoleMode::Board};
    set_time(port, options.config);
    if (options.config.virtual_time) port.pace_time("others come to the console");
    return run_repl(options.config, port, CtrlD::Resets);
}

// A board or a terminal: the exit status.
int serve_repl(const Options& options) {
    if (options.console) return serve_console(options);
    TerminalMode terminal{0};
    LinuxPort port{0, 1, ConsoleMode::Board};
    set_time(port, options.config);
    if (options.config.virtual_time && terminal.is_terminal())
        port.pace_time("the console is a terminal");
    bool leaves = terminal.is_terminal() && !options.is_board;
    return run_repl(options.config, port, leaves ? CtrlD::Leaves : CtrlD::Resets);
}

int run_to_end(const Options& options) {
    signal(SIGPIPE, SIG_IGN);  // a console that nobody reads is an OSError
    LinuxPort port{0, 1, ConsoleMode::Program};
    set_time(port, options.config);
    return run_program(options.config, port, options.program);
}

}  // namespace
}  // namespace krait::hostport

int main(int argc, char** argv) {
    using namespace krait::hostport;
    Options options;
    if (auto status = read_options(argc, argv, &options)) return *status;
    if (options.dis_path) return show_instructions(options.dis_path);
    return options.program.kind == ProgramKind::Repl ? serve_repl(options) : run_to_end(options);
}
