#include "cli/abbreviations.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace krait::cli {

namespace {

std::vector<std::string> long_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* each : app.get_options())
        names.insert(names.end(), each->get_lnames().begin(), each->get_lnames().end());
    return names;
}

// The name that `beginning` stands for; it itself if it is one, or none, or several.
std::string full_name(const std::vector<std::string>& names, const std::string& beginning) {
    if (std::find(names.begin(), names.end(), beginning) != names.end()) return beginning;
    const auto begins = [&](const std::string& each) { return each.starts_with(beginning); };
    if (std::count_if(names.begin(), names.end(), begins) != 1) return beginning;
    return *std::find_if(names.begin(), names.end(), begins);
}

}  // namespace

std::vector<std::string> in_full(const CLI::App& app, std::vector<std::string> words) {
    const auto names = long_names(app);
    for (std::string& word : words) {
        if (word == "--") break;
        if (!word.starts_with("--")) continue;
        const auto end = std::min(word.find('='), word.size());
        word = "--" + full_name(names, word.substr(2, end - 2)) + word.substr(end);
    }
    return words;
}

}  // namespace krait::cli
