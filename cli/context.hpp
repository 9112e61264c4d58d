// What every command is handed: the boards asked for, and the way a person stops it.
#pragma once

#include <string>
#include <vector>

#include "cli/board.hpp"
#include "device/interrupt.hpp"

namespace krait::cli {

class Context {
  public:
    std::vector<std::string> addresses;  // each -d
    device::Interrupt interrupt;         // raised by Ctrl-C, and by a polite kill

    // That the commands of a line share: the one that -d or `connect` named last. Throws UsageError
    // if -d named several.
    Board& board();
    // Throws DeviceError{Interrupted}.
    void wait(double seconds) const;

  private:
    Board board_{interrupt};
};

}  // namespace krait::cli
