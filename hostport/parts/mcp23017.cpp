// A Microchip MCP23017 on an I2C bus: sixteen more pins, in two ports. Registers and interrupts are
// those of its datasheet DS20001952, sections 3.2 to 3.6.
#include <array>
#include <deque>
#include <memory>

#include "hostport/parts/parts.hpp"
#include "hostport/parts/register_target.hpp"

namespace krait::hostport {
namespace {

// Each port has these, in this order.
enum Register : std::uint8_t {
    IODIR,
    IPOL,
    GPINTEN,
    DEFVAL,
    INTCON,
    IOCON,
    GPPU,
    INTF,
    INTCAP,
    GPIO,
    OLAT,
    kRegisters
};

// IOCON, which the ports share.
constexpr std::uint8_t kBank = 0x80, kMirror = 0x40, kNoSequence = 0x20, kOpenDrain = 0x04,
                       kActiveHigh = 0x02;

// A pin of a port: on a net of the board, or on one of its own, where the world can reach it too.
struct PortPin {
    PortPin(Net* board_net, std::string name, Clock& clock, std::function<void(bool)> changed)
        : own(board_net ? nullptr : std::make_unique<Net>(std::move(name), clock)),
          terminal(std::move(changed)) {
        terminal.connect(board_net ? board_net : own.get());
        world.connect(terminal.net());
    }
    std::unique_ptr<Net> own;
    Terminal terminal, world;
};

struct Port {
    std::array<std::uint8_t, kRegisters> registers{0xff};
    std::uint8_t levels = 0;
    std::deque<PortPin> pins;
    std::uint8_t gpio() const { return levels ^ registers[IPOL]; }
};

// Settings: scl and sda, or bus; address (0x20); a0 to a7, b0 to b7, inta and intb: pins of the
// board that its pins are wired to, any or none.
class Mcp23017 final : public Part, RegisterTarget {
  public:
    explicit Mcp23017(PartMaker& maker) : Part(maker.name()), RegisterTarget(address_of(maker)) {
        const char* names[] = {"a", "b"};
        for (std::size_t i = 0; i < 2; ++i) {
            add_pins(maker, ports_[i], names[i]);
            interrupts_[i].connect(maker.optional_net(std::string("int") + names[i]));
        }
        add_properties(ports_[0], "port_a", "input_a");
        add_properties(ports_[1], "port_b", "input_b");
        update();
        maker.i2c().add(this);
    }

    // While all is there that a change of one of its pins may touch.
    ~Mcp23017() override {
        for (Port& port : ports_) port.pins.clear();
    }

  private:
    static std::uint8_t address_of(PartMaker& maker) {
        std::uint8_t address = maker.address(0x20);
        if (address < 0x20 || address > 0x27) maker.fail("address must be from 0x20 to 0x27");
        return address;
    }

    void add_pins(PartMaker& maker, Port& port, const char* letter) {
        for (std::size_t i = 0; i < 8; ++i) {
            std::string name = letter + std::to_string(i);
            auto changed = [this, &port, bit = std::uint8_t(1u << i)](bool level) {
                change(port, bit, level);
            };
            port.pins.emplace_back(maker.optional_net(name), this->name() + "." + name,
                                   maker.clock(), changed);
            if (port.pins.back().terminal.level()) port.levels |= std::uint8_t(1u << i);
        }
    }

    // --- what is seen of it, and done to it

    void add_properties(Port& port, const char* levels, const char* input) {
        add({levels, "the levels of its pins, from 0 to 255: pin 0 counts 1",
             [&port] { return Setting(std::int64_t{port.levels}); }});
        add({input, "what drives its pins from outside: from pin 7 on 0, 1 or z, for nothing",
             [&port] { return Setting(input_of(port)); },
             [&port](const Setting& value, std::string* error) {
                 auto* text = std::get_if<std::string>(&value);
                 if (text && set_input(port, *text)) return true;
                 *error = "must be eight of 0, 1 and z";
                 return false;
             }});
    }

    static std::string input_of(const Port& port) {
        std::string text;
        for (std::size_t i = 8; i-- > 0;) {
            Drive drive = port.pins[i].world.driven();
            text += drive == Drive::High ? '1' : drive == Drive::Low ? '0' : 'z';
        }
        return text;
    }

