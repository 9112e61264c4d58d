#include "device/reader.hpp"

#include <array>
#include <utility>

#include "device/error.hpp"
#include "device/printable.hpp"

namespace krait::device {

namespace {

constexpr std::size_t kQuotedBytes = 200;  // of a wrong answer, in a message

[[noreturn]] void throw_timeout(std::string_view awaited, std::string_view instead) {
    std::string sentence = "the board did not answer in time: waited for " + std::string(awaited);
    if (!instead.empty()) sentence += ", got " + quoted(instead);
    throw DeviceError(DeviceError::Kind::Timeout, sentence);
}

}  // namespace

std::string Reader::some(std::size_t most_bytes, Deadline deadline) {
    if (inbox_.empty() && !fill(deadline)) return {};
    std::string piece = inbox_.substr(0, most_bytes);
    inbox_.erase(0, piece.size());
    return piece;
}

char Reader::byte(std::string_view awaited, Deadline deadline) {
    const std::string piece = some(1, deadline);
    if (piece.empty()) throw_timeout(awaited, {});
    return piece.front();
}

void Reader::skip_past(std::string_view marker, Deadline deadline, std::string_view refusal) {
    while (true) {
        const auto at = inbox_.find(marker);
        if (at != inbox_.npos) {
            inbox_.erase(0, at + marker.size());
            return;
        }
        // A board may talk for ever: keep what a marker may begin in and what a message may quote.
        const auto keep = std::max(kQuotedBytes, marker.size());
        if (inbox_.size() > keep) inbox_.erase(0, inbox_.size() - keep);
        const bool is_refused = !refusal.empty() && inbox_.ends_with(refusal);
        // Asked first, or a board that never stops talking would outlive the deadline.
        if (is_refused || deadline.passed() || !fill(deadline))
            throw_timeout(quoted(marker), std::exchange(inbox_, {}));
    }
}

bool Reader::ready() {
    return !inbox_.empty() ||
           fill(Deadline::after(std::chrono::milliseconds{0}, transport_.clock()));
}

// False: the deadline passed.
bool Reader::fill(Deadline deadline) {
    std::array<std::byte, 4096> bytes;
    const auto count = transport_.read(bytes, deadline);
    inbox_.append(reinterpret_cast<const char*>(bytes.data()), count);
    return count > 0;
}

}  // namespace krait::device
