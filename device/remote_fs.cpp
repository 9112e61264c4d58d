#include "device/remote_fs.hpp"

#include <type_traits>
#include <utility>

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

namespace {

// By the agent, until the board has too little memory for it: from then on piece by piece.
class BestFs final : public RemoteFs {
  public:
    BestFs(RawRepl& repl, std::unique_ptr<RemoteFs> files)
        : repl_(repl), files_(std::move(files)) {}

    std::optional<RemoteStat> stat(std::string_view path, Deadline deadline) override {
        return best(deadline, [&](RemoteFs& fs) { return fs.stat(path, deadline); });
    }
    void write(std::string_view path, std::string_view content, Deadline deadline,
               const Progress& progress) override {
        best(deadline, [&](RemoteFs& fs) { fs.write(path, content, deadline, progress); });
    }
    std::string read(std::string_view path, Deadline deadline, const Progress& progress) override {
        return best(deadline, [&](RemoteFs& fs) { return fs.read(path, deadline, progress); });
    }
    std::vector<RemoteEntry> list(std::string_view path, bool deep, Deadline deadline) override {
        return best(deadline, [&](RemoteFs& fs) { return fs.list(path, deep, deadline); });
    }
    void make_folder(std::string_view path, Deadline deadline) override {
        best(deadline, [&](RemoteFs& fs) { fs.make_folder(path, deadline); });
    }
    void remove(std::string_view path, Deadline deadline) override {
        best(deadline, [&](RemoteFs& fs) { fs.remove(path, deadline); });
    }
    void remove_folder(std::string_view path, Deadline deadline) override {
        best(deadline, [&](RemoteFs& fs) { fs.remove_folder(path, deadline); });
    }
    void rename(std::string_view from, std::string_view to, Deadline deadline) override {
        best(deadline, [&](RemoteFs& fs) { fs.rename(from, to, deadline); });
    }
    void touch(std::string_view path, Deadline deadline) override {
        best(deadline, [&](RemoteFs& fs) { fs.touch(path, deadline); });
    }
    std::string sha256(std::string_view path, Deadline deadline) override {
        return best(deadline, [&](RemoteFs& fs) { return fs.sha256(path, deadline); });
    }
    std::vector<bool> same(std::span<const Copy> files, Deadline deadline) override {
        return best(deadline, [&](RemoteFs& fs) { return fs.same(files, deadline); });
    }
    void write_all(std::span<const Copy> files, Deadline deadline,
                   const Arrival& arrival) override {
        best_of_many(deadline, arrival, [&](RemoteFs& fs, const Arrival& noted) {
            fs.write_all(files, deadline, noted);
        });
    }
    std::vector<std::string> read_all(std::span<const std::string> paths, Deadline deadline,
                                      const Arrival& arrival) override {
        return best_of_many(deadline, arrival, [&](RemoteFs& fs, const Arrival& noted) {
            return fs.read_all(paths, deadline, noted);
        });
    }
    void remove_all(std::span<const RemoteEntry> entries, Deadline deadline,
                    const Arrival& arrival) override {
        best_of_many(deadline, arrival, [&](RemoteFs& fs, const Arrival& noted) {
            fs.remove_all(entries, deadline, noted);
        });
    }

  private:
    template <class Do>
    std::invoke_result_t<Do, RemoteFs&> best(Deadline deadline, Do act) {
        try {
            return act(*files_);
        } catch (const OutOfMemory&) {
            step_down(deadline);
        }
        return act(*files_);
    }
    // Begun again only where nothing was told to have arrived.
    template <class Do>
    std::invoke_result_t<Do, RemoteFs&, const Arrival&> best_of_many(Deadline deadline,
                                                                     const Arrival& arrival,
                                                                     Do act) {
        bool has_arrived = false;
        const Arrival noted = [&](std::size_t index) {
            has_arrived = true;
            if (arrival) arrival(index);
        };
        try {
            return act(*files_, noted);
        } catch (const OutOfMemory&) {
            if (has_arrived) throw;
            step_down(deadline);
        }
        return act(*files_, noted);
    }
    void step_down(Deadline deadline) {
        files_.reset();
        repl_.recover(deadline);
        files_ = std::make_unique<PlainFs>(repl_);
    }

    RawRepl& repl_;
    std::unique_ptr<RemoteFs> files_;
};

}  // namespace

std::unique_ptr<RemoteFs> open_files(RawRepl& repl, Deadline deadline) {
    try {
        return std::make_unique<BestFs>(repl, std::make_unique<AgentFs>(repl, deadline));
    } catch (const AgentUnsupported&) {
    } catch (const OutOfMemory&) {
    }
    repl.recover(deadline);
    return std::make_unique<PlainFs>(repl);
}

}  // namespace krait::device
