// Running one script or command to its end, as the `micropython` program does.
#pragma once

#include <span>
#include <string_view>

#include "hostport/board.hpp"

namespace krait::hostport {

// The path under which a program comes from standard input.
inline constexpr std::string_view kStdin = "<stdin>";

struct ProgramArguments {
    std::string_view source;  // the script's path or kStdin, or the text of -c
    bool is_command = false;
    std::span<const char* const> argv;  // sys.argv, the script's own name first
};

// Runs it on `config`. Gives the process's exit status: that of SystemExit, 1 for any other
// exception, whose traceback goes to stderr, and if its output was lost.
int run_program(const BoardConfig& config, LinuxPort& port, const ProgramArguments& arguments);

}  // namespace krait::hostport
