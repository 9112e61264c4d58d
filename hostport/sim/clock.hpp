// The time of what is simulated, and what is to happen at which time: one discrete-event clock for
// all of a board. Nothing here knows whether that time is virtual or follows the host's.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace krait::hostport {

using Nanoseconds = std::uint64_t;  // since the start

inline constexpr Nanoseconds kNever = UINT64_MAX;
inline constexpr Nanoseconds kMicrosecond = 1000;
inline constexpr Nanoseconds kMillisecond = 1'000'000;
inline constexpr Nanoseconds kSecond = 1'000'000'000;

class Clock;

// Something that happens at a time. It may be set, again or for the first time, by whoever rings.
class Alarm {
  public:
    Alarm(Clock& clock, std::function<void()> ring) : clock_(clock), ring_(std::move(ring)) {}
    ~Alarm() { cancel(); }
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    // Rings once, at `at` or, if that is past, next. An earlier setting is forgotten. Of those at
    // the same time the one that was set first rings first.
    void set(Nanoseconds at);
    void set_in(Nanoseconds from_now);
    void cancel();
    bool is_set() const { return place_ != kNowhere; }

  private:
    friend class Clock;
    static constexpr std::size_t kNowhere = SIZE_MAX;

    Clock& clock_;
    std::function<void()> ring_;
    std::size_t place_ = kNowhere;  // in the clock's heap
};

class Clock {
  public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    // While an alarm rings, the time for which it was set.
    Nanoseconds now() const { return now_; }
    // When the next alarm is due, or kNever.
    Nanoseconds next() const { return heap_.empty() ? kNever : heap_.front().at; }
    // Lets time pass, and ring what is due up to and at `until`. Of a time that is past already
    // only what is due rings. Not to be called by what rings.
    void run_until(Nanoseconds until);
    // The same, but ends where the first alarm has rung that is due.
    void run_to_next(Nanoseconds until);

  private:
    friend class Alarm;
    struct Entry {
        Nanoseconds at;
        std::uint64_t order;
        Alarm* alarm;
        bool goes_before(const Entry& other) const {
            return at != other.at ? at < other.at : order < other.order;
        }
    };
    void add(Alarm* alarm, Nanoseconds at);
    void remove(Alarm* alarm);
    void put(std::size_t place, const Entry& entry);
    void sift_up(std::size_t place, const Entry& entry);
    void sift_down(std::size_t place, const Entry& entry);
    void ring_first();

    Nanoseconds now_ = 0;
    std::uint64_t set_ = 0;  // alarms so far
    std::vector<Entry> heap_;
};

}  // namespace krait::hostport
