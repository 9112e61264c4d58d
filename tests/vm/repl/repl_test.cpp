#include "vm/repl.hpp"

#include <gtest/gtest.h>

#include "tests/vm/test_vm.hpp"

namespace krait::vm {
namespace {

constexpr std::string_view kRawBanner = "raw REPL; CTRL-B to exit\r\n>";

class ReplTest : public testing::Test {
  protected:
    // What the board says to these bytes.
    std::string say(std::string_view bytes) {
        board.port.output.clear();
        for (char byte : bytes) action = repl.feed(byte);
        return board.port.output;
    }
    std::string enter_raw() { return say("\x01"); }

    TestVm board;
    Repl repl{board.vm};
    Repl::Action action = Repl::Action::GoOn;
};

TEST_F(ReplTest, EntersRawModeAndLeavesIt) {
    repl.start(Repl::Mode::Friendly);
    EXPECT_TRUE(board.port.output.ends_with(">>> "));
    EXPECT_EQ(enter_raw(), "\r\n" + std::string(kRawBanner));
    EXPECT_TRUE(say("\x02").ends_with(">>> "));
    EXPECT_EQ(repl.mode(), Repl::Mode::Friendly);
}

TEST_F(ReplTest, TheBannerStartsALineAndNoMore) {
    repl.start(Repl::Mode::Friendly);
    std::string banner = board.port.output;
    EXPECT_TRUE(banner.starts_with("MicroPython v")) << banner;
    EXPECT_EQ(say("\x02"), "\r\n" + banner);
    enter_raw();
    EXPECT_EQ(say("\x02"), "\r\n" + banner);
}

TEST_F(ReplTest, RawModeRunsAndSplitsOutputFromError) {
    enter_raw();
    EXPECT_EQ(say("print(6 * 7)\x04"), "OK42\n\x04\x04>");
    EXPECT_EQ(
        say("print(1)\n1/0\x04"),
        "OK1\n\x04Traceback (most recent call last):\n  File \"<stdin>\", line 2, in <module>\n"
        "ZeroDivisionError: divide by zero\n\x04>");
}

TEST_F(ReplTest, RawModeKeepsNamesBetweenRuns) {
    enter_raw();
    say("x = 5\x04");
    EXPECT_EQ(say("print(x)\x04"), "OK5\n\x04\x04>");
}

TEST_F(ReplTest, CtrlCDropsWhatWasTyped) {
    enter_raw();
    EXPECT_EQ(say("garbage(\x03print(2)\x04"), "OK2\n\x04\x04>");
}

TEST_F(ReplTest, ASyntaxErrorIsAnError) {
    enter_raw();
    std::string reply = say("x = (\x04");
    EXPECT_TRUE(reply.starts_with("OK\x04Traceback")) << reply;
    EXPECT_NE(reply.find("SyntaxError: invalid syntax"), std::string::npos);
    EXPECT_TRUE(reply.ends_with("\x04>"));
}

TEST_F(ReplTest, RawPasteGrantsItsWindowAndRuns) {
    enter_raw();
    EXPECT_EQ(say(std::string_view("\x05"
                                   "A\x01")),
              std::string("R\x01\x80\x00\x01", 5));
    std::string code = "print('" + std::string(300, 'a') + "')\n";
    EXPECT_EQ(say(code), "\x01\x01");
    EXPECT_EQ(say("\x04"), "\x04" + std::string(300, 'a') + "\n\x04\x04>");
}

TEST_F(ReplTest, RawPasteIsLeftByCtrlC) {
    enter_raw();
    say("\x05"
        "A\x01print(1)");
    EXPECT_TRUE(say("\x03").ends_with(">"));
    EXPECT_EQ(say("print(3)\x04"), "OK3\n\x04\x04>");
}

TEST_F(ReplTest, AnEmptyRawLineResets) {
    enter_raw();
    EXPECT_EQ(say("\x04"), "OK\r\n");
    EXPECT_EQ(action, Repl::Action::SoftReset);
    EXPECT_EQ(repl.mode(), Repl::Mode::Raw);
}

TEST_F(ReplTest, SystemExitResetsAfterTheEndMarks) {
    enter_raw();
    EXPECT_EQ(say("raise SystemExit\x04"), "OK\x04\x04");
    EXPECT_EQ(action, Repl::Action::SoftReset);
}

TEST_F(ReplTest, TheFriendlyPromptPrintsExpressions) {
    repl.start(Repl::Mode::Friendly);
    EXPECT_EQ(say("1 + 1\r"), "1 + 1\r\n2\n>>> ");
    EXPECT_EQ(say("for i in (1, 2):\r"), "for i in (1, 2):\r\n...     ");
    EXPECT_EQ(say("print(i)\r"), "print(i)\r\n...     ");
    EXPECT_EQ(say("\x7f\r"), "\b\b\b\b\x1b[K\r\n1\n2\n>>> ");
}

TEST_F(ReplTest, CtrlDEndsAStatementOfLines) {
    repl.start(Repl::Mode::Friendly);
    say("for i in (1, 2):\rprint(i)\r\x7f");
    EXPECT_EQ(say("\x04"), "1\n2\n>>> ");
    EXPECT_EQ(action, Repl::Action::GoOn);
}

TEST_F(ReplTest, PastedLinesKeepTheirOwnIndent) {
    repl.start(Repl::Mode::Friendly);
    say("def f():\r    if 1:\r        return 5\r    return 6\r\r");
    EXPECT_EQ(say("f()\r"), "f()\r\n5\n>>> ");
    EXPECT_EQ(say("if 1:\r"), "if 1:\r\n...     ");  // the next statement is indented again
}

TEST_F(ReplTest, PasteModeTakesLinesAsTheyAre) {
    repl.start(Repl::Mode::Friendly);
    EXPECT_EQ(say("\x05"), "\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
    EXPECT_EQ(say("for i in (1, 2):\r\n"), "for i in (1, 2):\r\n=== ");
    EXPECT_EQ(say("  print(j\x7fi)"), "  print(j\b \bi)");
    EXPECT_EQ(say("\x04"), "\r\n1\n2\n>>> ");
    EXPECT_EQ(say("\x05nonsense(\x03"),
              "\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== nonsense(\r\n>>> ");
    EXPECT_EQ(say("5\r"), "5\r\n5\n>>> ");
    EXPECT_EQ(repl.mode(), Repl::Mode::Friendly);
}

TEST_F(ReplTest, TabCompletesNames) {
    repl.start(Repl::Mode::Friendly);
    EXPECT_EQ(say("impo\t\x03"), "impo\r\n>>> ");  // a keyword is no name
    EXPECT_EQ(say("isinst\t\x03"), "isinstance\r\n>>> ");
    EXPECT_EQ(say("import sy\t\r"), "import sys\r\n>>> ");
    EXPECT_EQ(say("sys.pl\t\x03"), "sys.platform\r\n>>> ");
    EXPECT_EQ(say("(sys.st\t\x03"), "(sys.std\r\n>>> ");
    EXPECT_EQ(say("alpha = alpine = 1\r"), "alpha = alpine = 1\r\n>>> ");
    EXPECT_EQ(say("al\t\t"), "alp\r\nalpha           alpine\r\n>>> alp");
    EXPECT_EQ(say("i\t"), "ine");
    EXPECT_EQ(say("\x1b[D\x1b[D\x1b[D\x1b[D\t"),
              "\b\b\b\bppine\b\b\b\b");  // only what is before the cursor counts
    EXPECT_EQ(say("\x03\xc3\xa9\t\x03"), "\r\n>>> \xc3\xa9\r\n>>> ");
    EXPECT_EQ(say("if 1:\r\t"), "if 1:\r\n...         ");
    EXPECT_EQ(say("\x03sys.path.\t").substr(0, 30), "\r\n>>> sys.path.\r\nappend       ");
}

TEST_F(ReplTest, TabListsInColumns) {
    repl.start(Repl::Mode::Friendly);
    say("class A: pass\r\x7f\r");
    say("A.abcdefghijklmnopqrst=A.b=A.c23456789012345=A.d234567890123456=A.e=A.f=1\r");
    EXPECT_EQ(say("A.\t"),
              "A.\r\nabcdefghijklmnopqrst            b               c23456789012345\r\n"
              "d234567890123456                e               f\r\n>>> A.");
}

TEST_F(ReplTest, TabSurvivesAnAttributeThatRaises) {
    repl.start(Repl::Mode::Friendly);
    say("class A:\r    @property\r    def p(self): raise ValueError\r\ra = A()\r");
    EXPECT_EQ(say("a.p.x\t\x03"), "a.p.x\r\n>>> ");
    EXPECT_FALSE(board.vm.has_exception());
}

// CR of a keyboard, LF of a pipe, CR LF of a terminal program: each is one Enter.
TEST_F(ReplTest, EveryKindOfLineEndIsEnter) {
    repl.start(Repl::Mode::Friendly);
    EXPECT_EQ(say("1\n"), "1\r\n1\n>>> ");
    EXPECT_EQ(say("2\r\n"), "2\r\n2\n>>> ");
    EXPECT_EQ(say("3\r\n\n"), "3\r\n3\n>>> \r\n>>> ");
}

}  // namespace
}  // namespace krait::vm
