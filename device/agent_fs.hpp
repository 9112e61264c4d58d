// Files on a board that runs our agent.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "device/agent.hpp"
#include "device/error.hpp"
#include "device/remote_fs.hpp"

namespace krait::device {

// The board's memory is too full for the agent.
class OutOfMemory : public DeviceError {
  public:
    OutOfMemory()
        : DeviceError(Kind::Protocol,
                      "the board has too little memory left; reset it and try again") {}
};

class AgentFs final : public RemoteFs {
  public:
    // `repl` is lent, and runs nothing else meanwhile. Throws AgentUnsupported if the board cannot
    // run the agent, DeviceError.
    AgentFs(RawRepl& repl, Deadline deadline);
    AgentFs(const AgentFs&) = delete;
    AgentFs& operator=(const AgentFs&) = delete;

    std::optional<RemoteStat> stat(std::string_view path, Deadline deadline) override;
    void write(std::string_view path, std::string_view content, Deadline deadline,
               const Progress& progress) override;
    std::string read(std::string_view path, Deadline deadline, const Progress& progress) override;
    std::vector<RemoteEntry> list(std::string_view path, bool deep, Deadline deadline) override;
    void make_folder(std::string_view path, Deadline deadline) override;
    void remove(std::string_view path, Deadline deadline) override;
    void remove_folder(std::string_view path, Deadline deadline) override;
    void rename(std::string_view from, std::string_view to, Deadline deadline) override;
    void touch(std::string_view path, Deadline deadline) override;
    std::string sha256(std::string_view path, Deadline deadline) override;
    std::vector<bool> same(std::span<const Copy> files, Deadline deadline) override;
    void write_all(std::span<const Copy> files, Deadline deadline, const Arrival& arrival) override;
    std::vector<std::string> read_all(std::span<const std::string> paths, Deadline deadline,
                                      const Arrival& arrival) override;
    void remove_all(std::span<const RemoteEntry> entries, Deadline deadline,
                    const Arrival& arrival) override;

  private:
    void run(std::string_view expression, std::string_view path, Deadline deadline,
             int done_already = 0);
    std::string removal_of(std::span<const RemoteEntry> entries) const;
    template <class Try>
    auto persistently(std::string_view path, Deadline deadline, Try attempt);
    std::string call(std::string_view source, Deadline deadline, const Agent::More& more = {});
    void begin(std::string_view source, Deadline deadline);
    void start(Deadline deadline);
    void start_again(Deadline deadline);
    bool asks_for_less(std::string_view refusal);
    std::exception_ptr refusal(Deadline deadline, std::string* answer = nullptr);
    std::size_t continue_at(std::string_view path, std::string_view content, Deadline deadline);
    std::string digest_of(std::string_view content) const;
    std::string row_of(const Copy& file) const;
    std::vector<std::string> blocks_of(std::span<const Copy> files) const;

    RawRepl& repl_;
    std::unique_ptr<Agent> agent_;
    Agent::Limits limits_;  // as learnt from what went wrong
    bool has_run_ = false;
    bool knows_files_ = false;      // the agent has files.py
    std::size_t got_this_far_ = 0;  // what attempts have done: while it grows, another is made
};

}  // namespace krait::device
