#include "cli/context.hpp"

#include <chrono>

#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "device/device.hpp"
#include "device/open.hpp"

namespace krait::cli {

namespace {

using device::Deadline;
using namespace std::chrono_literals;

constexpr auto kTimeToEnter = 10s;

device::Address the_one_board(const Context& context) {
    if (context.addresses.empty())
        throw UsageError("which board? Name it, for example: krait -d sim:pico ...");
    if (context.addresses.size() > 1)
        throw UsageError("only 'krait test' takes more than one board");
    return device::parse_address(context.addresses.front());
}

Deadline deadline_of(const ProgramOptions& options) {
    if (!options.timeout_s) return Deadline::never();
    const std::chrono::duration<double> time(*options.timeout_s);
    return Deadline::after(std::chrono::ceil<std::chrono::milliseconds>(time));
}

}  // namespace

void on_board(const Context& context, const ProgramOptions& options, const Action& action) {
    const auto address = the_one_board(context);
    const bool as_it_is = address.starts_fresh || options.resume;
    device::Device device(device::open(address));
    device::RawRepl repl(device, Deadline::after(kTimeToEnter).or_on(&context.interrupt),
                         as_it_is ? device::Entry::AsItIs : device::Entry::SoftReset);
    try {
        action(repl, deadline_of(options).or_on(&context.interrupt));
    } catch (...) {
        // A board that was started for us ends with us.
        if (!address.starts_fresh && !repl.stop())
            complain("the board's program does not end by Ctrl-C and runs on; reset the board");
        throw;
    }
}

}  // namespace krait::cli
