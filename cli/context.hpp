// What every command is handed: the boards asked for, and the way a person stops it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "device/deadline.hpp"
#include "device/interrupt.hpp"
#include "device/raw_repl.hpp"

namespace krait::cli {

struct Context {
    std::vector<std::string> addresses;  // each -d
    device::Interrupt interrupt;         // raised by Ctrl-C, and by a polite kill
};

// How a program is to be run.
struct ProgramOptions {
    bool resume = false;   // keep the state of a board that lasts
    double timeout_s = 0;  // 0: as long as it takes
};

// Opens the one board of `context` and runs `action` in its raw REPL. A board that lasts is soft
// reset before unless `options.resume`, as mpremote does. Throws UsageError, DeviceError,
// RemoteException.
using Action = std::function<void(device::RawRepl&, device::Deadline)>;
void on_board(const Context& context, const ProgramOptions& options, const Action& action);

// Writes what a board printed to standard output, at once and as it came.
// Throws std::system_error if nobody takes it.
void write_out(std::string_view bytes);

}  // namespace krait::cli
