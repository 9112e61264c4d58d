// The two sides of a copy: files of this machine and of the board, by the same calls.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace krait::cli {

struct FileKind {
    bool is_folder;
};

// One entry below a folder, by its path from there.
struct FileEntry {
    std::string path;
    bool is_folder;
};

// Every call throws CommandError, which names the path, for what the system refuses.
class Files {
  public:
    virtual ~Files() = default;
    // Nothing: there is no such file.
    virtual std::optional<FileKind> kind(const std::string& path) = 0;
    virtual std::string read(const std::string& path) = 0;
    virtual void write(const std::string& path, std::string_view content) = 0;
    // No error if it is there.
    virtual void make_folder(const std::string& path) = 0;
    virtual std::vector<FileEntry> below(const std::string& folder) = 0;
};

// A path of the command line: ":NAME" is the board's.
struct Place {
    explicit Place(std::string_view word)
        : is_remote(word.starts_with(':')), path(word.substr(is_remote ? 1 : 0)) {}
    bool is_remote;
    std::string path;
};

struct CopyOptions {
    bool recursive = false, force = false, verbose = true;
};

// `command` is the word that errors begin with. `board` is asked for when a place is the board's.
void copy(const std::vector<std::string>& words, const CopyOptions& options, Context& context);

// "CMD: PATH: No such file or directory." as mpremote says it.
[[noreturn]] void throw_file_error(std::string_view command, const device::FileError& error);

}  // namespace krait::cli
