#include "cli/progress.hpp"

#include <gtest/gtest.h>

namespace krait::cli {
namespace {

TEST(Progress, IsAsMpremoteDrawsIt) {
    EXPECT_EQ(progress_line(0, 5000), " ... copying   0% [--------------------]");
    EXPECT_EQ(progress_line(2100, 5000), " ... copying  42% [########------------]");
    EXPECT_EQ(progress_line(5000, 5000), " ... copying 100% [####################]");
    EXPECT_EQ(progress_line(9000, 5000), " ... copying 100% [####################]");
}

TEST(Progress, IsNotShownUnasked) {
    EXPECT_FALSE(ProgressBar(false).of(1 << 20));
    EXPECT_FALSE(ProgressBar(true).of(2047));
    EXPECT_TRUE(ProgressBar(true).of(2048));
}

}  // namespace
}  // namespace krait::cli
