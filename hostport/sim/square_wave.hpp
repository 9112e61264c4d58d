// A square wave on a terminal: what a PWM output does.
#pragma once

#include "hostport/sim/clock.hpp"
#include "hostport/sim/net.hpp"

namespace krait::hostport {

class SquareWave {
  public:
    // Drives nothing until set() is called.
    SquareWave(Terminal& terminal, Clock& clock)
        : terminal_(terminal), clock_(clock), edge_(clock, [this] { turn(); }) {}
    ~SquareWave() { terminal_.drive(Drive::Open); }

    // Of each `period`, more than 0, it is high for `high`. What runs goes on to the end of its
    // period; `low_first`: the low part comes first.
    void set(Nanoseconds period, Nanoseconds high, bool low_first);

  private:
    void begin();
    void turn();

    Terminal& terminal_;
    Clock& clock_;
    Nanoseconds period_ = 0, high_ = 0, next_period_ = 0, next_high_ = 0;
    Nanoseconds began_ = 0;  // this period
    bool low_first_ = false, in_second_part_ = false;
    Alarm edge_;
};

}  // namespace krait::hostport
