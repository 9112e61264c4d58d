#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/command_error.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

namespace fs = std::filesystem;
using device::Fd;

namespace {
// A file from which on it has a bar of its own where somebody looks.
constexpr std::uint64_t kWorthABar = 16 << 10;
// Of what is in memory at once.
constexpr std::uint64_t kTogetherBytes = 8 << 20;
constexpr std::size_t kTogetherFiles = 200;
}  // namespace

std::vector<std::string> Files::read_all(std::span<const FileEntry> files) {
    std::vector<std::string> contents;
    for (const FileEntry& each : files) contents.push_back(read(each.path));
    return contents;
}

void Files::write_all(std::span<const Copy> files, const Arrival& arrival) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        write(files[i].path, files[i].content);
        if (arrival) arrival(i);
    }
}

// --- this machine's

void LocalFiles::refuse(const std::string& path, int error) const {
    throw CommandError(command_ + ": " + path + ": " + std::strerror(error) + ".");
}

std::optional<FileKind> LocalFiles::kind(const std::string& path) {
    std::error_code error;
    const fs::path here = path.empty() ? "." : path;
    const auto status = fs::status(here, error);
    if (!fs::exists(status)) return std::nullopt;
    const auto size = fs::is_regular_file(status) ? fs::file_size(here, error) : 0;
    return FileKind{fs::is_directory(status), error ? 0 : size};
}

std::string LocalFiles::read(const std::string& path) {
    const Fd file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));  // a FIFO does not wait
    struct stat status {};
    if (file.get() < 0 || fstat(file.get(), &status) != 0) refuse(path, errno);
    if (!S_ISREG(status.st_mode)) refuse_special(path);
    std::string content;
    std::array<char, 64 << 10> piece;
    while (const auto count = ::read(file.get(), piece.data(), piece.size())) {
        if (count < 0) refuse(path, errno);
        content.append(piece.data(), static_cast<std::size_t>(count));
    }
    return content;
}

void LocalFiles::refuse_special(const std::string& path) const {
    throw CommandError(command_ + ": " + path + " is no regular file.");
}

// What a link leads to is written, as by other programs.
void LocalFiles::write(const std::string& path, std::string_view content) {
    std::error_code error;
    const fs::path followed = fs::canonical(path, error);
    const std::string target = error ? path : followed.string();
    struct stat found {};
    const bool is_there = stat(target.c_str(), &found) == 0;
    if (is_there && !S_ISREG(found.st_mode)) refuse_special(path);
    const bool is_shared = is_there && (found.st_nlink > 1 || found.st_uid != geteuid());
    if (is_shared) return write_in_place(target, content);
    replace(target, content, is_there ? found.st_mode & 0777 : 0);
}

// Another name, or another user, has the same file.
void LocalFiles::write_in_place(const std::string& path, std::string_view content) {
    const Fd file(open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
    if (file.get() < 0) refuse(path, errno);
    cli::write_all(file.get(), content, path);
}

// It has its old content until the new one is there as a whole. `mode`: what it is to have; 0: what
// a new file has.
void LocalFiles::replace(const std::string& path, std::string_view content, mode_t mode) {
    const std::string beside =
        (fs::path(path).parent_path() / (".krait-" + std::to_string(getpid()) + "-tmp")).string();
    const Fd file(
        open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ? 0600 : 0666));
    if (file.get() < 0) refuse(path, errno);
    try {
        cli::write_all(file.get(), content, path);
        if (mode && fchmod(file.get(), mode) != 0) refuse(path, errno);
        if (std::rename(beside.c_str(), path.c_str()) != 0) refuse(path, errno);
    } catch (...) {
        unlink(beside.c_str());
        throw;
    }
}

void LocalFiles::make_folder(const std::string& path) {
    std::error_code error;
    fs::create_directory(path, error);
    if (error) refuse(path, error.value());
}

std::vector<FileEntry> LocalFiles::list(const std::string& folder, bool deep) {
    std::vector<FileEntry> found;
    std::vector<Identity> above;
    list_below(folder.empty() ? "." : folder, "", deep, above, found);
    return found;
}

