// krait repl with a pipe in a person's place. A terminal is in tests/peers.
#include "tests/program_test.hpp"

namespace {

class ReplCommand : public krait::test::ProgramTest {
  protected:
    ReplCommand() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        write("keys", "x = 6\nfor i in range(2):\nprint(x, i)\n\n\n\nprint(x * 7)\n");
    }
};

constexpr std::string_view kGreeting =
    "Connected to MicroPython at sim:pico\nUse Ctrl-] or Ctrl-x to exit this shell\n";

TEST_F(ReplCommand, TypesWhatAFileOrAPipeHolds) {
    for (const char* line : {"-d sim:pico repl < keys", "connect sim:pico < keys",
                             "-d sim:pico resume < keys", "-d sim:pico eval 1 repl < keys"}) {
        EXPECT_EQ(run(line), 0) << read("err");
        EXPECT_TRUE(read("out").find(kGreeting) != std::string::npos) << read("out");
        EXPECT_TRUE(read("out").ends_with("6 0\r\n6 1\r\n>>> print(x * 7)\r\n42\r\n>>> "))
            << read("out");
    }
}

TEST_F(ReplCommand, KeepsWhatTheBoardSays) {
    EXPECT_EQ(run("-d sim:pico repl --capture cap -e < keys"), 0);
    EXPECT_EQ(read("out"), std::string(kGreeting) +
                               "Escaping non-printable bytes/characters by "
                               "printing their hex code\nCapturing session "
                               "to file \"cap\"\n" +
                               read("cap"));
    EXPECT_TRUE(read("cap").ends_with("42\r\n>>> "));
}

TEST_F(ReplCommand, ABoardThatEndsIsGone) {
    EXPECT_EQ(run("-d \"exec:echo bye\" repl < keys"), 0);
    EXPECT_TRUE(read("out").ends_with("bye\n\ndevice disconnected\n")) << read("out");
    EXPECT_EQ(run("-d exec:false repl < keys"), 3);
    EXPECT_EQ(read("err"), "krait: the board is gone: its program 'false' ended with status 1\n");
}

}  // namespace
