#include "device/agent_fs.hpp"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <utility>

#include "device/agent_sources.hpp"
#include "device/digest.hpp"
#include "device/error.hpp"
#include "device/octets.hpp"
#include "device/python_source.hpp"

namespace krait::device {

namespace {

constexpr int kAttempts = 5;  // that bring nothing forward
constexpr std::size_t kCheckBytes = 4;
constexpr std::size_t kLongestPath = 255;  // of a row

const std::string kBadWire =
    "the wire to the board loses or changes what is sent; use a shorter cable or a lower speed";

bool is_of_memory(std::string_view error) { return error.starts_with("MemoryError"); }

std::uint32_t number_at(std::string_view octets, std::size_t at) {
    if (octets.size() < at + 4) throw AgentBroken("the agent answered too little");
    return number_of(octets.substr(at, 4));
}

// What text the agent sends of octets: those of a Python bytes literal.
std::string octets_literal(std::string_view octets) {
    std::string text = "b'";
    for (const char each : octets) text += "\\x" + hex(each);
    return text + "'";
}

}  // namespace

// --- the agent, as often as it takes

void AgentFs::start(Deadline deadline) {
    if (agent_) return;
    knows_files_ = false;
    try {
        agent_ = std::make_unique<Agent>(repl_, deadline);
    } catch (const AgentUnsupported&) {
        repl_.recover(deadline);  // it may have been the wire
        start_again(deadline);
    }
    has_run_ = true;
    agent_->limit(limits_);
}

void AgentFs::start_again(Deadline deadline) {
    try {
        agent_ = std::make_unique<Agent>(repl_, deadline);
    } catch (const AgentUnsupported&) {
        if (!has_run_) throw;
        throw OutOfMemory();
    }
}

// Whether the board refused for want of memory, and is now asked for less. Throws OutOfMemory if
// that is not possible.
bool AgentFs::asks_for_less(std::string_view refusal) {
    if (!is_of_memory(refusal)) return false;
    if (!limits_.deflates && agent_->block_bytes() <= Agent::kLeastBlock) throw OutOfMemory();
    limits_ = {agent_->block_bytes() / 2, false};
    agent_->limit(limits_);
    knows_files_ = false;  // they may be what it had no room for
    return true;
}

// Tries until it is done or `kAttempts` in a row got nowhere.
template <class Try>
auto AgentFs::persistently(std::string_view path, Deadline deadline, Try attempt) {
    got_this_far_ = 0;
    for (int left = kAttempts;; --left) {
        const std::size_t before = got_this_far_;
        try {
            start(deadline);
            return attempt();
        } catch (const AgentBroken& error) {
            const bool wants_memory = is_of_memory(error.what());
            limits_.deflates = limits_.deflates && !wants_memory;
            if (agent_) limits_.block_bytes = agent_->block_bytes() / 2;  // less is sent again
            agent_.reset();
            repl_.recover(deadline);
            if (got_this_far_ != before) left = kAttempts + 1;
            if (left > 1 && !deadline.passed()) continue;
            if (wants_memory) throw OutOfMemory();
            throw DeviceError(DeviceError::Kind::Protocol, kBadWire + " (" + error.what() + ")");
        } catch (const AgentError& error) {
            if (!asks_for_less(error.what()))
                throw FileError(error.number(), std::string(path), error.what());
            ++left;
        } catch (const FileError& error) {
            if (!asks_for_less(error.what())) throw;
            ++left;
        }
    }
}

AgentFs::AgentFs(RawRepl& repl, Deadline deadline) : repl_(repl) {
    persistently("", deadline, [] {});
}

void AgentFs::begin(std::string_view source, Deadline deadline) {
    std::string all(knows_files_ ? std::string_view() : files_source);
    agent_->begin(all += source, deadline);
    knows_files_ = true;
}

std::string AgentFs::call(std::string_view source, Deadline deadline, const Agent::More& more) {
    begin(source, deadline);
    return agent_->end(deadline, more);
}

std::string AgentFs::digest_of(std::string_view content) const {
    if (agent_->board().has_sha256) return sha256_of(content);
    return octets_of(agent_->check(content), kCheckBytes);
}

// --- files

std::optional<RemoteStat> AgentFs::stat(std::string_view path, Deadline deadline) {
    constexpr std::uint32_t kFolder = 0x4000;  // of a mode
    try {
        return persistently(path, deadline, [&] {
            const std::string found = call("stat(" + python_literal(path) + ")", deadline);
            return std::optional(
                RemoteStat{(number_at(found, 0) & kFolder) != 0, number_at(found, 4)});
        });
    } catch (const FileError& error) {
        if (error.number() == ENOENT) return std::nullopt;
        throw;
    }
}

// How much of `content` lies on the board from an earlier transfer. Throws FileError if there is no
// room for the rest.
std::size_t AgentFs::continue_at(std::string_view path, std::string_view content,
                                 Deadline deadline) {
    const std::string name = python_literal(path);
    const std::string found =
        call("part(" + name + "," + std::to_string(content.size()) + ")", deadline);
    constexpr std::size_t kHead = 8, kKiB = 1024;
    const std::size_t size = number_at(found, 0), free_kib = number_at(found, 4);
    const bool is_ours = size > 0 && size <= content.size() &&
                         found.substr(kHead) == digest_of(content.substr(0, size));
    if (content.size() / kKiB > free_kib + size / kKiB + 1) {
        call("drop(" + name + ")", deadline);
        throw FileError(ENOSPC, std::string(path), "no room");
    }
    return is_ours ? size : 0;
}

// What says nothing but that it is done. Whether it was, before the wire broke off, is told by the
// errno `done_already` of the next attempt.
void AgentFs::run(std::string_view expression, std::string_view path, Deadline deadline,
                  int done_already) {
    bool is_again = false;
    persistently(path, deadline, [&] {
        try {
            call("done(" + std::string(expression) + ")", deadline);
        } catch (const AgentError& error) {
            if (!is_again || error.number() != done_already) throw;
        } catch (const AgentBroken&) {
            is_again = true;
            throw;
        }
    });
}

void AgentFs::make_folder(std::string_view path, Deadline deadline) {
    run("os.mkdir(" + python_literal(path) + ")", path, deadline, EEXIST);
}

void AgentFs::remove(std::string_view path, Deadline deadline) {
    run("os.remove(" + python_literal(path) + ")", path, deadline, ENOENT);
}

void AgentFs::remove_folder(std::string_view path, Deadline deadline) {
    run("os.rmdir(" + python_literal(path) + ")", path, deadline, ENOENT);
}

void AgentFs::rename(std::string_view from, std::string_view to, Deadline deadline) {
    run("os.rename(" + python_literal(from) + "," + python_literal(to) + ")", from, deadline,
        ENOENT);
}

void AgentFs::touch(std::string_view path, Deadline deadline) {
    run("open(" + python_literal(path) + ",'a').close()", path, deadline);
}

std::string AgentFs::sha256(std::string_view path, Deadline deadline) {
    const std::string digest = persistently(path, deadline, [&] {
        if (!agent_->board().has_sha256) return std::string();
        return call("digest(" + python_literal(path) + ")", deadline);
    });
    return digest.empty() ? RemoteFs::sha256(path, deadline) : hex_of(digest);
}

std::vector<RemoteEntry> AgentFs::list(std::string_view path, bool deep, Deadline deadline) {
    constexpr std::size_t kHead = 7;  // letter, size, length of the name
    return persistently(path, deadline, [&] {
        std::string all;
        const std::string last = call("ls(" + python_literal(path) + "," + (deep ? "1" : "0") + ")",
                                      deadline, [&](std::string_view more) { all += more; });
        all += last;
        std::vector<RemoteEntry> entries;
        for (std::string_view rest = all; !rest.empty();) {
            const std::size_t size = number_at(rest, 3) >> 16;
            if (rest.size() < kHead + size) throw AgentBroken("a listing broke off");
            entries.push_back(
                {std::string(rest.substr(kHead, size)), rest[0] == 'd', number_at(rest, 1)});
            rest.remove_prefix(kHead + size);
        }
        return entries;
    });
}

// A row of a block: see files.py.
std::string AgentFs::row_of(const Copy& file) const {
    std::string row = octets_of(std::uint32_t(file.content.size()), 4);
    row += char(file.path.size());
    return row += file.path + digest_of(file.content);
}

std::vector<bool> AgentFs::same(std::span<const Copy> files, Deadline deadline) {
    std::vector<bool> found;
    while (found.size() < files.size()) {
        // As many as a block takes.
        const auto rest = files.subspan(found.size());
        const std::string some = persistently(rest[0].path, deadline, [&] {
            if (rest[0].path.size() > kLongestPath) return std::string("0");
            std::string block = row_of(rest[0]);
            std::size_t count = 1;
            for (; count < rest.size() && rest[count].path.size() <= kLongestPath; ++count) {
                const std::string row = row_of(rest[count]);
                if (block.size() + row.size() > agent_->block_bytes()) break;
                block += row;
            }
            begin("same()", deadline);
            agent_->send(block, deadline);
            const std::string told = agent_->end(deadline);
            if (told.size() != count) throw AgentBroken("no answer for a file");
            return told;
        });
        for (const char each : some) found.push_back(each == '1');
    }
    return found;
}

// The exception that what was asked for ended in; none: `*answer` is its answer.
std::exception_ptr AgentFs::refusal(Deadline deadline, std::string* answer) {
    try {
        const std::string told = agent_->end(deadline);
        if (answer) *answer = told;
    } catch (const AgentError&) {
        return std::current_exception();
    }
    return nullptr;
}

void AgentFs::write(std::string_view path, std::string_view content, Deadline deadline,
                    const Progress& progress) {
    const std::string name = python_literal(path);
    bool from_the_start = false;
    persistently(path, deadline, [&] {
        std::size_t at = from_the_start ? 0 : continue_at(path, content, deadline);
        const std::size_t size = agent_->block_bytes();
        const std::size_t blocks = (content.size() - at + size - 1) / size;
        begin("put(" + name + "," + std::to_string(at) + "," + std::to_string(blocks) + ")",
              deadline);
        got_this_far_ = std::max(got_this_far_, at);
        for (; at < content.size(); at += size) {
            if (progress) progress(at, content.size());
            agent_->send(content.substr(at, size), deadline);
        }
        agent_->begin("keep(" + name + "," + std::to_string(content.size()) + "," +
                          octets_literal(digest_of(content)) + ")",
                      deadline);
        std::string is_whole;
        std::exception_ptr refused = refusal(deadline);
        const std::exception_ptr refused_to_keep = refusal(deadline, &is_whole);
        if (!refused) refused = refused_to_keep;
        if (refused) {
            call("drop(" + name + ")", deadline);
            std::rethrow_exception(refused);
        }
        if (is_whole == "1") return;
        from_the_start = true;
        throw AgentBroken("the board read back something else");
    });
    if (progress) progress(content.size(), content.size());
}

std::string AgentFs::read(std::string_view path, Deadline deadline, const Progress& progress) {
    const std::string name = python_literal(path);
    std::string content;
    persistently(path, deadline, [&] {
        const std::string all = call("get(" + name + "," + std::to_string(content.size()) + "," +
                                         std::to_string(agent_->block_bytes()) + ")",
                                     deadline, [&](std::string_view piece) {
                                         content += piece;
                                         got_this_far_ = std::max(got_this_far_, content.size());
                                         if (progress) progress(content.size(), content.size());
                                     });
    });
    return content;
}

// --- many files

// Rows with what lies in the files, in as many blocks as they fill: from `files`, until one does
// not fit a block.
std::vector<std::string> AgentFs::blocks_of(std::span<const Copy> files) const {
    std::vector<std::string> blocks;
    for (const Copy& file : files) {
        if (file.path.size() > kLongestPath) break;
        const std::string row = row_of(file).append(file.content);
        if (row.size() > agent_->block_bytes()) break;
        if (blocks.empty() || blocks.back().size() + row.size() > agent_->block_bytes())
            blocks.emplace_back();
        blocks.back() += row;
    }
    return blocks;
}

void AgentFs::write_all(std::span<const Copy> files, Deadline deadline, const Arrival& arrival) {
    std::size_t done = 0;
    const auto note = [&](std::string_view told) {
        if (told.empty()) return;  // it takes long, but goes on
        if (done == files.size()) throw AgentBroken("the agent tells of more files than it got");
        if (told != "1") throw AgentBroken("the board read back something else");
        if (arrival) arrival(done);
        got_this_far_ = ++done;
    };
    while (done < files.size()) {
        bool is_large = false;
        persistently(files[done].path, deadline, [&] {
            const auto rest = files.subspan(done);
            if (rest.empty()) return;  // all had come when the wire broke
            const auto blocks = blocks_of(rest);
            is_large = blocks.empty();
            if (is_large) return;
            begin("puts(" + std::to_string(blocks.size()) + ")", deadline);
            for (const std::string& block : blocks) agent_->send(block, deadline);
            try {
                agent_->end(deadline, note);
            } catch (const AgentError& error) {
                throw FileError(error.number(), files[std::min(done, files.size() - 1)].path,
                                error.what());
            }
        });
        if (!is_large) continue;
        write(files[done].path, files[done].content, deadline, {});
        if (arrival) arrival(done);
        ++done;
    }
}

std::vector<std::string> AgentFs::read_all(std::span<const std::string> paths, Deadline deadline,
                                           const Arrival& arrival) {
    std::vector<std::string> contents(1);  // the last one is that which comes
    while (contents.size() <= paths.size()) {
        const std::string& first = paths[contents.size() - 1];
        persistently(first, deadline, [&] {
            contents.back().clear();
            std::string block;
            for (std::size_t i = contents.size() - 1; i < paths.size(); ++i) {
                if (i >= contents.size() && block.size() + paths[i].size() >= agent_->block_bytes())
                    break;
                block += paths[i] + '\0';
            }
            begin("gets(" + std::to_string(agent_->block_bytes()) + ")", deadline);
            agent_->send(block, deadline);
            try {
                agent_->end(deadline, [&](std::string_view piece) {
                    if (contents.size() > paths.size())
                        throw AgentBroken("the agent sends more files than were asked for");
                    if (!piece.empty()) {
                        contents.back() += piece;
                        return;
                    }
                    if (arrival) arrival(contents.size() - 1);
                    contents.emplace_back();
                    got_this_far_ = contents.size();
                });
            } catch (const AgentError& error) {
                throw FileError(error.number(), paths[std::min(contents.size(), paths.size()) - 1],
                                error.what());
            }
        });
    }
    contents.pop_back();
    return contents;
}

// The block that names as many of them as it takes.
std::string AgentFs::removal_of(std::span<const RemoteEntry> entries) const {
    std::string block;
    for (const RemoteEntry& each : entries) {
        if (!block.empty() && block.size() + each.name.size() + 2 > agent_->block_bytes()) break;
        block += (each.is_folder ? 'd' : 'f') + each.name + '\0';
    }
    return block;
}

void AgentFs::remove_all(std::span<const RemoteEntry> entries, Deadline deadline,
                         const Arrival& arrival) {
    std::size_t done = 0;
    bool is_again = false;
    while (done < entries.size()) {
        persistently(entries[done].name, deadline, [&] {
            begin(std::string(remove_source) + "rms(" + (is_again ? "1" : "0") + ")", deadline);
            is_again = true;
            agent_->send(removal_of(entries.subspan(done)), deadline);
            try {
                agent_->end(deadline, [&](std::string_view) {
                    if (done == entries.size())
                        throw AgentBroken("the agent tells of more files than it got");
                    if (arrival) arrival(done);
                    got_this_far_ = ++done;
                });
            } catch (const AgentError& error) {
                throw FileError(error.number(), entries[std::min(done, entries.size() - 1)].name,
                                error.what());
            }
            is_again = false;
        });
    }
}

}  // namespace krait::device
