#include "device/transports/rfc2217_codec.hpp"

#include <gtest/gtest.h>

#include <string>

namespace krait::test {
namespace {

using device::Rfc2217Codec;
using namespace std::string_literals;

constexpr const char* kAgreement = "\xff\xfd\x2c";  // DO COM-PORT-OPTION

// Of 115200 8N1 without flow control, DTR and RTS asserted, no notifications.
const std::string kLineSettings =
    "\xff\xfa\x2c\x01\x00\x01\xc2\x00\xff\xf0"
    "\xff\xfa\x2c\x02\x08\xff\xf0"
    "\xff\xfa\x2c\x03\x01\xff\xf0"
    "\xff\xfa\x2c\x04\x01\xff\xf0"
    "\xff\xfa\x2c\x05\x01\xff\xf0"
    "\xff\xfa\x2c\x05\x08\xff\xf0"
    "\xff\xfa\x2c\x05\x0b\xff\xf0"
    "\xff\xfa\x2c\x0a\x00\xff\xf0"
    "\xff\xfa\x2c\x0b\x00\xff\xf0"s;

TEST(Rfc2217Codec, WishesForBinaryBothWaysAndASerialPort) {
    Rfc2217Codec codec(115200);
    EXPECT_EQ(codec.greeting(), "\xff\xfb\x00\xff\xfb\x03\xff\xfb\x2c\xff\xfd\x00\xff\xfd\x03"s);
    EXPECT_FALSE(codec.is_telnet());
    EXPECT_FALSE(codec.is_settled());
}

TEST(Rfc2217Codec, SettlesWithWhatSer2netSaysAndSetsTheLine) {
    Rfc2217Codec codec(115200);
    codec.greeting();
    const auto heard = codec.feed(
        "\xff\xfb\x03\xff\xfd\x03\xff\xfb\x01\xff\xfe\x01\xff\xfd\x00\xff\xfb\x00\xff\xfd\x2c"s);
    EXPECT_EQ(heard.data, "");
    // That it echoes is taken; that we may not is how it was.
    EXPECT_EQ(heard.replies, "\xff\xfd\x01"s + kLineSettings);
    EXPECT_TRUE(codec.is_telnet());
    EXPECT_TRUE(codec.is_settled());
    EXPECT_TRUE(codec.sets_ports());
}

TEST(Rfc2217Codec, SettlesWithAServerThatRefusesAll) {
    Rfc2217Codec codec(115200);
    codec.greeting();
    const auto heard = codec.feed("\xff\xfe\x00\xff\xfe\x03\xff\xfe\x2c\xff\xfc\x00\xff\xfc\x03"s);
    EXPECT_EQ(heard.replies, "");
    EXPECT_TRUE(codec.is_settled());
    EXPECT_FALSE(codec.sets_ports());
}

TEST(Rfc2217Codec, KnowsItsOwnWordsFromAServers) {
    Rfc2217Codec codec(115200);
    codec.feed(codec.greeting());  // a board's prompt echoes
    EXPECT_FALSE(codec.is_telnet());
}

TEST(Rfc2217Codec, SetsTheSpeedThatItWasMadeFor) {
    Rfc2217Codec codec(0x00ff0102);  // a byte of it is doubled on its way
    codec.greeting();
    EXPECT_EQ(codec.feed(kAgreement).replies.substr(0, 11),
              "\xff\xfa\x2c\x01\x00\xff\xff\x01\x02\xff\xf0"s);
}

TEST(Rfc2217Codec, AnswersAWishOnce) {
    Rfc2217Codec codec(115200);
    codec.greeting();
    EXPECT_EQ(codec.feed(kAgreement).replies, kLineSettings);
    EXPECT_EQ(codec.feed(kAgreement).replies, "");
    EXPECT_EQ(codec.feed("\xff\xfe\x2c"s).replies, "\xff\xfc\x2c"s);
    EXPECT_FALSE(codec.sets_ports());
    EXPECT_EQ(codec.feed("\xff\xfe\x2c"s).replies, "");
    EXPECT_EQ(codec.feed(kAgreement).replies, "\xff\xfb\x2c"s + kLineSettings);
}

TEST(Rfc2217Codec, RefusesWhatItDoesNot) {
    Rfc2217Codec codec(115200);
    EXPECT_EQ(codec.feed("\xff\xfd\x18"s).replies, "\xff\xfc\x18"s);  // DO TERMINAL-TYPE
    EXPECT_EQ(codec.feed("\xff\xfb\x18"s).replies, "\xff\xfe\x18"s);  // WILL TERMINAL-TYPE
    EXPECT_EQ(codec.feed("\xff\xfe\x18\xff\xfc\x18"s).replies, "");
}

TEST(Rfc2217Codec, GivesTheBoardsBytesAndNothingElse) {
    Rfc2217Codec codec(115200);
    // A doubled 255; "are you there"; an answer about the speed, which holds a doubled 255.
    const auto heard = codec.feed(
        "a\xff\xff"
        "b\xff\xf6"
        "c\xff\xfa\x2c\x65\xff\xff\x01\xff\xf0"
        "d"s);
    EXPECT_EQ(heard.data,
              "a\xff"
              "bcd");
    EXPECT_EQ(heard.replies, "");
}

TEST(Rfc2217Codec, TakesWhatComesCutAnywhere) {
    const std::string said = "x\xff\xfd\x2c\xff\xfa\x2c\x65\xff\xff\x01\xff\xf0y\xff\xffz"s;
    for (std::size_t cut = 0; cut <= said.size(); ++cut) {
        Rfc2217Codec codec(115200);
        codec.greeting();
        auto heard = codec.feed(said.substr(0, cut));
        const auto rest = codec.feed(said.substr(cut));
        EXPECT_EQ(heard.data + rest.data, "xy\xffz") << cut;
        EXPECT_EQ(heard.replies + rest.replies, kLineSettings) << cut;
    }
}

TEST(Rfc2217Codec, KnowsWhenTheServerWantsNothingMore) {
    Rfc2217Codec codec(115200);
    codec.feed("\xff\xfa\x2c\x6c\xff\xf0"s);
    EXPECT_TRUE(codec.is_suspended());
    codec.feed("\xff\xfa\x2c\x6d\xff\xf0"s);
    EXPECT_FALSE(codec.is_suspended());
    codec.feed("\xff\xfa\x18\x6c\xff\xf0"s);  // of another option
    EXPECT_FALSE(codec.is_suspended());
}

TEST(Rfc2217Codec, LongSubnegotiationIsDropped) {
    Rfc2217Codec codec(115200);
    EXPECT_EQ(codec.feed("\xff\xfa\x2c" + std::string(100000, 'x') + "\xff\xf0 after"s).data,
              " after");
}

TEST(Rfc2217Codec, DoublesTheByteThatBeginsCommands) {
    EXPECT_EQ(Rfc2217Codec::escaped("a\xff\xff\x00"s), "a\xff\xff\xff\xff\x00"s);
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    Rfc2217Codec codec(115200);
    EXPECT_EQ(codec.feed(Rfc2217Codec::escaped(all)).data, all);
}

TEST(Rfc2217Codec, SetsLines) {
    EXPECT_EQ(Rfc2217Codec::set_dtr(true), "\xff\xfa\x2c\x05\x08\xff\xf0"s);
    EXPECT_EQ(Rfc2217Codec::set_dtr(false), "\xff\xfa\x2c\x05\x09\xff\xf0"s);
    EXPECT_EQ(Rfc2217Codec::set_rts(true), "\xff\xfa\x2c\x05\x0b\xff\xf0"s);
    EXPECT_EQ(Rfc2217Codec::set_rts(false), "\xff\xfa\x2c\x05\x0c\xff\xf0"s);
}

}  // namespace
}  // namespace krait::test
