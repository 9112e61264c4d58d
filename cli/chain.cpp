#include "cli/chain.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <utility>

#include "cli/abbreviations.hpp"
#include "cli/output.hpp"
#include "cli/program.hpp"
#include "cli/shortcuts.hpp"
#include "cli/usage_error.hpp"
#include "cli/word_list.hpp"

namespace krait::cli {

namespace {

constexpr const char* kHint = " (krait --help tells more)";
constexpr std::string_view kNext = "+";
constexpr std::string_view kBehind = "--";

// The words of the line from the front on.
class Line {
  public:
    Line(std::vector<std::string> words, const std::vector<Alias>& aliases)
        : words_(std::move(words)), aliases_(aliases) {}

    // Drops each `+`. False: there is nothing more.
    bool has_command() {
        words_.erase(words_.begin(), std::find_if(words_.begin(), words_.end(),
                                                  [](const auto& word) { return word != kNext; }));
        if (!words_.empty()) expand(words_, aliases_);
        return !words_.empty();
    }
    std::string take_command() {
        std::string name = take_word();
        if (name != "connect" || words_.empty() || words_.front() != "list") return name;
        take_word();
        return "devs";
    }
    // All up to the next `+`.
    std::vector<std::string> take_arguments() { return take_up_to(kNext); }
    void put_back(const std::vector<std::string>& words) {
        words_.insert(words_.begin(), words.begin(), words.end());
    }

  private:
    std::string take_word() {
        std::string word = std::move(words_.front());
        words_.erase(words_.begin());
        return word;
    }
    std::vector<std::string> take_up_to(std::string_view end_word) {
        const auto end = std::find(words_.begin(), words_.end(), end_word);
        std::vector<std::string> taken(words_.begin(), end);
        words_.erase(words_.begin(), end);
        return taken;
    }

    std::vector<std::string> words_;
    const std::vector<Alias>& aliases_;
};

// What stands behind `--`, which is for the program.
std::vector<std::string> take_program_arguments(std::vector<std::string>& arguments) {
    auto mark = std::find(arguments.begin(), arguments.end(), kBehind);
    // In front of the first word it says only that this is no option.
    if (mark != arguments.end() && std::all_of(arguments.begin(), mark, [](const auto& word) {
            return word.starts_with('-');
        }))
        mark = std::find(mark + 1, arguments.end(), kBehind);
    if (mark == arguments.end()) return {};
    std::vector<std::string> taken(mark + 1, arguments.end());
    arguments.erase(mark, arguments.end());
    return taken;
}

bool takes_words(const CLI::App& app) {
    const auto options = app.get_options();
    return std::any_of(options.begin(), options.end(),
                       [](const CLI::Option* each) { return each->get_positional(); });
}

// CLI11 goes on behind an option that it does not know, and nothing is to be done then.
void check_options(const CLI::App& app, const std::string& command) {
    const auto left = app.remaining();
    const std::string word = left.empty() ? "" : left.front();
    if (word == kBehind && !takes_words(app))
        throw UsageError(command + " takes nothing behind " + std::string(kBehind) + kHint);
    if (word != kBehind && word.size() > 1 && word[0] == '-')
        throw UsageError(command + " has no option " + word + kHint);
}

bool is_answered(const Command& command) {
    return command.has(kIsAction) || command.has(kEndsLine);
}

std::string names_of(std::span<const Command> commands) {
    std::string names;
    for (const Command& command : commands)
        names += (names.empty() ? "" : ", ") + std::string(command.name);
    return names;
}

}  // namespace

void add_common_options(CLI::App& app, Context& context) {
    app.add_option("-d,--device", context.addresses, "the board; several: each does the line")
        ->type_name("ADDRESS")
        ->allow_extra_args(false);
    app.add_flag("-q,--quiet", context.settings.quiet, "print only what was asked for");
    // `test` has one of its own.
    if (!app.get_option_no_throw("--json"))
        app.add_flag("--json", context.settings.json, "answer as JSON, one document a line");
}

bool parse(CLI::App& app, const std::vector<std::string>& words) {
    auto full = shielded(app, in_full(app, words));
    std::reverse(full.begin(), full.end());  // as CLI11 takes them
    try {
        app.parse(std::move(full));
    } catch (const CLI::ParseError& error) {
        std::ostringstream text;
        if (app.exit(error, text, text) != 0) throw UsageError(error.what() + std::string(kHint));
        write_out(text.str());
        return false;
    }
    return true;
}

std::vector<std::string> rest_of(const std::vector<std::string>& words, const CLI::App& app) {
    const auto left = app.remaining();
    // What is behind the mark has been taken, but CLI11 keeps the mark.
    const std::ptrdiff_t marks = !left.empty() && left.front() == kBehind;
    return {words.end() - (std::ptrdiff_t(left.size()) - marks), words.end()};
}

namespace {

const Command& find_command(std::span<const Command> commands, const std::string& name) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command& each) { return each.name == name; });
    if (found != commands.end()) return *found;
    if (name.size() > 1 && name[0] == '-') throw UsageError("there is no option " + name + kHint);
    throw UsageError("there is no command '" + name + "', only " + names_of(commands) + kHint);
}

}  // namespace

int run_chain(std::vector<std::string> words, const Program& program, Context& context) {
    Line line(std::move(words), program.aliases());
    bool did_something = false;
    int status = 0;
    while (true) {
        if (!line.has_command() && did_something) return status;
        if (!line.has_command()) line.put_back({"repl"});
        const Command& command = find_command(program.commands(), line.take_command());
        CLI::App app(command.help, "krait " + std::string(command.name));
        app.prefix_command();
        const Run run = command.add(app, context);
        const bool writes_json = app.get_option_no_throw("--json") != nullptr;
        add_common_options(app, context);
        auto arguments = line.take_arguments();
        if (command.has(kTakesProgramArguments))
            context.program_arguments = take_program_arguments(arguments);
        if (!parse(app, arguments)) return 0;
        check_options(app, command.name);
        line.put_back(rest_of(arguments, app));
        if (context.settings.json && !command.has(kSpeaksJson) && is_answered(command))
            throw UsageError(std::string(command.name) + " has no answer that could be JSON" +
                             (writes_json ? "; its own --json FILE stands behind it" : ""));
        if (status = run(); status != 0 || command.has(kEndsLine)) return status;
        did_something |= command.has(kIsAction);
    }
}

}  // namespace krait::cli
