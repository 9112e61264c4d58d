// Files on a board.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "device/raw_repl.hpp"

namespace krait::device {

// The board's file system refused.
class FileError : public std::runtime_error {
  public:
    // `number`: an errno, as Linux has them; 0: none, then `text` says what it was.
    FileError(int number, const std::string& path, const std::string& text)
        : std::runtime_error(text), number_(number), path_(path) {}
    int number() const { return number_; }
    const std::string& path() const { return path_; }

  private:
    int number_;
    std::string path_;
};

struct RemoteStat {
    bool is_folder = false;
    std::uint32_t size_bytes = 0;
};

struct RemoteEntry {
    std::string name;  // of a deep listing the path below its folder
    bool is_folder = false;
    std::uint32_t size_bytes = 0;  // 0 too where the board does not say
};

// How far a transfer is, in octets of the file.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

// Paths are the board's, as a program there would write them. Everything may throw FileError and
// DeviceError. What the wire damages is found and sent again.
class RemoteFs {
  public:
    virtual ~RemoteFs() = default;

    // Nothing: there is no such file.
    virtual std::optional<RemoteStat> stat(std::string_view path, Deadline deadline) = 0;

    // Under which name a file lies in its folder until all of it is there.
    static constexpr std::string_view kUnfinished = "~krait.tmp";

    // The file has its old content until the new one is there as a whole and has been read back. A
    // transfer that was broken off goes on where it ended, where the board can do that.
    virtual void write(std::string_view path, std::string_view content, Deadline deadline,
                       const Progress& progress = {}) = 0;
    virtual std::string read(std::string_view path, Deadline deadline,
                             const Progress& progress = {}) = 0;

    // In the board's order. `deep`: what lies below its folders too, a folder before what is in it.
    virtual std::vector<RemoteEntry> list(std::string_view path, bool deep, Deadline deadline) = 0;
    virtual void make_folder(std::string_view path, Deadline deadline) = 0;
    virtual void remove(std::string_view path, Deadline deadline) = 0;
    virtual void remove_folder(std::string_view path, Deadline deadline) = 0;
    virtual void rename(std::string_view from, std::string_view to, Deadline deadline) = 0;
    // Makes an empty file if it is not there.
    virtual void touch(std::string_view path, Deadline deadline) = 0;
    // In hexadecimal digits.
    virtual std::string sha256(std::string_view path, Deadline deadline);

    // Which of `files` the board has with just this content.
    struct Copy {
        std::string path;
        std::string_view content;
    };
    virtual std::vector<bool> same(std::span<const Copy> files, Deadline deadline) = 0;

    // The same as write() and read(), in as few turns as the board's memory allows; each file is
    // whole by itself. `arrival` is told the index of each that is done. Of what FileError is
    // thrown for, the files before are done.
    using Arrival = std::function<void(std::size_t index)>;
    virtual void write_all(std::span<const Copy> files, Deadline deadline,
                           const Arrival& arrival = {});
    virtual std::vector<std::string> read_all(std::span<const std::string> paths, Deadline deadline,
                                              const Arrival& arrival = {});
    // The same as remove() and remove_folder(): of each the name is its path.
    virtual void remove_all(std::span<const RemoteEntry> entries, Deadline deadline,
                            const Arrival& arrival = {});
};

// The best that the board can do: by our agent, or piece by piece. `repl` is lent, and runs nothing
// else meanwhile. Throws DeviceError.
std::unique_ptr<RemoteFs> open_files(RawRepl& repl, Deadline deadline);

}  // namespace krait::device
