// krait repl
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/repl_session.hpp"
#include "device/octets.hpp"

namespace krait::cli {

namespace {

struct Arguments {
    ReplScreen::Options screen;
    ReplSession::Options session;
    std::string code, file;
};

// As Python writes it: b'...'.
std::string bytes_repr(std::string_view octets) {
    const bool has_single = octets.find('\'') != octets.npos;
    const char quote = has_single && octets.find('"') == octets.npos ? '"' : '\'';
    std::string text = std::string("b") + quote;
    for (const char each : octets) {
        if (each == quote || each == '\\')
            (text += '\\') += each;
        else if (each == '\r' || each == '\n' || each == '\t')
            (text += '\\') += each == '\r' ? 'r' : each == '\n' ? 'n' : 't';
        else if (each < ' ' || each > '~')
            text += "\\x" + device::hex(each);
        else
            text += each;
    }
    return text + quote;
}

// Of `code`, where "\n" stands for Enter.
std::string keys_of(std::string code) {
    for (std::size_t at = 0; (at = code.find("\\n", at)) != code.npos; at += 2)
        code.replace(at, 2, "\r\n");
    return code;
}

std::string greeting(const std::string& address, const Arguments& arguments) {
    std::string text =
        "Connected to MicroPython at " + address + "\nUse Ctrl-] or Ctrl-x to exit this shell\n";
    if (arguments.screen.escapes)
        text += "Escaping non-printable bytes/characters by printing their hex code\n";
    if (!arguments.screen.capture.empty())
        text += "Capturing session to file \"" + arguments.screen.capture + "\"\n";
    if (!arguments.session.code.empty())
        text += "Use Ctrl-J to inject " + bytes_repr(arguments.session.code) + "\n";
    if (!arguments.session.file.empty())
        text += "Use Ctrl-K to inject file \"" + arguments.session.file + "\"\n";
    return text;
}

int run(const Arguments& arguments, Context& context) {
    Board& board = context.board();
    ReplScreen screen(arguments.screen, write_out);
    board.device();
    write_out(greeting(board.address(), arguments));
    bool has_board = true;
    {
        Console console(context.interrupt);
        ReplSession session(board, context.interrupt, console, screen, arguments.session);
        has_board = session.run();
    }
    if (!has_board) write_out("\ndevice disconnected\n");
    return kExitOk;
}

}  // namespace

Run add_repl(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<Arguments>();
    app.add_flag("-e,--escape-non-printable,!--no-escape-non-printable", arguments->screen.escapes,
                 "show what is no text as [hex]");
    app.add_option("--capture", arguments->screen.capture, "write what the board says to FILE")
        ->type_name("FILE");
    app.add_option("--log", arguments->screen.log, "add what the board says to the end of FILE")
        ->type_name("FILE");
    app.add_flag("--timestamps", arguments->screen.has_timestamps,
                 "put the time before each line, also in the log");
    app.add_option("--inject-code", arguments->code,
                   "what Ctrl-J types; \\n in it stands for Enter")
        ->type_name("CODE");
    app.add_option("--inject-file", arguments->session.file, "the file that Ctrl-K runs")
        ->type_name("FILE");
    app.add_flag("--reconnect,!--no-reconnect", arguments->session.reconnects,
                 "wait for a board that vanished (the default)");
    return [arguments, &context] {
        arguments->session.code = keys_of(arguments->code);
        return run(*arguments, context);
    };
}

}  // namespace krait::cli
