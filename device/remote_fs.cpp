#include "device/remote_fs.hpp"

#include "device/agent_fs.hpp"
#include "device/digest.hpp"
#include "device/plain_fs.hpp"

namespace krait::device {

std::string RemoteFs::sha256(std::string_view path, Deadline deadline) {
    return hex_of(sha256_of(read(path, deadline)));
}

void RemoteFs::write_all(std::span<const Copy> files, Deadline deadline, const Arrival& arrival) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        write(files[i].path, files[i].content, deadline);
        if (arrival) arrival(i);
    }
}

std::vector<std::string> RemoteFs::read_all(std::span<const std::string> paths, Deadline deadline,
                                            const Arrival& arrival) {
    std::vector<std::string> contents;
    for (const std::string& path : paths) {
        contents.push_back(read(path, deadline));
        if (arrival) arrival(contents.size() - 1);
    }
    return contents;
}

void RemoteFs::remove_all(std::span<const RemoteEntry> entries, Deadline deadline,
                          const Arrival& arrival) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].is_folder ? remove_folder(entries[i].name, deadline)
                             : remove(entries[i].name, deadline);
        if (arrival) arrival(i);
    }
}

std::unique_ptr<RemoteFs> open_files(RawRepl& repl, Deadline deadline) {
    try {
        return std::make_unique<AgentFs>(repl, deadline);
    } catch (const AgentUnsupported&) {
        repl.recover(deadline);
        return std::make_unique<PlainFs>(repl);
    }
}

}  // namespace krait::device
