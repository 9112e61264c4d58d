#include "cli/completion.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>

#include "cli/option_texts.hpp"
#include "cli/shortcuts.hpp"
#include "device/discover.hpp"

namespace krait::cli {

namespace {

using Words = std::vector<std::string>;

constexpr std::chrono::seconds kPatience{2};  // of whoever presses Tab

// What has been typed in front of the word.
struct Position {
    const Command* command = nullptr;  // none: the head of a line, or behind a whole command
    std::vector<OptionText> options;
    Words arguments;        // of the command, without options
    bool is_value = false;  // of the option in front
    std::string option;     // that one
};

const OptionText* find_option(const std::vector<OptionText>& options, const std::string& word) {
    for (const auto& each : options)
        if (std::find(each.names.begin(), each.names.end(), word) != each.names.end()) return &each;
    return nullptr;
}

bool is_full(const Position& at) {
    const auto count = std::count_if(at.options.begin(), at.options.end(),
                                     [](const auto& each) { return each.is_positional; });
    const bool is_many = std::any_of(at.options.begin(), at.options.end(),
                                     [](const auto& each) { return each.is_many; });
    return !is_many && static_cast<std::ptrdiff_t>(at.arguments.size()) >= count;
}

const Command* find_command(const Program& program, const std::string& name) {
    for (const Command& each : program.commands())
        if (each.name == name) return &each;
    return nullptr;
}

class Walk {
  public:
    Walk(const Program& program, Context& context) : program_(program), context_(context) {
        begin_head();
    }

    // `words` lie in front of the cursor.
    Position over(Words words) {
        while (!words.empty()) {
            if (!at_.command && !words.front().starts_with('-') && !at_.is_value)
                expand_in_place(words);
            take(words.front());
            words.erase(words.begin());
        }
        return at_;
    }

  private:
    void begin_head() {
        at_ = {};
        CLI::App app;
        program_.add_head(app, context_);
        at_.options = options_of(app);
    }
    // An alias whose parameters are not typed yet leads to nothing.
    void expand_in_place(Words& words) {
        try {
            expand(words, program_.aliases());
        } catch (const std::exception&) {
        }
    }
    void take(const std::string& word) {
        if (at_.is_value) return take_value(word);
        if (word == "+") return begin_head();
        if (word.size() > 1 && word[0] == '-') return take_option(word);
        if (!at_.command) {
            const Command* command = find_command(program_, word);
            if (!command) return;
            at_ = {};
            at_.command = command;
            at_.options = options_of(*command, context_);
        } else {
            if (at_.command->name == std::string("connect")) context_.addresses = {word};
            at_.arguments.push_back(word);
        }
        if (is_full(at_)) begin_head();
    }
    void take_value(const std::string& word) {
        const OptionText* option = find_option(at_.options, at_.option);
        if (option && find_option({*option}, "--device")) context_.addresses = {word};
        at_.is_value = false;
    }
    void take_option(const std::string& word) {
        const OptionText* option = find_option(at_.options, word);
        at_.option = word;
        at_.is_value = option && !option->value.empty();
    }

