// What every command is handed: the boards asked for, and the way a person stops it.
#pragma once

#include <functional>
#include <optional>
#include <string>
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
    bool resume = false;              // keep the state of a board that lasts
    std::optional<double> timeout_s;  // none: as long as it takes
};

// Opens the one board of `context` and runs `action` in its raw REPL. A board that lasts is soft
// reset before unless `options.resume`, as mpremote does. Says so on standard error if a program
// was to be stopped and runs on. Throws UsageError, DeviceError, RemoteException, what `action`
// throws.
using Action = std::function<void(device::RawRepl&, device::Deadline)>;
void on_board(const Context& context, const ProgramOptions& options, const Action& action);

}  // namespace krait::cli
