// krait-vm's command line, read.
#pragma once

#include <optional>

#include "hostport/board.hpp"
#include "hostport/program.hpp"

namespace krait::hostport {

struct Options {
    BoardConfig config;
    std::optional<BoardDescription> board;  // what `config` refers to, if it is one
    bool is_board = false;                  // --board
    const char* console = nullptr;   // --console: where the REPL is served; null: stdin and stdout
    const char* dis_path = nullptr;  // --dis: only show this file's instructions
    ProgramArguments program;
};

// Fills `options`; the exit status if there is nothing more to do, because help was asked for or
// the command line is wrong (then a sentence on stderr says why).
std::optional<int> read_options(int argc, char** argv, Options* options);

}  // namespace krait::hostport