    const Program& program_;
    Context& context_;
    Position at_;
};

// --- what there is

Words addresses() {
    Words all{"auto ", "sim:pico ", "sim:esp32 ", "sim:pyboard "};
    for (const auto& each : device::attached_ports()) {
        all.push_back(each.path + " ");
        if (each.usb && each.usb->serial) all.push_back("id:" + *each.usb->serial + " ");
    }
    return all;
}

Words command_names(const Program& program) {
    Words all;
    for (const Command& each : program.commands()) all.push_back(std::string(each.name) + " ");
    for (const Alias& each : program.aliases()) all.push_back(each.name + " ");
    return all;
}

Words option_names(const Position& at) {
    Words all;
    for (const auto& each : at.options)
        for (const auto& name : each.names)
            if (!each.is_positional) all.push_back(name + " ");
    return all;
}

// `word`: a colon and a path, as far as it is typed.
Words board_paths(const std::string& word, Context& context) {
    const auto slash = word.rfind('/');
    const std::string folder = slash == word.npos ? "" : word.substr(1, slash);
    Board& board = context.board();
    board.resume();
    board.set_patience(kPatience);
    Words all;
    for (const auto& each : board.files().list(folder, false, board.deadline()))
        all.push_back(":" + folder + each.name + (each.is_folder ? "/" : " "));
    return all;
}

bool takes_board_paths(const Command& command) {
    const std::string name = command.name;
    return name == "fs" || name == "edit" || name == "sync" || name == "watch";
}

Words all_candidates(const Position& at, const std::string& word, const Program& program,
                     Context& context) {
    if (at.is_value) {
        const OptionText* option = find_option(at.options, at.option);
        return option && find_option({*option}, "--device") ? addresses() : Words();
    }
    if (word.starts_with('-')) return option_names(at);
    if (!at.command) return command_names(program);
    const std::string name = at.command->name;
    if (word.starts_with(':') && takes_board_paths(*at.command)) return board_paths(word, context);
    if (name == "connect") return addresses();
    if (name == "completion") return {"bash ", "zsh ", "fish "};
    if (name == "fs" && at.arguments.empty())
        return {"cat ", "cp ",    "ls ",        "mkdir ", "mv ",
                "rm ",  "rmdir ", "sha256sum ", "touch ", "tree "};
    return {};
}

}  // namespace

std::vector<std::string> candidates(std::vector<std::string> words, const Program& program,
                                    Context& context) {
    if (words.empty()) return {};
    const std::string word = words.back();
    words.pop_back();
    const Position at = Walk(program, context).over(std::move(words));
    auto all = all_candidates(at, word, program, context);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const auto& each) { return !each.starts_with(word); }),
              all.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// --- the shells' side

namespace {

// Bash takes a word apart at colons, so the words are read from the line, and only what lies behind
// the last colon is put in.
constexpr const char* kBash =
    "_krait() {\n"
    "    local line=${COMP_LINE:0:COMP_POINT} word IFS\n"
    "    local -a words\n"
    "    read -ra words <<<\"$line\"\n"
    "    [[ $line == *[[:space:]] ]] && words+=('')\n"
    "    word=${words[${#words[@]}-1]}\n"
    "    IFS=$'\\n'\n"
    "    COMPREPLY=($(KRAIT_COMPLETION=\"${words[*]:1}\" \"${words[0]}\" completion candidates "
    "2>/dev/null))\n"
    "    if [[ $word == *:* && $COMP_WORDBREAKS == *:* ]]; then\n"
    "        COMPREPLY=(\"${COMPREPLY[@]#\"${word%\"${word##*:}\"}\"}\")\n"
    "    fi\n"
    "}\n"
    "complete -o default -o nospace -F _krait krait\n";

constexpr const char* kZsh =
    "#compdef krait\n"
    "_krait() {\n"
    "    local -a found\n"
    "    found=(\"${(@f)$(KRAIT_COMPLETION=\"${(F)words[2,CURRENT]}\" $words[1] completion "
    "candidates 2>/dev/null)}\")\n"
    "    if [[ -n $found[1] ]]; then\n"
    "        compadd -Q -S '' -a found\n"
    "    else\n"
    "        _files\n"
    "    fi\n"
    "}\n"
    "compdef _krait krait\n";

constexpr const char* kFish =
    "function __krait_candidates\n"
    "    set -l typed (commandline -opc) (commandline -ct)\n"
    "    set -lx KRAIT_COMPLETION ''\n"
    "    set -l between ''\n"
    "    for word in $typed[2..-1]\n"
    "        set KRAIT_COMPLETION $KRAIT_COMPLETION$between$word\n"
    "        set between \\n\n"
    "    end\n"
    "    $typed[1] completion candidates 2>/dev/null | string trim --right\n"
    "end\n"
    "complete -c krait -a '(__krait_candidates)'\n";

}  // namespace

std::string completion_script(const std::string& shell) {
    if (shell == "bash") return kBash;
    if (shell == "zsh") return kZsh;
    if (shell == "fish") return kFish;
    return "";
}

}  // namespace krait::cli
