#include "cli/commands/program_source.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/usage_error.hpp"
#include "device/python_source.hpp"
#include "device/source_file.hpp"

namespace krait::cli {

namespace {

// .mpy v6.3 and its forerunners begin with a letter and their version.
bool is_mpy(const std::string& source) {
    return source.starts_with("M\x06") || source.starts_with("M\x05");
}

}  // namespace

std::string read_program(const std::string& path, const device::Interrupt& interrupt) {
    if (access(path.c_str(), R_OK) != 0)
        throw UsageError("could not read file '" + path + "': " + std::strerror(errno));
    std::string source = device::read_source(path, device::Deadline::never().or_on(&interrupt));
    if (is_mpy(source))
        throw UsageError(path + " is a compiled module, and the raw REPL takes source text only: " +
                         "run the .py that it was made of, or put it on the board and import it");
    return source;
}

std::string setting_of_argv(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& each : words) list += device::python_literal(each) + ",";
    return "__import__('sys').argv[:]=[" + list + "]";
}

}  // namespace krait::cli
