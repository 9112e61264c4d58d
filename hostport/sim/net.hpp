// Nets and what is connected to them: the wires of a simulated board.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "hostport/sim/clock.hpp"

namespace krait::hostport {

class Net;
class Trace;

// How a terminal drives its net, the strongest last.
enum class Drive : std::uint8_t {
    Open,      // not at all
    PullDown,  // weakly
    PullUp,
    Analog,  // a voltage, as of a potentiometer
    High,
    Low,  // wins against High: a net with both is a short
};

// What is connected to a net: a pin of the microcontroller, or of a part.
class Terminal {
  public:
    // `changed`, if given, is called with each new level of the net, whoever made it.
    explicit Terminal(std::function<void(bool level)> changed = {})
        : changed_(std::move(changed)) {}
    ~Terminal() { connect(nullptr); }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    // Leaves the net it was on. Null: is on none.
    void connect(Net* net);
    Net* net() const { return net_; }
    // `volts` counts for Drive::Analog alone.
    void drive(Drive drive, double volts = 0);
    void drive_level(bool level) { drive(level ? Drive::High : Drive::Low); }
    // What a terminal on an open drain does.
    void drive_open_drain(bool level) { drive(level ? Drive::Open : Drive::Low); }
    Drive driven() const { return drive_; }
    // Those of its net; on none, low.
    bool level() const;
    double volts() const;

  private:
    friend class Net;
    std::function<void(bool)> changed_;
    Net* net_ = nullptr;
    Drive drive_ = Drive::Open;
    double volts_ = 0;
};

// Octets that go over a net as a UART sends them, from now on for the time of a frame.
struct SerialFrame {
    std::uint32_t baud;  // bits per second
    std::uint8_t bits;   // of data: 5 to 9
    char parity;         // 'N', 'E' or 'O'
    std::uint8_t stop;   // bits
    Nanoseconds octet_ns() const { return kSecond * (1u + bits + (parity != 'N') + stop) / baud; }
};

// What hears the octets of a net: of a UART, or a part with a serial line.
class SerialListener {
  public:
    // At the end of each octet's frame.
    virtual void hear(std::uint16_t octet, const SerialFrame& frame) = 0;

  protected:
    ~SerialListener() = default;
};

// Terminals that are wired to each other, and the level that they make of it.
class Net {
  public:
    static constexpr double kSupplyVolts = 3.3;

    // `name` is what traces call it.
    Net(std::string name, Clock& clock) : name_(std::move(name)), clock_(clock) {}
    Net(const Net&) = delete;
    Net& operator=(const Net&) = delete;
    ~Net();

    const std::string& name() const { return name_; }
    Clock& clock() const { return clock_; }
    // A net that nobody drives is low.
    bool level() const { return level_; }
    double volts() const { return volts_; }
    // Whether one terminal drives it high and another low.
    bool is_shorted() const { return shorted_; }
    // Whether somebody drives it low, not only nobody high.
    bool is_held_low() const { return held_low_; }
    // When the level last changed.
    Nanoseconds changed_at() const { return changed_at_; }
    // Who is told of each change of level, beside the terminals; null: nobody.
    void set_trace(Trace* trace) { trace_ = trace; }

    // Serial lines: who sends calls say() at the end of each octet's frame.
    void add_listener(SerialListener* listener) { listeners_.push_back(listener); }
    void remove_listener(SerialListener* listener);
    void say(std::uint16_t octet, const SerialFrame& frame);

  private:
    friend class Terminal;
    void resolve();
    void tell(bool level);

    std::string name_;
    Clock& clock_;
    std::vector<Terminal*> terminals_;
    std::vector<SerialListener*> listeners_;
    Trace* trace_ = nullptr;
    bool level_ = false, shorted_ = false, held_low_ = false;
    double volts_ = 0;
    Nanoseconds changed_at_ = 0;
    int depth_ = 0;  // changes that follow from a change
};

}  // namespace krait::hostport
