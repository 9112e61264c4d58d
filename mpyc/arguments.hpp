// The command line of krait-mpyc: mpy-cross's, and what is our own.
#pragma once

#include <string>
#include <vector>

#include "vm/compile.hpp"

namespace krait::vm {

enum class Action { Compile, Freeze, Disassemble, Version, Help };

struct Arguments {
    Action action = Action::Compile;
    CompileOptions options;
    std::vector<std::string> inputs;
    std::string output;         // empty: not given
    std::string embedded_name;  // empty: not given
    bool verbose = false;
};

// Reads the command line. Gives an empty text, or a sentence that says what is wrong with it.
std::string parse_arguments(int argc, char** argv, Arguments* out);

extern const char kUsage[];

}  // namespace krait::vm