// Links are followed, but not into a folder that holds them (`above`: those on the way).
void LocalFiles::list_below(const std::string& folder, const std::string& name, bool deep,
                            std::vector<Identity>& above, std::vector<FileEntry>& found) {
    const std::string here = name.empty() ? folder : folder + "/" + name;
    struct stat status {};
    if (stat(here.c_str(), &status) != 0) refuse(here, errno);
    above.push_back({status.st_dev, status.st_ino});
    std::error_code error;
    for (const auto& each : fs::directory_iterator(here, error)) {
        const std::string below =
            (name.empty() ? "" : name + "/") + each.path().filename().string();
        const bool is_there = stat(each.path().c_str(), &status) == 0;
        const Identity identity{status.st_dev, status.st_ino};
        const bool is_folder = is_there && S_ISDIR(status.st_mode);
        if (is_folder && std::find(above.begin(), above.end(), identity) != above.end())
            complain(below + " leads back to a folder that it lies in, and is left out");
        else if (is_there && !is_folder && !S_ISREG(status.st_mode))
            complain(below + " is no regular file, and is left out");
        else
            found.push_back(
                {below, is_folder, is_there && !is_folder ? std::uint64_t(status.st_size) : 0});
        if (deep && !found.empty() && found.back().path == below && is_folder)
            list_below(folder, below, deep, above, found);
    }
    if (error) refuse(here, error.value());
    above.pop_back();
}

void LocalFiles::remove_tree(const std::string& path) {
    std::error_code error;
    fs::remove_all(path, error);  // follows no links
    if (error) refuse(path, error.value());
}

void LocalFiles::remove(const std::string& path) {
    if (unlink(path.c_str()) != 0) refuse(path, errno);
}

void LocalFiles::remove_folder(const std::string& path) {
    if (rmdir(path.c_str()) != 0) refuse(path, errno);
}

void LocalFiles::rename(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) refuse(from, errno);
}

// --- the board's

template <class Ask>
auto RemoteFiles::asked(Ask ask) {
    try {
        Board& board = context_.board();
        return ask(board.files(), board.deadline());
    } catch (const device::FileError& error) {
        throw_file_error(command_, error);
    }
}

bool RemoteFiles::shows_progress() const {
    return is_watched() && !context_.settings.quiet && !context_.settings.json;
}

std::optional<FileKind> RemoteFiles::kind(const std::string& path) {
    if (path.empty()) return FileKind{true};  // where the board is
    return asked([&](device::RemoteFs& files, auto deadline) -> std::optional<FileKind> {
        try {
            const auto found = files.stat(path, deadline);
            if (!found) return std::nullopt;
            return FileKind{found->is_folder, found->size_bytes};
        } catch (const device::FileError& error) {
            if (error.number() == EINVAL) return std::nullopt;  // no name that FAT can have
            throw;
        }
    });
}

std::string RemoteFiles::read(const std::string& path) {
    const bool shows = shows_progress();
    ProgressBar bar(shows);
    const auto found = shows ? kind(path) : std::nullopt;
    return asked([&](auto& files, auto deadline) {
        return files.read(path, deadline, bar.of(found ? found->size_bytes : 0));
    });
}

void RemoteFiles::write(const std::string& path, std::string_view content) {
    ProgressBar bar(shows_progress());
    asked([&](auto& files, auto deadline) {
        files.write(path, content, deadline, bar.of(content.size()));
    });
}

void RemoteFiles::make_folder(const std::string& path) {
    try {
        Board& board = context_.board();
        board.files().make_folder(path, board.deadline());
    } catch (const device::FileError& error) {
        if (error.number() != EEXIST) throw_file_error(command_, error);
    }
}

std::vector<FileEntry> RemoteFiles::list(const std::string& folder, bool deep) {
    return asked([&](auto& files, auto deadline) {
        std::vector<FileEntry> found;
        for (auto& each : files.list(folder, deep, deadline))
            found.push_back({std::move(each.name), each.is_folder, each.size_bytes});
        return found;
    });
}

void RemoteFiles::remove(const std::string& path) {
    asked([&](auto& files, auto deadline) { files.remove(path, deadline); });
}

void RemoteFiles::remove_folder(const std::string& path) {
    asked([&](auto& files, auto deadline) { files.remove_folder(path, deadline); });
}

