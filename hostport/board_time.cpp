#include "hostport/board_time.hpp"

#include <time.h>

#include <algorithm>

#include "hostport/host_clock.hpp"

namespace krait::hostport {

BoardTime::BoardTime() : started_(Nanoseconds(clock_ns(CLOCK_MONOTONIC))) {}

Nanoseconds BoardTime::real() const { return Nanoseconds(clock_ns(CLOCK_MONOTONIC)) - started_; }

void BoardTime::become_virtual(bool strict) {
    is_virtual_ = jumps_ = true;
    is_strict_ = strict;
}

bool BoardTime::become_paced() {
    if (is_strict_) return false;
    jumps_ = false;
    started_ = Nanoseconds(clock_ns(CLOCK_MONOTONIC)) - clock_.now();
    return true;
}

void BoardTime::catch_up() {
    if (!jumps_) clock_.run_until(real());
}

Nanoseconds BoardTime::now() {
    catch_up();
    return clock_.now();
}

Nanoseconds BoardTime::look() {
    catch_up();
    Nanoseconds now = clock_.now();
    if (jumps_) clock_.run_until(now + kMicrosecond);
    return now;
}

void BoardTime::pass(Nanoseconds duration) {
    catch_up();
    Nanoseconds until = clock_.now() + std::min(duration, kNever / 2);
    clock_.run_until(until);
    if (jumps_) return;
    constexpr Nanoseconds kSlack = 200 * kMicrosecond;  // a shorter sleep takes longer than it says
    for (Nanoseconds here = real(); here + kSlack < until; here = real()) {
        Nanoseconds left = until - here;
        timespec sleep{time_t(left / kSecond), long(left % kSecond)};
        nanosleep(&sleep, nullptr);
    }
}

void BoardTime::go_on(Nanoseconds until) {
    if (jumps_)
        clock_.run_to_next(until);
    else
        catch_up();
}

void BoardTime::run_due() {
    // About what a microcontroller takes between two such calls.
    constexpr Nanoseconds kSpin = 100 * kMicrosecond;
    if (clock_.next() == kNever) return;
    if (jumps_)
        clock_.run_until(clock_.now() + kSpin);
    else
        catch_up();
}

std::int64_t BoardTime::epoch_ns() {
    constexpr std::int64_t kStart = 1'609'459'200'000'000'000;  // 2021-01-01 00:00:00 UTC
    if (!is_virtual_) return clock_ns(CLOCK_REALTIME) + epoch_offset_ns_;
    return kStart + std::int64_t(look()) + epoch_offset_ns_;
}

std::uint32_t BoardTime::random() {
    std::uint64_t bits = random_state_ += 0x9e3779b97f4a7c15u;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
    return std::uint32_t((bits ^ bits >> 31) >> 32);
}

}  // namespace krait::hostport
