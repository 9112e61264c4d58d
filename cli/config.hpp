// mpremote's file of a user's own commands: <config folder>/mpremote/config.py.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "device/deadline.hpp"

namespace krait::cli {

// A first word that stands for others.
struct Alias {
    struct Parameter {
        std::string name;
        std::optional<std::string> otherwise;  // its value if the line gives none
    };
    std::string name;
    std::vector<Parameter> parameters;  // become variables on the board
    std::vector<std::string> words;
    std::string help;
};

// Where it is looked for: below $XDG_CONFIG_HOME, or ~/.config. Nothing: neither is there.
std::optional<std::string> config_path();

// The commands of the file at `path`; none if it is not there. One that is more than literals is
// run by python3. Throws UsageError, which names the file, if it is not what such a file is to be.
std::vector<Alias> read_aliases(const std::string& path, device::Deadline deadline);

// The same of its content, when literals are all that it is. Nothing: it takes a Python.
std::optional<std::vector<Alias>> aliases_of(std::string_view source);

}  // namespace krait::cli
