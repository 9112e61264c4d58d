// The command line as a user and a script see it: words in, text and exit code out.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/cli/krait_process.hpp"

namespace krait::test {
namespace {

TEST(CommandLine, MistakesAreStatusTwoAndOneSentence) {
    const std::vector<std::vector<std::string>> mistakes = {
        {"exec"},
        {"--bogus"},
        {"bogus"},
        {"-d", "nowhere", "exec", "1"},
        {"exec", "-d", "sim:a", "-d", "sim:b", "1"},
        {"-d", "sim:pico", "--json", "exec", "1"},
        {"--json", "version"},
        {"--json", "test", "."},
        {"-d", "sim:pico", "reset", "--", "x"},
        {"mip", "install", "x"},
        {"fs", "-s", "-h", "tree"},
        {"test", "/nowhere"},
        {"connect"},
        {"-d", fake_board_address(), "exec", "1", "2"},
        {"-d", fake_board_address(), "exec", "'\x04'"}};
    for (const auto& words : mistakes) {
        const auto ended = krait(words);
        EXPECT_EQ(ended.status, 2) << testing::PrintToString(words);
        EXPECT_EQ(ended.out, "");
        EXPECT_TRUE(ended.err.starts_with("krait: ")) << ended.err;
        EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
    }
}

std::string complaint(const std::vector<std::string>& words) { return krait(words).err; }

TEST(CommandLine, SaysWhatIsNoCommandAndWhatIs) {
    EXPECT_EQ(complaint({"-d", "sim:pico", "frob"})
                  .rfind("krait: there is no command 'frob', only connect, disconnect, ", 0),
              0u);
}

TEST(CommandLine, LongOptionsMayBeCutShort) {
    EXPECT_EQ(krait({"--vers"}).out, krait({"version"}).out);
    EXPECT_EQ(krait({"--dev=" + fake_board_address(), "exec", "--res", "print(hello)"}).out,
              "hello\r\n");
    // The word behind the last one that a command takes is the next command's.
    EXPECT_EQ(
        krait({"-d", fake_board_address(), "exec", "1", "exec", "--no-f", "print(hello)"}).out, "");
}

TEST(CommandLine, HelpAndVersionEndTheLine) {
    const auto help = krait({"help", "frob"});
    EXPECT_EQ(help.status, 0);
    EXPECT_EQ(help.out, krait({"--help"}).out);
    EXPECT_EQ(krait({"version", "frob"}).status, 0);
}

TEST(CommandLine, SaysTheRangeOfANumber) {
    for (const char* text : {"0", "x", "-1", "2.5", "", "1001", "99999999999999999999"})
        EXPECT_EQ(complaint({"test", "-j", text, "."}),
                  "krait: --jobs: '" + std::string(text) +
                      "' is no whole number from 1 to 1000 (krait --help tells more)\n");
    for (const char* text : {"0", "x", "-1", "nan", "inf", "1e300", "1e-9", "5s"}) {
        const std::string sentence =
            "krait: --timeout: '" + std::string(text) +
            "' is no number of seconds from 0.001 to 1000000 (krait --help tells more)\n";
        EXPECT_EQ(complaint({"test", "--timeout", text, "."}), sentence);
        EXPECT_EQ(complaint({"exec", "--timeout", text, "1"}), sentence);
    }
}

TEST(CommandLine, NamesAreNotObeyedByATerminal) {
    EXPECT_EQ(complaint({"test", "esc\x1b[31m\n.py"}),
              "krait: no file or folder esc\\x1b[31m\\n.py\n");
}

TEST(CommandLine, HelpThatNobodyReadsIsThisMachinesFailure) {
    for (const char* word : {"--help", "--version"}) {
        const auto ended = krait({word}, Output::Full);
        EXPECT_EQ(ended.status, 4);
        EXPECT_EQ(ended.err, "krait: cannot write the output: No space left on device\n");
    }
}

TEST(CommandLine, HelpOfTestNamesTheTargetThatNobodyNamed) {
    EXPECT_NE(krait({"test", "--help"}).out.find("else on vm"), std::string::npos);
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
