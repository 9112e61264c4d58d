// DS18B20 thermometers on one wire, driven by edges as a controller drives them.
#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

constexpr int kPin = 4;
constexpr Nanoseconds kUs = kMicrosecond;

struct Ds18b20 : PartBench {
    void SetUp() override { begin({{"ds18b20", "it", {{"pin", "GP4"}}}}); }
    void begin(std::vector<PartDescription> parts) { ASSERT_TRUE(make(parts)) << error; }

    // --- the controller: an open drain, with the times of Maxim's application note 126

    void pull_for(Nanoseconds low, Nanoseconds then) {
        pin(kPin).drive_open_drain(false);
        pass(low);
        pin(kPin).drive_open_drain(true);
        pass(then);
    }
    // Whether somebody is there.
    bool reset() {
        pull_for(480 * kUs, 70 * kUs);
        bool there = !level(kPin);
        pass(410 * kUs);
        return there;
    }
    void write_bit(bool bit) { bit ? pull_for(6 * kUs, 64 * kUs) : pull_for(60 * kUs, 10 * kUs); }
    bool read_bit() {
        pull_for(6 * kUs, 9 * kUs);
        bool bit = level(kPin);
        pass(55 * kUs);
        return bit;
    }
    void say(const Octets& octets) {
        for (auto octet : octets)
            for (int i = 0; i < 8; ++i) write_bit(octet >> i & 1);
    }
    Octets hear(std::size_t count) {
        Octets octets(count);
        for (auto& octet : octets)
            for (int i = 0; i < 8; ++i) octet = std::uint8_t(octet | read_bit() << i);
        return octets;
    }
    void command(const Octets& octets) {
        EXPECT_TRUE(reset());
        say(octets);
    }
    Octets scratchpad() {
        command({0xcc, 0xbe});
        return hear(9);
    }
    void convert() {
        command({0xcc, 0x44});
        pass(750 * kMillisecond);
    }
    int sixteenths() {
        Octets memory = scratchpad();
        return std::int16_t(memory[0] | memory[1] << 8);
    }

    // Of all who answer `command`, one by one: at a bit where both answer, first the zeros.
    std::vector<std::string> search(std::uint8_t command) {
        std::vector<std::string> found;
        search_below("", command, &found);
        return found;
    }
    void search_below(std::string chosen, std::uint8_t command, std::vector<std::string>* found) {
        reset();
        say({command});
        for (std::size_t i = 0; i < 64; ++i) {
            bool bit = read_bit(), inverse = read_bit();
            if (bit && inverse) return;
            if (i < chosen.size()) {
                bit = chosen[i] == '1';
            } else if (!bit && !inverse) {
                search_below(chosen + '0', command, found);
                return search_below(chosen + '1', command, found);
            } else {
                chosen += bit ? '1' : '0';
            }
            write_bit(bit);
        }
        found->push_back(hex_of_bits(chosen));
    }
    static std::string hex_of_bits(const std::string& bits) {
        std::string text;
        for (std::size_t i = 0; i < 64; i += 8) {
            int octet = 0;
            for (std::size_t j = 0; j < 8; ++j) octet |= (bits[i + j] == '1') << j;
            text += "0123456789abcdef"[octet >> 4];
            text += "0123456789abcdef"[octet & 15];
        }
        return text;
    }
};

constexpr const char* kRoms[] = {"28ff641e821603e2", "2800000000000140", "2801000000000029"};

// Maxim's: 0 over the octets and their checksum.
std::uint8_t crc8(const Octets& octets) {
    unsigned crc = 0;
    for (auto octet : octets)
        for (int i = 0; i < 8; ++i) {
            bool mixed = (crc ^ octet >> i) & 1;
            crc = (crc >> 1) ^ (mixed ? 0x8c : 0);
        }
    return std::uint8_t(crc);
}

TEST_F(Ds18b20, SaysThatItIsThere) {
    EXPECT_TRUE(level(kPin));
    pull_for(480 * kUs, 29 * kUs);
    EXPECT_TRUE(level(kPin));
    pass(kUs);
    EXPECT_FALSE(level(kPin));
    pass(120 * kUs);
    EXPECT_TRUE(level(kPin));
    pull_for(400 * kUs, 70 * kUs);  // too short
    EXPECT_TRUE(level(kPin));
}

