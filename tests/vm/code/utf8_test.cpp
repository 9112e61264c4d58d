#include "vm/code/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace krait::vm {
namespace {

std::string encoded(std::uint32_t code_point) {
    char bytes[4];
    return {bytes, encode_utf8(code_point, bytes)};
}

TEST(Utf8, EncodesEachLength) {
    EXPECT_EQ(encoded('A'), "A");
    EXPECT_EQ(encoded(0xe9), "\xc3\xa9");
    EXPECT_EQ(encoded(0x20ac), "\xe2\x82\xac");
    EXPECT_EQ(encoded(0x1f600), "\xf0\x9f\x98\x80");
}

TEST(Utf8, AcceptsWhatItEncodes) {
    for (std::uint32_t code_point :
         {0u, 0x7fu, 0x80u, 0x7ffu, 0x800u, 0xd800u, 0xffffu, 0x10000u, kMaxCodePoint}) {
        EXPECT_TRUE(is_utf8(encoded(code_point))) << code_point;
    }
}

TEST(Utf8, RefusesStrayAndMissingContinuations) {
    EXPECT_FALSE(is_utf8("\x80"));
    EXPECT_FALSE(is_utf8("\xc3"));
    EXPECT_FALSE(is_utf8("\xe2\x82"));
    EXPECT_FALSE(is_utf8("\xc3(a"));
}

TEST(Utf8, RefusesOverlongFormsAndWhatLiesAboveTheLastCodePoint) {
    EXPECT_FALSE(is_utf8("\xc0\xaf"));
    EXPECT_FALSE(is_utf8("\xe0\x80\xaf"));
    EXPECT_FALSE(is_utf8("\xf0\x80\x80\xaf"));
    EXPECT_FALSE(is_utf8("\xf4\x90\x80\x80"));
    EXPECT_FALSE(is_utf8("\xff"));
}

}  // namespace
}  // namespace krait::vm
