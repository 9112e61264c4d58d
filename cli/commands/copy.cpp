// krait fs cp SOURCE... DESTINATION
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <type_traits>

#include "cli/command_error.hpp"
#include "cli/commands/files.hpp"
#include "cli/context.hpp"
#include "cli/output.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;

// --- the two sides

[[noreturn]] void throw_local(const std::string& path, int error) {
    throw CommandError("cp: " + path + ": " + std::strerror(error) + ".");
}

class LocalFiles final : public Files {
  public:
    std::optional<FileKind> kind(const std::string& path) override {
        std::error_code error;
        const auto status = fs::status(path.empty() ? "." : path, error);
        if (!fs::exists(status)) return std::nullopt;
        return FileKind{fs::is_directory(status)};
    }
    std::string read(const std::string& path) override {
        std::ifstream file(path, std::ios::binary);
        std::string content{std::istreambuf_iterator<char>(file), {}};
        if (!file.good() && !file.eof()) throw_local(path, errno ? errno : EIO);
        return content;
    }
    // It has its old content until the new one is there as a whole.
    void write(const std::string& path, std::string_view content) override {
        const std::string beside = path + ".krait-tmp";
        const device::Fd file(open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
        if (file.get() < 0) throw_local(path, errno);
        try {
            write_all(file.get(), content, path);
        } catch (...) {
            unlink(beside.c_str());
            throw;
        }
        if (std::rename(beside.c_str(), path.c_str()) == 0) return;
        const int error = errno;
        unlink(beside.c_str());
        throw_local(path, error);
    }
    void make_folder(const std::string& path) override {
        std::error_code error;
        fs::create_directory(path, error);
        if (error) throw_local(path, error.value());
    }
    std::vector<FileEntry> below(const std::string& folder) override {
        std::vector<FileEntry> found;
        std::error_code error;
        for (auto each = fs::recursive_directory_iterator(
                 folder, fs::directory_options::follow_directory_symlink, error);
             !error && each != fs::recursive_directory_iterator(); each.increment(error))
            found.push_back({fs::relative(each->path(), folder).string(), each->is_directory()});
        if (error) throw_local(folder, error.value());
        return found;
    }
};

class RemoteFiles final : public Files {
  public:
    explicit RemoteFiles(Board& board) : board_(board) {}

    std::optional<FileKind> kind(const std::string& path) override {
        if (path.empty()) return FileKind{true};  // where the board is
        return asked([&]() -> std::optional<FileKind> {
            const auto found = board_.files().stat(path, board_.no_limit());
            if (!found) return std::nullopt;
            return FileKind{found->is_folder};
        });
    }
    std::string read(const std::string& path) override {
        return asked([&] { return board_.files().read(path, board_.no_limit()); });
    }
    void write(const std::string& path, std::string_view content) override {
        asked([&] { board_.files().write(path, content, board_.no_limit()); });
    }
    void make_folder(const std::string& path) override {
        try {
            board_.files().make_folder(path, board_.no_limit());
        } catch (const device::FileError& error) {
            if (error.number() != EEXIST) throw_file_error("cp", error);
        }
    }
    std::vector<FileEntry> below(const std::string& folder) override {
        return asked([&] {
            std::vector<FileEntry> found;
            for (auto& each : board_.files().list(folder, true, board_.no_limit()))
                found.push_back({std::move(each.name), each.is_folder});
            return found;
        });
    }
    // Which of `copies` are there with just this content.
    std::vector<bool> same(const std::vector<device::RemoteFs::Copy>& copies) {
        return asked([&] { return board_.files().same(copies, board_.no_limit()); });
    }

