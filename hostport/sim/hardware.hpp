// The hardware of a simulated board: pins, nets, buses, parts, and what outlives a reset. The
// module machine stands in front of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hostport/sim/buses.hpp"
#include "hostport/sim/clock.hpp"
#include "hostport/sim/net.hpp"
#include "hostport/sim/part.hpp"
#include "hostport/sim/trace.hpp"

namespace krait::hostport {

// A pin as a board file describes it.
struct PinDescription {
    std::string name;      // as machine.Pin takes it: "GP4", "LED"
    int number = -1;       // the same pin by number; negative: it has none
    std::string cpu = "";  // what the chip calls it, if otherwise: "A13"
};

// The pins that a peripheral has if the program names none: "scl", "sda" of "i2c0".
struct PeripheralDescription {
    std::string name;  // "i2c0", "spi1", "uart0"
    std::map<std::string, std::string, std::less<>> pins;
};

struct BoardDescription {
    std::string name, platform, machine;
    std::string path;    // of its file; empty: it comes with krait
    std::string folder;  // of its file, with a slash behind it; empty: the current one
    std::size_t heap_bytes = 0, flash_bytes = 0;
    // What the REPL's UART holds of what nobody has read, before it loses some; 0: it is USB, which
    // waits.
    std::size_t console_ring_bytes = 0;
    double frequency_hz = 125e6;
    int epoch_year = 1970;  // from which the firmware counts seconds
    bool any_pin = false;   // pins are whatever a program asks for: a host without a board
    std::vector<PinDescription> pins;
    std::map<std::string, std::string, std::less<>> aliases;  // more names of pins
    std::vector<PeripheralDescription> peripherals;
    std::vector<std::vector<std::string>> wires;  // pins that are connected to each other
    std::vector<PartDescription> parts;
};

// A pin of the microcontroller.
struct McuPin {
    explicit McuPin(PinDescription described)
        : description(std::move(described)), terminal([this](bool level) {
              if (changed) changed(level);
          }) {}

    PinDescription description;
    std::function<void(bool level)> changed;  // an interrupt that waits for edges; may be empty
    Terminal terminal;
};

class Hardware {
  public:
    // Null: `*error` says what in the description is wrong.
    static std::unique_ptr<Hardware> make(const BoardDescription& description, Clock& clock,
                                          std::string* error);
    ~Hardware();
    Hardware(const Hardware&) = delete;
    Hardware& operator=(const Hardware&) = delete;

    const BoardDescription& description() const { return description_; }
    Clock& clock() { return clock_; }
    Trace& trace() { return trace_; }

    // A pin by its number, or by its name or number as text. Null: the board has none such.
    McuPin* find_pin(std::int64_t number);
    McuPin* find_pin(std::string_view name);
    const std::vector<std::unique_ptr<McuPin>>& pins() const { return pins_; }
    // The pin that a peripheral has by itself, as "i2c0", "scl". Null: the board says nothing.
    McuPin* default_pin(std::string_view peripheral, std::string_view role);
    const PeripheralDescription* peripheral(std::string_view name) const;

    // A net on which nothing is: for parts whose description is wrong.
    Net& no_net() { return no_net_; }
    // The bus on these nets, made when it is first asked for.
    I2cBus& i2c_bus(Net& scl, Net& sda);
    SpiBus& spi_bus(Net* sck, Net* mosi, Net* miso);
    const std::vector<std::unique_ptr<I2cBus>>& i2c_buses() const { return i2c_buses_; }
    const std::vector<std::unique_ptr<SpiBus>>& spi_buses() const { return spi_buses_; }
    const std::vector<std::unique_ptr<Net>>& nets() const { return nets_; }
    const std::vector<std::unique_ptr<Part>>& parts() const { return parts_; }
    Part* find_part(std::string_view name);

    // What the next conversion of an analog input is off by, in volts: up to what was set, the same
    // each time.
    double adc_noise();
    void set_adc_noise(double most_volts) { adc_noise_volts_ = most_volts; }

    // What a reset of the microcontroller does to its pins: they are inputs, and nobody waits for
    // edges. Parts, and nets, stay as they are.
    void reset_pins();

  private:
    Hardware(const BoardDescription& description, Clock& clock);
    bool build(std::string* error);
    McuPin* add_pin(PinDescription description);
    McuPin* find_name(std::string_view name) const;
    bool connect(const std::vector<std::string>& wire, std::string* error);
    std::string bus_name(std::string_view kind, const Net* first, std::string_view role,
                         std::size_t count);

    BoardDescription description_;
    Clock& clock_;
    Trace trace_;
    // Those that others refer to come first: they go last.
    Net no_net_;
    std::vector<std::unique_ptr<Net>> nets_;
    std::vector<std::unique_ptr<McuPin>> pins_;
    std::vector<std::unique_ptr<I2cBus>> i2c_buses_;
    std::vector<std::unique_ptr<SpiBus>> spi_buses_;
    std::vector<std::unique_ptr<Part>> parts_;
    double adc_noise_volts_ = 0;
    std::uint32_t noise_state_ = 1;
};

}  // namespace krait::hostport
