#include "cli/exit_status.hpp"

#include <gtest/gtest.h>

namespace krait::cli {
namespace {

// What is shown of `output` if it comes in pieces of `size`, and the status.
std::pair<std::string, int> fed(const std::string& output, std::size_t size) {
    ExitStatus end("token");
    std::string shown;
    const auto sink = [&](std::string_view piece) { shown += piece; };
    for (std::size_t at = 0; at < output.size(); at += size)
        end.feed(output.substr(at, size), sink);
    end.finish(sink);
    return {shown, end.status()};
}

TEST(ExitStatus, IsTakenOutOfTheOutputHoweverItIsCut) {
    const std::pair<std::string, int> expected{"a\x1ekrait\r\nb", 3},
        none{"a\x1ekrait-exit tok", 0};
    for (std::size_t size = 1; size < 40; ++size) {
        EXPECT_EQ(fed("a\x1ekrait\r\nb\x1ekrait-exit token 3", size), expected) << size;
        EXPECT_EQ(fed("a\x1ekrait-exit tok", size), none) << size;
    }
    EXPECT_EQ(fed("\x1ekrait-exit token -1", 100).second, 255);
}

TEST(ExitStatus, ShowsAtOnceWhatIsNoMark) {
    ExitStatus end("token");
    std::string shown;
    end.feed("prompt> ", [&](std::string_view piece) { shown += piece; });
    EXPECT_EQ(shown, "prompt> ");
}

}  // namespace
}  // namespace krait::cli
