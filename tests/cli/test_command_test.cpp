// krait test, as a user and a script see it: words in, text and exit code out.
#include <gtest/gtest.h>

#include <csignal>
#include <string>
#include <vector>

#include "tests/cli/krait_process.hpp"
#include "tests/device/board_on_pty.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

TEST(Test, EndsWithZeroWhenAllPass) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    const auto ended = krait({"test", "-d", fake_board_address(), folder.path()});
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_TRUE(ended.out.starts_with("pass  " + folder.path() + "/a.py (")) << ended.out;
    EXPECT_NE(ended.out.find("1 test: 1 passed, 0 failed"), std::string::npos) << ended.out;
}

TEST(Test, EndsWithOneWhenOneDoesNot) {
    const Folder folder;
    folder.write("a.py", "print(2)\n");
    folder.write("a.py.exp", "1\n");
    const auto ended = krait({"test", "-d", fake_board_address(), folder.path()});
    EXPECT_EQ(ended.status, 1);
    EXPECT_NE(ended.out.find("      -1\n      +2\n"), std::string::npos) << ended.out;
}

TEST(Test, InterruptEndsWith130AndAnHonestSum) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    folder.write("b.py", "hang\n");
    folder.write("b.py.exp", "\n");
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        KraitProcess process({"test", "-d", fake_board_address(), "-j", "1", folder.path()});
        ASSERT_TRUE(process.says("pass "));
        process.signal(number);
        const auto ended = process.wait();
        EXPECT_EQ(ended.status, 130);
        EXPECT_NE(ended.out.find("interrupted; not all tests were run\n1 test: 1 passed"),
                  std::string::npos)
            << ended.out;
    }
}

TEST(Test, InterruptThatDoesNotStopTheBoardSaysSo) {
    const Folder folder;
    folder.write("a.py", "defy\n");
    folder.write("a.py.exp", "\n");
    BoardOnPty far_end;
    KraitProcess process({"test", "-d", far_end.address(), folder.path()});
    far_end.wait_until_it_defies();
    process.signal(SIGINT);
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 130);
    EXPECT_TRUE(
        ended.out.starts_with("interrupted; the board's program does not end by Ctrl-C, so "
                              "reset " +
                              far_end.address() + "; not all tests were run\n"))
        << ended.out;
}

TEST(Test, OutputThatNobodyTakesIsThisMachinesFailure) {
    const Folder folder;
    for (const char* name : {"a.py", "b.py"}) {
        folder.write(name, "print(1)\n");
        folder.write(std::string(name) + ".exp", "1\n");
    }
    const std::vector<std::string> words{"test", "-d", fake_board_address(), folder.path()};
    const auto full = krait(words, Output::Full);
    EXPECT_EQ(full.status, 4);
    EXPECT_EQ(full.err, "krait: cannot write the output: No space left on device\n");
    const auto closed = krait(words, Output::Closed);
    EXPECT_EQ(closed.status, 4);
    EXPECT_EQ(closed.err, "krait: cannot write the output: Bad file descriptor\n");
    KraitProcess head(words);
    head.stop_reading();
    const auto ended = head.wait();
    EXPECT_EQ(ended.status, 4);
    EXPECT_EQ(ended.err, "krait: cannot write the output: Broken pipe\n");
}

TEST(Test, BoardThatDoesNotComeUpIsStatusThreeAlsoForOneTest) {
    const Folder folder;
    const auto test = folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    const auto ended = krait({"test", "-d", "exec:echo no board >&2; exit 2", test});
    EXPECT_EQ(ended.status, 3);
    EXPECT_NE(ended.err.find("it said: no board"), std::string::npos) << ended.err;
    Terminal silent;
    EXPECT_EQ(krait({"test", "-d", "pty:" + silent.path, "--timeout", "0.1", test}).status, 3);
}

TEST(Test, TestThatCannotBeReadIsAnErrorAndTheOthersRun) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp/file", "");
    folder.write("b.py", "print(1)\n");
    folder.write("b.py.exp", "1\n");
    const auto ended = krait({"test", "-d", fake_board_address(), folder.path()});
    EXPECT_EQ(ended.status, 1);
    EXPECT_NE(ended.out.find("ERROR " + folder.path() + "/a.py: " + folder.path() +
                             "/a.py.exp is a directory, not a file (0.00 s)\n"),
              std::string::npos)
        << ended.out;
    EXPECT_NE(ended.out.find("2 tests: 1 passed, 0 failed, 1 with errors"), std::string::npos);
}

}  // namespace
}  // namespace krait::test
