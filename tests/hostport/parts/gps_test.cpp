// A GPS receiver, heard on its serial line.
#include "tests/hostport/parts/bench.hpp"

namespace krait::hostport {
namespace {

struct Gps : PartBench {
    struct Ear : SerialListener {
        explicit Ear(Clock& its_clock) : clock(its_clock) {}
        Clock& clock;
        std::string heard;
        Nanoseconds first = 0, last = 0;
        std::uint32_t baud = 0;
        void hear(std::uint16_t octet, const SerialFrame& frame) override {
            if (heard.empty()) first = clock.now();
            last = clock.now();
            heard += char(octet);
            baud = frame.baud;
        }
    } ear{clock};

    void SetUp() override { begin({{"tx", "GP9"}}); }
    void begin(Settings settings) {
        ASSERT_TRUE(make("gps", settings)) << error;
        pin(9).net()->add_listener(&ear);
    }
    // The sentences of the next report.
    std::vector<std::string> report() {
        ear.heard.clear();
        pass(kSecond);
        std::vector<std::string> lines;
        for (std::size_t at = 0, end; (end = ear.heard.find("\r\n", at)) != std::string::npos;
             at = end + 2)
            lines.push_back(ear.heard.substr(at, end - at));
        return lines;
    }
};

// The exclusive or of what is between $ and *.
unsigned checksum_of(const std::string& line) {
    unsigned sum = 0;
    for (std::size_t i = 1; i < line.find('*'); ++i) sum ^= std::uint8_t(line[i]);
    return sum;
}

// Without its checksum.
std::string bare(const std::string& line) { return line.substr(0, line.find('*')); }

TEST(GpsChecksum, IsThatOfAKnownSentence) {
    EXPECT_EQ(checksum_of("$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47"),
              0x47u);
}

TEST_F(Gps, SaysNothingBeforeItsFirstSecond) {
    pass(kSecond);
    EXPECT_TRUE(ear.heard.empty());
    EXPECT_TRUE(level(9));  // at rest
}

TEST_F(Gps, SaysWhereAndWhenItIs) {
    set("latitude", 48.1173), set("longitude", -11.516667), set("altitude", 545.4);
    set("speed", 11.5236), set("course", 84.4);
    pass(kSecond);
    auto lines = report();
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(bare(lines[0]),
              "$GPGGA,000001.00,4807.03800,N,01131.00002,W,1,08,0.9,545.4,M,0.0,M,,");
    EXPECT_EQ(bare(lines[1]), "$GPGSA,A,3,03,05,07,09,11,13,15,17,,,,,1.6,0.9,1.3");
    EXPECT_EQ(bare(lines[2]),
              "$GPRMC,000001.00,A,4807.03800,N,01131.00002,W,22.40,84.4,010121,,,A");
    for (const auto& line : lines)
        EXPECT_EQ(std::stoul(line.substr(line.size() - 2), nullptr, 16), checksum_of(line)) << line;
}

TEST_F(Gps, KnowsTheDateAndMovesOn) {
    ASSERT_TRUE(make("led", {{"pin", "GP3"}})) << error;  // in the receiver's place, until then
    clock.run_until((58 * 24 + 23) * 3600 * kSecond + 3598 * kSecond);
    begin({{"tx", "GP9"}});
    pass(kSecond);
    EXPECT_EQ(report()[2].substr(0, 16), "$GPRMC,235959.00");
    auto next = report();
    EXPECT_EQ(next[0].substr(0, 16), "$GPGGA,000000.00");
    EXPECT_NE(next[2].find(",010321,"), std::string::npos) << next[2];
}

TEST_F(Gps, SaysThatItDoesNotKnow) {
    set("fix", false), set("satellites", 2.0);
    pass(kSecond);
    auto lines = report();
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(bare(lines[0]), "$GPGGA,000001.00,,,,,0,02,99.9,,,,,,");
    EXPECT_EQ(bare(lines[1]), "$GPGSA,A,1,,,,,,,,,,,,,99.9,99.9,99.9");
    EXPECT_EQ(bare(lines[2]), "$GPRMC,000001.00,V,,,,,,,010121,,,N");
}

TEST_F(Gps, RoundsMinutesIntoDegrees) {
    set("latitude", -9.9999999999), set("longitude", 179.99999999999);
    pass(kSecond);
    EXPECT_NE(report()[0].find(",1000.00000,S,18000.00000,E,"), std::string::npos);
}

TEST_F(Gps, SpeaksAtTheLinesPace) {
    pass(kSecond);
    report();
    EXPECT_EQ(ear.baud, 9600u);
    EXPECT_EQ(ear.first, kSecond + 1'041'666);
    EXPECT_EQ(ear.last, kSecond + ear.heard.size() * 1'041'666);
    begin({{"tx", "GP9"}, {"baud", 115200.0}, {"interval", 0.1}});
    EXPECT_EQ(report().size(), 3 * 9u);
    EXPECT_NE(ear.heard.find(".90,"), std::string::npos);
}

// At 4800 baud a report takes 0.4 seconds.
TEST_F(Gps, LeavesOutReportsThatItHasNoTimeFor) {
    begin({{"tx", "GP9"}, {"baud", 4800.0}, {"interval", 0.3}});
    pass(300 * kMillisecond);
    auto lines = report();
    ASSERT_GE(lines.size(), 4u);
    EXPECT_EQ(lines[0].substr(7, 9), "000000.30");
    EXPECT_GT(lines[3].substr(7, 9), "000000.60");
    for (const auto& line : lines)
        EXPECT_EQ(std::stoul(line.substr(line.size() - 2), nullptr, 16), checksum_of(line)) << line;
}

TEST_F(Gps, RefusesWhatDoesNotFit) {
    EXPECT_EQ(set("latitude", 91.0), "must be a number from -90 to 90");
    EXPECT_FALSE(make("gps", {{"baud", 9600.0}}));
    EXPECT_EQ(error, "part 'it': 'tx' is missing: the pin that it is wired to");
    EXPECT_FALSE(make("gps", {{"tx", "GP9"}, {"baud", 10.0}}));
}

}  // namespace
}  // namespace krait::hostport
