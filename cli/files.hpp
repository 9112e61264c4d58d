// Files of this machine and of the board, by the same calls.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/context.hpp"

namespace krait::cli {

struct FileKind {
    bool is_folder;
    std::uint64_t size_bytes = 0;
};

// One entry of a folder, or below it by its path from there.
struct FileEntry {
    std::string path;
    bool is_folder;
    std::uint64_t size_bytes = 0;  // 0 too where a board does not say
};

// Every call throws CommandError, which begins with the command's name and names the path, for what
// the system refuses.
class Files {
  public:
    virtual ~Files() = default;
    // Nothing: there is no such file.
    virtual std::optional<FileKind> kind(const std::string& path) = 0;
    virtual std::string read(const std::string& path) = 0;
    // Whoever looks finds the old content or the new one.
    virtual void write(const std::string& path, std::string_view content) = 0;
    // No error if it is there.
    virtual void make_folder(const std::string& path) = 0;
    // What lies in the folder, and with `deep` in those below; no other file system of a board.
    virtual std::vector<FileEntry> list(const std::string& folder, bool deep) = 0;
    virtual void remove(const std::string& path) = 0;
    virtual void remove_folder(const std::string& path) = 0;
    virtual void rename(const std::string& from, const std::string& to) = 0;
    // A file, or a folder with all that lies in it.
    virtual void remove_tree(const std::string& path) = 0;

    // Many, in this order, each as a whole; `arrival` is told the index of each that is there. Each
    // says how large it is, as far as is known.
    using Copy = device::RemoteFs::Copy;
    using Arrival = std::function<void(std::size_t index)>;
    virtual std::vector<std::string> read_all(std::span<const FileEntry> files);
    virtual void write_all(std::span<const Copy> files, const Arrival& arrival = {});
};

class LocalFiles final : public Files {
  public:
    explicit LocalFiles(std::string command) : command_(std::move(command)) {}

    std::optional<FileKind> kind(const std::string& path) override;
    std::string read(const std::string& path) override;
    void write(const std::string& path, std::string_view content) override;
    void make_folder(const std::string& path) override;
    std::vector<FileEntry> list(const std::string& folder, bool deep) override;
    void remove(const std::string& path) override;
    void remove_folder(const std::string& path) override;
    void rename(const std::string& from, const std::string& to) override;
    void remove_tree(const std::string& path) override;

  private:
    using Identity = std::pair<dev_t, ino_t>;
    void list_below(const std::string& folder, const std::string& name, bool deep,
                    std::vector<Identity>& above, std::vector<FileEntry>& found);
    void write_in_place(const std::string& path, std::string_view content);
    void replace(const std::string& path, std::string_view content, mode_t mode);
    [[noreturn]] void refuse(const std::string& path, int error) const;
    [[noreturn]] void refuse_special(const std::string& path) const;
    std::string command_;
};

// Shows on a terminal how far a transfer is.
class RemoteFiles final : public Files {
  public:
    // `context`, whose board is asked for when it is needed, is lent.
    RemoteFiles(std::string command, Context& context)
        : command_(std::move(command)), context_(context) {}

    std::optional<FileKind> kind(const std::string& path) override;
    std::string read(const std::string& path) override;
    void write(const std::string& path, std::string_view content) override;
    void make_folder(const std::string& path) override;
    std::vector<FileEntry> list(const std::string& folder, bool deep) override;
    void remove(const std::string& path) override;
    void remove_folder(const std::string& path) override;
    void rename(const std::string& from, const std::string& to) override;
    // These in few turns of the wire.
    void remove_tree(const std::string& path) override;
    std::vector<std::string> read_all(std::span<const FileEntry> files) override;
    void write_all(std::span<const Copy> files, const Arrival& arrival) override;
    // Which of `copies` are there with just this content.
    std::vector<bool> same(const std::vector<Copy>& copies);

  private:
    bool goes_alone(std::uint64_t size_bytes) const;
    template <class Ask>
    auto asked(Ask ask);
    bool shows_progress() const;

    std::string command_;
    Context& context_;
};

// A path of the command line: ":NAME" is the board's.
struct Place {
    explicit Place(std::string_view word)
        : is_remote(word.starts_with(':')), path(word.substr(is_remote ? 1 : 0)) {}
    bool is_remote;
    std::string path;
};

// How many of files that are so large go through the memory of this machine together: at least one.
std::size_t count_together(std::span<const FileEntry> files);

// Its last part.
std::string base_name(std::string_view path);
// `name` in `folder`, as mpremote writes it: in "" it is "./NAME".
std::string joined(const std::string& folder, const std::string& name);

// "CMD: PATH: No such file or directory." as mpremote says it.
[[noreturn]] void throw_file_error(std::string_view command, const device::FileError& error);

}  // namespace krait::cli
