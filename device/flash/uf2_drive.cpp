#include "device/flash/uf2_drive.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "device/error.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

namespace {

namespace fs = std::filesystem;
using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

constexpr const char* kInfoName = "INFO_UF2.TXT";
constexpr std::size_t kMostInfoBytes = 4096;
constexpr std::size_t kChunkBytes = 64 * 1024;  // written through to the board at a time
constexpr auto kLookAgain = 100ms;

// What stands behind `key` in the text of an INFO_UF2.TXT.
std::string info_value(const std::string& info, std::string_view key) {
    std::istringstream lines(info);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(key)) continue;
        const auto begin = line.find_first_not_of(' ', key.size());
        const auto end = line.find_last_not_of(" \r");
        return begin == line.npos || end < begin ? "" : line.substr(begin, end + 1 - begin);
    }
    return "";
}

// Nothing: it is no bootloader's drive.
std::optional<Uf2Drive> read_drive(const std::string& path, const std::string& source) {
    std::ifstream file(fs::path(path) / kInfoName, std::ios::binary);
    if (!file) return std::nullopt;
    std::string info(kMostInfoBytes, '\0');
    file.read(info.data(), static_cast<std::streamsize>(info.size()));
    info.resize(static_cast<std::size_t>(file.gcount()));
    return Uf2Drive{path, source, info_value(info, "Model:"), info_value(info, "Board-ID:")};
}

// A path as /proc/self/mounts has it: \040 is a space.
std::string unescaped(const std::string& word) {
    const auto is_octal = [](char c) { return c >= '0' && c <= '7'; };
    std::string path;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word[i] == '\\' && i + 3 < word.size() && is_octal(word[i + 1]) &&
            is_octal(word[i + 2]) && is_octal(word[i + 3])) {
            path += static_cast<char>((word[i + 1] - '0') << 6 | (word[i + 2] - '0') << 3 |
                                      (word[i + 3] - '0'));
            i += 3;
        } else {
            path += word[i];
        }
    }
    return path;
}

struct Mount {
    std::string source, path;
};

std::vector<Mount> read_mounts(const std::string& file_name) {
    std::vector<Mount> mounts;
    std::ifstream file(file_name);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string source, path;
        words >> source >> path;
        mounts.push_back({unescaped(source), unescaped(path)});
    }
    return mounts;
}

// Its files may be seen a while longer than the board is there.
bool is_gone(const Uf2Drive& drive) {
    if (drive.source.starts_with("/dev/") && access(drive.source.c_str(), F_OK) != 0) return true;
    return access((fs::path(drive.path) / kInfoName).c_str(), F_OK) != 0;
}

bool wait_until_gone(const Uf2Drive& drive, Deadline deadline) {
    while (!is_gone(drive)) {
        if (deadline.passed()) return false;
        wait_for(-1, 0, deadline.within(kLookAgain));
    }
    return true;
}

// Writes one chunk through. 0, or the errno that says why not.
int write_through(int fd, std::string_view chunk) {
    while (!chunk.empty()) {
        const auto count = ::write(fd, chunk.data(), chunk.size());
        if (count < 0 && errno != EINTR) return errno;
        if (count > 0) chunk.remove_prefix(static_cast<std::size_t>(count));
    }
    return fsync(fd) < 0 && errno != EINVAL ? errno : 0;  // EINVAL: it is never behind
}

[[noreturn]] void throw_cannot_write(const Uf2Drive& drive, int error) {
    throw DeviceError(Kind::Refused,
                      "cannot write to the drive " + drive.path + ": " + std::strerror(error));
}

}  // namespace

std::vector<Uf2Drive> mounted_uf2_drives(const std::string& mounts) {
    std::vector<Uf2Drive> drives;
    for (const Mount& each : read_mounts(mounts))
        if (auto drive = read_drive(each.path, each.source)) drives.push_back(std::move(*drive));
    return drives;
}

Uf2Drive uf2_drive_at(const std::string& path) {
    std::error_code ignored;
    const fs::path real = fs::canonical(path, ignored);
    std::string source;
    for (const Mount& each : read_mounts("/proc/self/mounts"))
        if (each.path == real) source = each.source;
    if (auto drive = read_drive(path, source)) return *drive;
    throw DeviceError(Kind::NotFound, path + " is no bootloader's drive: it has no " + kInfoName);
}

Uf2Drive find_uf2_drive(Deadline deadline) {
    std::vector<Uf2Drive> drives = mounted_uf2_drives();
    for (; drives.empty(); drives = mounted_uf2_drives()) {
        if (deadline.passed())
            throw DeviceError(Kind::NotFound,
                              "no board in its bootloader: hold its BOOT button while you plug it "
                              "in (or press reset twice, or run 'krait bootloader'), mount its "
                              "drive, or name the folder by --drive");
        wait_for(-1, 0, deadline.within(kLookAgain));
    }
    if (drives.size() == 1) return std::move(drives.front());
    std::string names;
    for (const Uf2Drive& each : drives) names += (names.empty() ? "" : " or ") + each.path;
    throw DeviceError(Kind::Refused,
                      "several boards are in their bootloaders: name one, --drive " + names);
}

void check_family(const Uf2& uf2, const std::string& name, const Uf2Drive& drive) {
    const auto wanted = families_of_board(drive.board_id);
    if (wanted.empty() || uf2.families.empty()) return;
    const auto fits = [&](std::uint32_t family) {
        return std::find(wanted.begin(), wanted.end(), family) != wanted.end();
    };
    if (std::any_of(uf2.families.begin(), uf2.families.end(), fits)) return;
    throw DeviceError(Kind::Source, name + " is for " + family_text(uf2.families.front()) +
                                        ", but the board at " + drive.path + " is a " +
                                        drive.board_id + ": " + family_text(wanted.front()));
}

void write_firmware(std::string_view bytes, const std::string& name, const Uf2Drive& drive,
                    const FlashProgress& progress, Deadline deadline) {
    const auto path = fs::path(drive.path) / fs::path(name).filename();
    Fd file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.get() < 0) throw_cannot_write(drive, errno);
    for (std::size_t done = 0; done < bytes.size();) {
        const auto chunk = bytes.substr(done, kChunkBytes);
        const int error = write_through(file.get(), chunk);
        const bool is_last = done + chunk.size() == bytes.size();
        // A board restarts the moment that it has the last block, and answers no more.
        if (error != 0 && is_last && wait_until_gone(drive, deadline)) break;
        if (error != 0 && !is_gone(drive)) throw_cannot_write(drive, error);
        if (error != 0)
            throw DeviceError(Kind::Lost, "the drive " + drive.path + " went away after " +
                                              std::to_string(done) + " bytes of " +
                                              std::to_string(bytes.size()) +
                                              ": start the bootloader again, and repeat");
        done += chunk.size();
        progress(done);
        if (deadline.interrupt() && deadline.interrupt()->raised())
            throw DeviceError(Kind::Interrupted, "interrupted");
    }
    file.reset();
    if (!wait_until_gone(drive, deadline))
        throw DeviceError(Kind::Timeout, "the board has not restarted: the drive " + drive.path +
                                             " is still there. Is the firmware for another board?");
}

}  // namespace krait::device
