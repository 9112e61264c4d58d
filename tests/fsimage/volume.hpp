// A FAT volume in memory, and its files as strings.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "fsimage/fat.hpp"
#include "tests/fsimage/ram_device.hpp"

namespace krait::fsimage {

inline constexpr FatTime kNow{2026, 11, 21, 22, 34, 10};

// A file's content, or nothing for a folder, by its path.
struct Node {
    bool is_folder = false;
    std::string content;
    bool operator==(const Node&) const = default;
};
using Tree = std::map<std::string, Node>;

inline std::span<const std::byte> octets_of(std::string_view text) {
    return std::as_bytes(std::span{text});
}

// Some text that is the same for the same `seed`, and has no period of a block.
inline std::string content_of(std::size_t size, unsigned seed = 0) {
    std::string text(size, '\0');
    std::uint32_t state = seed * 2654435761u + 12345;
    for (char& letter : text) {
        state = state * 1664525 + 1013904223;
        letter = static_cast<char>(state >> 24);
    }
    return text;
}

class MountedFat {
  public:
    explicit MountedFat(BlockDevice& device, std::size_t blocks = Fat::kFewestBlocks)
        : memory(device.block_size() * blocks), fat(device, {now, nullptr}, memory) {}

    std::vector<std::byte> memory;
    Fat fat;

    Error write(std::string_view path, std::string_view content, unsigned flags = Fat::kTruncate) {
        FatFile file;
        if (Error error = fat.open(path, Fat::kWrite | Fat::kCreate | flags, &file)) return error;
        Error error = fat.write(file, octets_of(content));
        Error closed = fat.close(file);
        return error ? error : closed;
    }
    Error read(std::string_view path, std::string* content) {
        FatFile file;
        content->clear();
        if (Error error = fat.open(path, Fat::kRead, &file)) return error;
        content->resize(file.size);
        std::size_t count = 0;
        Error error = fat.read(file, std::as_writable_bytes(std::span{*content}), &count);
        content->resize(count);
        Error closed = fat.close(file);
        return error ? error : closed;
    }
    std::string content(std::string_view path) {
        std::string text;
        Error error = read(path, &text);
        return error ? "error " + std::to_string(error) : text;
    }
    Error list(std::string_view path, std::vector<std::string>* names) {
        FatFolder folder;
        FatEntry entry;
        names->clear();
        if (Error error = fat.open_folder(path, &folder)) return error;
        Error error;
        while ((error = fat.next(folder, &entry)) == 0) names->emplace_back(entry.name());
        return error == ENOENT ? 0 : error;
    }
    std::vector<std::string> names(std::string_view path) {
        std::vector<std::string> found;
        Error error = list(path, &found);
        if (error) found = {"error " + std::to_string(error)};
        return found;
    }
    // All that is below `path`; stops at what cannot be read.
    Error tree(const std::string& path, Tree* found) {
        FatFolder folder;
        FatEntry entry;
        if (Error error = fat.open_folder(path.empty() ? "/" : path, &folder)) return error;
        Error error;
        while ((error = fat.next(folder, &entry)) == 0) {
            std::string inside = path + "/" + std::string(entry.name());
            Node& node = (*found)[inside];
            node.is_folder = entry.is_folder;
            if (Error failed = entry.is_folder ? tree(inside, found) : read(inside, &node.content))
                return failed;
        }
        return error == ENOENT ? 0 : error;
    }
    Tree all() {
        Tree found;
        if (Error error = tree("", &found)) found["error " + std::to_string(error)] = {};
        return found;
    }
    std::uint32_t free_clusters() {
        FatUsage usage{};
        return fat.usage(&usage) ? 0 : usage.free_clusters;
    }

    static FatTime now(void*) { return kNow; }
};

struct HasDevice {
    RamDevice device;
};

// One that has just been made, on a device of its own.
struct Volume : HasDevice, MountedFat {
    Volume(std::uint32_t block_size, std::uint32_t blocks, std::uint32_t cluster_bytes = 0)
        : HasDevice{{block_size, blocks}}, MountedFat(device) {
        error = Fat::format(device, memory, {0x12345678, cluster_bytes});
        if (!error) error = fat.mount();
    }
    Error error;
};

}  // namespace krait::fsimage