// What a folder holds first.
void RemoteFiles::remove_tree(const std::string& path) {
    const auto found = kind(path);
    if (!found || !found->is_folder) return remove(path);
    asked([&](device::RemoteFs& files, auto deadline) {
        auto gone = files.list(path, true, deadline);
        std::sort(gone.begin(), gone.end(),
                  [](const auto& a, const auto& b) { return a.name > b.name; });
        for (auto& each : gone) each.name = joined(path, each.name);
        gone.push_back({path, true});
        files.remove_all(gone, deadline);
    });
}

void RemoteFiles::rename(const std::string& from, const std::string& to) {
    asked([&](device::RemoteFs& files, auto deadline) {
        try {
            files.rename(from, to, deadline);
        } catch (const device::FileError& error) {
            // FAT does not replace a file. Until the next step is done the content lies at `from`.
            if (error.number() != EEXIST) throw;
            files.remove(to, deadline);
            files.rename(from, to, deadline);
        }
    });
}

std::vector<bool> RemoteFiles::same(const std::vector<Copy>& copies) {
    return asked([&](auto& files, auto deadline) { return files.same(copies, deadline); });
}

// --timeout is for each file.
bool RemoteFiles::goes_alone(std::uint64_t size_bytes) const {
    return context_.settings.timeout_s || (shows_progress() && size_bytes >= kWorthABar);
}

std::vector<std::string> RemoteFiles::read_all(std::span<const FileEntry> files) {
    std::vector<std::string> contents;
    while (contents.size() < files.size()) {
        const auto rest = files.subspan(contents.size());
        if (goes_alone(rest[0].size_bytes)) {
            contents.push_back(read(rest[0].path));
            continue;
        }
        std::vector<std::string> paths;
        std::size_t size = 0;
        for (const FileEntry& each : rest) {
            if (goes_alone(each.size_bytes)) break;
            paths.push_back(each.path);
            size += each.size_bytes;
        }
        ProgressBar bar(shows_progress());
        const auto show = bar.of(size);
        const auto arrival = [&](std::size_t index) {
            if (show) show(size * (index + 1) / paths.size(), size);
        };
        for (auto& each : asked([&](auto&board, auto deadline) {
                 return board.read_all(paths, deadline, arrival);
             }))
            contents.push_back(std::move(each));
    }
    return contents;
}

void RemoteFiles::write_all(std::span<const Copy> files, const Arrival& arrival) {
    for (std::size_t at = 0; at < files.size();) {
        const auto rest = files.subspan(at);
        std::size_t count = 0, size = 0;
        for (; count < rest.size() && !goes_alone(rest[count].content.size()); ++count)
            size += rest[count].content.size();
        if (count == 0) {
            write(rest[0].path, rest[0].content);
            if (arrival) arrival(at);
            ++at;
            continue;
        }
        ProgressBar bar(shows_progress());
        const auto show = bar.of(size);
        std::size_t done = 0;
        const auto arrived = [&](std::size_t index) {
            done += rest[index].content.size();
            if (show) show(done, size);
            if (arrival) arrival(at + index);
        };
        asked([&](auto& board, auto deadline) {
            board.write_all(rest.first(count), deadline, arrived);
        });
        at += count;
    }
}

// --- names

std::size_t count_together(std::span<const FileEntry> files) {
    std::size_t count = 1;
    std::uint64_t size = files[0].size_bytes;
    while (count < files.size() && count < kTogetherFiles) {
        size += files[count].size_bytes;
        if (size > kTogetherBytes) break;
        ++count;
    }
    return count;
}

std::string base_name(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string joined(const std::string& folder, const std::string& name) {
    if (folder.empty()) return "./" + name;
    return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

void throw_file_error(std::string_view command, const device::FileError& error) {
    const bool is_no_text = std::string_view(error.what()).starts_with("UnicodeError");
    const std::string why = error.number() ? std::strerror(error.number())
                            : is_no_text   ? "a board takes names in UTF-8, which this is not"
                                           : error.what();
    throw CommandError(std::string(command) + ": " + error.path() + ": " + why + ".");
}

}  // namespace krait::cli
