// What a sweep of the gate starts with, so that each commit tries another slice of it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace krait::vm {

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// KRAIT_SEED, or the number that the commit's name begins with. `folder` lies in the project's
// tests.
inline std::size_t seed_of_commit(const std::filesystem::path& folder) {
    if (const char* given = std::getenv("KRAIT_SEED")) return std::strtoul(given, nullptr, 10);
    std::filesystem::path git = folder / "../../.git";
    std::string head = text_of(git / "HEAD");
    constexpr std::string_view kRef = "ref: ";
    if (head.starts_with(kRef))
        head = text_of(git / head.substr(kRef.size(), head.find('\n') - kRef.size()));
    return std::strtoul(head.substr(0, 8).c_str(), nullptr, 16);
}

}  // namespace krait::vm
