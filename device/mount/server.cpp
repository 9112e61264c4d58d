#include "device/mount/server.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "device/octets.hpp"

namespace krait::device {

namespace {

constexpr std::uint8_t kNoHandle = 255;
constexpr std::uint32_t kFolderMode = 0x4000, kFileMode = 0x8000;

[[noreturn]] void fail(int number) { throw MountError{number}; }

// As open() of Python has them.
int flags_of(std::string_view mode) {
    const bool updates = mode.find('+') != mode.npos;
    const int access = updates ? O_RDWR : O_WRONLY;
    switch (mode.empty() ? 'r' : mode[0]) {
        case 'r': return updates ? O_RDWR : O_RDONLY;
        case 'w': return access | O_CREAT | O_TRUNC;
        case 'a': return access | O_CREAT | O_APPEND;
        case 'x': return access | O_CREAT | O_EXCL;
        default: fail(EINVAL);
    }
}

std::uint32_t size_of(int fd) {
    struct stat found {};
    if (fstat(fd, &found) != 0) fail(errno);
    return std::uint32_t(std::clamp<std::int64_t>(found.st_size, 0, 0x7fffffff));
}

std::string kind_and_sizes(const MountedFolder::Stat& stat) {
    return octets_of(stat.is_folder ? kFolderMode : kFileMode, 4) + octets_of(stat.size_bytes, 4) +
           octets_of(stat.modified_s, 4);
}

// A listing's: kind, size, length of the name, name.
std::string entry_of(const MountedFolder& folder, std::string_view path, const std::string& name) {
    MountedFolder::Stat stat;
    try {
        stat = folder.stat(std::string(path) + "/" + name);
    } catch (const MountError&) {
        // A link that leads out, or nowhere: it is there, and is no folder.
    }
    return octets_of((stat.is_folder ? kFolderMode : kFileMode) >> 8, 1) +
           octets_of(stat.size_bytes, 4) + octets_of(std::uint32_t(name.size()), 1) + name;
}

}  // namespace

// What a request holds, from its front on. Throws EINVAL for one that is too short.
class MountServer::Fields {
  public:
    explicit Fields(std::string_view octets) : rest_(octets) {}
    std::uint32_t number(std::size_t size) {
        if (rest_.size() < size) fail(EINVAL);
        const auto octets = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return number_of(octets);
    }
    // Up to a NUL.
    std::string_view text() {
        const auto end = rest_.find('\0');
        if (end == rest_.npos) fail(EINVAL);
        const auto text = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return text;
    }
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

void MountServer::start(std::size_t most_octets) {
    most_octets_ = most_octets;
    for (File& file : files_) file = {};
    last_ = {};
    last_answer_.clear();
}

void MountServer::remove_all() {
    start(most_octets_);
    folders_.clear();
}

std::string MountServer::answer(const MountRequest& request) {
    if (!last_answer_.empty() && request == last_) return last_answer_;
    try {
        last_answer_ = std::string(1, '\0') + obey(request);
    } catch (const MountError& error) {
        last_answer_ = octets_of(std::uint32_t(error.number), 1);
    }
    last_ = request;
    return last_answer_;
}

std::string MountServer::obey(const MountRequest& request) {
    Fields fields(request.octets);
    constexpr std::string_view kOfFiles = "rwzc";
    if (kOfFiles.find(request.kind) != kOfFiles.npos) return ask_file(request.kind, fields);
    const auto index = fields.number(1);
    if (index >= folders_.size()) fail(ENODEV);
    return ask_folder(request.kind, folders_[index], fields);
}

std::string MountServer::ask_folder(char kind, const MountedFolder& folder, Fields& fields) {
    switch (kind) {
        case 's': return kind_and_sizes(folder.stat(fields.rest()));
        case 'p': {
            auto path = folder.canonical(fields.rest());
            if (1 + mount_wire_size(path) > most_octets_) fail(ENAMETOOLONG);
            return path;
        }
        case 'l': {
            const auto path = fields.text();
            return list(folder, path, fields.rest());
        }
        case 'o': {
            const auto mode = fields.text();
            return open(folder, mode, fields.rest());
        }
        case 'd': folder.remove(fields.rest()); return {};
        case 'n': {
            const auto path = fields.text();
            folder.rename(path, fields.rest());
            return {};
        }
        case 'm': folder.make_folder(fields.rest()); return {};
        case 'x': folder.remove_folder(fields.rest()); return {};
        case 'v': {
            const auto space = folder.space();
            return octets_of(space.block_bytes, 4) + octets_of(space.blocks, 4) +
                   octets_of(space.free_blocks, 4);
        }
        default: fail(ENOSYS);
    }
}

std::string MountServer::ask_file(char kind, Fields& fields) {
    const auto handle = fields.number(1);
    if (handle >= files_.size() || files_[handle].fd.get() < 0) fail(EBADF);
    File& file = files_[handle];
    switch (kind) {
        case 'r': return read(file, fields.number(4));
        case 'w': {
            const auto at = fields.number(4);
            return write(file, at, fields.rest());
        }
        case 'z': return octets_of(size_of(file.fd.get()), 4);
        default: file = {}; return {};  // 'c'
    }
}

// A listing from behind the name `after` on: as much as an answer holds, and whether more comes.
std::string MountServer::list(const MountedFolder& folder, std::string_view path,
                              std::string_view after) const {
    std::string rows(1, '\0');
    std::size_t size = 2;  // with the errno
    for (const std::string& name : folder.list(path)) {
        if (name <= after) continue;
        const std::string row = entry_of(folder, path, name);
        size += mount_wire_size(row);
        if (size > most_octets_) {
            if (rows.size() == 1) fail(ENAMETOOLONG);
            rows[0] = '\1';
            return rows;
        }
        rows += row;
    }
    return rows;
}

// Handle, whether all is there, size, the first octets. A file that is only read and all there is
// closed again: no handle.
std::string MountServer::open(const MountedFolder& folder, std::string_view mode,
                              std::string_view path) {
    const int flags = flags_of(mode);
    auto slot = std::find_if(files_.begin(), files_.end(),
                             [](const File& each) { return each.fd.get() < 0; });
    if (slot == files_.end()) fail(EMFILE);
    File file{folder.open(path, flags), (flags & O_APPEND) != 0};
    const auto size = octets_of(size_of(file.fd.get()), 4);
    const bool only_reads = (flags & O_ACCMODE) == O_RDONLY;
    std::string first(1, '\0');
    if (only_reads) first = read(file, 0);
    if (only_reads && first[0]) return octets_of(kNoHandle, 1) + '\1' + size + first.substr(1);
    *slot = std::move(file);
    return octets_of(std::uint32_t(slot - files_.begin()), 1) + first[0] + size + first.substr(1);
}

// Whether the file ends with these octets, and the octets.
std::string MountServer::read(const File& file, std::uint32_t at) const {
    constexpr std::size_t kMostHead = 2 * 7;  // of the answer to open, escaped
    std::string octets(most_octets_ - kMostHead, '\0');
    const auto count = pread(file.fd.get(), octets.data(), octets.size(), at);
    if (count < 0) fail(errno);
    octets.resize(std::size_t(count));
    const auto sent = mount_prefix(octets, most_octets_ - kMostHead);
    const bool is_end =
        sent.size() == octets.size() && std::uint64_t(at) + sent.size() >= size_of(file.fd.get());
    return (is_end ? '\1' : '\0') + std::string(sent);
}

// Where the next octet would be written.
std::string MountServer::write(const File& file, std::uint32_t at, std::string_view octets) const {
    std::size_t done = 0;
    while (done < octets.size()) {
        const auto count = pwrite(file.fd.get(), octets.data() + done, octets.size() - done,
                                  off_t(at) + off_t(done));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail(count < 0 ? errno : EIO);
        done += std::size_t(count);
    }
    return octets_of(file.appends ? size_of(file.fd.get()) : at + std::uint32_t(done), 4);
}

}  // namespace krait::device
