// What every command is handed: the boards asked for, how to speak, and the way a person stops it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/board.hpp"
#include "device/interrupt.hpp"

namespace krait::cli {

// For the whole line, wherever on it they stand.
struct Settings {
    bool quiet = false;               // nothing but what was asked for: no progress, no "cp a :b"
    bool json = false;                // answers as JSON, one document of one line each
    std::optional<double> timeout_s;  // of each step on a board
    std::string log_path;             // of what goes over the wire
};

class Program;

class Context {
  public:
    const Program* program = nullptr;    // whose commands run
    std::vector<std::string> addresses;  // each -d
    Settings settings;
    device::Interrupt interrupt;                 // raised by Ctrl-C, and by a polite kill
    std::vector<std::string> program_arguments;  // of `run`: what stands behind --

    // That the commands of a line share: the one that -d or `connect` named last, else that of
    // $KRAIT_DEVICE. Throws UsageError if -d named several.
    Board& board();
    // The wire was to be logged, and not all of it was.
    bool has_lost_log() const { return board_.has_lost_log(); }
    // Throws DeviceError{Interrupted}.
    void wait(double seconds) const;
    // A line about what is done, for people: not said if they want quiet or JSON.
    void say(std::string_view line) const;

  private:
    Board board_{interrupt};
};

}  // namespace krait::cli
