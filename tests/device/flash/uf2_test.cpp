#include "device/flash/uf2.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/device/failure.hpp"
#include "tests/device/flash/uf2_image.hpp"

namespace krait::test {
namespace {

using device::parse_uf2;
using Families = std::vector<std::uint32_t>;

TEST(Uf2, SaysForWhichChipItIs) {
    const auto uf2 = parse_uf2(uf2_file(5), "a.uf2");
    EXPECT_EQ(uf2.blocks, 5u);
    EXPECT_EQ(uf2.families, Families{0xe48bff56});
}

TEST(Uf2, MayBeForSeveralChipsOrSayNone) {
    EXPECT_EQ(parse_uf2(uf2_file(3) + uf2_file(2, 0xe48bff59), "a.uf2").families,
              (Families{0xe48bff56, 0xe48bff59}));
    Uf2Block nameless{0, 1};
    nameless.flags = 0;
    EXPECT_EQ(parse_uf2(uf2_block(nameless), "a.uf2").families, Families{});
}

TEST(Uf2, BlocksMayComeInAnyOrder) {
    EXPECT_EQ(parse_uf2(uf2_block({2, 3}) + uf2_block({0, 3}) + uf2_block({1, 3}), "a").blocks, 3u);
}

TEST(Uf2, LoneBlockAheadOfRp2350FirmwareIsTaken) {
    EXPECT_EQ(parse_uf2(uf2_block({0, 2, 0xe48bff57}) + uf2_file(4, 0xe48bff59), "a").blocks, 5u);
}

std::string complaint(const std::string& bytes) {
    const auto error = failure([&] { parse_uf2(bytes, "a.uf2"); });
    EXPECT_EQ(error.kind(), device::DeviceError::Kind::Source);
    return error.what();
}

std::string sentence(const std::string& why) {
    return "a.uf2 is no whole UF2 file: " + why + "; download it again";
}

TEST(Uf2, ThatIsNoneIsRefusedWithWhatIsWrong) {
    EXPECT_EQ(complaint(""), sentence("its 0 bytes are not a number of blocks of 512"));
    EXPECT_EQ(complaint(uf2_file(2).substr(1)),
              sentence("its 1023 bytes are not a number of blocks of 512"));
    for (const std::size_t mark : {0, 4, 508}) {
        std::string bytes = uf2_file(2);
        bytes[512 + mark] ^= 1;
        EXPECT_EQ(complaint(bytes), sentence("block 1 has not the marks of one"));
    }
    Uf2Block fat{0, 1};
    fat.payload_bytes = 477;
    EXPECT_EQ(complaint(uf2_block(fat)), sentence("block 0 holds more than a block can"));
    EXPECT_EQ(complaint(uf2_block({1, 1})), sentence("block 0 is numbered 1 of 1"));
    Uf2Block file{0, 1};
    file.flags = 0x1000;
    EXPECT_EQ(complaint(uf2_block(file)), sentence("it holds files, and no firmware"));
}

TEST(Uf2, ThatIsNotWholeIsRefused) {
    EXPECT_EQ(complaint(uf2_file(4).substr(0, 3 * 512)), sentence("it has 3 blocks of 4"));
    EXPECT_EQ(complaint(uf2_block({3, 4})), sentence("it has 1 blocks of 4"));
    EXPECT_EQ(complaint(uf2_block({0, 0xffffffff})), sentence("it has 1 blocks of 4294967295"));
    EXPECT_EQ(complaint(uf2_block({0, 2}) + uf2_block({0, 2})), sentence("block 0 is there twice"));
    EXPECT_EQ(complaint(uf2_block({0, 2}) + uf2_block({1, 3})),
              sentence("its blocks do not agree how many they are"));
}

TEST(Uf2, FamiliesHaveNames) {
    EXPECT_EQ(device::family_text(0xe48bff56), "RP2040 (family 0xe48bff56)");
    EXPECT_EQ(device::family_text(0x12), "family 0x00000012");
    EXPECT_EQ(device::families_of_board("RPI-RP2"), Families{0xe48bff56});
    EXPECT_EQ(device::families_of_board("nRF52840-Feather-revD"), Families{0xada52840});
    EXPECT_EQ(device::families_of_board("Homemade-v0"), Families{});
}

}  // namespace
}  // namespace krait::test
