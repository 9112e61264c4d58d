// A board without a wire or a Python: bytes in, bytes out, as PROTOCOL.md has it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace krait::test {

// Which of the real world's boards it plays.
struct FakeBoardTraits {
    enum class Paste { Accepted, Declined, Unknown, Echo };

    Paste paste = Paste::Accepted;
    std::uint16_t window_bytes = 128;
    bool ok_before_reboot = true;      // micro:bit; newer ports print "MPY: " instead
    bool ends_on_system_exit = false;  // a process; a board restarts
    std::string boot_output;           // of boot.py
    int deaf_attempts = 0;             // Ctrl-As lost while booting
};

// It understands programs of these lines only, and takes any other line as a no-op:
//   print(TEXT)        prints TEXT and CR LF; ((( anywhere is a syntax error, found at once
//   print_raw(TEXT)    prints TEXT
//   raise TEXT         ends in a traceback
//   raise SystemExit   ends, and restarts the board
//   flood              prints 9 MiB
//   hang               runs until Ctrl-C
//   chatter            the same, and prints for ever
//   defy               catches Ctrl-C, and runs for ever
//    __import__(NAME)  indented, in a probe for modules: those named absent_... are absent
//   die                the board's process ends
class FakeBoard {
  public:
    explicit FakeBoard(FakeBoardTraits traits = {}) : traits_(std::move(traits)) {}

    // Takes what the tool sent; returns what the board says to it.
    std::string feed(std::string_view bytes);

    // Says more, for a board that talks without being asked.
    std::string chatter() const { return state_ == State::Chattering ? "x\r\n" : ""; }

    bool ended() const { return state_ == State::Ended; }
    bool defies() const { return state_ == State::Defying; }
    bool in_raw_repl() const { return state_ == State::Raw; }
    bool in_friendly_repl() const { return state_ == State::Friendly; }
    int soft_resets() const { return soft_resets_; }

    // What was typed at its friendly prompt since it was last there; it echoes that.
    const std::string& typed() const { return typed_; }

    // Each program that was run or refused, in order.
    const std::vector<std::string>& programs() const { return programs_; }

    // The most bytes that the tool ever had on the way against its credit; 0 if it kept to it.
    std::size_t credit_overrun_bytes() const { return credit_overrun_bytes_; }

  private:
    enum class State { Friendly, Raw, Pasting, PasteRefused, Running, Chattering, Defying, Ended };

    std::string take(char c);
    std::string take_friendly(char c);
    std::string take_raw(char c);
    std::string take_pasted(char c);
    std::string take_running(char c);
    std::string answer_paste_question();
    std::string end_of_raw_line();
    std::string soft_reset();
    std::string run();
    std::optional<std::string> run_line(const std::string& line);
    std::string finish(const std::string& traceback);

    FakeBoardTraits traits_;
    State state_ = State::Friendly;
    std::string line_;  // the program that comes in
    std::string typed_;
    std::size_t unacknowledged_bytes_ = 0;
    std::size_t credit_bytes_ = 0;
    std::size_t credit_overrun_bytes_ = 0;
    int soft_resets_ = 0;
    std::vector<std::string> programs_;
};

}  // namespace krait::test
