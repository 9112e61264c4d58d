// Noise that is the same each time: readings vary with their number, not by chance.
#pragma once

#include <cstdint>
#include <string_view>

namespace krait::hostport {

class Noise {
  public:
    // Parts of different names have different noise.
    explicit Noise(std::string_view name) {
        for (char each : name) seed_ = mixed(seed_ ^ std::uint8_t(each));
    }

    // 64 bits for reading `number`.
    std::uint64_t bits(std::uint64_t number) const { return mixed(seed_ + number * kStep); }
    // Of these bits: the deviation of a channel, 0 to 6, from -most to `most`, of 255 at most.
    static int deviation(std::uint64_t bits, int channel, int most) {
        int part = int(bits >> 9 * channel & 511);
        return (part * (2 * most + 1) >> 9) - most;
    }

  private:
    static constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15;  // of the golden ratio

    // The mixer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
    // 2014): each bit of `bits` changes half of the result's.
    static std::uint64_t mixed(std::uint64_t bits) {
        bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
        return bits ^ bits >> 31;
    }

    std::uint64_t seed_ = kStep;
};

}  // namespace krait::hostport
