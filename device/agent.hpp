// A program of ours on the board, which does what it is asked until it is ended: PROTOCOL.md, "The
// agent". Octets go both ways as they are, and each message is checked.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "device/raw_repl.hpp"

namespace krait::device {

// The agent and we no longer understand each other: something was lost, changed or added on the
// way. Nothing is known of what was asked last; a new Agent will do.
class AgentBroken : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// The board cannot run the agent: it has no binary standard input, or no memory for it.
class AgentUnsupported : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// What was asked raised an exception on the board.
class AgentError : public std::runtime_error {
  public:
    // `number`: an errno as the board counts, or 0; `text`: the exception's repr().
    AgentError(int number, const std::string& text) : std::runtime_error(text), number_(number) {}
    int number() const { return number_; }

  private:
    int number_;
};

class Agent {
  public:
    // Starts it in `repl`, which is lent and runs nothing else meanwhile. Throws AgentUnsupported,
    // AgentBroken, DeviceError.
    Agent(RawRepl& repl, Deadline deadline);
    // Ends it, if it still listens, and leaves the raw REPL at its prompt; else its user finds a
    // program that runs, as after an exec that was broken off.
    ~Agent();
    Agent(const Agent&) = delete;
    Agent& operator=(const Agent&) = delete;

    // What it said of its board.
    struct Board {
        std::size_t free_bytes = 0;  // of its heap
        bool inflates = false, has_sha256 = false, has_crc32 = false;
    };
    const Board& board() const { return board_; }

    // What the board is asked at most, whatever it said. It only gets less.
    static constexpr std::size_t kLeastBlock = 256, kMostBlock = 16384;
    struct Limits {
        std::size_t block_bytes = kMostBlock;
        bool deflates = true;  // takes a window of 32 KiB
    };
    void limit(const Limits& limits);

    // Runs Python `source` in the agent's own names. Such a function says frames: `more` gets those
    // that come before the last, which is returned. Throws AgentError for what it raises.
    using More = std::function<void(std::string_view)>;
    std::string call(std::string_view source, Deadline deadline, const More& more = {});

    // The same in parts, where what runs takes blocks: begin(), send() each, end().
    void begin(std::string_view source, Deadline deadline);
    // As much as block_bytes() at once.
    void send(std::string_view octets, Deadline deadline);
    std::string end(Deadline deadline, const More& more = {});
    std::size_t block_bytes() const { return block_bytes_; }
    // The CRC-32 of `head` and `octets`, or, where the board has none, their sum.
    std::uint32_t check(std::string_view octets, std::string_view head = {}) const;

  private:
    struct Frame {
        char kind;
        std::string octets;
    };

    void start(Deadline deadline);
    [[noreturn]] void throw_not_started(std::string_view heard, Deadline deadline);
    [[noreturn]] void throw_ended(Deadline deadline);
    void learn(const std::string& words);
    enum class Kind : std::uint8_t { Data, Command };
    void send_block(Kind kind, std::string_view octets, Deadline deadline);
    void write_piece(std::string_view piece, Deadline deadline);
    std::string deflated(std::string_view octets) const;
    Frame next_frame(Deadline deadline);
    void take_sign(Deadline deadline);
    Frame take_frame(Deadline deadline);
    std::string exactly(std::size_t count, Deadline deadline);
    RawRepl& repl_;
    std::size_t ring_bytes_;
    std::size_t block_bytes_;
    Board board_;
    bool is_alive_ = false, knows_check_ = false;
    std::uint8_t frame_count_ = 0;    // of those that came
    std::deque<std::size_t> unread_;  // the pieces that the board has not yet taken in
    std::size_t unread_bytes_ = 0;
    std::deque<Frame> frames_;  // that came while we wrote
};

}  // namespace krait::device
