// Files of the host, for the programs that make images of them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace krait::fsimage {

inline std::vector<std::byte> read_host_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    auto octets = std::as_bytes(std::span{text});
    return {octets.begin(), octets.end()};
}

inline bool write_host_file(const std::filesystem::path& path, std::span<const std::byte> octets) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(octets.data()),
               static_cast<std::streamsize>(octets.size()));
    return file.flush().good();
}

inline std::vector<std::filesystem::directory_entry> sorted_entries(
    const std::filesystem::path& folder) {
    std::vector<std::filesystem::directory_entry> entries;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) entries.push_back(entry);
    std::sort(entries.begin(), entries.end());
    return entries;
}

}  // namespace krait::fsimage
