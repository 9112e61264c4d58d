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

#include "device/agent.hpp"
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

// Paths are the board's, as a program there would write them. Everything may throw FileError,
// DeviceError, AgentUnsupported. What the wire damages is found and sent again.
class RemoteFs {
  public:
    // `repl` is lent, and runs nothing else meanwhile. The Agent is started when it is needed.
    explicit RemoteFs(RawRepl& repl) : repl_(repl) {}
    RemoteFs(const RemoteFs&) = delete;
    RemoteFs& operator=(const RemoteFs&) = delete;

    // Nothing: there is no such file.
    std::optional<RemoteStat> stat(std::string_view path, Deadline deadline);

    // The file has its old content until the new one is there as a whole and has been read back. A
    // transfer that was broken off goes on where it ended.
    void write(std::string_view path, std::string_view content, Deadline deadline,
               const Progress& progress = {});
    std::string read(std::string_view path, Deadline deadline, const Progress& progress = {});

    // In the board's order. `deep`: what lies below its folders too, a folder before what is in it.
    std::vector<RemoteEntry> list(std::string_view path, bool deep, Deadline deadline);
    void make_folder(std::string_view path, Deadline deadline);
    void remove(std::string_view path, Deadline deadline);
    void remove_folder(std::string_view path, Deadline deadline);
    void rename(std::string_view from, std::string_view to, Deadline deadline);
    // Makes an empty file if it is not there.
    void touch(std::string_view path, Deadline deadline);
    // In hexadecimal digits.
    std::string sha256(std::string_view path, Deadline deadline);

    // Which of `files` the board has with just this content; one turn for all.
    struct Copy {
        std::string path;
        std::string_view content;
    };
    std::vector<bool> same(std::span<const Copy> files, Deadline deadline);

    // The same as write() and read(), in as few turns as the board's memory allows; each file is
    // whole by itself. `arrival` is told the index of each that is done. Of what FileError is
    // thrown for, the files before are done.
    using Arrival = std::function<void(std::size_t index)>;
    void write_all(std::span<const Copy> files, Deadline deadline, const Arrival& arrival = {});
    std::vector<std::string> read_all(std::span<const std::string> paths, Deadline deadline,
                                      const Arrival& arrival = {});

  private:
    void run(std::string_view expression, std::string_view path, Deadline deadline);
    template <class Try>
    auto persistently(std::string_view path, Deadline deadline, Try attempt);
    std::string call(std::string_view source, Deadline deadline, const Agent::More& more = {});
    void begin(std::string_view source, Deadline deadline);
    void start(Deadline deadline);
    std::exception_ptr refusal(Deadline deadline);
    std::size_t continue_at(std::string_view path, std::string_view content, Deadline deadline);
    std::string digest_of(std::string_view content) const;
    std::string row_of(const Copy& file) const;
    std::vector<std::string> blocks_of(std::span<const Copy> files) const;

    RawRepl& repl_;
    std::unique_ptr<Agent> agent_;
    bool knows_files_ = false;      // the agent has files.py
    std::size_t got_this_far_ = 0;  // what attempts have done: while it grows, another is made
};

}  // namespace krait::device
