// krait fs cp and mv
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"

namespace krait::cli {

struct CopyOptions {
    bool recursive = false;
    bool force = false;    // also what is there with the same content
    bool verbose = true;   // say "cp A B"
    bool compile = false;  // .py to .mpy, on its way to the board
};

// `words`: sources, which may be patterns, and the destination.
void copy(const std::vector<std::string>& words, const CopyOptions& options, Context& context);

// The same for mv. What crosses the wire is copied and, once it is there as a whole, removed here.
void move(const std::vector<std::string>& words, const CopyOptions& options, Context& context);

}  // namespace krait::cli
