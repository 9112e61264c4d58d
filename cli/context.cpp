#include "cli/context.hpp"

#include <chrono>

#include "cli/usage_error.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

Board& Context::board() {
    if (addresses.size() > 1) throw UsageError("only 'krait test' takes more than one board");
    if (!addresses.empty() && !(board_.is_named() && board_.address() == addresses.front()))
        board_.connect(addresses.front());
    addresses.clear();
    return board_;
}

void Context::wait(double seconds) const {
    using std::chrono::ceil, std::chrono::milliseconds;
    const std::chrono::duration<double> time(seconds);
    const auto until = device::Deadline::after(ceil<milliseconds>(time)).or_on(&interrupt);
    device::wait_for(-1, 0, until);
}

}  // namespace krait::cli
