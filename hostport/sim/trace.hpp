// What happens on a simulated board, told to whoever watches: files, the control channel.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hostport/sim/clock.hpp"

namespace krait::hostport {

class Net;

// Something that happened but is no level of a net: a transfer on a bus, what a part did, a reset.
struct TraceEvent {
    Nanoseconds at;
    std::string_view source;                    // "i2c0", "imu", "board"
    std::string_view what;                      // "read 0x68", "reset: watchdog"
    std::span<const std::uint8_t> octets = {};  // that went with it
};

class TraceSink {
  public:
    virtual void level(Nanoseconds at, const Net& net) = 0;
    virtual void event(const TraceEvent& event) = 0;

  protected:
    ~TraceSink() = default;
};

class Trace {
  public:
    explicit Trace(const Clock& clock) : clock_(clock) {}
    void add(TraceSink* sink) { sinks_.push_back(sink); }
    void remove(TraceSink* sink) { std::erase(sinks_, sink); }
    bool is_watched() const { return !sinks_.empty(); }
    void level(const Net& net) {
        for (std::size_t i = 0; i < sinks_.size(); ++i) sinks_[i]->level(clock_.now(), net);
    }
    void event(std::string_view source, std::string_view what,
               std::span<const std::uint8_t> octets = {}) {
        for (std::size_t i = 0; i < sinks_.size(); ++i)
            sinks_[i]->event({clock_.now(), source, what, octets});
    }

  private:
    const Clock& clock_;
    std::vector<TraceSink*> sinks_;
};

}  // namespace krait::hostport
