// Time that does not pass by itself: while code runs it stands still, a wait takes it to its end at
// once. What a program does with it depends on nothing outside, so the same program does the same
// each time.
#pragma once

#include <algorithm>
#include <cstdint>

namespace krait::hostport {

class VirtualClock {
  public:
    // Microseconds since the start. Each look takes one of them, so that a loop that only looks at
    // the clock gets where it waits for.
    std::uint64_t look() { return now_us_++; }
    void wait_until(std::uint64_t us) { now_us_ = std::max(now_us_, us); }

    // The board's calendar begins where an RP2's does.
    std::int64_t epoch_ns() { return kStartS * 1'000'000'000 + std::int64_t(look()) * 1000; }

    // SplitMix64 (Steele, Lea, Flood 2014), from the same seed each time.
    std::uint32_t random() {
        std::uint64_t bits = random_state_ += 0x9e3779b97f4a7c15u;
        bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
        bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
        return std::uint32_t((bits ^ bits >> 31) >> 32);
    }

  private:
    static constexpr std::int64_t kStartS = 1'609'459'200;  // 2021-01-01 00:00:00 UTC

    std::uint64_t now_us_ = 0;
    std::uint64_t random_state_ = 0;
};

}  // namespace krait::hostport