TEST_F(Ds18b20, IsAt85DegreesUntilItConverts) {
    Octets memory = scratchpad();
    EXPECT_EQ(Octets(memory.begin(), memory.begin() + 8),
              (Octets{0x50, 0x05, 0x4b, 0x46, 0x7f, 0xff, 0x0c, 0x10}));
    EXPECT_EQ(crc8(memory), 0);
    EXPECT_EQ(hear(1), Octets{0xff});  // past the end
}

TEST_F(Ds18b20, MeasuresTheTemperature) {
    for (double temperature : {125.0, 25.0625, 0.5, 0.0, -10.125, -55.0}) {
        EXPECT_EQ(set("temperature", temperature), "");
        convert();
        EXPECT_EQ(sixteenths(), temperature * 16);
    }
    EXPECT_EQ(set("temperature", 126.0), "must be a number from -55 to 125");
}

TEST_F(Ds18b20, SaysZerosWhileItConverts) {
    command({0xcc, 0x44});
    Nanoseconds began = clock.now();
    EXPECT_FALSE(read_bit());
    clock.run_until(began + 749 * kMillisecond);
    EXPECT_FALSE(read_bit());
    EXPECT_EQ(number("temperature"), 20);
    clock.run_until(began + 750 * kMillisecond);
    EXPECT_TRUE(read_bit());
    EXPECT_EQ(sixteenths(), 320);
}

TEST_F(Ds18b20, IsFasterWithFewerBits) {
    set("temperature", 25.9375);
    auto time_of = [&](std::uint8_t configuration) {
        command({0xcc, 0x4e, 0, 0, configuration});
        command({0xcc, 0x44});
        Nanoseconds began = clock.now();
        while (!read_bit()) EXPECT_LT(clock.now(), began + kSecond);
        return (clock.now() - began) / kMillisecond;
    };
    EXPECT_EQ(time_of(0x1f), 93u);
    EXPECT_EQ(sixteenths(), 408);
    EXPECT_EQ(number("resolution"), 9);
    EXPECT_EQ(time_of(0x3f), 187u);
    EXPECT_EQ(sixteenths(), 412);
    EXPECT_EQ(time_of(0x5f), 375u);
    EXPECT_EQ(sixteenths(), 414);
    EXPECT_EQ(time_of(0xff), 750u);
    EXPECT_EQ(sixteenths(), 415);
    EXPECT_EQ(scratchpad()[4], 0x7f);  // the other bits are as they are
}

TEST_F(Ds18b20, KeepsItsSettingsInTheEeprom) {
    command({0xcc, 0x4e, 50, 10, 0x3f});
    command({0xcc, 0x48});
    EXPECT_FALSE(read_bit());
    pass(10 * kMillisecond);
    EXPECT_TRUE(read_bit());
    command({0xcc, 0x4e, 1, 2, 0x7f});
    EXPECT_EQ(scratchpad()[2], 1);
    command({0xcc, 0xb8});
    EXPECT_TRUE(read_bit());
    Octets memory = scratchpad();
    EXPECT_EQ(Octets(memory.begin() + 2, memory.begin() + 5), (Octets{50, 10, 0x3f}));
}

TEST_F(Ds18b20, SaysByWhatItLives) {
    command({0xcc, 0xb4});
    EXPECT_TRUE(read_bit());
    begin({{"ds18b20", "it", {{"pin", "GP4"}, {"parasite", true}}}});
    command({0xcc, 0xb4});
    EXPECT_FALSE(read_bit());
}

TEST_F(Ds18b20, IsSilentAfterWhatItDoesNotKnow) {
    command({0x12});
    EXPECT_EQ(hear(1), Octets{0xff});
    command({0xcc, 0x12});
    EXPECT_EQ(hear(1), Octets{0xff});
    EXPECT_EQ(sixteenths(), 85 * 16);
}

// --- several on one net

