#include "hostport/sim/clock.hpp"

#include <algorithm>

namespace krait::hostport {

void Alarm::set(Nanoseconds at) {
    cancel();
    clock_.add(this, at);
}

void Alarm::set_in(Nanoseconds from_now) {
    Nanoseconds now = clock_.now();
    set(from_now > kNever - 1 - now ? kNever - 1 : now + from_now);
}

void Alarm::cancel() {
    if (is_set()) clock_.remove(this);
}

void Clock::run_until(Nanoseconds until) {
    until = std::max(until, now_);
    while (next() <= until) ring_first();
    now_ = until;
}

void Clock::run_to_next(Nanoseconds until) {
    until = std::max(until, now_);
    if (next() <= until) return ring_first();
    now_ = until;
}

void Clock::ring_first() {
    Entry first = heap_.front();
    remove(first.alarm);
    now_ = std::max(now_, first.at);
    first.alarm->ring_();
}

// --- a binary heap in which each alarm knows its place
// --------------------------------------------

void Clock::put(std::size_t place, const Entry& entry) {
    heap_[place] = entry;
    entry.alarm->place_ = place;
}

void Clock::sift_up(std::size_t place, const Entry& entry) {
    while (place > 0) {
        std::size_t above = (place - 1) / 2;
        if (!entry.goes_before(heap_[above])) break;
        put(place, heap_[above]);
        place = above;
    }
    put(place, entry);
}

void Clock::sift_down(std::size_t place, const Entry& entry) {
    while (true) {
        std::size_t below = 2 * place + 1;
        if (below >= heap_.size()) break;
        if (below + 1 < heap_.size() && heap_[below + 1].goes_before(heap_[below])) ++below;
        if (!heap_[below].goes_before(entry)) break;
        put(place, heap_[below]);
        place = below;
    }
    put(place, entry);
}

void Clock::add(Alarm* alarm, Nanoseconds at) {
    heap_.emplace_back();
    sift_up(heap_.size() - 1, {at, set_++, alarm});
}

void Clock::remove(Alarm* alarm) {
    std::size_t place = alarm->place_;
    alarm->place_ = Alarm::kNowhere;
    Entry last = heap_.back();
    heap_.pop_back();
    if (last.alarm == alarm) return;
    // The last one takes the free place, from where it goes up or down.
    if (place > 0 && last.goes_before(heap_[(place - 1) / 2]))
        sift_up(place, last);
    else
        sift_down(place, last);
}

}  // namespace krait::hostport
