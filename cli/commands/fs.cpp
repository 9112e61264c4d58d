// krait fs COMMAND PATH...: files on the board
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "cli/command_error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/files.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

struct Arguments {
    std::string command;
    std::vector<std::string> paths;
    bool recursive = false, force = false;
    int verbosity = 0;  // above 0: asked for; below: refused
    bool is_verbose(bool otherwise) const { return verbosity ? verbosity > 0 : otherwise; }
    bool sizes = false, human = false;
};

struct OnBoard {
    Board& board;
    const Arguments& arguments;
    device::RemoteFs& files() { return board.files(); }
    device::Deadline no_limit() const { return board.no_limit(); }
};

std::string row_of(const device::RemoteEntry& entry) {
    std::string size = std::to_string(entry.size_bytes);
    size.insert(0, size.size() < 12 ? 12 - size.size() : 0, ' ');
    return size + " " + entry.name + (entry.is_folder ? "/" : "") + "\n";
}

void ls(OnBoard on, const std::string& path) {
    std::string rows;
    for (const auto& each : on.files().list(path, false, on.no_limit())) rows += row_of(each);
    write_out(rows);
}

void cat(OnBoard on, const std::string& path) { write_out(on.files().read(path, on.no_limit())); }
void mkdir(OnBoard on, const std::string& path) { on.files().make_folder(path, on.no_limit()); }
void rmdir(OnBoard on, const std::string& path) { on.files().remove_folder(path, on.no_limit()); }
void touch(OnBoard on, const std::string& path) { on.files().touch(path, on.no_limit()); }
void sha256sum(OnBoard on, const std::string& path) {
    write_out(on.files().sha256(path, on.no_limit()) + "\n");
}

// With -r what lies below first, but nothing of other file systems that are mounted there.
void rm(OnBoard on, const std::string& path) {
    if (!on.arguments.recursive) return on.files().remove(path, on.no_limit());
    on.board.check_is_no_mount(path);
    const bool says = on.arguments.is_verbose(false);
    const auto found = path.empty()
                           ? device::RemoteStat{true, 0}
                           : on.files().stat(path, on.no_limit()).value_or(device::RemoteStat{});
    const auto remove = [&](const std::string& each, bool is_folder) {
        is_folder ? on.files().remove_folder(each, on.no_limit())
                  : on.files().remove(each, on.no_limit());
        if (says)
            write_out(std::string(is_folder ? "removed directory: '" : "removed: '") + each +
                      "'\n");
    };
    if (!found.is_folder) return remove(path, false);
    auto entries = on.files().list(path, true, on.no_limit());
    std::reverse(entries.begin(), entries.end());  // a folder stands before what is in it
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return std::count(a.name.begin(), a.name.end(), '/') >
               std::count(b.name.begin(), b.name.end(), '/');
    });
    const std::string start = path.empty() || path.ends_with('/') ? path : path + "/";
    for (const auto& each : entries) remove(start + each.name, each.is_folder);
    if (!path.empty() && path != "/") remove(path, true);
}

// --- tree

std::string size_text(const Arguments& arguments, std::uint32_t size) {
    std::array<char, 32> text{};
    if (arguments.sizes) {
        std::snprintf(text.data(), text.size(), "[%9u]  ", size);
    } else if (arguments.human) {
        constexpr const char* kUnits[] = {"", "K", "M", "G"};
        constexpr double kStep = 1024;
        double amount = size;
        std::size_t unit = 0;
        for (; amount >= kStep && unit + 1 < std::size(kUnits); ++unit) amount /= kStep;
        std::array<char, 16> number{};
        std::snprintf(number.data(), number.size(), unit ? "%.1f%s" : "%.0f%s", amount,
                      kUnits[unit]);
        std::snprintf(text.data(), text.size(), "[%6s]  ", number.data());
    }
    return text.data();
}

