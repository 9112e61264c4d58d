// krait fs COMMAND PATH...: files on the board
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command_error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/copy.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/glob.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "cli/word_list.hpp"

namespace krait::cli {

namespace {

struct Arguments {
    std::string command;
    std::vector<std::string> paths;
    bool recursive = false, force = false, compile = false;
    int verbosity = 0;  // above 0: asked for; below: refused
    bool is_verbose(bool otherwise) const { return verbosity ? verbosity > 0 : otherwise; }
    bool sizes = false, human = false;
};

struct OnBoard {
    Context& context;
    Board& board;
    const Arguments& arguments;
    bool json() const { return context.settings.json; }
    device::RemoteFs& files() { return board.files(); }
    device::Deadline deadline() const { return board.deadline(); }
};

std::string row_of(const device::RemoteEntry& entry) {
    std::string size = std::to_string(entry.size_bytes);
    size.insert(0, size.size() < 12 ? 12 - size.size() : 0, ' ');
    return size + " " + entry.name + (entry.is_folder ? "/" : "") + "\n";
}

using Json = nlohmann::ordered_json;

void write_json(const Json& document) {
    write_out(document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

Json json_of(const std::vector<device::RemoteEntry>& entries) {
    Json rows = Json::array();
    for (const auto& each : entries)
        rows.push_back({{"name", each.name},
                        {"type", each.is_folder ? "folder" : "file"},
                        {"size", each.size_bytes}});
    return rows;
}

// What lies in a folder; a file alone.
std::vector<device::RemoteEntry> entries_at(OnBoard on, const std::string& path) {
    try {
        return on.files().list(path, false, on.deadline());
    } catch (const device::FileError&) {
        const auto found = on.files().stat(path, on.deadline());
        if (!found || found->is_folder) throw;
        return {{path, false, found->size_bytes}};
    }
}

void ls(OnBoard on, const std::string& path) {
    const auto entries = entries_at(on, path);
    if (on.json()) return write_json({{"path", path}, {"entries", json_of(entries)}});
    std::string rows;
    for (const auto& each : entries) rows += row_of(each);
    write_out(rows);
}

void cat(OnBoard on, const std::string& path) { write_out(on.files().read(path, on.deadline())); }
void mkdir(OnBoard on, const std::string& path) { on.files().make_folder(path, on.deadline()); }
void rmdir(OnBoard on, const std::string& path) { on.files().remove_folder(path, on.deadline()); }
void touch(OnBoard on, const std::string& path) { on.files().touch(path, on.deadline()); }
void sha256sum(OnBoard on, const std::string& path) {
    const std::string digits = on.files().sha256(path, on.deadline());
    if (on.json()) return write_json({{"path", path}, {"sha256", digits}});
    write_out(digits + "\n");
}

// With -r what lies below first, but nothing of other file systems that are mounted there.
void rm(OnBoard on, const std::string& path) {
    if (!on.arguments.recursive) return on.files().remove(path, on.deadline());
    on.board.check_is_no_mount(path);
    const auto found = path.empty()
                           ? device::RemoteStat{true, 0}
                           : on.files().stat(path, on.deadline()).value_or(device::RemoteStat{});
    std::vector<device::RemoteEntry> entries;
    if (found.is_folder) entries = on.files().list(path, true, on.deadline());
    std::reverse(entries.begin(), entries.end());  // a folder stands before what is in it
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return std::count(a.name.begin(), a.name.end(), '/') >
               std::count(b.name.begin(), b.name.end(), '/');
    });
    const std::string start = path.empty() || path.ends_with('/') ? path : path + "/";
    for (auto& each : entries) each.name.insert(0, start);
    if (!path.empty() && path != "/") entries.push_back({path, found.is_folder});
    on.files().remove_all(entries, on.deadline(), [&](std::size_t index) {
        const auto& gone = entries[index];
        if (on.arguments.is_verbose(false))
            write_out((gone.is_folder ? "removed directory: '" : "removed: '") + gone.name + "'\n");
    });
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
        const auto found = on.files().stat(path, on.deadline());
        if (!found || !found->is_folder)
            throw CommandError("tree: '" + path + "' is not a directory");
    }
    const auto entries = on.files().list(path == "." ? "" : path, true, on.deadline());
    if (on.json()) return write_json({{"path", path}, {"entries", json_of(entries)}});
    std::string rows = ":" + path;
    if (on.arguments.is_verbose(false)) rows += " on " + on.board.place().text;
    rows += "\n";
    show_branch(on.arguments, entries, "", "", rows);
    write_out(rows);
}

// --- the table

struct SubCommand {
    const char* name;
    void (*run)(OnBoard on, const std::string& path);
    bool is_shown = true;  // what it is about is printed before, unless --no-verbose
    bool speaks_json = false;
    bool takes_patterns = true;  // and not the names of what is to be made
};

constexpr SubCommand kSubCommands[] = {
    {"cat", cat, false},
    {"ls", ls, true, true},
    {"mkdir", mkdir, true, false, false},
    {"rm", rm},
    {"rmdir", rmdir},
    {"touch", touch, true, false, false},
    {"tree", tree, false, true},
    {"sha256sum", sha256sum, true, true},
};

const SubCommand& find_sub_command(const std::string& name) {
    const auto* known = std::find_if(std::begin(kSubCommands), std::end(kSubCommands),
                                     [&](const SubCommand& each) { return each.name == name; });
    if (known != std::end(kSubCommands)) return *known;
    std::string names = "cp, mv";
    for (const SubCommand& each : kSubCommands) names += std::string(", ") + each.name;
    throw UsageError("fs has no command '" + name + "', only " + names);
}

// `words` on the board, without the colon and with patterns put out.
std::vector<std::string> paths_of(const SubCommand& command, const std::vector<std::string>& words,
                                  Context& context) {
    RemoteFiles files(command.name, context);
    std::vector<std::string> paths;
    for (const std::string& word : words) {
        const std::string path = Place(word.starts_with(':') ? word : ":" + word).path;
        if (command.takes_patterns)
            for (auto& each : expand_pattern(files, command.name, path)) paths.push_back(each);
        else
            paths.push_back(path);
    }
    return paths;
}

void transfer(const Arguments& arguments, Context& context) {
    const CopyOptions options{arguments.recursive, arguments.force, arguments.is_verbose(true),
                              arguments.compile};
    if (arguments.command == "cp")
        copy(arguments.paths, options, context);
    else
        move(arguments.paths, options, context);
}

void run_on_board(const SubCommand& command, const std::vector<std::string>& words,
                  const Arguments& arguments, Context& context) {
    for (const std::string& path : paths_of(command, words, context)) {
        if (command.is_shown && arguments.is_verbose(true))
            context.say(arguments.command + " :" + path);
        try {
            command.run({context, context.board(), arguments}, path);
        } catch (const device::FileError& error) {
            throw_file_error(arguments.command, error);
        }
    }
}

int run(const Arguments& arguments, Context& context) {
    const bool is_transfer = arguments.command == "cp" || arguments.command == "mv";
    const SubCommand* command = is_transfer ? nullptr : &find_sub_command(arguments.command);
    if (context.settings.json && !(command && command->speaks_json))
        throw UsageError("fs " + arguments.command + " has no answer that could be JSON");
    if (arguments.compile && arguments.command != "cp")
        throw UsageError("only fs cp takes -m, --mpy");
    auto words = arguments.paths;
    const bool takes_none = arguments.command == "ls" || arguments.command == "tree";
    if (words.empty() && takes_none) words.emplace_back();
    if (words.empty()) throw UsageError("fs " + arguments.command + " of which file?");
    if (command)
        run_on_board(*command, words, arguments, context);
    else
        transfer(arguments, context);
    return kExitOk;
}

}  // namespace

Run add_fs(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<Arguments>();
    app.set_help_flag("--help", "show this");
    app.add_option("COMMAND", arguments->command,
                   "cat, cp, ls, mkdir, mv, rm, rmdir, sha256sum, touch or tree")
        ->required()
        ->type_name("");
    add_words(app, "PATH", arguments->paths,
              "on the board, for one or, by *, ? and [..], for many; of cp and mv only what begins "
              "with a colon");
    app.add_flag("-r,--recursive,!--no-recursive", arguments->recursive,
                 "cp, rm: with all that lies below");
    app.add_flag("-f,--force,!--no-force", arguments->force,
                 "cp: also what is there already with the same content");
    app.add_flag("-m,--mpy", arguments->compile,
                 "cp: modules as .mpy; boot.py and main.py stay source");
    app.add_flag("-v,--verbose,!--no-verbose", arguments->verbosity, "say what is done");
    auto* sizes = app.add_flag("-s,--size", arguments->sizes, "tree: with sizes in bytes");
    app.add_flag("-h,--human", arguments->human, "tree: with sizes for people")->excludes(sizes);
    return [arguments, &context] { return run(*arguments, context); };
}

}  // namespace krait::cli