  private:
    template <class Ask>
    static std::invoke_result_t<Ask> asked(Ask ask) {
        try {
            return ask();
        } catch (const device::FileError& error) {
            throw_file_error("cp", error);
        }
    }
    Board& board_;
};

// --- what goes where

std::string base_name(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string joined(const std::string& folder, const std::string& name) {
    if (folder.empty()) return "./" + name;
    return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

class Copier {
  public:
    Copier(const CopyOptions& options, Context& context) : options_(options), context_(context) {}

    Files& side(const Place& place) {
        return place.is_remote ? static_cast<Files&>(remote()) : local_;
    }

    void copy_one(const Place& source, const Place& destination, bool into_folder) {
        const auto kind = side(source).kind(source.path);
        if (!kind) throw CommandError("cp: " + source.path + ": " + std::strerror(ENOENT) + ".");
        if (kind->is_folder && !options_.recursive)
            throw CommandError("cp: -r not specified; omitting directory");
        if (kind->is_folder) return copy_folder(source, destination, into_folder);
        Place target = destination;
        if (into_folder) target.path = joined(destination.path, base_name(source.path));
        jobs_.push_back({source, target});
    }

    // The folders first, then the files, of which a board says in one answer which it has.
    void finish() {
        std::vector<std::string> contents;
        std::vector<device::RemoteFs::Copy> known;
        for (const Job& job : jobs_) contents.push_back(side(job.source).read(job.source.path));
        for (std::size_t i = 0; i < jobs_.size(); ++i)
            if (jobs_[i].target.is_remote) known.push_back({jobs_[i].target.path, contents[i]});
        std::vector<bool> same(known.size());
        if (!options_.force && !known.empty()) same = remote().same(known);
        for (std::size_t i = 0, asked = 0; i < jobs_.size(); ++i) {
            const bool is_there = jobs_[i].target.is_remote && same[asked++];
            if (is_there) write_out("Up to date: " + jobs_[i].target.path + "\n");
            if (!is_there) side(jobs_[i].target).write(jobs_[i].target.path, contents[i]);
        }
    }

  private:
    struct Job {
        Place source, target;
    };

    RemoteFiles& remote() {
        if (!remote_) remote_ = std::make_unique<RemoteFiles>(context_.board());
        return *remote_;
    }

    // Into a folder that is there, else as one of that name.
    void copy_folder(const Place& source, const Place& destination, bool into_folder) {
        Place target = destination;
        const std::string name = base_name(source.path);
        if (into_folder && !name.empty() && name != ".")
            target.path = joined(destination.path, name);
        auto entries = side(source).below(source.path);
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.path < b.path; });
        if (!side(target).kind(target.path)) side(target).make_folder(target.path);
        for (const auto& each : entries)
            if (each.is_folder) side(target).make_folder(joined(target.path, each.path));
        for (const auto& each : entries) {
            if (each.is_folder) continue;
            Place from = source, to = target;
            from.path = joined(source.path, each.path);
            to.path = joined(target.path, each.path);
            jobs_.push_back({from, to});
        }
    }

    const CopyOptions& options_;
    Context& context_;
    LocalFiles local_;
    std::unique_ptr<RemoteFiles> remote_;
    std::vector<Job> jobs_;
};

}  // namespace

void copy(const std::vector<std::string>& words, const CopyOptions& options, Context& context) {
    if (words.size() < 2) throw CommandError("cp: missing destination path");
    Place destination(words.back());
    Copier copier(options, context);
    const bool says_folder = destination.path.size() > 1 && destination.path.ends_with('/');
    if (says_folder) destination.path.pop_back();
    const auto kind = copier.side(destination).kind(destination.path);
    const bool is_folder = kind && kind->is_folder;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        Place source(words[i]);
        while (source.path.size() > 1 && source.path.ends_with('/')) source.path.pop_back();
        if (options.verbose) write_out("cp " + words[i] + " " + words.back() + "\n");
        if (words.size() > 2 && !kind) throw CommandError("cp: destination does not exist");
        if ((words.size() > 2 || says_folder) && !is_folder)
            throw CommandError("cp: destination is not a directory");
        copier.copy_one(source, destination, is_folder);
    }
    copier.finish();
}

}  // namespace krait::cli
