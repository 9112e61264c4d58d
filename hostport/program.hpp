// Running one program to its end, as the `micropython` program does.
#pragma once

#include <span>
#include <string_view>

#include "hostport/board.hpp"

namespace krait::hostport {

enum class ProgramKind : std::uint8_t {
    Repl,     // none
    Script,   // a .py or .mpy file
    Command,  // -c
    Module,   // -m
    Stdin,
};

struct ProgramArguments {
    ProgramKind kind = ProgramKind::Repl;
    std::string_view source;            // the script's path, the command, the module's name
    std::span<const char* const> argv;  // sys.argv
    bool compile_only = false;
    bool inspect = false;  // serve the REPL afterwards
    int verbosity = 0;     // 1: say what memory it took; 2: show its instructions first
};

// Runs it on `config`. Gives the process's exit status: that of SystemExit, 1 for any other
// exception, whose traceback goes to stderr, and if its output was lost.
int run_program(const BoardConfig& config, LinuxPort& port, const ProgramArguments& arguments);

}  // namespace krait::hostport
