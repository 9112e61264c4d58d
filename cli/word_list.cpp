#include "cli/word_list.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace krait::cli {

namespace {
constexpr char kShield = '\x01';  // behind a word, so that it does not end in a bracket
}

CLI::Option* add_words(CLI::App& app, const std::string& name, std::vector<std::string>& words,
                       const std::string& help) {
    const CLI::Validator unshield{[](std::string& word) {
                                      if (word.ends_with(kShield)) word.pop_back();
                                      return std::string();
                                  },
                                  ""};
    return app.add_option(name, words, help)->type_name("")->transform(unshield);
}

std::vector<std::string> shielded(const CLI::App& app, std::vector<std::string> words) {
    const auto options = app.get_options();
    const bool has_list = std::any_of(options.begin(), options.end(), [](const CLI::Option* each) {
        return each->get_positional() && each->get_allow_extra_args();
    });
    for (std::string& word : words)
        if (has_list && word.starts_with('[') && word.ends_with(']')) word += kShield;
    return words;
}

}  // namespace krait::cli
