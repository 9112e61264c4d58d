// krait-vm's command line as a user types it.
#include "tests/program_test.hpp"
#include "tests/vm/code/worked_files.hpp"

namespace {

class CommandLine : public krait::test::ProgramTest {
  protected:
    CommandLine() : ProgramTest(KRAIT_VM) {}
};

constexpr char kLevel[] =
    "import micropython\n"
    "print(micropython.opt_level(), __debug__)\n"
    "assert micropython.opt_level()\n";

TEST_F(CommandLine, OptimisesAsAsked) {
    write("level.py", kLevel);
    const struct {
        const char* option;
        const char* output;
    } cases[] = {{"-O", "1 False\n"}, {"-OO", "2 False\n"}, {"-O3", "3 False\n"}};
    for (const auto& each : cases) {
        EXPECT_EQ(run(std::string(each.option) + " level.py"), 0) << each.option;
        EXPECT_EQ(read("out"), each.output) << each.option;
    }
    EXPECT_EQ(run("-O0 level.py"), 1);
    EXPECT_EQ(read("out"), "0 True\n");
}

TEST_F(CommandLine, KeepsTheLevelWhenABoardIsChosenAfterIt) {
    write("level.py", kLevel);
    EXPECT_EQ(run("-O --board pico level.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "1 False\n");
}

TEST_F(CommandLine, RefusesALevelThatIsNone) {
    EXPECT_EQ(run("-Ox level.py"), 2);
    EXPECT_EQ(read("err"), "krait-vm: bad level in '-Ox'; see krait-vm --help\n");
}

TEST_F(CommandLine, ShowsTheInstructionsOfACompiledFile) {
    const auto& bytes = krait::vm::test::kTryFile;
    write("w.mpy", {bytes.begin(), bytes.end()});
    EXPECT_EQ(run("--dis w.mpy"), 0) << read("err");
    std::string out = read("out");
    for (const char* part : {"SETUP_FINALLY", "LOAD_GLOBAL", "print", "<module>", "END_FINALLY"})
        EXPECT_NE(out.find(part), std::string::npos) << part;
}

TEST_F(CommandLine, SaysWhyAFileHasNoInstructionsToShow) {
    write("junk.mpy", "M\x05junk");
    EXPECT_EQ(run("--dis junk.mpy"), 1);
    EXPECT_EQ(read("err").rfind("krait-vm: junk.mpy: ", 0), 0u) << read("err");
    EXPECT_EQ(run("--dis absent.mpy"), 2);
    EXPECT_EQ(read("err"), "krait-vm: can't read 'absent.mpy': No such file or directory\n");
}

TEST_F(CommandLine, RunsTheProgramThatStdinHolds) {
    write("seven.py", "x = 1 + 6\nprint(x)\n");
    EXPECT_EQ(run("< seven.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "7\n");
    EXPECT_EQ(run("/dev/stdin < seven.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "7\n");
    EXPECT_EQ(run("/dev/null"), 0) << read("err");
}

TEST_F(CommandLine, NamesTheErrorOfAFileThatCannotBeRun) {
    EXPECT_EQ(run("."), 1);
    EXPECT_EQ(read("err"), "OSError: [Errno 21] EISDIR\n");
}

TEST_F(CommandLine, OutputThatIsLostIsAnError) {
    EXPECT_EQ(run("-c 'print(1)' > /dev/full"), 1);
    EXPECT_EQ(read("err"), "krait-vm: the program's output was lost: No space left on device\n");
    EXPECT_EQ(run("-c 'for i in range(9999): print(i)' > /dev/full"), 1);
    EXPECT_NE(read("err").find("OSError: 28"), std::string::npos) << read("err");
    EXPECT_EQ(run("-c 'try:\n for i in range(9999): print(i)\nexcept OSError: pass' > /dev/full"),
              0)
        << read("err");
    run("-c 'for i in range(99999): print(i)' | head -n 1");
    EXPECT_EQ(read("out"), "0\n");
    EXPECT_NE(read("err").find("OSError: 32"), std::string::npos) << read("err");
}

TEST_F(CommandLine, ABoardEndsWhenNobodyReadsItsConsoleAnyMore) {
    // The board's program never ends; head, its reader, does, and then so must the board.
    write("endless", "print('up')\rwhile True: pass\r\r");
    run("--board pico < endless | head -n 3 > /dev/null");
    SUCCEED();  // or CTest's limit is reached
}

}  // namespace
