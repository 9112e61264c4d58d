// A folder of this machine whose files a board is to use, and nothing beside it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "device/transports/fd.hpp"

namespace krait::device {

// A call that the system refused.
struct MountError {
    int number;  // an errno of Linux, which is the boards' too
};

// Paths are as seen from the folder, which is their "/". The kernel keeps them in it (openat2(2)):
// EPERM for what leads out by "..", or by a link unless links are followed. Everything may throw
// MountError.
class MountedFolder {
  public:
    struct Options {
        bool follows_links = false;  // those that lead out too
        bool read_only = false;      // EROFS for every change
    };
    // Opens `path`.
    MountedFolder(const std::string& path, Options options);

    struct Stat {
        bool is_folder = false;
        std::uint32_t size_bytes = 0, modified_s = 0;  // since 1970
    };
    Stat stat(std::string_view path) const;
    // "/a/b", without "." and "..". Only of a folder.
    std::string canonical(std::string_view path) const;
    // Names in their order, without "." and "..", nor what is no UTF-8.
    std::vector<std::string> list(std::string_view path) const;
    // `flags` as open(2) has them. Only regular files.
    Fd open(std::string_view path, int flags) const;
    void remove(std::string_view path) const;
    void rename(std::string_view path, std::string_view to) const;
    void make_folder(std::string_view path) const;
    void remove_folder(std::string_view path) const;
    struct Space {
        std::uint32_t block_bytes, blocks, free_blocks;
    };
    Space space() const;

  private:
    struct Place;
    Fd open_below(std::string_view path, int flags) const;
    Place place_of(std::string_view path) const;

    Options options_;
    Fd root_;
};

}  // namespace krait::device
