#include "cli/repl_screen.hpp"

#include <gtest/gtest.h>

#include "cli/usage_error.hpp"
#include "tests/program_test.hpp"

namespace krait::test {
namespace {

struct ReplScreen : ProgramTest {
    ReplScreen() : ProgramTest("") {}
    cli::ReplScreen screen(cli::ReplScreen::Options options) {
        return {options, [this](std::string_view text) { shown += text; }, [] { return "T "; }};
    }
    std::string shown;
};

TEST_F(ReplScreen, ShowsOctetsAsTheyAre) {
    auto plain = screen({});
    plain.show("a\x01\xff\r\n");
    plain.show("");
    EXPECT_EQ(shown, "a\x01\xff\r\n");
}

TEST_F(ReplScreen, EscapesWhatIsNoText) {
    auto escaping = screen({.escapes = true, .capture = folder_ / "cap"});
    escaping.show(std::string("\0\x07\b\t\n\r\x1b[m ~\x7f\x80", 13));
    EXPECT_EQ(shown, "[00][07]\b\t\n\r\x1b[m ~[7f][80]");
    EXPECT_EQ(read("cap"), shown);
}

TEST_F(ReplScreen, StampsLinesAndNotPieces) {
    write("log", "before\n");
    auto stamping =
        screen({.has_timestamps = true, .capture = folder_ / "cap", .log = folder_ / "log"});
    for (const char* piece : {"on", "e\r\n", "two\nthree"}) stamping.show(piece);
    stamping.tell("ours");
    stamping.show("four");
    EXPECT_EQ(shown, "T one\r\nT two\nT three\r\nours\r\nT four");
    EXPECT_EQ(read("log"), "before\nT one\r\nT two\nT threeT four");
    EXPECT_EQ(read("cap"), "one\r\ntwo\nthreefour");
}

TEST_F(ReplScreen, SaysWhichFileCannotBeWritten) {
    EXPECT_THROW(screen({.log = folder_ / "no" / "such"}), cli::UsageError);
}

}  // namespace
}  // namespace krait::test
