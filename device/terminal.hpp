// A board's REPL as a person has it who types there: octets both ways, as they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "device/device.hpp"
#include "device/raw_repl.hpp"
#include "device/raw_reply.hpp"

namespace krait::device {

class Terminal {
  public:
    // `device` is lent, and is in no raw REPL meanwhile but in ours. Sends nothing.
    explicit Terminal(Device& device) : device_(device) {}
    // Stops a program that was injected and still runs, and leaves the raw REPL.
    ~Terminal() = default;
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    // What the board says, at least an octet of it; empty if the deadline passed. Of an injected
    // program: what it prints, its traceback, and then the prompt.
    std::string read(Deadline deadline);
    void write(std::string_view keys, Deadline deadline);

    // Has the board run `source`, of which it shows nothing; what comes is read as ever, and keys
    // go to the program. Throws DeviceError as RawRepl does, also if the last one still runs.
    void inject(std::string_view source, Deadline deadline);
    // Skips what the board says after a raw REPL was left, up to its prompt, and gives that.
    std::string prompt();

  private:
    std::string end_injected(std::string_view rest);

    Device& device_;
    std::optional<RawRepl> raw_;  // while an injected program runs
    RawReply reply_;              // its answer
};

// Follows what a board says after a Ctrl-D: whether that was a soft reset, and whether its prompt
// has come again.
class RebootWatch {
  public:
    void feed(std::string_view said);
    bool rebooted() const { return rebooted_; }
    bool at_prompt() const { return rebooted_ && tail_.ends_with(">>> "); }

  private:
    std::string tail_;
    bool rebooted_ = false;
};

}  // namespace krait::device
