// What a REPL session shows of what the board says, and the files that keep it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "device/transports/fd.hpp"

namespace krait::cli {

// Octets that are no text as "[1f]"; those that move the cursor or begin its commands stay.
std::string escape_non_printable(std::string_view octets);

// A line for a person of the present time, for the front of a line.
std::string time_stamp();

class ReplScreen {
  public:
    struct Options {
        bool escapes = false, has_timestamps = false;
        std::string capture;  // a file that is written anew: what the board says ("": none)
        std::string log;      // a file that grows: what is on the screen of it ("": none)
    };
    // Opens the files. Throws UsageError. `write` takes what is for the screen.
    ReplScreen(const Options& options, std::function<void(std::string_view)> write,
               std::function<std::string()> stamp = time_stamp);

    // What the board said.
    void show(std::string_view said);
    // A line of ours, on a line of its own.
    void tell(std::string_view line);

  private:
    std::string stamped(std::string_view text);

    Options options_;
    std::function<void(std::string_view)> write_;
    std::function<std::string()> stamp_;
    device::Fd capture_, log_;
    bool at_line_start_ = true;
};

}  // namespace krait::cli
