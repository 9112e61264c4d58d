#include "device/printable.hpp"

#include <gtest/gtest.h>

#include <string>

namespace krait::test {
namespace {

using device::printable;

TEST(Printable, EscapesWhatATerminalObeys) {
    EXPECT_EQ(printable("a\nb\tc\r"), "a\\nb\\tc\\r");
    EXPECT_EQ(printable("\x1b[31m\x7f"), "\\x1b[31m\\x7f");
    EXPECT_EQ(printable(std::string_view("\0", 1)), "\\x00");
}

TEST(Printable, EscapesTheControlCharactersBeyondAscii) {
    EXPECT_EQ(printable("\xc2\x9b"
                        "31m\xc2\x80\xc2\x9f"),
              "\\x9b31m\\x80\\x9f");
}

TEST(Printable, KeepsAllOtherText) {
    for (const std::string text : {"", "plain", "\xc2\xa0\xc3\xa9\xe2\x82\xac", "\xff\xc2"})
        EXPECT_EQ(printable(text), text);
}

TEST(Quoted, StandsBetweenQuotationMarks) { EXPECT_EQ(device::quoted("a\x04"), "'a\\x04'"); }

}  // namespace
}  // namespace krait::test
