#include "device/mount/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace krait::device {

namespace {

[[noreturn]] void fail(int number) { throw MountError{number}; }

// What openat2() says of a path that leads out is no error between devices.
[[noreturn]] void fail_by_errno() { fail(errno == EXDEV ? EPERM : errno); }

// The names of a path, without "." and "..". Throws EPERM if it leads above its begin.
std::vector<std::string> names_of(std::string_view path) {
    std::vector<std::string> names;
    while (!path.empty()) {
        const auto name = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), name.size() + 1));
        if (name.empty() || name == ".") continue;
        if (name != "..") {
            names.emplace_back(name);
            continue;
        }
        if (names.empty()) fail(EPERM);
        names.pop_back();
    }
    return names;
}

std::string joined(const std::vector<std::string>& names) {
    std::string path;
    for (const std::string& name : names) path += "/" + name;
    return path;
}

MountedFolder::Stat stat_of(const struct stat& found) {
    constexpr std::uint64_t kMost = 0x7fffffff;
    const auto most = [](std::int64_t number) {
        return std::uint32_t(std::clamp<std::int64_t>(number, 0, kMost));
    };
    return {S_ISDIR(found.st_mode), S_ISREG(found.st_mode) ? most(found.st_size) : 0,
            std::uint32_t(std::clamp<std::int64_t>(found.st_mtime, 0, 0xffffffff))};
}

bool is_utf8(std::string_view text) {
    std::size_t more = 0;
    for (const char each : text) {
        const auto octet = std::uint8_t(each);
        if (more) {
            if ((octet & 0xc0) != 0x80) return false;
            --more;
        } else if (octet >= 0x80) {
            if (octet < 0xc2 || octet > 0xf4) return false;
            more = octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
        }
    }
    return more == 0;
}

}  // namespace

// The folder in which a path ends, and the name there.
struct MountedFolder::Place {
    Fd folder;
    std::string name;
};

MountedFolder::MountedFolder(const std::string& path, Options options)
    : options_(options), root_(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
    if (root_.get() < 0) fail_by_errno();
    if (!options_.follows_links) open_below("/", O_PATH);  // a kernel without openat2() says so
}

Fd MountedFolder::open_below(std::string_view path, int flags) const {
    if (path.find('\0') != path.npos) fail(EINVAL);
    std::string from_root = joined(names_of(path));
    from_root = from_root.empty() ? "." : from_root.substr(1);
    open_how how{};
    how.flags = std::uint64_t(flags | O_CLOEXEC);
    how.mode = flags & O_CREAT ? 0666 : 0;
    how.resolve = options_.follows_links ? 0 : RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    while (true) {
        Fd fd(int(syscall(SYS_openat2, root_.get(), from_root.c_str(), &how, sizeof how)));
        if (fd.get() >= 0) return fd;
        if (errno != EAGAIN) fail_by_errno();  // EAGAIN: something was renamed on the way
    }
}

// Also says that nothing may be changed.
MountedFolder::Place MountedFolder::place_of(std::string_view path) const {
    if (path.find('\0') != path.npos) fail(EINVAL);
    auto names = names_of(path);
    if (options_.read_only) fail(EROFS);
    if (names.empty()) fail(EPERM);  // the folder itself
    std::string name = std::move(names.back());
    names.pop_back();
    return {open_below(joined(names), O_PATH | O_DIRECTORY), std::move(name)};
}

MountedFolder::Stat MountedFolder::stat(std::string_view path) const {
    struct stat found {};
    if (fstat(open_below(path, O_PATH).get(), &found) != 0) fail_by_errno();
    return stat_of(found);
}

std::string MountedFolder::canonical(std::string_view path) const {
    open_below(path, O_PATH | O_DIRECTORY);
    const std::string all = joined(names_of(path));
    return all.empty() ? "/" : all;
}

std::vector<std::string> MountedFolder::list(std::string_view path) const {
    Fd fd = open_below(path, O_RDONLY | O_DIRECTORY);
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(fdopendir(fd.get()), closedir);
    if (!folder) fail_by_errno();
    fd.release();
    std::vector<std::string> names;
    while (const dirent* each = readdir(folder.get())) {
        const std::string name = each->d_name;
        if (name != "." && name != ".." && is_utf8(name)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

// Without waiting: nobody may ever write to a FIFO.
Fd MountedFolder::open(std::string_view path, int flags) const {
    if (options_.read_only && (flags & O_ACCMODE) != O_RDONLY) fail(EROFS);
    Fd file = open_below(path, flags | O_NONBLOCK | O_NOCTTY);
    struct stat found {};
    if (fstat(file.get(), &found) != 0) fail_by_errno();
    if (S_ISDIR(found.st_mode)) fail(EISDIR);
    if (!S_ISREG(found.st_mode)) fail(EPERM);
    return file;
}

void MountedFolder::remove(std::string_view path) const {
    const Place place = place_of(path);
    if (unlinkat(place.folder.get(), place.name.c_str(), 0) != 0) fail_by_errno();
}

void MountedFolder::rename(std::string_view path, std::string_view to) const {
    const Place from = place_of(path), there = place_of(to);
    if (renameat(from.folder.get(), from.name.c_str(), there.folder.get(), there.name.c_str()) != 0)
        fail_by_errno();
}

void MountedFolder::make_folder(std::string_view path) const {
    const Place place = place_of(path);
    if (mkdirat(place.folder.get(), place.name.c_str(), 0777) != 0) fail_by_errno();
}

void MountedFolder::remove_folder(std::string_view path) const {
    const Place place = place_of(path);
    if (unlinkat(place.folder.get(), place.name.c_str(), AT_REMOVEDIR) != 0) fail_by_errno();
}

// In blocks so large that no number is too large for a board.
MountedFolder::Space MountedFolder::space() const {
    struct statvfs found {};
    if (fstatvfs(root_.get(), &found) != 0) fail_by_errno();
    constexpr std::uint64_t kMostBlocks = 0x3fffffff;
    std::uint64_t size = found.f_frsize, blocks = found.f_blocks, free = found.f_bavail;
    for (; blocks > kMostBlocks; size *= 2, blocks /= 2) free /= 2;
    return {std::uint32_t(size), std::uint32_t(blocks), std::uint32_t(std::min(free, blocks))};
}

}  // namespace krait::device
