#include "cli/context.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

namespace {

// Any board may take a moment to start; none is waited for longer than without a limit.
std::chrono::milliseconds patience(double timeout_s) {
    constexpr std::chrono::duration<double> kLeast{2}, kMost = Board::kPatience;
    const auto time = std::clamp(std::chrono::duration<double>(timeout_s), kLeast, kMost);
    return std::chrono::ceil<std::chrono::milliseconds>(time);
}

}  // namespace

Board& Context::board() {
    if (addresses.size() > 1)
        throw UsageError("several boards are named in front: krait -d A -d B COMMAND ...");
    const char* usual = std::getenv("KRAIT_DEVICE");
    if (addresses.empty() && !board_.is_named() && usual && *usual) addresses = {usual};
    if (!addresses.empty() && !(board_.is_named() && board_.address() == addresses.front()))
        board_.connect(addresses.front());
    addresses.clear();
    board_.set_timeout(settings.timeout_s);
    if (settings.timeout_s) board_.set_patience(patience(*settings.timeout_s));
    board_.log_to(settings.log_path);
    return board_;
}

void Context::wait(double seconds) const {
    using std::chrono::ceil, std::chrono::milliseconds;
    const std::chrono::duration<double> time(seconds);
    const auto until = device::Deadline::after(ceil<milliseconds>(time)).or_on(&interrupt);
    device::wait_for(-1, 0, until);
}

void Context::say(std::string_view line) const {
    if (!settings.quiet && !settings.json) write_out(std::string(line) + "\n");
}

}  // namespace krait::cli
