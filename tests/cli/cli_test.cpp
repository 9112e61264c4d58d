// The command line as a user and a script see it: words in, text and exit code out.
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/krait_process.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

const std::string kTraceback =
    "Traceback (most recent call last):\r\n"
    "  File \"<stdin>\", line 1, in <module>\r\n"
    "ValueError: no\r\n";

TEST(Exec, PrintsWhatTheProgramPrintsAsItCame) {
    const auto ended = krait({"-d", fake_board_address(), "exec", "print(hello)"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.out, "hello\r\n");
    EXPECT_EQ(ended.err, "");
}

TEST(Exec, TracebackIsOutputAndStatusOne) {
    const auto ended =
        krait({"-d", fake_board_address(), "exec", "print(a)\nraise ValueError: no"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_EQ(ended.out, "a\r\n" + kTraceback);
    EXPECT_EQ(ended.err, "");
}

TEST(Exec, SystemExitIsSuccess) {
    for (const char* options : {"", "--ends-on-system-exit"}) {
        const auto ended =
            krait({"-d", fake_board_address(options), "exec", "print(a)\nraise SystemExit(3)"});
        EXPECT_EQ(ended.status, 0) << ended.err;
        EXPECT_EQ(ended.out, "a\r\n");
    }
}

TEST(Exec, TakesTheBoardBeforeOrAfterItsNameOrByConnect) {
    const auto board = fake_board_address();
    EXPECT_EQ(krait({"exec", "-d", board, "print(1)"}).out, "1\r\n");
    EXPECT_EQ(krait({"connect", board, "exec", "print(1)"}).out, "1\r\n");
}

TEST(Exec, TimeoutStopsTheProgram) {
    const auto ended = krait({"-d", fake_board_address(), "exec", "--timeout", "0.1", "hang"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.err, "krait: the program did not end in time\n");
}

TEST(Exec, BoardThatDiesIsADeviceError) {
    const auto ended = krait({"-d", fake_board_address(), "exec", "print(a)\ndie"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.out, "a\r\n");
    EXPECT_NE(ended.err.find("I die"), std::string::npos) << ended.err;
}

TEST(Exec, CtrlCInterruptsTheBoardAndEndsWith130) {
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        KraitProcess process({"-d", fake_board_address(), "exec", "print(running)\nhang"});
        ASSERT_TRUE(process.says("running"));
        process.signal(number);
        const auto ended = process.wait();
        EXPECT_EQ(ended.status, 130);
        EXPECT_EQ(ended.out, "running\r\n");
        EXPECT_EQ(ended.err, "");
    }
}

TEST(Exec, OutputThatNobodyReadsIsThisMachinesFailure) {
    KraitProcess process({"-d", fake_board_address(), "exec", "print(running)\nchatter"});
    ASSERT_TRUE(process.says("running"));
    process.stop_reading();
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 4);
    EXPECT_EQ(ended.err, "krait: cannot write the output: Broken pipe\n");
}

TEST(Eval, PrintsTheValue) {
    EXPECT_EQ(krait({"-d", fake_board_address(), "eval", "[1, 2]"}).out, "[1, 2]\r\n");
    EXPECT_EQ(krait({"-d", fake_board_address(), "eval", "--", "-1"}).out, "-1\r\n");
}

TEST(Run, SendsAFile) {
    const Folder folder;
    const auto ended =
        krait({"-d", fake_board_address(), "run", folder.write("a.py", "print(1)\nprint(2)\n")});
    EXPECT_EQ(ended.out, "1\r\n2\r\n");
}

TEST(Run, FileThatIsNotThereIsAUsageError) {
    const auto ended = krait({"-d", fake_board_address(), "run", "/nowhere/a.py"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.err, "krait: cannot read the file /nowhere/a.py\n");
}

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

TEST(Test, WritesJsonToAFileOrToStandardOutput) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    const std::string file = folder.path() + "/out.json";
    EXPECT_EQ(krait({"test", "-d", fake_board_address(), "--json", file, folder.path()}).status, 0);
    std::ifstream stream(file);
    const std::string written{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_NE(written.find("\"verdict\": \"pass\""), std::string::npos) << written;
    const auto ended = krait({"test", "-d", fake_board_address(), "--json", "-", folder.path()});
    EXPECT_TRUE(ended.out.starts_with("{")) << ended.out;
    EXPECT_TRUE(ended.err.starts_with("pass ")) << ended.err;
}

TEST(Test, InterruptEndsWith130AndAnHonestSum) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    folder.write("b.py", "hang\n");
    folder.write("b.py.exp", "\n");
    KraitProcess process({"test", "-d", fake_board_address(), "-j", "1", folder.path()});
    ASSERT_TRUE(process.says("pass "));
    process.signal(SIGINT);
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 130);
    EXPECT_NE(ended.out.find("interrupted: not all tests were run\n1 test: 1 passed"),
              std::string::npos)
        << ended.out;
}

TEST(CommandLine, MistakesAreStatusTwoAndOneSentence) {
    const std::vector<std::vector<std::string>> mistakes = {
        {},
        {"exec"},
        {"--bogus"},
        {"bogus"},
        {"exec", "print(1)"},
        {"-d", "nowhere", "exec", "1"},
        {"-d", "sim:a", "-d", "sim:b", "exec", "1"},
        {"test", "/nowhere"},
        {"test", "-j", "0", "."},
        {"-d", fake_board_address(), "exec", "'\x04'"}};
    for (const auto& words : mistakes) {
        const auto ended = krait(words);
        EXPECT_EQ(ended.status, 2) << testing::PrintToString(words);
        EXPECT_EQ(ended.out, "");
        EXPECT_FALSE(ended.err.empty());
    }
}

TEST(CommandLine, HelpNamesTheExitCodesAndVersionTheVersion) {
    const auto help = krait({"--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* code : {"  0 ", "  1 ", "  2 ", "  3 ", "  4 ", "  130 "})
        EXPECT_NE(help.out.find(code), std::string::npos) << code;
    const auto version = krait({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_TRUE(version.out.starts_with("krait ")) << version.out;
}

TEST(CommandLine, NoBoardIsStatusThree) {
    const auto ended = krait({"-d", "pty:/dev/pts/999999", "exec", "print(1)"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.err, "krait: no board at /dev/pts/999999: No such file or directory\n");
}

}  // namespace
}  // namespace krait::test
