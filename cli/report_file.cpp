#include "cli/report_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <random>
#include <system_error>

#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "device/deadline.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;
using device::Fd;
using namespace std::chrono_literals;

constexpr auto kFifoPause = 20ms;  // nothing tells a writer that a reader has come

[[noreturn]] void throw_unwritable(const std::string& path) {
    throw UsageError("cannot write the file " + path + ": " + std::strerror(errno));
}

std::optional<struct stat> status_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) return status;
    return std::nullopt;
}

bool is_same_file(const struct stat& status, int fd) {
    struct stat other {};
    return fstat(fd, &other) == 0 && status.st_dev == other.st_dev && status.st_ino == other.st_ino;
}

// /dev/stdout, whose file others write to as well.
std::optional<int> own_stream(const struct stat& status) {
    for (const int fd : {STDOUT_FILENO, STDERR_FILENO})
        if (is_same_file(status, fd)) return fd;
    return std::nullopt;
}

Fd open_fifo(const std::string& path, const device::Interrupt& interrupt) {
    while (true) {
        Fd file(open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
        if (file.get() >= 0) return file;
        if (errno != ENXIO) throw_unwritable(path);
        device::wait_for(-1, 0, device::Deadline::after(kFifoPause).or_on(&interrupt));
    }
}

Fd open_in_place(const std::string& path) {
    Fd file(open(path.c_str(), O_WRONLY | O_CREAT | O_NOCTTY | O_CLOEXEC, 0666));
    if (file.get() < 0) throw_unwritable(path);
    return file;
}

std::string name_beside(const fs::path& path) {
    char number[16];
    std::snprintf(number, sizeof number, "%08x", std::random_device()());
    return path.parent_path() / ("." + path.filename().string() + "." + number);
}

}  // namespace

ReportFile::ReportFile(const std::string& path, const device::Interrupt& interrupt) : path_(path) {
    const auto status = status_of(path);
    if (const auto stream = status ? own_stream(*status) : std::nullopt)
        file_ = Fd(fcntl(*stream, F_DUPFD_CLOEXEC, 0));
    else if (status && S_ISFIFO(status->st_mode))
        file_ = open_fifo(path, interrupt);
    else if (status && !S_ISREG(status->st_mode))
        file_ = open_in_place(path);
    else if (!make_temporary(status ? fs::canonical(path).string() : path))
        file_ = open_in_place(path);
}

ReportFile::~ReportFile() {
    if (!temporary_.empty()) unlink(temporary_.c_str());
}

// With the rights of `target`. False: there is no place for it, or `target` is a link to nowhere.
bool ReportFile::make_temporary(const std::string& target) {
    if (fs::is_symlink(fs::symlink_status(target))) return false;
    const std::string name = name_beside(target);
    Fd file(open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.get() < 0) return false;
    target_ = target;
    temporary_ = name;
    file_ = std::move(file);
    if (const auto status = status_of(target)) {
        // The owner first, because a new owner loses set-id bits; only root may give files away.
        [[maybe_unused]] const int kept = fchown(file_.get(), status->st_uid, status->st_gid);
        fchmod(file_.get(), status->st_mode & 07777);
    }
    return true;
}

void ReportFile::write(std::string_view text) {
    write_to(file_.get(), text);
    if (temporary_.empty()) return;
    if (rename(temporary_.c_str(), target_.c_str()) == 0) {
        temporary_.clear();
        return;
    }
    if (errno != EBUSY)  // a file that is mounted by itself cannot be replaced
        throw std::system_error(errno, std::generic_category(), "cannot write the file " + path_);
    write_to(open_in_place(target_).get(), text);
}

void ReportFile::write_to(int fd, std::string_view text) const {
    struct stat status {};
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && !own_stream(status)) [[maybe_unused]]
        const int cut = ftruncate(fd, 0);
    write_all(fd, text, "the file " + path_);
}

}  // namespace krait::cli
