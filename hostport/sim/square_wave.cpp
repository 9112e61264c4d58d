#include "hostport/sim/square_wave.hpp"

#include <algorithm>

namespace krait::hostport {

void SquareWave::set(Nanoseconds period, Nanoseconds high, bool low_first) {
    next_period_ = period;
    next_high_ = std::min(high, period);
    low_first_ = low_first;
    if (edge_.is_set()) return;
    began_ = clock_.now();
    begin();
}

// A period, as it was set last. Without edges there is nothing to wait for.
void SquareWave::begin() {
    period_ = next_period_;
    high_ = next_high_;
    in_second_part_ = false;
    if (high_ == 0 || high_ == period_) return terminal_.drive_level(high_ != 0);
    terminal_.drive_level(!low_first_);
    edge_.set(began_ + (low_first_ ? period_ - high_ : high_));
}

void SquareWave::turn() {
    if (in_second_part_) {
        began_ += period_;
        return begin();
    }
    in_second_part_ = true;
    terminal_.drive_level(low_first_);
    edge_.set(began_ + period_);
}

}  // namespace krait::hostport
