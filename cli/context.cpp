#include "cli/context.hpp"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>

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
    if (options.timeout_s <= 0) return Deadline::never();
    const std::chrono::duration<double> time(options.timeout_s);
    return Deadline::after(std::chrono::ceil<std::chrono::milliseconds>(time));
}

}  // namespace

void on_board(const Context& context, const ProgramOptions& options, const Action& action) {
    const auto address = the_one_board(context);
    const bool as_it_is = address.starts_fresh || options.resume;
    device::Device device(device::open(address));
    device::RawRepl repl(device, Deadline::after(kTimeToEnter).or_on(&context.interrupt),
                         as_it_is ? device::Entry::AsItIs : device::Entry::SoftReset);
    action(repl, deadline_of(options).or_on(&context.interrupt));
}

void write_out(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "cannot write the output");
    }
}

}  // namespace krait::cli
