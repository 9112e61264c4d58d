// A Dallas (Maxim) DS18B20 thermometer on a 1-Wire net. Commands, memory and times are those of its
// datasheet 19-7487, sections "64-Bit Lasered ROM Code" to "1-Wire Signaling".
#include <array>
#include <charconv>
#include <cmath>

#include "hostport/parts/noise.hpp"
#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

constexpr Nanoseconds kReset = 480 * kMicrosecond;
constexpr Nanoseconds kBeforePresence = 30 * kMicrosecond, kPresence = 120 * kMicrosecond;
constexpr Nanoseconds kSample = 30 * kMicrosecond;  // in a slot: 15 to 60
constexpr Nanoseconds kHoldZero = 30 * kMicrosecond;
constexpr Nanoseconds kConvert12 = 750 * kMillisecond, kCopy = 10 * kMillisecond;
constexpr std::uint8_t kFamily = 0x28;

// Of ROM code and scratchpad: x^8 + x^5 + x^4 + 1, the lowest bit first.
std::uint8_t crc8(std::span<const std::uint8_t> octets) {
    std::uint8_t crc = 0;
    for (std::uint8_t octet : octets) {
        crc ^= octet;
        for (int bit = 0; bit < 8; ++bit) crc = std::uint8_t(crc & 1 ? crc >> 1 ^ 0x8c : crc >> 1);
    }
    return crc;
}

using Rom = std::array<std::uint8_t, 8>;

std::string hex_of(std::span<const std::uint8_t> octets) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (std::uint8_t octet : octets) text += {kDigits[octet >> 4], kDigits[octet & 15]};
    return text;
}

// One of its own for each name.
Rom rom_of_name(std::string_view name) {
    std::uint64_t bits = Noise(name).bits(0);
    Rom rom{kFamily};
    for (std::size_t i = 1; i < 7; ++i) rom[i] = std::uint8_t(bits >> 8 * i);
    rom[7] = crc8(std::span(rom).first(7));
    return rom;
}

Rom rom_of(PartMaker& maker) {
    std::string text = maker.text("rom", "");
    Rom rom = rom_of_name(maker.name());
    if (text.empty()) return rom;
    for (std::size_t i = 0; i < 8 && text.size() == 16; ++i)
        std::from_chars(&text[2 * i], &text[2 * i] + 2, rom[i], 16);
    std::uint8_t crc = crc8(std::span(rom).first(7));
    if (hex_of(rom) != text || rom[0] != kFamily)
        maker.fail("rom must be 16 digits of 0 to f, from the family 28 to the checksum");
    else if (rom[7] != crc)
        maker.fail("rom: its checksum must be " + hex_of(std::span(&crc, 1)));
    return rom;
}

// Settings: pin; rom, 16 hexadecimal digits (made from the name); pull_up (true), whether the
// module has the resistor; parasite (false), whether it lives on the line alone.
class Ds18b20 final : public Part {
  public:
    explicit Ds18b20(PartMaker& maker)
        : Part(maker.name()),
          clock_(maker.clock()),
          rom_(rom_of(maker)),
          rest_(maker.flag("pull_up", true) ? Drive::PullUp : Drive::Open),
          parasite_(maker.flag("parasite", false)) {
        add_number("temperature", "in degrees Celsius", &temperature_, -55, 125);
        add({"rom", "its ROM code, from the family to the checksum",
             [this] { return Setting(hex_of(rom_)); }});
        add({"resolution", "in bits, 9 to 12",
             [this] { return Setting(std::int64_t{resolution()}); }});
        low_since_ = clock_.now();
        line_.drive(rest_);
        line_.connect(&maker.net("pin"));
    }

  private:
    enum class State : std::uint8_t {
        Idle,  // until the next reset
        Presence,
        RomCommand,
        MatchRom,
        SearchRom,
        FunctionCommand,
        WriteScratchpad,
        Answer,
        Busy,   // a read slot says whether it still is
        Power,  // or by what it lives
    };
    enum Place { TemperatureLow, TemperatureHigh, High, Low, Configuration, kMemory = 8 };

    // --- the line: the length of each low pulse

    void changed(bool level) {
        if (level)
            rise(clock_.now() - low_since_);
        else
            fall();
    }

    void fall() {
        low_since_ = clock_.now();
        in_slot_ = state_ != State::Idle && state_ != State::Presence;
        if (in_slot_ && !answer_bit()) hold(kHoldZero);
    }

    void rise(Nanoseconds length) {
        if (length >= kReset) return reset();
        if (!in_slot_) return;
        in_slot_ = false;
        take(length < kSample);
    }

    void hold(Nanoseconds time) {
        holds_ = true;
        step_.set_in(time);
        line_.drive(Drive::Low);
    }

    void reset() {
        expect(State::Presence);
        in_slot_ = false;
        step_.set_in(kBeforePresence);
    }

    void step() {
        if (state_ == State::Presence && !holds_) return hold(kPresence);
        holds_ = false;
        line_.drive(rest_);
        if (state_ == State::Presence) expect(State::RomCommand);
    }

    // --- bits

    void expect(State state) {
        state_ = state;
        bits_ = 0;
    }

    bool rom_bit() const { return rom_[bits_ / 3 / 8] >> bits_ / 3 % 8 & 1; }