TEST_F(Ds18b20, HasARomOfItsOwn) {
    std::string mine = text("rom");
    EXPECT_EQ(mine.substr(0, 2), "28");
    command({0x33});
    Octets rom = hear(8);
    EXPECT_EQ(crc8(rom), 0);
    EXPECT_EQ(search(0xf0), std::vector<std::string>{mine});
    begin({{"ds18b20", "other", {{"pin", "GP4"}}}});
    EXPECT_NE(text("rom"), mine);
    begin({{"ds18b20", "it", {{"pin", "GP4"}, {"rom", kRoms[0]}}}});
    EXPECT_EQ(text("rom"), kRoms[0]);
}

TEST_F(Ds18b20, AnswersBehindItsRomCode) {
    command({0x33});
    hear(8);
    say({0xbe});
    EXPECT_EQ(hear(2), (Octets{0x50, 0x05}));
}

struct ManyDs18b20 : Ds18b20 {
    void SetUp() override {
        std::vector<PartDescription> parts;
        for (const char* rom : kRoms)
            parts.push_back({"ds18b20", rom, {{"pin", "GP4"}, {"rom", rom}}});
        begin(parts);
        double temperature = 10;
        for (const auto& each : hardware->parts())
            each->property("temperature")->set(Setting(temperature++), &error);
    }
};

TEST_F(ManyDs18b20, AreFoundOneByOne) {
    auto found = search(0xf0);
    EXPECT_EQ(found, (std::vector<std::string>{kRoms[1], kRoms[2], kRoms[0]}));
}

TEST_F(ManyDs18b20, AreSpokenToByTheirRoms) {
    convert();
    command({0x55, 0x28, 1, 0, 0, 0, 0, 0, 0x29, 0xbe});
    EXPECT_EQ(hear(2), (Octets{12 * 16, 0}));
    command({0x55, 0x28, 0xff, 0x64, 0x1e, 0x82, 0x16, 0x03, 0xe2, 0xbe});
    EXPECT_EQ(hear(2), (Octets{10 * 16, 0}));
    command({0x55, 0x28, 7, 0, 0, 0, 0, 0, 0x29, 0xbe});
    EXPECT_EQ(hear(2), (Octets{0xff, 0xff}));
}

TEST_F(ManyDs18b20, CanBeSpokenToWhereASearchEnds) {
    convert();
    reset();
    say({0xf0});
    for (int i = 0; i < 64; ++i) {  // the last of them
        bool bit = read_bit(), inverse = read_bit();
        write_bit(!(bit || inverse) || bit);
    }
    say({0xbe});
    EXPECT_EQ(hear(1), Octets{10 * 16});
}

TEST_F(ManyDs18b20, AnswerTogetherAsAWiredAnd) {
    convert();
    command({0xcc, 0xbe});
    EXPECT_EQ(hear(1), Octets{(10 * 16) & (11 * 16) & (12 * 16)});
}

TEST_F(ManyDs18b20, SayWhereItIsTooHotOrTooCold) {
    command({0xcc, 0x4e, 12, 10, 0x7f});
    EXPECT_TRUE(search(0xec).empty());
    convert();
    EXPECT_EQ(search(0xec), (std::vector<std::string>{kRoms[2], kRoms[0]}));
    command({0xcc, 0x4e, 13, std::uint8_t(-1), 0x7f});
    convert();
    EXPECT_TRUE(search(0xec).empty());
}

TEST_F(Ds18b20, RefusesSettingsThatAreWrong) {
    auto says = [&](Setting rom) {
        return make("ds18b20", {{"pin", "GP4"}, {"rom", rom}}) ? "made" : error;
    };
    EXPECT_EQ(says("28ff641e821603e3"), "part 'it': rom: its checksum must be e2");
    std::string must =
        "part 'it': rom must be 16 digits of 0 to f, from the family 28 to the checksum";
    EXPECT_EQ(says("28ff641e821603e"), must);
    EXPECT_EQ(says("10ff641e821603e2"), must);
    EXPECT_EQ(says("28ff641e821603xy"), must);
}

TEST_F(Ds18b20, LeavesThePullUpToTheBoard) {
    begin({{"ds18b20", "it", {{"pin", "GP4"}, {"pull_up", false}}}});
    EXPECT_FALSE(level(kPin));
    EXPECT_FALSE(pin(kPin).net()->is_held_low());
}

}  // namespace
}  // namespace krait::hostport
