// krait-vm: a stand-in for the `micropython` program, and a board with a REPL on stdin and stdout.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

#include "hostport/board.hpp"
#include "hostport/program.hpp"
#include "hostport/terminal_mode.hpp"
#include "vm/code/disassemble.hpp"

namespace krait::hostport {
namespace {

constexpr char kHelp[] =
    "usage: krait-vm [OPTION...] [SCRIPT | -c COMMAND] [ARGUMENT...]\n"
    "\n"
    "Runs a Python script or .mpy file. Without one: at a terminal, or as a board, serves the "
    "REPL\n"
    "on stdin and stdout; else runs the program that stdin holds. At a terminal Ctrl-D leaves the\n"
    "REPL, and Ctrl-\\ a board, where Ctrl-D is a soft reset.\n"
    "\n"
    "  -c COMMAND        run COMMAND\n"
    "  -O[N]             optimise: 1 drops asserts, 3 also line numbers; -OO is -O2\n"
    "  --dis FILE.mpy    show the instructions of a compiled file, with names and lines\n"
    "  --board NAME      be the simulated board NAME: pico, esp32, pyboard\n"
    "  -X heapsize=N     bytes of heap; w, k or m after the number: words, KB, MB\n"
    "  --version         print the version\n"
    "  -h, --help        print this\n"
    "\n"
    "Exit status: the program's own (SystemExit), 1 after an uncaught exception, 2 for a wrong\n"
    "command line.\n";

int complain(const char* what, const char* which) {
    fprintf(stderr, "krait-vm: %s '%s'; see krait-vm --help\n", what, which);
    return kUsageStatus;
}

// "-O" -> 1, "-OO" -> 2, "-O3" -> 3.
std::optional<std::int64_t> parse_optimisation(std::string_view option) {
    std::string_view level = option.substr(1);
    if (level.find_first_not_of('O') == std::string_view::npos) return level.size();
    if (level.size() == 2 && level[1] >= '0' && level[1] <= '9') return level[1] - '0';
    return std::nullopt;
}

// "heapsize=256k" -> bytes.
std::optional<std::size_t> parse_heap_size(std::string_view option) {
    constexpr std::string_view key = "heapsize=";
    if (!option.starts_with(key)) return std::nullopt;
    char* end = nullptr;
    unsigned long long number = std::strtoull(option.data() + key.size(), &end, 0);
    std::string_view unit = end;
    unsigned long long factor = unit.empty()  ? 1
                                : unit == "w" ? sizeof(void*)
                                : unit == "k" ? 1024
                                : unit == "m" ? 1024 * 1024
                                              : 0;
    constexpr unsigned long long most = 1ull << 36;
    if (!factor || end == option.data() + key.size() || number > most / factor) return std::nullopt;
    return std::size_t(number * factor);
}

int complain_absent(const char* path) {
    fprintf(stderr, "krait-vm: can't open file '%s': [Errno 2] ENOENT\n", path);
    return kUsageStatus;
}

// --dis: the exit status.
int show_instructions(const char* path) {
    LinuxPort port{0, 1, ConsoleMode::Program};
    auto bytes = port.open_source(path);
    if (!bytes.data()) {
        fprintf(stderr, "krait-vm: can't read '%s': %s\n", path, strerror(errno));
        return kUsageStatus;
    }
    auto print = [](void* to, std::string_view text) { static_cast<LinuxPort*>(to)->write(text); };
    vm::Refusal refusal = vm::disassemble(vm::Image{bytes}, {print, &port});
    port.close_source(bytes);
    port.flush();
    if (refusal) fprintf(stderr, "krait-vm: %s: %s\n", path, refusal);
    return refusal ? 1 : 0;
}

struct CommandLine {
    BoardConfig config;
    bool is_board = false;
    bool serve_repl = true;
    ProgramArguments program;
};

// Fills `line`; the exit status if there is nothing more to do.
std::optional<int> parse(int argc, char** argv, CommandLine* line) {
    int i = 1;
    for (; i < argc && argv[i][0] == '-' && argv[i][1]; ++i) {
        std::string_view option = argv[i];
        const char* value = i + 1 < argc ? argv[i + 1] : nullptr;
        if (option == "-h" || option == "--help") return fputs(kHelp, stdout), 0;
        if (option == "--version") return puts("krait-vm 0.1.0"), 0;
        if (option.starts_with("-O")) {
            auto level = parse_optimisation(option);
            if (!level) return complain("bad level in", argv[i]);
            line->config.optimisation = *level;
            continue;
        }
        if (option != "-c" && option != "--board" && option != "-X" && option != "--dis")
            return complain("unknown option", argv[i]);
        if (!value) return complain("no value for", argv[i]);
        ++i;
        if (option == "--dis") return show_instructions(value);
        if (option == "-c") {
            // sys.argv[0] is then "-c".
            argv[i] = argv[i - 1];
            line->program = {value, true, {argv + i, std::size_t(argc - i)}};
            line->serve_repl = false;
            return std::nullopt;
        }
        if (option == "--board") {
            const BoardConfig* found = find_board(value);
            if (!found) return complain("no board named", value);
            auto optimisation = line->config.optimisation;  // the user's, not the board's
            line->config = *found;
            line->config.optimisation = optimisation;
            line->is_board = true;
        } else if (auto bytes = parse_heap_size(value)) {
            line->config.heap_bytes = *bytes;
        } else {
            return complain("bad value for -X:", value);
        }
    }
    if (i == argc) {
        line->serve_repl = line->is_board || isatty(0);
        line->program.source = kStdin;
        return std::nullopt;
    }
    line->serve_repl = false;
    line->program = {argv[i], false, {argv + i, std::size_t(argc - i)}};
    if (access(argv[i], F_OK) != 0) return complain_absent(argv[i]);
    return std::nullopt;
}

// A board or a terminal: the exit status.
int serve_repl(const CommandLine& line) {
    TerminalMode terminal{0};
    LinuxPort port{0, 1, ConsoleMode::Board};
    bool leaves = terminal.is_terminal() && !line.is_board;
    return run_repl(line.config, port, leaves ? CtrlD::Leaves : CtrlD::Resets);
}

int run_to_end(const CommandLine& line) {
    signal(SIGPIPE, SIG_IGN);  // a console that nobody reads is an OSError
    LinuxPort port{0, 1, ConsoleMode::Program};
    return run_program(line.config, port, line.program);
}

}  // namespace
}  // namespace krait::hostport

int main(int argc, char** argv) {
    using namespace krait::hostport;
    CommandLine line;
    if (auto status = parse(argc, argv, &line)) return *status;
    return line.serve_repl ? serve_repl(line) : run_to_end(line);
}
