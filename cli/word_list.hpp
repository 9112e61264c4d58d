// A positional argument of many words, each as it was written. CLI11 takes "[a,b]" for two.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace krait::cli {

// Adds it; `words` is lent. What is parsed must go through shielded() before.
CLI::Option* add_words(CLI::App& app, const std::string& name, std::vector<std::string>& words,
                       const std::string& help);

// The words of a line for `app`, made so that those of such an argument arrive as they are.
std::vector<std::string> shielded(const CLI::App& app, std::vector<std::string> words);

}  // namespace krait::cli
