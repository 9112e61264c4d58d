#include <gtest/gtest.h>

#include "vm/code/image.hpp"

namespace krait::vm {
namespace {

TEST(StaticStrings, HaveTheFormatsNumbers) {
    EXPECT_EQ(static_string(1), "");
    EXPECT_EQ(static_string(3), "\n");
    EXPECT_EQ(static_string(7), "<module>");
    EXPECT_EQ(static_string(61), "args");
    EXPECT_EQ(static_string(123), "print");
    EXPECT_EQ(static_string(161), "utf-8");
    EXPECT_EQ(static_string(165), "zip");
}

TEST(StaticStrings, HaveNoOtherNumbers) {
    EXPECT_EQ(static_string(0), std::nullopt);
    EXPECT_EQ(static_string(166), std::nullopt);
}

TEST(StaticStrings, AreFoundByText) {
    for (std::size_t number = 1; number <= kStaticStringCount; ++number) {
        EXPECT_EQ(static_string_number(*static_string(number)), number);
    }
    EXPECT_EQ(static_string_number("krait"), 0u);
}

}  // namespace
}  // namespace krait::vm
