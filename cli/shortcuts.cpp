#include "cli/shortcuts.hpp"

#include <algorithm>
#include <iterator>

#include "cli/command_error.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

constexpr int kMostSteps = 100;

const Alias* find(const std::vector<Alias>& aliases, const std::string& name) {
    const auto found = std::find_if(aliases.begin(), aliases.end(),
                                    [&](const Alias& each) { return each.name == name; });
    return found == aliases.end() ? nullptr : &*found;
}

[[noreturn]] void throw_mismatch(const Alias& alias, const std::string& what) {
    std::string sentence = "Command " + alias.name + " " + what + "; signature is: " + alias.name;
    for (const auto& each : alias.parameters)
        sentence += " " + each.name + (each.otherwise ? "=" + *each.otherwise : "");
    throw CommandError(sentence);
}

// What the line has for `parameter`, at its front.
std::string take_value(std::vector<std::string>& words, const Alias& alias,
                       const Alias::Parameter& parameter) {
    const bool has_word = !words.empty() && words[0] != "+";
    const auto equals = has_word ? words[0].find('=') : std::string::npos;
    if (has_word && (equals == std::string::npos || words[0].substr(0, equals) == parameter.name)) {
        std::string value = equals == std::string::npos ? words[0] : words[0].substr(equals + 1);
        words.erase(words.begin());
        return value;
    }
    if (!parameter.otherwise) throw_mismatch(alias, "missing argument " + parameter.name);
    return *parameter.otherwise;
}

}  // namespace

std::vector<Alias> built_in_aliases() {
    std::vector<Alias> aliases;
    for (const char* each :
         {"cat", "cp", "ls", "mkdir", "mv", "rm", "rmdir", "sha256sum", "touch", "tree"})
        aliases.push_back({.name = each, .words = {"fs", each}});
    for (const char digit : std::string_view("0123456789"))
        for (const auto& [letter, port] :
             {std::pair{"a", "/dev/ttyACM"}, {"u", "/dev/ttyUSB"}, {"c", "COM"}})
            aliases.push_back({.name = std::string(letter) + digit,
                               .words = {"connect", std::string(port) + digit}});
    aliases.push_back(
        {.name = "bootloader",
         .words = {"exec", "--no-follow",
                   "import time, machine; time.sleep_ms(100); machine.bootloader()"}});
    return aliases;
}

void add_aliases(std::vector<Alias>& all, std::vector<Alias> more) {
    more.insert(more.end(), std::make_move_iterator(all.begin()),
                std::make_move_iterator(all.end()));
    all = std::move(more);
}

void expand(std::vector<std::string>& words, const std::vector<Alias>& aliases) {
    std::string variables;
    const Alias* last = nullptr;
    for (int steps = 0; !words.empty(); ++steps) {
        const Alias* alias = find(aliases, words[0]);
        if (!alias) break;
        if (steps == kMostSteps)
            throw UsageError("the command '" + alias->name +
                             "' of your config file leads to itself");
        words.erase(words.begin());
        for (const auto& each : alias->parameters)
            variables +=
                (variables.empty() ? "" : ";") + each.name + "=" + take_value(words, *alias, each);
        words.insert(words.begin(), alias->words.begin(), alias->words.end());
        last = alias;
    }
    // Only one that takes arguments can be given a wrong one: `touch a=b` is a file.
    if (last && !last->parameters.empty() && words.size() > last->words.size()) {
        const std::string& next = words[last->words.size()];
        if (const auto equals = next.find('='); equals != std::string::npos)
            throw_mismatch(*last, "given unexpected argument " + next.substr(0, equals));
    }
    if (!variables.empty()) words.insert(words.begin(), {"exec", variables});
}

}  // namespace krait::cli
