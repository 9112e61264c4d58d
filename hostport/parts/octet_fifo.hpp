// A queue of octets in a part, of a fixed size.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace krait::hostport {

// Of those that come when it is full, the oldest or the newest are lost.
template <std::size_t kSize>
class OctetFifo {
  public:
    std::size_t count() const { return count_; }
    void clear() { count_ = 0; }
    void put(std::uint8_t octet, bool stops) {
        if (count_ == kSize && stops) return;
        octets_[(first_ + count_) % kSize] = octet;
        if (count_ < kSize)
            ++count_;
        else
            first_ = (first_ + 1) % kSize;
    }
    // 0xff if it is empty.
    std::uint8_t take() {
        if (count_ == 0) return 0xff;
        std::uint8_t octet = octets_[first_];
        first_ = (first_ + 1) % kSize;
        --count_;
        return octet;
    }

  private:
    std::array<std::uint8_t, kSize> octets_{};
    std::size_t first_ = 0, count_ = 0;
};

}  // namespace krait::hostport
