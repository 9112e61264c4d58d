#include "hostport/options.hpp"

#include "hostport/board_file.hpp"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace krait::hostport {
namespace {

constexpr char kHelp[] =
    "usage: krait-vm [OPTION...] [SCRIPT | -c COMMAND | -m MODULE | -] [ARGUMENT...]\n"
    "\n"
    "Runs a Python script or .mpy file. Without one: at a terminal, or as a board, serves the "
    "REPL\n"
    "on stdin and stdout; else, and for -, runs the program that stdin holds. At a terminal "
    "Ctrl-D\n"
    "leaves the REPL, and Ctrl-\\ a board, where Ctrl-D is a soft reset.\n"
    "\n"
    "  -c COMMAND        run COMMAND\n"
    "  -m MODULE         run a module of sys.path, or the __main__ of a package\n"
    "  -i                serve the REPL afterwards, or on stdin though it is no terminal\n"
    "  -v                print the memory used at the end; twice: first the instructions, too\n"
    "  -O[N]             optimise: 1 drops asserts, 3 also line numbers; -OO is -O2\n"
    "  --dis FILE.mpy    show the instructions of a compiled file, with names and lines\n"
    "  --board NAME      be the simulated board NAME: pico, esp32, pyboard, or what the board "
    "file\n"
    "                    NAME describes, with an empty flash; boot.py and main.py there are run "
    "after\n"
    "                    each reset\n"
    "  --console PLACE   serve the REPL at PLACE, for others to come and go: pty (prints the\n"
    "                    terminal's path), pty:LINK (and makes LINK point to it), tcp:PORT (of "
    "this\n"
    "                    machine; prints ADDRESS:PORT; 0 is any free one), tcp:ADDRESS:PORT, "
    "stdio\n"
    "  --flash FILE      keep the board's flash in FILE, which is made if it is not there\n"
    "  --root DIR        take DIR for all files: neither .. nor a link leads out of it; there is "
    "no\n"
    "                    os.system then\n"
    "  --mount DIR       show DIR as /remote, not to be written to, and start there, or, if it "
    "lies "
    "below,\n"
    "                    in the folder in which krait-vm is started\n"
    "  --control PATH    let others drive the board, and watch it, at the socket PATH: JSON lines, "
    "as\n"
    "                    CONTROL.md says\n"
    "  --trace FILE      write what happens on pins and buses to FILE: NAME.vcd for wave viewers, "
    "else\n"
    "                    JSON lines\n"
    "  --virtual-time    let time stand still while code runs, and each wait be over at once: the "
    "same\n"
    "                    program does the same each time, and a day of sleeps takes no time. Where "
    "a\n"
    "                    socket is opened, or somebody sits at the console (a terminal, "
    "--console), it\n"
    "                    goes on at the pace of real time instead, and says so\n"
    "  --virtual-time=strict  without exception: there are no sockets then\n"
    "  --version         print the version\n"
    "  -h, --help        print this\n"
    "  -X compile-only   compile the program, do not run it\n"
    "  -X emit=bytecode  the only kind of code there is\n"
    "\n"
    "Limits. N may end in K or M, of bytes, wK or wM, of words of 4 bytes, counted as 8 here.\n"
    "  -X heapsize=N     the heap (256M), then MemoryError\n"
    "  -X stack=N        frames of Python functions, in the heap (256K, at most an eighth of it),\n"
    "                    then RuntimeError\n"
    "  -X cstack=N       the native stack, where natives recurse (1M), then RuntimeError\n"
    "  -X steps=N        jumps, calls and steps of native loops, then RuntimeError at each one\n"
    "  -X seconds=N      wall time (may be a fraction), then RuntimeError at each step; a second\n"
    "                    later the process ends with status 124\n"
    "\n"
    "Environment: MICROPYPATH (folders of sys.path, with colons between; else .frozen,\n"
    "~/.micropython/lib and /usr/lib/micropython), MICROPYINSPECT (not empty: as -i).\n"
    "\n"
    "Exit status: the program's own (SystemExit), 1 after an uncaught exception, 2 for a wrong\n"
    "command line or a script that is not there, 124 when the time is up.\n";

#ifdef __clang__
constexpr char kCompiler[] = __VERSION__;
#else
constexpr char kCompiler[] = "GCC " __VERSION__;
#endif

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

// "256k" -> bytes, "64wK" -> bytes of so many words: as the reference, whose sizes are those of a
// machine with words of 4 bytes if a w says so.
std::optional<std::size_t> parse_size(const char* text) {
    char* end = nullptr;
    unsigned long long number = std::strtoull(text, &end, 0);
    if (end == text || *text == '-') return std::nullopt;
    unsigned long long factor = 1;
    if ((*end | 0x20) == 'w') factor = sizeof(void*) / 4, ++end;
    if ((*end | 0x20) == 'k')
        factor *= 1024, ++end;
    else if ((*end | 0x20) == 'm')
        factor *= 1024 * 1024, ++end;
    constexpr unsigned long long most = 1ull << 36;
    if (*end || number > most / factor) return std::nullopt;
    return std::size_t(number * factor);
}

// "0.5" -> microseconds.
std::optional<std::uint64_t> parse_seconds(const char* text) {
    char* end = nullptr;
    double seconds = std::strtod(text, &end);
    if (end == text || *end || !(seconds > 0 && seconds < 1e9)) return std::nullopt;
    return std::uint64_t(seconds * 1e6);
}

// What the system lets the main thread's stack grow to, less what lies outside the VM's count.
std::size_t largest_native_stack() {
    constexpr std::size_t kReserve = 256 * 1024;
    rlimit limit{};
    if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return SIZE_MAX;
    return limit.rlim_cur > kReserve ? limit.rlim_cur - kReserve : 0;
}

// A Python frame takes some 200 bytes: below this nothing runs.
constexpr std::size_t kSmallestStack = 4096;
constexpr std::size_t kSmallestNativeStack = 64 * 1024;

// The value of -X; the exit status if it is wrong.
std::optional<int> read_x_option(const char* text, Options* options) {
    std::string_view option = text;
    BoardConfig& config = options->config;
    auto value_of = [&](std::string_view key) {
        return option.starts_with(key) ? text + key.size() : nullptr;
    };
    if (option == "compile-only") return options->program.compile_only = true, std::nullopt;
    if (option == "emit=bytecode") return std::nullopt;
    if (value_of("emit=")) return complain("no emitter but bytecode: -X", text);
    if (const char* value = value_of("heapsize=")) {
        if (auto size = parse_size(value)) return config.heap_bytes = *size, std::nullopt;
    } else if (const char* value = value_of("stack=")) {
        auto size = parse_size(value);
        if (size && *size >= kSmallestStack) return config.stack_bytes = *size, std::nullopt;
    } else if (const char* value = value_of("cstack=")) {
        auto size = parse_size(value);
        if (size && *size >= kSmallestNativeStack && *size <= largest_native_stack())
            return config.native_stack_bytes = *size, std::nullopt;
    } else if (const char* value = value_of("steps=")) {
        auto count = parse_size(value);
        if (count && *count) return config.steps = *count, std::nullopt;
    } else if (const char* value = value_of("seconds=")) {
        if (auto limit = parse_seconds(value)) return config.time_us = *limit, std::nullopt;
    }
    return complain("bad value for -X:", text);
}

std::optional<int> choose_board(const char* name, Options* options) {
    std::string error;
    auto found = find_board(name, &error);
    if (!found) {
        fprintf(stderr, "krait-vm: --board: %s\n", error.c_str());
        return kUsageStatus;
    }
    options->board = std::move(found);
    options->is_board = true;
    BoardConfig board = board_config(*options->board);
    // The user's own limits are not the board's.
    BoardConfig& chosen = options->config;
    chosen.platform = board.platform;
    chosen.epoch_s = board.epoch_s;
    chosen.machine = board.machine;
    chosen.hardware = board.hardware;
    chosen.heap_bytes = board.heap_bytes;
    chosen.files = board.files;
    chosen.flash_bytes = board.flash_bytes;
    if (chosen.root == AT_FDCWD) chosen.root = board.root;
    chosen.native_stack_bytes = std::min(chosen.native_stack_bytes, board.native_stack_bytes);
    return std::nullopt;
}

// The folder that an option names, by its descriptor.
std::optional<int> open_folder(const char* option, const char* folder, int* fd) {
    *fd = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (*fd >= 0) return std::nullopt;
    fprintf(stderr, "krait-vm: %s %s: %s\n", option, folder, strerror(errno));
    return kUsageStatus;
}

std::optional<int> choose_console(const char* place, Options* options) {
    options->console = std::string_view{place} == "stdio" ? nullptr : place;
    return std::nullopt;
}

void choose_program(Options* options, ProgramKind kind, const char* source, int count,
                    char** argv) {
    options->program.kind = kind;
    options->program.source = source;
    options->program.argv = {argv, std::size_t(count)};
}

// What stands behind the options.
std::optional<int> read_script(int count, char** argv, Options* options) {
    ProgramArguments& program = options->program;
    if (options->console && count)
        return complain("--console serves the REPL: there can be no script", argv[0]);
    if (count == 0) {
        bool serves = options->is_board || options->console || program.inspect || isatty(0);
        program.kind = serves ? ProgramKind::Repl : ProgramKind::Stdin;
        return std::nullopt;
    }
    std::string_view script = argv[0];
    auto kind = script == "-" ? ProgramKind::Stdin : ProgramKind::Script;
    choose_program(options, kind, argv[0], count, argv);
    return std::nullopt;
}

bool has_value(std::string_view option) {
    for (std::string_view each : {"-c", "-m", "-X", "--board", "--console", "--root", "--mount",
                                  "--flash", "--trace", "--control", "--dis"})
        if (option == each) return true;
    return false;
}

// An option whose value is rest[1]. `*ends`: what follows is the program's.
std::optional<int> read_valued(std::string_view option, int left, char** rest, Options* options,
                               bool* ends) {
    if (left < 2) return complain("no value for", rest[0]);
    char* value = rest[1];
    if (option == "-X") return read_x_option(value, options);
    if (option == "--board") return choose_board(value, options);
    if (option == "--console") return choose_console(value, options);
    if (option == "--root") return open_folder("--root", value, &options->config.root);
    if (option == "--mount") return open_folder("--mount", value, &options->config.remote);
    if (option == "--control") return options->config.control_path = value, std::nullopt;
    if (option == "--trace") return options->config.trace_path = value, std::nullopt;
    if (option == "--flash") return options->config.flash_path = value, std::nullopt;
    *ends = true;
    if (options->console) return complain("--console serves the REPL: there can be no", rest[0]);
    if (option == "--dis") {
        options->dis_path = value;
        return std::nullopt;
    }
    bool is_command = option == "-c";
    if (is_command) rest[1] = rest[0];  // sys.argv[0] is then "-c"
    auto kind = is_command ? ProgramKind::Command : ProgramKind::Module;
    choose_program(options, kind, value, left - 1, rest + 1);
    return std::nullopt;
}

// One that stands alone.
std::optional<int> read_flag(std::string_view option, const char* text, Options* options) {
    if (option == "-h" || option == "--help") return fputs(kHelp, stdout), 0;
    if (option == "--version") {
        printf("MicroPython v1.27.0 by krait 0.1.0; linux [%s] version\n", kCompiler);
        return 0;
    }
    if (option == "-i") {
        options->program.inspect = true;
    } else if (option == "-v") {
        ++options->program.verbosity;
    } else if (option == "--virtual-time") {
        options->config.virtual_time = true;
    } else if (option == "--virtual-time=strict") {
        options->config.virtual_time = options->config.strict_time = true;
    } else if (option.starts_with("-O")) {
        auto level = parse_optimisation(option);
        if (!level) return complain("bad level in", text);
        options->config.optimisation = *level;
    } else {
        return complain("unknown option", text);
    }
    return std::nullopt;
}

std::optional<int> read_arguments(int argc, char** argv, Options* options) {
    for (int i = 1; i < argc; ++i) {
        std::string_view option = argv[i];
        if (option.size() < 2 || option[0] != '-') return read_script(argc - i, argv + i, options);
        bool ends = false;
        auto status = has_value(option) ? read_valued(option, argc - i, argv + i, options, &ends)
                                        : read_flag(option, argv[i], options);
        if (status || ends) return status;
        i += has_value(option);
    }
    return read_script(0, argv, options);
}

}  // namespace

std::optional<int> read_options(int argc, char** argv, Options* options) {
    const char* inspect = getenv("MICROPYINSPECT");
    options->program.inspect = inspect && *inspect;
    auto status = read_arguments(argc, argv, options);
    if (!status && options->config.flash_path && !options->is_board)
        return complain("only a board (--board NAME) has flash: --flash",
                        options->config.flash_path);
    BoardConfig& config = options->config;
    if (!status && config.root >= 0) {
        if (config.flash_path)
            return complain("--root takes the place of the board's flash: no --flash",
                            config.flash_path);
        config.files = Files::Board;  // with no way past the folder
    }
    return status;
}

}  // namespace krait::hostport
