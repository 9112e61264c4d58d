// Running one script or command to its end, as the `micropython` program does.
#pragma once

#include <span>
#include <string_view>

#include "hostport/board.hpp"

namespace krait::hostport {

struct ProgramArguments {
    std::string_view source;  // the script's path, or the text of -c
    bool is_command = false;
    std::span<const char* const> argv;  // sys.argv, the script's own name first
};

// Runs it on `config`. Gives the process's exit status: that of SystemExit, 1 for any other
// exception, whose traceback goes to stderr.
int run_program(const BoardConfig& config, LinuxPort& port, const ProgramArguments& arguments);

}  // namespace krait::hostport