void show_branch(const Arguments& arguments, const std::vector<device::RemoteEntry>& entries,
                 const std::string& below, const std::string& indent, std::string& rows) {
    std::vector<const device::RemoteEntry*> here;
    for (const auto& each : entries)
        if (each.name.starts_with(below) && each.name.find('/', below.size()) == std::string::npos)
            here.push_back(&each);
    std::sort(here.begin(), here.end(), [](auto* a, auto* b) { return a->name < b->name; });
    for (const auto* each : here) {
        const bool is_last = each == here.back();
        rows += indent + (is_last ? "└── " : "├── ");
        if (!each->is_folder || each->size_bytes) rows += size_text(arguments, each->size_bytes);
        rows += each->name.substr(below.size()) + "\n";
        if (each->is_folder)
            show_branch(arguments, entries, each->name + "/", indent + (is_last ? "    " : "│   "),
                        rows);
    }
}

void tree(OnBoard on, const std::string& path) {
    if (!path.empty() && path != "." && path != "/") {
        const auto found = on.files().stat(path, on.no_limit());
        if (!found || !found->is_folder)
            throw CommandError("tree: '" + path + "' is not a directory");
    }
    const auto entries = on.files().list(path == "." ? "" : path, true, on.no_limit());
    std::string rows = ":" + path;
    if (on.arguments.is_verbose(false)) rows += " on " + on.board.address();
    rows += "\n";
    show_branch(on.arguments, entries, "", "", rows);
    write_out(rows);
}

// --- the table

struct SubCommand {
    const char* name;
    void (*run)(OnBoard on, const std::string& path);
    bool is_shown = true;  // what it is about is printed before, unless --no-verbose
};

constexpr SubCommand kSubCommands[] = {
    {"cat", cat, false}, {"ls", ls},       {"mkdir", mkdir},      {"rm", rm},
    {"rmdir", rmdir},    {"touch", touch}, {"tree", tree, false}, {"sha256sum", sha256sum},
};

int run(const Arguments& arguments, Context& context) {
    if (arguments.command == "cp") {
        copy(arguments.paths, {arguments.recursive, arguments.force, arguments.is_verbose(true)},
             context);
        return kExitOk;
    }
    const auto* known =
        std::find_if(std::begin(kSubCommands), std::end(kSubCommands),
                     [&](const SubCommand& each) { return each.name == arguments.command; });
    if (known == std::end(kSubCommands)) {
        std::string names = "cp";
        for (const SubCommand& each : kSubCommands) names += std::string(", ") + each.name;
        throw UsageError("fs has no command '" + arguments.command + "', only " + names);
    }
    auto paths = arguments.paths;
    const bool takes_none = arguments.command == "ls" || arguments.command == "tree";
    if (paths.empty() && takes_none) paths.emplace_back();
    if (paths.empty()) throw UsageError("fs " + arguments.command + " of which file?");
    for (const std::string& word : paths) {
        const std::string path = word.starts_with(':') ? word.substr(1) : word;
        if (known->is_shown && arguments.is_verbose(true))
            write_out(arguments.command + " :" + path + "\n");
        try {
            known->run({context.board(), arguments}, path);
        } catch (const device::FileError& error) {
            throw_file_error(arguments.command, error);
        }
    }
    return kExitOk;
}

}  // namespace

void throw_file_error(std::string_view command, const device::FileError& error) {
    const std::string why = error.number() ? std::strerror(error.number()) : error.what();
    throw CommandError(std::string(command) + ": " + error.path() + ": " + why + ".");
}

Run add_fs(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<Arguments>();
    app.set_help_flag("--help", "show this");
    app.add_option("COMMAND", arguments->command,
                   "cat, cp, ls, mkdir, rm, rmdir, sha256sum, touch or tree")
        ->required()
        ->type_name("");
    app.add_option("PATH", arguments->paths, "on the board; of cp only what begins with a colon")
        ->type_name("");
    app.add_flag("-r,--recursive,!--no-recursive", arguments->recursive,
                 "cp, rm: with all that lies below");
    app.add_flag("-f,--force,!--no-force", arguments->force,
                 "cp: also what is there already with the same content");
    app.add_flag("-v,--verbose,!--no-verbose", arguments->verbosity, "say what is done");
    app.add_flag("-s,--size", arguments->sizes, "tree: with sizes in bytes");
    app.add_flag("-h,--human", arguments->human, "tree: with sizes for people");
    return [arguments, &context] { return run(*arguments, context); };
}

}  // namespace krait::cli
