// Long options may be cut short, as mpremote's may: --rec is --recursive.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace krait::cli {

// `words` with each that begins just one long option of `app` written in full, up to `--`, behind
// which nothing is an option.
std::vector<std::string> in_full(const CLI::App& app, std::vector<std::string> words);

}  // namespace krait::cli
