// What deadlines are measured by: the host's clock, or one that a simulated wire brings.
#pragma once

#include <chrono>

namespace krait::device {

class Clock {
  public:
    using Moment = std::chrono::steady_clock::time_point;
    virtual Moment now() const = 0;

  protected:
    ~Clock() = default;
};

// The one that only goes forward.
inline const Clock& host_clock() {
    struct HostClock final : Clock {
        Moment now() const override { return std::chrono::steady_clock::now(); }
    };
    static const HostClock clock;
    return clock;
}

}  // namespace krait::device
