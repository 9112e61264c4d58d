// Runs Python on a board through its raw REPL (PROTOCOL.md).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "device/deadline.hpp"
#include "device/device.hpp"

namespace krait::device {

// Takes what the program prints, as it arrives and as the board sent it (mostly CR LF), in pieces
// cut anywhere, even inside a character. What it throws ends the exec.
using OutputSink = std::function<void(std::string_view)>;

// How a board is found by the first program.
enum class Entry {
    AsItIs,     // its variables and imports are kept; what was running is interrupted
    SoftReset,  // restarted: boot.py runs, main.py does not
};

// What a program is to read while it runs.
class ProgramInput {
  public:
    virtual ~ProgramInput() = default;
    // Ends a wait for the board when there is something to take(), or as a person's Ctrl-C does.
    virtual const Interrupt& arrives() const = 0;
    // What there is, as the board's keys, `most` octets of it; maybe nothing yet. Throws
    // DeviceError{Interrupted} for that Ctrl-C.
    virtual std::string take(std::size_t most) = 0;
    // What the program prints, and the board's echo of what it read.
    virtual void hear(std::string_view said) = 0;
};

// The board is in its raw REPL from the constructor to the destructor, whatever happens between.
class RawRepl {
  public:
    // Interrupts what the board does and enters. `device` is lent.
    // Throws DeviceError{Timeout} if the board did not answer as a REPL by `deadline`.
    RawRepl(Device& device, Deadline deadline, Entry entry = Entry::AsItIs);

    // Stops a program that still runs (Ctrl-C) and goes back to the friendly REPL, if the board
    // still listens; waits at most a second and never throws.
    ~RawRepl();
    RawRepl(const RawRepl&) = delete;
    RawRepl& operator=(const RawRepl&) = delete;

    // Runs `source` (UTF-8, lines ended by LF) to its end. Throws RemoteException if it ends in an
    // exception that it does not catch; SystemExit is no such exception, and restarts many boards.
    // Throws DeviceError{Source} if `source` holds a character that the protocol keeps for itself,
    // DeviceError{Timeout} if `deadline` passes: the program then runs on until the destructor.
    // What of `input` it has not read lies about on the wire at its end: then only the destructor
    // is to follow.
    void exec(std::string_view source, Deadline deadline, const OutputSink& sink,
              ProgramInput* input = nullptr);

    // Starts `source` and leaves the board to it: nobody waits for its end, and what follows enters
    // anew, as the constructor does.
    void launch(std::string_view source, Deadline deadline);

    // What its deadlines are measured by.
    const Clock& clock() const { return device_.clock(); }

    // Enters anew, whatever runs or lies about on the wire. Throws as the constructor does.
    void recover(Deadline deadline);

    // Leaves it and enters anew, between two programs: MicroPython's friendly REPL frees memory
    // that the raw one keeps (1.9, where a raw REPL that has run out of it stays so).
    void leave_and_enter(Deadline deadline);

    // Whether the last program started the board's Python anew, as SystemExit does: told once.
    bool has_restarted(Deadline deadline);

    // Ends a program that still runs by Ctrl-C, as the destructor does too. False: it did not end
    // within a second, because it catches Ctrl-C or the board hangs; only a reset helps. Never
    // throws; true if there is no board any more. What it said meanwhile, an answer as in RawReply,
    // is put behind `*last_words`.
    bool stop(std::string* last_words = nullptr);

  private:
    friend class Agent;
    friend class Terminal;
    enum class State {
        Outside,
        Replied,   // an answer is complete, the prompt after it is not yet read
        AtPrompt,  // the board waits for a program
        Busy,      // it has one, or a part of one, and its answer is not complete
        RunsOn,    // the same, and Ctrl-C did not end it
    };

    void enter(Deadline deadline);
    void skip_what_was_said();
    bool answers(Deadline deadline);
    void skip_late_answers(Deadline deadline);
    void soft_reset(Deadline deadline);
    void await_prompt(Deadline deadline);
    bool start(std::string_view source, Deadline deadline, std::string_view behind = {});
    void follow(Deadline deadline, const OutputSink& sink, ProgramInput* input = nullptr);
    std::string hear(Deadline deadline, ProgramInput* input);
    void await_more(Deadline deadline);
    void leave();
    bool stop_program(std::string* last_words);
    bool hears_the_end(std::string& heard, Deadline deadline, std::string* last_words);

    Device& device_;
    State state_ = State::Outside;
    bool is_tried_ = false;  // a program was sent
    bool has_restarted_ = false;
    bool left_alone_ = false;  // with a program that was launched
};

}  // namespace krait::device
