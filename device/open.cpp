#include "device/open.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <sstream>

#include "device/discover.hpp"
#include "device/error.hpp"
#include "device/simulator.hpp"
#include "device/transports/child.hpp"
#include "device/transports/pty.hpp"
#include "device/transports/rfc2217.hpp"
#include "device/transports/serial.hpp"
#include "device/transports/tcp.hpp"
#include "device/transports/wire_options.hpp"

namespace krait::device {

namespace {

namespace fs = std::filesystem;
using Kind = DeviceError::Kind;

bool is_board_name(std::string_view name) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.";
    return !name.empty() && name.front() != '-' && name.find_first_not_of(kLetters) == name.npos;
}

std::string quoted_for_shell(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

// The command is the user's, and may name a program relative to where they are: it stays there.
Wire open_exec(const Address& address, const Opening&) {
    return {address, std::make_unique<ChildTransport>(address.rest)};
}

// One OPTION of it.
std::string simulator_option(const std::string& option) {
    if (option == "virtual-time") return " --virtual-time";
    const auto equals = option.find('=');
    const std::string name = option.substr(0, equals);
    for (const char* each : {"trace", "control", "flash"})
        if (name == each && equals != option.npos && equals + 1 < option.size())
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

Wire open_sim(const Address& address, const Opening& opening) {
    const std::string program = quoted_for_shell(find_simulator().string());
    // It sees our files, and starts in the folder, so that tests and programs import what lies
    // about them.
    return {address, std::make_unique<ChildTransport>(
                         "exec " + program + simulator_arguments(address.rest) + " --mount /",
                         opening.folder)};
}

WireOptions serial_options(const std::string& rest) {
    return parse_wire_options(rest, {"baud", "ring"});
}

Wire open_serial_port(const Address& address, const Opening&) {
    const auto options = serial_options(address.rest);
    SerialOptions how;
    how.baud = options.baud.value_or(how.baud);
    how.ring_bytes = options.ring_bytes;
    return {address, open_serial(options.target, how)};
}

WireOptions terminal_options(const std::string& rest) { return parse_wire_options(rest, {"ring"}); }

Wire open_terminal(const Address& address, const Opening&) {
    const auto options = terminal_options(address.rest);
    return {address, open_pty(options.target, options.ring_bytes.value_or(0))};
}

Wire open_tcp(const Address& address, const Opening& opening) {
    const auto options = parse_wire_options(address.rest, {"ring"});
    auto wire = connect_tcp(parse_host_port(options.target), opening.deadline);
    const auto ring_bytes = options.ring_bytes.value_or(0);
    return {address, std::make_unique<FdTransport>(std::move(wire), ring_bytes)};
}

struct Rfc2217Address {
    HostPort place;
    WireOptions options;
};

// Of what pyserial's URLs say behind a question mark, what needs no doing here is let pass.
Rfc2217Address parse_rfc2217(const std::string& rest) {
    auto options = parse_wire_options(rest, {"baud", "ring"});
    const auto question = options.target.find('?');
    const std::string place = options.target.substr(0, question);
    std::istringstream words(question == place.npos ? "" : options.target.substr(question + 1));
    for (std::string word; std::getline(words, word, '&');)
        if (word != "ign_set_control" && word != "poll_modem")
            throw DeviceError(Kind::Address, "'" + word +
                                                 "' is nothing that krait does with "
                                                 "rfc2217:, only ,baud=N and ,ring=N");
    return {parse_host_port(place), options};
}

Wire open_rfc2217_port(const Address& address, const Opening& opening) {
    const auto [place, options] = parse_rfc2217(address.rest);
    Rfc2217Options how;
    how.baud = options.baud.value_or(how.baud);
    how.ring_bytes = options.ring_bytes.value_or(how.ring_bytes);
    return {address, open_rfc2217(place, how, opening.deadline)};
}

Wire open_port(const Port& port, const Opening& opening) {
    return open_wire(parse_address(port.path), opening);
}

Wire open_by_serial(const Address& address, const Opening& opening) {
    return open_port(port_by_serial(address.rest), opening);
}

Wire open_by_topology(const Address& address, const Opening& opening) {
    return open_port(port_by_topology(address.rest), opening);
}

Wire open_any(const Address&, const Opening& opening) {
    std::string reasons;
    for (const Port& each : attached_ports()) {
        if (!each.usb || each.usb->vendor_id == 0 || each.usb->product_id == 0) continue;
        try {
            return open_port(each, opening);
        } catch (const DeviceError& error) {
            if (error.kind() == Kind::Interrupted) throw;
            reasons += std::string("; ") + error.what();
        }
    }
    throw DeviceError(Kind::NotFound, "no device found" + reasons);
}

void check_sim(const std::string& rest) { simulator_arguments(rest); }
void check_serial(const std::string& rest) { serial_options(rest); }
void check_terminal(const std::string& rest) { terminal_options(rest); }
void check_rfc2217(const std::string& rest) { parse_rfc2217(rest); }
void check_tcp(const std::string& rest) {
    parse_host_port(parse_wire_options(rest, {"ring"}).target);
}

struct Scheme {
    std::string_view name;
    std::string_view form;  // for messages
    bool starts_fresh;
    Wire (*open)(const Address& address, const Opening& opening);
    void (*check)(const std::string& rest) = nullptr;  // throws DeviceError{Address}
};

constexpr std::array kSchemes = {
    Scheme{"exec", "exec:COMMAND", true, open_exec},
    Scheme{"sim", "sim:NAME[,OPTION...]", true, open_sim, check_sim},
    Scheme{"serial", "serial:PATH", false, open_serial_port, check_serial},
    Scheme{"pty", "pty:PATH", false, open_terminal, check_terminal},
    Scheme{"tcp", "tcp:HOST:PORT", false, open_tcp, check_tcp},
    Scheme{"rfc2217", "rfc2217:HOST:PORT", false, open_rfc2217_port, check_rfc2217},
    Scheme{"id", "id:SERIAL", false, open_by_serial},
    Scheme{"usb", "usb:BUS-PORT", false, open_by_topology},
    Scheme{"auto", "auto", false, open_any},
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

// What a path alone is: a port that the kernel shows, else what needs least of a terminal.
std::string_view scheme_of_path(std::string_view path) {
    const std::string name(path.substr(0, path.find(',')));
    return name.starts_with("/dev/tty") || port_at(name) ? "serial" : "pty";
}

// From here on, too, if it says so or is there.
bool is_file_path(std::string_view text) {
    if (text.starts_with('/') || text.starts_with("./") || text.starts_with("../")) return true;
    std::error_code ignored;
    const auto name = text.substr(0, text.find(','));
    return name.find(':') == name.npos && fs::is_character_file(name, ignored);
}

// Scheme and rest.
std::pair<std::string_view, std::string_view> split(std::string_view text) {
    if (text == "auto") return {text, text};
    if (text.starts_with("port:")) text.remove_prefix(5);
    if (is_file_path(text)) return {scheme_of_path(text), text};
    if (text.starts_with("socket://")) return {"tcp", text.substr(9)};
    if (text.starts_with("rfc2217://")) return {"rfc2217", text.substr(10)};
    const auto colon = text.find(':');
    if (colon == text.npos) return {{}, text};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

}  // namespace

Address parse_address(std::string_view text) {
    const auto [name, rest] = split(text);
    const Scheme* scheme = find_scheme(name);
    if (!scheme || rest.empty()) throw_bad_address(text);
    if (scheme->check) scheme->check(std::string(rest));
    return {std::string(text), std::string(name), std::string(rest), scheme->starts_fresh};
}

std::optional<Port> port_of(const Address& address) {
    if (address.scheme != "serial" && address.scheme != "pty") return std::nullopt;
    return port_at(address.rest.substr(0, address.rest.find(',')));
}

Wire open_wire(const Address& address, const Opening& opening) {
    const Scheme* scheme = find_scheme(address.scheme);
    if (!scheme) throw_bad_address(address.text);
    return scheme->open(address, opening);
}

std::unique_ptr<Transport> open(const Address& address, const Opening& opening) {
    return open_wire(address, opening).transport;
}

std::unique_ptr<Transport> open(std::string_view address) { return open(parse_address(address)); }

}  // namespace krait::device
