#include "cli/chain.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <utility>

#include "cli/output.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

constexpr const char* kHint = " (krait --help tells more)";
constexpr std::string_view kNext = "+";

struct Shortcut {
    std::string name;
    std::vector<std::string> words;
};

const std::vector<Shortcut>& shortcuts() {
    static const std::vector<Shortcut> all = [] {
        std::vector<Shortcut> made;
        for (const char* each :
             {"cat", "cp", "ls", "mkdir", "rm", "rmdir", "sha256sum", "touch", "tree"})
            made.push_back({each, {"fs", each}});
        for (const char digit : std::string_view("0123456789")) {
            made.push_back(
                {std::string("a") + digit, {"connect", std::string("/dev/ttyACM") + digit}});
            made.push_back(
                {std::string("u") + digit, {"connect", std::string("/dev/ttyUSB") + digit}});
        }
        for (const char digit : std::string_view("0123"))
            made.push_back({std::string("c") + digit, {"connect", std::string("COM") + digit}});
        made.push_back({"bootloader",
                        {"exec", "--no-follow",
                         "import time, machine; time.sleep_ms(100); machine.bootloader()"}});
        return made;
    }();
    return all;
}

// The words of the line from the front on.
class Line {
  public:
    explicit Line(std::vector<std::string> words) : words_(std::move(words)) {
        std::reverse(words_.begin(), words_.end());
    }

    // Drops each `+`. False: there is nothing more.
    bool has_command() {
        while (!words_.empty() && words_.back() == kNext) words_.pop_back();
        return !words_.empty();
    }
    std::string take_command() {
        const auto& known = shortcuts();
        auto found = std::find_if(known.begin(), known.end(),
                                  [&](const Shortcut& each) { return each.name == words_.back(); });
        if (found != known.end()) {
            words_.pop_back();
            words_.insert(words_.end(), found->words.rbegin(), found->words.rend());
        }
        std::string name = take_word();
        if (name != "connect" || words_.empty() || words_.back() != "list") return name;
        words_.pop_back();
        return "devs";
    }
    // All up to the next `+`, the last first, as CLI11 takes them.
    std::vector<std::string> take_arguments() {
        auto end = std::find(words_.rbegin(), words_.rend(), kNext).base();
        std::vector<std::string> taken(end, words_.end());
        words_.erase(end, words_.end());
        return taken;
    }
    void put_back(const std::vector<std::string>& words) {
        words_.insert(words_.end(), words.rbegin(), words.rend());
    }

  private:
    std::string take_word() {
        std::string word = std::move(words_.back());
        words_.pop_back();
        return word;
    }

    std::vector<std::string> words_;  // the first one last
};

std::string names_of(std::span<const Command> commands) {
    std::string names;
    for (const Command& command : commands)
        names += (names.empty() ? "" : ", ") + std::string(command.name);
    return names;
}

}  // namespace

void add_device_option(CLI::App& app, Context& context) {
    app.add_option("-d,--device", context.addresses, "the board; 'test' takes several")
        ->type_name("ADDRESS")
        ->allow_extra_args(false);
}

bool parse(CLI::App& app, std::vector<std::string> words) {
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        std::ostringstream text;
        if (app.exit(error, text, text) != 0) throw UsageError(error.what() + std::string(kHint));
        write_out(text.str());
        return false;
    }
    return true;
}

int run_chain(std::vector<std::string> words, std::span<const Command> commands, Context& context) {
    if (words.empty() && context.addresses.empty())
        throw UsageError("which command? One of " + names_of(commands) + kHint);
    Line line(std::move(words));
    bool did_something = false;
    int status = 0;
    while (true) {
        if (!line.has_command() && did_something) return status;
        if (!line.has_command()) line.put_back({"repl"});
        const std::string name = line.take_command();
        const auto command = std::find_if(commands.begin(), commands.end(),
                                          [&](const Command& each) { return each.name == name; });
        if (command == commands.end() && name.size() > 1 && name[0] == '-')
            throw UsageError("there is no option " + name + kHint);
        if (command == commands.end())
            throw UsageError("there is no command '" + name + "', only " + names_of(commands) +
                             kHint);
        CLI::App app(command->help, "krait " + name);
        app.prefix_command();
        add_device_option(app, context);
        const Run run = command->add(app, context);
        if (!parse(app, line.take_arguments())) return 0;
        line.put_back(app.remaining());
        if (status = run(); status != 0) return status;
        did_something |= command->is_action;
    }
}

}  // namespace krait::cli
