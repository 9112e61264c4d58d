// A wire without time: what the board has not said by now it will not say before any deadline.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>

#include "device/error.hpp"
#include "device/transport.hpp"
#include "tests/device/fake_board.hpp"

namespace krait::test {

class MemoryTransport final : public device::Transport {
  public:
    // `board` is lent. Each read gives at most `piece_bytes`; after `bytes_until_lost` bytes the
    // wire is cut.
    explicit MemoryTransport(FakeBoard& board, std::size_t piece_bytes = 4096,
                             std::size_t bytes_until_lost = static_cast<std::size_t>(-1))
        : board_(board), piece_bytes_(piece_bytes), bytes_until_lost_(bytes_until_lost) {}

    std::size_t read(std::span<std::byte> into, device::Deadline deadline) override {
        throw_if_interrupted(deadline);
        arrived_ += board_.chatter();
        const auto count =
            std::min({arrived_.size(), into.size(), piece_bytes_, bytes_until_lost_});
        if (bytes_until_lost_ == 0 || (count == 0 && board_.ended()))
            throw device::DeviceError(device::DeviceError::Kind::Lost, "the wire was cut");
        std::memcpy(into.data(), arrived_.data(), count);
        arrived_.erase(0, count);
        bytes_until_lost_ -= count;
        return count;
    }

    // As on a real wire, no byte is written once the deadline's interrupt is raised.
    void write(std::span<const std::byte> bytes, device::Deadline deadline) override {
        if (to_raise_ && writes_until_raised_-- == 0) to_raise_->raise();
        throw_if_interrupted(deadline);
        arrived_ += board_.feed({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }
    using Transport::write;

    // A person's Ctrl-C, after so many more writes.
    void raise_after(int writes, const device::Interrupt& interrupt) {
        writes_until_raised_ = writes;
        to_raise_ = &interrupt;
    }

  private:
    static void throw_if_interrupted(device::Deadline deadline) {
        if (deadline.interrupt() && deadline.interrupt()->raised())
            throw device::DeviceError(device::DeviceError::Kind::Interrupted, "interrupted");
    }

    FakeBoard& board_;
    std::size_t piece_bytes_;
    std::size_t bytes_until_lost_;
    std::string arrived_;
    int writes_until_raised_ = 0;
    const device::Interrupt* to_raise_ = nullptr;
};

}  // namespace krait::test