    static bool set_input(Port& port, std::string_view text) {
        if (text.size() != 8 || text.find_first_not_of("01z") != text.npos) return false;
        for (std::size_t i = 0; i < 8; ++i) {
            char drive = text[7 - i];
            port.pins[i].world.drive(drive == '1'   ? Drive::High
                                     : drive == '0' ? Drive::Low
                                                    : Drive::Open);
        }
        return true;
    }

    // --- registers

    struct Place {
        std::size_t port;
        std::uint8_t number;
    };

    // Of one of the two ways in which they are numbered; a number that there is not: kRegisters.
    Place place_of(std::uint8_t number) const {
        Place place{std::size_t(number & 1), std::uint8_t(number >> 1)};
        if (iocon() & kBank) place = {std::size_t(number >> 4 & 1), std::uint8_t(number & 15)};
        bool is_one = place.number < kRegisters && number < 0x20;
        return is_one ? place : Place{0, kRegisters};
    }

    // Without a sequence it goes to and fro between the ports, or stays.
    std::uint8_t register_after(std::uint8_t number) const override {
        bool banks = iocon() & kBank;
        if (iocon() & kNoSequence) return banks ? number : number ^ 1;
        do {
            number = (number + 1) & 0x1f;
        } while (place_of(number).number == kRegisters);
        return number;
    }

    std::uint8_t iocon() const { return ports_[0].registers[IOCON]; }

    std::uint8_t read_register(std::uint8_t number) override {
        Place place = place_of(number);
        Port& port = ports_[place.port];
        if (place.number == kRegisters) return 0;
        std::uint8_t octet = place.number == GPIO ? port.gpio() : port.registers[place.number];
        if (place.number == GPIO || place.number == INTCAP) end_interrupt(port);
        return octet;
    }

    void write_register(std::uint8_t number, std::uint8_t octet) override {
        Place place = place_of(number);
        if (place.number == kRegisters || place.number == INTF || place.number == INTCAP) return;
        if (place.number == GPIO) place.number = OLAT;
        ports_[place.port].registers[place.number] = octet;
        if (place.number == IOCON) ports_[1 - place.port].registers[IOCON] = octet;
        update();
    }

    // Makes the pins what the registers say.
    void update() {
        for (Port& port : ports_) {
            for (std::size_t i = 0; i < 8; ++i) port.pins[i].terminal.drive(drive_of(port, i));
            compare(port);
        }
        drive_interrupts();
    }

    static Drive drive_of(const Port& port, std::size_t pin) {
        auto is_set = [&](Register number) { return port.registers[number] >> pin & 1; };
        if (is_set(IODIR)) return is_set(GPPU) ? Drive::PullUp : Drive::Open;
        return is_set(OLAT) ? Drive::High : Drive::Low;
    }

    // --- interrupts

    void change(Port& port, std::uint8_t bit, bool level) {
        port.levels = std::uint8_t(level ? port.levels | bit : port.levels & ~bit);
        interrupt(port, bit & ~port.registers[INTCON]);
        compare(port);
    }

    // Interrupts by pins that are to be compared with DEFVAL: they last while the pins differ.
    void compare(Port& port) {
        std::uint8_t differ = port.levels ^ port.registers[DEFVAL];
        interrupt(port, differ & port.registers[INTCON]);
    }

    // The first one is kept until it is read: others that follow go unseen.
    void interrupt(Port& port, int by) {
        by &= port.registers[GPINTEN] & port.registers[IODIR];
        if (by == 0 || port.registers[INTF] != 0) return;
        port.registers[INTF] = std::uint8_t(by);
        port.registers[INTCAP] = port.gpio();
        drive_interrupts();
    }

    void end_interrupt(Port& port) {
        port.registers[INTF] = 0;
        compare(port);
        drive_interrupts();
    }

    void drive_interrupts() {
        bool any = ports_[0].registers[INTF] || ports_[1].registers[INTF];
        for (std::size_t i = 0; i < 2; ++i) {
            bool active = iocon() & kMirror ? any : ports_[i].registers[INTF] != 0;
            if (iocon() & kOpenDrain)
                interrupts_[i].drive_open_drain(!active);
            else
                interrupts_[i].drive_level(active == bool(iocon() & kActiveHigh));
        }
    }

    std::array<Terminal, 2> interrupts_;
    std::array<Port, 2> ports_;
};

}  // namespace

std::unique_ptr<Part> make_mcp23017(PartMaker& maker) { return std::make_unique<Mcp23017>(maker); }

}  // namespace krait::hostport
