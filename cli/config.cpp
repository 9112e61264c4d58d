#include "cli/config.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <system_error>

#include "cli/output.hpp"
#include "cli/python_literal.hpp"
#include "cli/usage_error.hpp"
#include "device/printable.hpp"
#include "device/process.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// What python3 is to do: run the file as mpremote does, and say what it made. Whatever the file
// prints must not stand in front of that.
constexpr const char* kRunConfig =
    "import json, os, sys\n"
    "out = os.dup(1)\n"
    "os.dup2(2, 1)\n"
    "path = sys.argv[1]\n"
    "os.chdir(os.path.dirname(path))\n"
    "names = {'__file__': path, 'config_path': os.path.dirname(path)}\n"
    "exec(compile(open(path).read(), path, 'exec'), names)\n"
    "os.write(out, json.dumps(names.get('commands', {})).encode())\n";

std::vector<std::string> words_in(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

std::vector<std::string> words_of(const Json& command) {
    if (command.is_string()) return words_in(command.get<std::string>());
    std::vector<std::string> words;
    if (!command.is_array()) throw UsageError("a command is a text or a list of words");
    for (const Json& each : command) {
        if (!each.is_string()) throw UsageError("a command's words are texts");
        words.push_back(each.get<std::string>());
    }
    return words;
}

// `key`: "NAME PARAMETER NAME=VALUE ..."
Alias alias_of(const std::string& key, const Json& value) {
    const auto names = words_in(key);
    if (names.empty()) throw UsageError("a command has no name");
    Alias alias{.name = names[0]};
    for (std::size_t i = 1; i < names.size(); ++i) {
        const auto equals = names[i].find('=');
        alias.parameters.push_back({names[i].substr(0, equals), std::nullopt});
        if (equals != std::string::npos)
            alias.parameters[i - 1].otherwise = names[i].substr(equals + 1);
    }
    const bool is_table = value.is_object();
    if (is_table && !value.contains("command"))
        throw UsageError("the command '" + alias.name + "' has no \"command\"");
    alias.words = words_of(is_table ? value["command"] : value);
    if (is_table && value.contains("help") && value["help"].is_string())
        alias.help = value["help"].get<std::string>();
    return alias;
}

std::vector<Alias> aliases_in(const Json& commands) {
    std::vector<Alias> aliases;
    if (commands.is_null()) return aliases;
    if (!commands.is_object()) throw UsageError("commands is no dict");
    for (const auto& [key, value] : commands.items()) {
        try {
            aliases.push_back(alias_of(key, value));
        } catch (const UsageError& error) {
            complain("config.py: '" + key + "' is left out: " + error.what());
        }
    }
    return aliases;
}

std::vector<Alias> aliases_by_python(const std::string& path, device::Deadline deadline) {
    device::Printed printed{};
    try {
        printed = device::run_process({"python3", "-c", kRunConfig, fs::absolute(path).string()},
                                      deadline);
    } catch (const std::system_error& error) {
        throw UsageError(std::string("it is more than literals, and ") + error.what());
    }
    const Json commands = Json::parse(printed.out, nullptr, false);
    if (printed.status != 0 || commands.is_discarded())
        throw UsageError("python3 says of it: " + device::last_line(printed.err));
    return aliases_in(commands);
}

}  // namespace

std::optional<std::string> config_path() {
    const char* folder = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    if (folder) return std::string(folder) + "/mpremote/config.py";
    if (home) return std::string(home) + "/.config/mpremote/config.py";
    return std::nullopt;
}

std::optional<std::vector<Alias>> aliases_of(std::string_view source) {
    const auto commands = parse_assignment(source, "commands");
    if (!commands) return std::nullopt;
    return aliases_in(Json::parse(json_of(*commands)));
}

std::vector<Alias> read_aliases(const std::string& path, device::Deadline deadline) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    try {
        if (auto aliases = aliases_of(source)) return *std::move(aliases);
        return aliases_by_python(path, deadline);
    } catch (const UsageError& error) {
        throw UsageError(path + ": " + error.what());
    }
}

}  // namespace krait::cli
