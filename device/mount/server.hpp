// Answers what boards ask of mounted folders. No board and no wire: octets in, octets out.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "device/mount/folder.hpp"
#include "device/mount/frames.hpp"

namespace krait::device {

class MountServer {
  public:
    // The folder has the number that requests name it by: the first is 0.
    void add(MountedFolder folder) { folders_.push_back(std::move(folder)); }
    bool has_folders() const { return !folders_.empty(); }
    std::size_t count() const { return folders_.size(); }
    void remove_last() { folders_.pop_back(); }
    void remove_all();

    // The board asks from now on, with no file open. No answer is longer on the wire than
    // `most_octets`, of at least 128.
    void start(std::size_t most_octets);

    // The octets of the answer: an errno, 0 for none, and what was asked for. A request that is
    // asked again (because its answer was lost) is not obeyed again.
    std::string answer(const MountRequest& request);

  private:
    struct File {
        Fd fd;
        bool appends = false;
    };
    class Fields;
    std::string obey(const MountRequest& request);
    std::string open(const MountedFolder& folder, std::string_view mode, std::string_view path);
    std::string read(const File& file, std::uint32_t at) const;
    std::string write(const File& file, std::uint32_t at, std::string_view octets) const;
    std::string list(const MountedFolder& folder, std::string_view path,
                     std::string_view after) const;
    std::string ask_folder(char kind, const MountedFolder& folder, Fields& fields);
    std::string ask_file(char kind, Fields& fields);

    static constexpr std::size_t kMostFiles = 64;
    std::vector<MountedFolder> folders_;
    std::array<File, kMostFiles> files_;
    std::size_t most_octets_ = 128;
    MountRequest last_;
    std::string last_answer_;  // to it; empty: there was none yet
};

}  // namespace krait::device
