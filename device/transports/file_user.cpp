#include "device/transports/file_user.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace krait::device {

namespace {

namespace fs = std::filesystem;

// A device has one number, whatever names lead to it.
bool is_same_file(const struct stat& one, const struct stat& other) {
    if (S_ISCHR(one.st_mode) && S_ISCHR(other.st_mode)) return one.st_rdev == other.st_rdev;
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool has_open(const fs::path& process, const struct stat& file) {
    std::error_code ignored;
    for (fs::directory_iterator each(process / "fd", ignored), end; each != end;
         each.increment(ignored)) {
        struct stat open_file {};
        if (stat(each->path().c_str(), &open_file) == 0 && is_same_file(open_file, file))
            return true;
    }
    return false;
}

std::string name_of(const fs::path& process) {
    std::string name;
    std::ifstream file(process / "comm");
    std::getline(file, name);
    return name.empty() ? "a program" : name;
}

}  // namespace

std::optional<FileUser> find_file_user(const struct stat& file) {
    std::error_code ignored;
    for (fs::directory_iterator each("/proc", ignored), end; each != end; each.increment(ignored)) {
        const pid_t pid = std::atoi(each->path().filename().c_str());
        if (pid > 0 && pid != getpid() && has_open(each->path(), file))
            return FileUser{pid, name_of(each->path())};
    }
    return std::nullopt;
}

}  // namespace krait::device
