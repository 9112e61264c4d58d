// Which program has a file open.
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>

namespace krait::device {

struct FileUser {
    pid_t pid;
    std::string name;
};

// The first process other than ours that has `file` open, by what /proc shows of it. Nothing:
// nobody, or somebody whose files we may not see.
std::optional<FileUser> find_file_user(const struct stat& file);

}  // namespace krait::device
