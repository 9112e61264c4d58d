#include "device/open.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>

#include "device/error.hpp"
#include "device/transports/child.hpp"
#include "device/transports/pty.hpp"

namespace krait::device {

namespace {

namespace fs = std::filesystem;
using Kind = DeviceError::Kind;

constexpr std::string_view kSimulator = "krait-vm";

bool is_board_name(std::string_view name) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.";
    return !name.empty() && name.front() != '-' && name.find_first_not_of(kLetters) == name.npos;
}

std::optional<fs::path> program_in(const fs::path& folder) {
    fs::path program = folder / kSimulator;
    if (access(program.c_str(), X_OK) != 0) return std::nullopt;
    return program;
}

// Beside our own program first: what was built or installed together speaks together.
fs::path find_simulator() {
    std::error_code ignored;
    const fs::path self = fs::read_symlink("/proc/self/exe", ignored);
    if (auto program = program_in(self.parent_path())) return *program;
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (auto program = program_in(folder)) return *program;
    throw DeviceError(Kind::NotFound,
                      "no simulated board: the program krait-vm is neither beside " +
                          self.filename().string() + " nor on PATH; build or install it");
}

std::string quoted_for_shell(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

// The command is the user's, and may name a program relative to where they are: it stays there.
std::unique_ptr<Transport> open_exec(const std::string& command, const std::string&) {
    return std::make_unique<ChildTransport>(command);
}

// One OPTION of it.
std::string simulator_option(const std::string& option) {
    if (option == "virtual-time") return " --virtual-time";
    const auto equals = option.find('=');
    const std::string name = option.substr(0, equals);
    for (const char* each : {"trace", "control", "flash"})
        if (name == each && equals != option.npos)
            return " --" + name + " " +
                   quoted_for_shell(fs::absolute(option.substr(equals + 1)).string());
    throw DeviceError(Kind::Address, "a simulated board has no option '" + option +
                                         "', but virtual-time, trace=FILE, control=PATH and "
                                         "flash=FILE");
}

bool is_path(const std::string& name) {
    return name.find('/') != name.npos || name.ends_with(".toml");
}

// What krait-vm is told of a simulated board, from NAME[,OPTION...]: as shell text. A path means
// what it means here, wherever the board is started. Throws DeviceError{Address}.
std::string simulator_arguments(const std::string& rest) {
    std::istringstream parts(rest);
    std::string name;
    std::getline(parts, name, ',');
    if (!is_path(name) && !is_board_name(name))
        throw DeviceError(Kind::Address, "'" + name +
                                             "' cannot be the name of a simulated board; "
                                             "write for example sim:pico");
    if (is_path(name)) name = fs::absolute(name).string();
    std::string arguments = " --board " + quoted_for_shell(name);
    for (std::string option; std::getline(parts, option, ',');)
        arguments += simulator_option(option);
    return arguments;
}

std::unique_ptr<Transport> open_sim(const std::string& rest, const std::string& folder) {
    const std::string program = quoted_for_shell(find_simulator().string());
    // It sees our files, and starts in the folder, so that tests and programs import what lies
    // about them.
    return std::make_unique<ChildTransport>(
        "exec " + program + simulator_arguments(rest) + " --mount /", folder);
}

std::unique_ptr<Transport> open_terminal(const std::string& path, const std::string&) {
    return open_pty(path);
}

struct Scheme {
    std::string_view name;
    std::string_view form;  // for messages
    bool starts_fresh;
    std::unique_ptr<Transport> (*open)(const std::string& rest, const std::string& folder);
};

constexpr std::array kSchemes = {
    Scheme{"exec", "exec:COMMAND", true, open_exec},
    Scheme{"sim", "sim:NAME[,OPTION...]", true, open_sim},
    Scheme{"pty", "pty:PATH", false, open_terminal},
};

const Scheme* find_scheme(std::string_view name) {
    const auto found = std::find_if(kSchemes.begin(), kSchemes.end(),
                                    [&](const Scheme& scheme) { return scheme.name == name; });
    return found == kSchemes.end() ? nullptr : &*found;
}

[[noreturn]] void throw_bad_address(std::string_view text) {
    std::string sentence =
        "'" + std::string(text) + "' is no address that krait can open; use one of";
    for (const Scheme& scheme : kSchemes) sentence += " " + std::string(scheme.form);
    throw DeviceError(Kind::Address, sentence);
}

std::pair<std::string_view, std::string_view> split(std::string_view text) {
    if (text.starts_with('/')) return {"pty", text};
    const auto colon = text.find(':');
    if (colon == text.npos) return {{}, text};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

}  // namespace

Address parse_address(std::string_view text) {
    const auto [name, rest] = split(text);
    const Scheme* scheme = find_scheme(name);
    if (!scheme || rest.empty()) throw_bad_address(text);
    if (name == "sim") simulator_arguments(std::string(rest));
    return {std::string(text), std::string(name), std::string(rest), scheme->starts_fresh};
}

std::unique_ptr<Transport> open(const Address& address, const std::string& folder) {
    const Scheme* scheme = find_scheme(address.scheme);
    if (!scheme) throw_bad_address(address.text);
    return scheme->open(address.rest, folder);
}

std::unique_ptr<Transport> open(std::string_view address) { return open(parse_address(address)); }

}  // namespace krait::device
