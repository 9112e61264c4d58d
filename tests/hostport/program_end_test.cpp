// The end of a program: sys.atexit, what was scheduled last, and help() of the program's modules.
#include "tests/program_test.hpp"

namespace {

class ProgramEnd : public krait::test::ProgramTest {
  protected:
    ProgramEnd() : ProgramTest(KRAIT_VM) {}
    int run_text(const std::string& text) {
        write("program.py", text);
        return run("program.py");
    }
    bool out_has(const std::string& part) { return read("out").find(part) != std::string::npos; }
};

TEST_F(ProgramEnd, CallsWhatAtexitWasGivenLast) {
    EXPECT_EQ(run_text("import sys\n"
                       "sys.atexit(lambda: print('first'))\n"
                       "sys.atexit(lambda: print('last'))\n"
                       "print('end')\n"),
              0);
    EXPECT_EQ(read("out"), "end\nlast\n");
}

TEST_F(ProgramEnd, CallsItAfterAnExceptionAndKeepsTheStatus) {
    EXPECT_EQ(run_text("import sys\nsys.atexit(lambda: print('last'))\n1/0\n"), 1);
    EXPECT_EQ(read("out"), "last\n");
    EXPECT_EQ(run_text("import sys\nsys.atexit(lambda: print('last'))\nsys.exit(7)\n"), 7);
    EXPECT_EQ(read("out"), "last\n");
}

TEST_F(ProgramEnd, ShowsWhatAtexitRaises) {
    EXPECT_EQ(run_text("import sys\nsys.atexit(lambda: 1/0)\n"), 1);
    EXPECT_NE(read("err").find("ZeroDivisionError"), std::string::npos);
}

TEST_F(ProgramEnd, RunsWhatWasScheduledLast) {
    EXPECT_EQ(run_text("import micropython\nmicropython.schedule(print, 'scheduled')\n"), 0);
    EXPECT_EQ(read("out"), "scheduled\n");
}

TEST_F(ProgramEnd, HelpListsTheModules) {
    EXPECT_EQ(run_text("help('modules')\nhelp()\n"), 0);
    EXPECT_TRUE(out_has("micropython")) << read("out");
    EXPECT_TRUE(out_has("unittest"));
    EXPECT_TRUE(out_has("Ctrl-A"));
}

TEST_F(ProgramEnd, MemoryIsShownPageByPage) {
    EXPECT_EQ(run_text("import micropython\n"
                       "kept = bytearray(5000)\n"
                       "micropython.mem_info(1)\nmicropython.qstr_info(1)\n"),
              0);
    EXPECT_TRUE(out_has("L====")) << read("out");
    EXPECT_TRUE(out_has("Q(kept)"));
}

TEST_F(ProgramEnd, LocalTimeIsThatOfTheTimeZone) {
    program_ = "env' TZ=CET-1CEST,M3.5.0,M10.5.0/3 '" + program_;
    EXPECT_EQ(run_text("import time\n"
                       "print(time.localtime(1700000000))\n"
                       "print(time.localtime(1688162400))\n"
                       "print(time.mktime((2023, 7, 1, 0, 0, 0, 0, 0, -1)))\n"
                       "print(time.mktime((2023, 7, 1, 0, 0, 0, 0, 0, 0)))\n"),
              0);
    // As MicroPython 1.25 says in that zone.
    EXPECT_EQ(read("out"),
              "(2023, 11, 14, 23, 13, 20, 1, 318, 0)\n"
              "(2023, 7, 1, 0, 0, 0, 5, 182, 1)\n"
              "1688162400\n1688166000\n");
}

}  // namespace
