// The time that a part of a program has taken.
#pragma once

#include <string>
#include <string_view>

#include "device/clock.hpp"

namespace krait::devtest {

// The host's clock, which goes back to its start when the program prints the mark that begins a
// part: so a Deadline by it is each part's own. Without a mark all is one part.
class PartClock final : public device::Clock {
  public:
    explicit PartClock(std::string mark)
        : mark_(std::move(mark)), start_(device::host_clock().now()), part_start_(start_) {}

    Moment now() const override { return start_ + (device::host_clock().now() - part_start_); }

    // Takes what the program prints, piece by piece.
    void hear(std::string_view text) {
        if (mark_.empty()) return;
        last_ += text;
        if (last_.find(mark_) != last_.npos) {
            part_start_ = device::host_clock().now();
            last_.clear();
        }
        if (last_.size() >= mark_.size()) last_.erase(0, last_.size() - mark_.size() + 1);
    }

  private:
    std::string mark_;
    Moment start_, part_start_;
    std::string last_;  // printed, shorter than the mark
};

}  // namespace krait::devtest
