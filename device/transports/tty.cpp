#include "device/transports/tty.hpp"

#include <fcntl.h>
#include <grp.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "device/error.hpp"
#include "device/transports/file_user.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;

[[noreturn]] void throw_in_use(const std::string& path, const struct stat& file) {
    const auto user = find_file_user(file);
    throw DeviceError(Kind::Refused,
                      path + " is in use by " +
                          (user ? user->name + " (process " + std::to_string(user->pid) + ")"
                                : "another program") +
                          "; close it");
}

std::string name_of_group(gid_t id) {
    std::array<char, 4096> texts{};
    group entry{};
    group* found = nullptr;
    if (getgrgid_r(id, &entry, texts.data(), texts.size(), &found) != 0 || !found)
        return std::to_string(id);
    return found->gr_name;
}

// A terminal that its group may use is a matter of joining the group.
[[noreturn]] void throw_forbidden(const std::string& path) {
    const std::string start = "you may not use " + path;
    struct stat status {};
    constexpr mode_t kGroupMay = S_IRGRP | S_IWGRP;
    if (stat(path.c_str(), &status) < 0 || (status.st_mode & kGroupMay) != kGroupMay)
        throw DeviceError(Kind::Refused, start + ": its owner must permit it (ls -l " + path + ")");
    const std::string group = name_of_group(status.st_gid);
    throw DeviceError(Kind::Refused, start + ": join the group " + group + " (sudo usermod -aG " +
                                         group + " $USER), and log in anew");
}

[[noreturn]] void throw_cannot_open(const std::string& path, int error) {
    if (error == EACCES || error == EPERM) throw_forbidden(path);
    struct stat file {};
    if (error == EBUSY && stat(path.c_str(), &file) == 0) throw_in_use(path, file);
    throw DeviceError(Kind::NotFound, "no board at " + path + ": " + std::strerror(error));
}

}  // namespace

Fd open_tty(const std::string& path) {
    Fd fd(open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    if (fd.get() < 0) throw_cannot_open(path, errno);
    // Nor is it anything to be locked.
    if (!isatty(fd.get()) && errno == ENOTTY) throw_no_terminal(path);
    struct stat file {};
    if (flock(fd.get(), LOCK_EX | LOCK_NB) < 0 && fstat(fd.get(), &file) == 0)
        throw_in_use(path, file);
    return fd;
}

void throw_no_terminal(const std::string& path) {
    throw DeviceError(Kind::Refused, "no board at " + path + ": it is no terminal");
}

}  // namespace krait::device