    // What it says in a slot: where it only listens, nothing.
    bool answer_bit() const {
        switch (state_) {
            case State::SearchRom: return bits_ % 3 == 2 || rom_bit() == (bits_ % 3 == 0);
            case State::Answer:
                return bits_ / 8 >= answer_.size() || (answer_[bits_ / 8] >> bits_ % 8 & 1);
            case State::Busy: return !convert_.is_set() && clock_.now() >= copied_at_;
            case State::Power: return !parasite_;
            default: return true;
        }
    }

    void take(bool bit) {
        switch (state_) {
            case State::SearchRom: return take_search_bit(bit);
            case State::Answer: return take_answered_bit();
            case State::Busy:
            case State::Power: return;
            default: break;
        }
        octet_ = std::uint8_t(octet_ >> 1 | bit << 7);
        if (++bits_ % 8 == 0) take_octet(octet_);
    }

    // Each bit of the ROM code is said, said inverted, and chosen by the controller.
    void take_search_bit(bool bit) {
        if (bits_ % 3 == 2 && bit != rom_bit()) return expect(State::Idle);
        if (++bits_ == std::size_t{3} * 64) expect(State::FunctionCommand);
    }

    void take_answered_bit() {
        if (++bits_ == 8 * answer_.size()) expect(after_answer_);
    }

    void take_octet(std::uint8_t octet) {
        std::size_t place = bits_ / 8 - 1;
        switch (state_) {
            case State::RomCommand: return rom_command(octet);
            case State::FunctionCommand: return function_command(octet);
            case State::MatchRom:
                if (octet != rom_[place]) return expect(State::Idle);
                if (place == 7) expect(State::FunctionCommand);
                return;
            case State::WriteScratchpad: return write_scratchpad(place, octet);
            default: return;
        }
    }

    void answer(std::span<const std::uint8_t> octets, State after) {
        answer_.assign(octets.begin(), octets.end());
        after_answer_ = after;
        expect(State::Answer);
    }

    // --- commands

    void rom_command(std::uint8_t command) {
        switch (command) {
            case 0x33: return answer(rom_, State::FunctionCommand);  // READ ROM
            case 0x55: return expect(State::MatchRom);
            case 0xcc: return expect(State::FunctionCommand);  // SKIP ROM
            case 0xf0: return expect(State::SearchRom);
            case 0xec: return expect(alarms_ ? State::SearchRom : State::Idle);  // ALARM SEARCH
            default: return expect(State::Idle);
        }
    }

    void function_command(std::uint8_t command) {
        switch (command) {
            case 0x44: return convert();
            case 0xbe: return read_scratchpad();
            case 0x4e: return expect(State::WriteScratchpad);
            case 0x48:  // COPY SCRATCHPAD
                kept_ = {memory_[High], memory_[Low], memory_[Configuration]};
                copied_at_ = clock_.now() + kCopy;
                return expect(State::Busy);
            case 0xb8:  // RECALL E2
                recall();
                return expect(State::Busy);
            case 0xb4: return expect(State::Power);  // READ POWER SUPPLY
            default: return expect(State::Idle);
        }
    }

    void recall() {
        for (std::size_t i = 0; i < kept_.size(); ++i) memory_[High + i] = kept_[i];
    }

    void read_scratchpad() {
        Octets octets(memory_.begin(), memory_.end());
        octets.push_back(crc8(memory_));
        answer(octets, State::Idle);
    }

    // Both limits and the configuration, of which two bits can be written.
    void write_scratchpad(std::size_t place, std::uint8_t octet) {
        memory_[High + place] = High + place == Configuration ? (octet & 0x60) | 0x1f : octet;
        if (High + place == Configuration) expect(State::Idle);
    }

    // --- the thermometer

    int resolution() const { return 9 + (memory_[Configuration] >> 5 & 3); }

    void convert() {
        convert_.set_in(kConvert12 >> (12 - resolution()));
        expect(State::Busy);
    }

    // Sixteenths of a degree; bits that the resolution lacks are 0.
    void end_conversion() {
        int sixteenths = int(std::lround(temperature_ * 16));
        sixteenths &= -1 << (12 - resolution());
        memory_[TemperatureLow] = std::uint8_t(sixteenths);
        memory_[TemperatureHigh] = std::uint8_t(sixteenths >> 8);
        int degrees = sixteenths >> 4;
        alarms_ = degrees >= std::int8_t(memory_[High]) || degrees <= std::int8_t(memory_[Low]);
    }

    Clock& clock_;
    Rom rom_;
    Drive rest_;
    bool parasite_;
    double temperature_ = 20;
    // At power-on: 85 degrees, limits as delivered, 12 bits.
    std::array<std::uint8_t, kMemory> memory_{0x50, 0x05, 0x4b, 0x46, 0x7f, 0xff, 0x0c, 0x10};
    std::array<std::uint8_t, 3> kept_{0x4b, 0x46, 0x7f};
    bool alarms_ = false;
    Nanoseconds copied_at_ = 0;

    State state_ = State::Idle, after_answer_ = State::Idle;
    std::size_t bits_ = 0;  // in this state
    std::uint8_t octet_ = 0;
    Octets answer_;
    Nanoseconds low_since_ = 0;
    bool in_slot_ = false, holds_ = false;
    Alarm step_{clock_, [this] { step(); }};
    Alarm convert_{clock_, [this] { end_conversion(); }};
    Terminal line_{[this](bool level) { changed(level); }};
};

}  // namespace

std::unique_ptr<Part> make_ds18b20(PartMaker& maker) { return std::make_unique<Ds18b20>(maker); }

}  // namespace krait::hostport
