// Buses: the octets that go between the microcontroller and parts, a whole transfer at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "hostport/sim/faults.hpp"
#include "hostport/sim/net.hpp"

namespace krait::hostport {

class Trace;

// --- I2C (NXP UM10204)

// A part on an I2C bus. Each of its addresses, 7 bits, is asked for by start().
class I2cTarget {
  public:
    // A start, first or repeated, with an address: whether this part acknowledges it. A part that
    // cannot answer now (an EEPROM that is writing) does not.
    virtual bool start(std::uint8_t address, bool reads) = 0;
    // Octets that the controller writes: how many of them are acknowledged, from the first on.
    virtual std::size_t write(std::span<const std::uint8_t> octets) = 0;
    // Octets that the controller reads.
    virtual void read(std::span<std::uint8_t> into) = 0;
    // The end of the transaction.
    virtual void stop() {}

  protected:
    ~I2cTarget() = default;
};

// How a transfer ended.
enum class I2cEnd : std::uint8_t {
    Done,
    NoAddress,  // nobody acknowledged the address
    NoOctet,    // an octet was not acknowledged
    Stuck,      // a line is held low: no start is possible
};

class I2cBus {
  public:
    I2cBus(std::string name, Net& scl, Net& sda) : name_(std::move(name)), scl_(scl), sda_(sda) {}

    void add(I2cTarget* target) { targets_.push_back(target); }
    // Notes that the part `name` has an address. Else null: who has it already.
    const std::string* claim(std::uint8_t address, const std::string& name) {
        auto [place, is_new] = claimed_.try_emplace(address, name);
        return is_new ? nullptr : &place->second;
    }
    const std::string& name() const { return name_; }
    const Net& scl() const { return scl_; }
    const Net& sda() const { return sda_; }
    Faults& faults() { return faults_; }
    void set_trace(Trace* trace) { trace_ = trace; }

    // A start, and octets to one address. `*acknowledged`: how many of them were. Without `stop`
    // the transaction goes on: what comes next begins with a repeated start.
    I2cEnd write(std::uint8_t address, std::span<const std::uint8_t> octets, bool stop,
                 std::size_t* acknowledged);
    I2cEnd read(std::uint8_t address, std::span<std::uint8_t> into, bool stop);
    // More octets of a transfer that was begun without a stop; and its stop.
    std::size_t write_more(std::span<const std::uint8_t> octets);
    void read_more(std::span<std::uint8_t> into);
    void finish();

  private:
    I2cTarget* find(std::uint8_t address, bool reads);
    bool is_stuck() const;

    std::string name_;
    Net& scl_;
    Net& sda_;
    Trace* trace_ = nullptr;
    std::vector<I2cTarget*> targets_;
    std::map<std::uint8_t, std::string> claimed_;
    std::vector<I2cTarget*> active_;  // that wait for the stop
    Faults faults_;
};

// --- SPI

// A part on an SPI bus: it hears and speaks while its chip select says so.
class SpiTarget {
  public:
    virtual bool is_selected() const = 0;
    // As many octets both ways; `into` holds 0xff where it says nothing. Most significant bit
    // first.
    virtual void transfer(std::span<const std::uint8_t> out, std::span<std::uint8_t> into) = 0;

  protected:
    ~SpiTarget() = default;
};

class SpiBus {
  public:
    // A line that is not connected is null.
    SpiBus(std::string name, Net* sck, Net* mosi, Net* miso)
        : name_(std::move(name)), sck_(sck), mosi_(mosi), miso_(miso) {}

    void add(SpiTarget* target) { targets_.push_back(target); }
    const std::string& name() const { return name_; }
    const Net* sck() const { return sck_; }
    const Net* mosi() const { return mosi_; }
    const Net* miso() const { return miso_; }
    Faults& faults() { return faults_; }
    void set_trace(Trace* trace) { trace_ = trace; }

    // As many octets both ways. With nobody selected the answer is what MISO's level makes of it,
    // or, where that is MOSI, what was said.
    void transfer(std::span<const std::uint8_t> out, std::span<std::uint8_t> into);

  private:
    std::string name_;
    Net* sck_;
    Net* mosi_;
    Net* miso_;
    Trace* trace_ = nullptr;
    std::vector<SpiTarget*> targets_;
    Faults faults_;
};

}  // namespace krait::hostport
