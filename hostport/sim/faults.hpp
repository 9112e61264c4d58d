// What goes wrong on a bus, as a test has planned it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace krait::hostport {

enum class FaultKind : std::uint8_t {
    NoAcknowledge,  // I2C: nobody answers
    StuckBus,       // I2C: a line is held low
    ShortRead,      // what is read ends early: the rest is as on an idle line
    BitFlip,        // one bit of an octet that is read is wrong
};

// Of a name as the control channel has it: nak, stuck, short, flip.
std::optional<FaultKind> fault_kind(std::string_view name);

// Which of a bus's transfers go wrong, and how. Transfers are counted from 0.
class Faults {
  public:
    // The `count` transfers from number `first` on.
    void plan(FaultKind kind, std::uint64_t first, std::uint64_t count);
    void clear() { plans_.clear(); }
    // Of the transfer that begins now: counts it.
    std::optional<FaultKind> next();
    std::uint64_t transfers() const { return transfers_; }

  private:
    struct Plan {
        FaultKind kind;
        std::uint64_t first, count;
    };
    std::vector<Plan> plans_;
    std::uint64_t transfers_ = 0;
};

}  // namespace krait::hostport
