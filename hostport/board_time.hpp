// What time it is on a board, and how it passes: as the host's does, or virtually.
//
// What is simulated has one clock. Real time drives it from behind: what was due meanwhile happens
// late, but in order. Virtual time stands still while code runs, and a wait takes it to its end at
// once; what a program does with it depends on nothing outside, so the same program does the same
// each time. Paced, it goes on as the host's does: where a socket or somebody at a console is met.
// Either way hardware may take it ahead, by the time that a transfer lasts.
#pragma once

#include <cstdint>

#include "hostport/sim/clock.hpp"

namespace krait::hostport {

class BoardTime {
  public:
    BoardTime();

    // `strict`: and stays so whoever comes.
    void become_virtual(bool strict);
    bool is_virtual() const { return is_virtual_; }
    // Virtual time that goes on at the pace of the host's, from where it is: for who lives in that.
    // False: it is strict, and does not.
    bool become_paced();
    // Whether a wait is over at once.
    bool jumps() const { return jumps_; }
    // What happens at which time. Its now() is never behind what was told last.
    Clock& clock() { return clock_; }

    // Nanoseconds since the start. Virtual: each look takes a microsecond, so that a loop that only
    // looks at the clock gets where it waits for.
    Nanoseconds look();
    // The same without taking time.
    Nanoseconds now();
    // Lets it pass: what hardware takes, or what a wait was for. Virtual: at once. Real: what is
    // simulated goes ahead, and the host sleeps until it has caught up.
    void pass(Nanoseconds duration);
    // Up to `until`, or to what happens first. Virtual: at once; real: as far as the host's is.
    void go_on(Nanoseconds until);
    // To be called now and then while code runs: what is due happens. Virtual time passes then, if
    // something is still to come: a program may wait for that without looking at the clock.
    void run_due();

    // Nanoseconds since 1970-01-01 UTC, as the board's calendar has it: at first the host's, or, of
    // virtual time, the first of January 2021, where that of an RP2 begins.
    std::int64_t epoch_ns();
    void set_epoch_ns(std::int64_t ns) { epoch_offset_ns_ += ns - epoch_ns(); }

    // Of virtual time: SplitMix64 (Steele, Lea, Flood 2014), from the same seed each time.
    std::uint32_t random();

  private:
    Nanoseconds real() const;  // since the start
    void catch_up();

    bool is_virtual_ = false, is_strict_ = false, jumps_ = false;
    Nanoseconds started_;  // by the host's monotonic clock
    Clock clock_;
    std::int64_t epoch_offset_ns_ = 0;  // of a calendar that was set
    std::uint64_t random_state_ = 0;
};

}  // namespace krait::hostport
