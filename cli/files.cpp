#include "cli/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/command_error.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

namespace fs = std::filesystem;

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
    std::ifstream file(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), {}};
    if (!file.good() && !file.eof()) refuse(path, errno ? errno : EIO);
    return content;
}

void LocalFiles::write(const std::string& path, std::string_view content) {
    const std::string beside = path + ".krait-tmp";
    const device::Fd file(open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.get() < 0) refuse(path, errno);
    try {
        cli::write_all(file.get(), content, path);
    } catch (...) {
        unlink(beside.c_str());
        throw;
    }
    if (std::rename(beside.c_str(), path.c_str()) == 0) return;
    const int error = errno;
    unlink(beside.c_str());
    refuse(path, error);
}

void LocalFiles::make_folder(const std::string& path) {
    std::error_code error;
    fs::create_directory(path, error);
    if (error) refuse(path, error.value());
}

std::vector<FileEntry> LocalFiles::list(const std::string& folder, bool deep) {
    std::vector<FileEntry> found;
    std::error_code error;
    const fs::path start = folder.empty() ? "." : folder;
    for (auto each = fs::recursive_directory_iterator(
             start, fs::directory_options::follow_directory_symlink, error);
         !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
        std::error_code gone;  // since it was listed
        const bool is_folder = each->is_directory(gone);
        const auto size = each->is_regular_file(gone) ? each->file_size(gone) : 0;
        found.push_back(
            {each->path().lexically_relative(start).string(), is_folder, gone ? 0 : size});
        if (!deep) each.disable_recursion_pending();
    }
    if (error) refuse(folder, error.value());
    return found;
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
