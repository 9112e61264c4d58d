#include "device/terminal.hpp"

#include <algorithm>

#include "device/error.hpp"
#include "device/raw_protocol.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;

constexpr std::size_t kPieceBytes = 4096;
constexpr std::chrono::seconds kTimeToLeave{2};
constexpr auto kShortPrompt = ">>> "sv;

}  // namespace

std::string Terminal::read(Deadline deadline) {
    const std::string piece = device_.reader_.some(kPieceBytes, deadline);
    if (!raw_) return piece;
    std::string shown;
    const auto used = reply_.feed(piece, [&](std::string_view text) { shown += text; });
    if (reply_.complete()) shown += end_injected(std::string_view(piece).substr(used));
    return shown;
}

void Terminal::write(std::string_view keys, Deadline deadline) {
    device_.transport_->write(keys, deadline);
}

void Terminal::inject(std::string_view source, Deadline deadline) {
    if (raw_) throw DeviceError(Kind::Protocol, "the board still runs what was injected before");
    raw_.emplace(device_, deadline);
    reply_ = {};
    try {
        raw_->start(source, deadline);
    } catch (...) {
        raw_.reset();
        throw;
    }
}

std::string Terminal::end_injected(std::string_view rest) {
    device_.reader_.put_back(rest);
    raw_->state_ = RawRepl::State::Replied;
    raw_.reset();
    return reply_.traceback() + prompt();
}

std::string Terminal::prompt() {
    try {
        device_.reader_.skip_past(kFriendlyPrompt, Deadline::after(kTimeToLeave, device_.clock()));
    } catch (const DeviceError& error) {
        if (error.kind() != Kind::Timeout) throw;
    }
    return std::string(kShortPrompt);
}

void RebootWatch::feed(std::string_view said) {
    tail_ += said;
    rebooted_ = rebooted_ || tail_.find(kSoftReboot) != tail_.npos;
    tail_.erase(0, tail_.size() - std::min(tail_.size(), kSoftReboot.size()));
}

}  // namespace krait::device
