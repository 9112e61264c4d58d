#include "devtest/target.hpp"

#include <filesystem>
#include <optional>
#include <sstream>
#include <utility>

#include "device/error.hpp"
#include "device/open.hpp"
#include "device/simulator.hpp"
#include "devtest/process_target.hpp"

namespace krait::devtest {

namespace {

namespace fs = std::filesystem;
using device::DeviceError;
using Kind = DeviceError::Kind;

TargetSpec process_spec(std::string_view name, const std::vector<std::string>& words) {
    return {.name = std::string(name), .starts_fresh = true, .make = [words] {
                return std::make_unique<ProcessTarget>(words);
            }};
}

// What krait-vm is told for one OPTION of vm.
std::vector<std::string> vm_option(const std::string& option) {
    if (option == "virtual-time") return {"--virtual-time"};
    constexpr std::string_view kHeap = "heap=";
    if (option.starts_with(kHeap)) return {"-X", "heapsize=" + option.substr(kHeap.size())};
    throw DeviceError(Kind::Address,
                      "vm has no option '" + option + "', but virtual-time and heap=SIZE");
}

TargetSpec vm_spec(std::string_view text) {
    std::vector<std::string> words{device::find_simulator().string()};
    std::istringstream parts{std::string(text)};
    std::string option;
    std::getline(parts, option, ',');  // vm
    while (std::getline(parts, option, ','))
        for (auto& word : vm_option(option)) words.push_back(std::move(word));
    return process_spec(text, words);
}

// As a shell takes words apart, with quotes and backslashes but nothing else.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char each = text[i];
        if (quote == 0 && (each == ' ' || each == '\t')) {
            if (word) words.push_back(*std::exchange(word, std::nullopt));
            continue;
        }
        if (!word) word.emplace();
        if (each == quote)
            quote = 0;
        else if (quote == 0 && (each == '\'' || each == '"'))
            quote = each;
        else if (each == '\\' && quote != '\'' && i + 1 < text.size())
            *word += text[++i];
        else
            *word += each;
    }
    if (quote != 0)
        throw DeviceError(Kind::Address, "a quote is not closed in '" + std::string(text) + "'");
    if (word) words.push_back(*word);
    return words;
}

// Tests run in their own folders: what is relative is so to `folder`.
TargetSpec exec_spec(std::string_view text, const std::string& folder) {
    auto words = words_of(text.substr(text.find(':') + 1));
    if (words.empty()) throw DeviceError(Kind::Address, "exec: names no program");
    if (words[0].find('/') != std::string::npos)
        words[0] = fs::absolute(fs::path(folder) / words[0]).lexically_normal().string();
    return process_spec(text, words);
}

}  // namespace

TargetSpec parse_target(std::string_view text, const std::string& folder) {
    if (text == "vm" || text.starts_with("vm,")) return vm_spec(text);
    if (text.starts_with("exec:")) return exec_spec(text, folder);
    return board_target(text);
}

}  // namespace krait::devtest
