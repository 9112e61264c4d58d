#include "cli/man_page.hpp"

#include <CLI/CLI.hpp>
#include <sstream>

#include "cli/option_texts.hpp"

namespace krait::cli {

namespace {

// No character of `text` is one of roff's own.
std::string escaped(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if (c == '\\')
            safe += "\\e";
        else if (c == '-')
            safe += "\\-";
        else if ((c == '.' || c == '\'') && (safe.empty() || safe.back() == '\n'))
            safe += std::string("\\&") + c;
        else
            safe += c;
    }
    return safe;
}

std::string heading_of(const OptionText& option) {
    std::string text;
    for (const auto& name : option.names)
        text += (text.empty() ? "\\fB" : "\\fR, \\fB") + escaped(name);
    text += "\\fR";
    if (!option.value.empty()) text += " \\fI" + escaped(option.value) + "\\fR";
    return text;
}

std::string rows_of(const std::vector<OptionText>& options) {
    std::string text;
    for (const auto& each : options)
        text += ".TP\n" + heading_of(each) + "\n" + escaped(each.help) + "\n";
    return text;
}

// Its synopsis, what it does, its options but those that all have.
std::string section_of(const Command& command, Context& context) {
    std::string line = "\\fBkrait " + escaped(command.name) + "\\fR";
    std::vector<OptionText> own;
    {
        CLI::App app;
        command.add(app, context);
        for (auto& each : options_of(app))
            if (each.names.back() != "--help") own.push_back(std::move(each));
    }
    for (const auto& each : own)
        if (each.is_positional)
            line += " \\fI" + escaped(each.names[0]) + "\\fR" + (each.is_many ? "..." : "");
    if (command.has(kTakesProgramArguments)) line += " [\\-\\- \\fIARGUMENT\\fR...]";
    return ".SS " + line + "\n" + escaped(command.help) + ".\n" + rows_of(own);
}

}  // namespace

std::string man_page(const Program& program) {
    Context context;
    CLI::App head;
    program.add_head(head, context);
    std::string text =
        ".TH KRAIT 1 \"\" \"" + program.version() + "\"\n.SH NAME\nkrait \\- " +
        "write, run and test Python on microcontrollers\n.SH SYNOPSIS\n.B krait\n" +
        "[\\fIOPTION\\fR...] \\fICOMMAND\\fR [\\fIARGUMENT\\fR...] [+ \\fICOMMAND\\fR ...]...\n" +
        ".SH OPTIONS\n" + rows_of(options_of(head)) + ".SH COMMANDS\n";
    for (const Command& each : program.commands()) text += section_of(each, context);
    text += ".SH NOTES\n.nf\n" + escaped(Program::notes()) + "\n.fi\n.SH FILES\n.TP\n" +
            "\\fI$XDG_CONFIG_HOME/mpremote/config.py\\fR, \\fI~/.config/mpremote/config.py\\fR\n" +
            "commands of your own, as mpremote reads them\n.TP\n\\fI.kraitignore\\fR\n" +
            "what sync and watch leave alone, as in gitignore(5)\n";
    return text;
}

}  // namespace krait::cli
