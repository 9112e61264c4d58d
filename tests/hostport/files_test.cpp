// Files, folders and the shell, where the reference's outputs (conformance/file, os) don't reach.
#include "tests/program_test.hpp"

namespace {

class Files : public krait::test::ProgramTest {
  protected:
    Files() : ProgramTest(KRAIT_VM) {}

    // Runs `source` as a script with `after` behind it in the shell's line.
    int run_source(const std::string& source, const std::string& after = "") {
        write("script.py", source);
        return run("script.py " + after);
    }
};

TEST_F(Files, AFileThatNobodyHoldsIsClosed) {
    // Far more than the system lets be open at a time, and too few to fill the heap.
    EXPECT_EQ(run_source("import gc\n"
                         "for i in range(5000): open('a', 'w').write('x')\n"
                         "gc.collect()\n"
                         "f = open('a')\n"
                         "print(f.fileno() < 20, f.read())\n"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "True x\n");
}

TEST_F(Files, WhatWasWrittenIsThereAtOnceAndAfterTheEnd) {
    EXPECT_EQ(
        run_source("f = open('a', 'w')\nf.write('one')\nprint(open('a').read())\nf.write('two')\n"),
        0);
    EXPECT_EQ(read("out"), "one\n");
    EXPECT_EQ(read("a"), "onetwo");
}

TEST_F(Files, ExclusiveModeRefusesAFileThatIsThere) {
    EXPECT_EQ(run_source("open('new', 'x').write('1')\nopen('new', 'x')\n"), 1);
    EXPECT_NE(read("err").find("OSError: [Errno 17] EEXIST"), std::string::npos) << read("err");
    EXPECT_EQ(read("new"), "1");
}

TEST_F(Files, StandardInputIsTextAndOctets) {
    write("input", "gr\xc3\xbc\xc3\x9f\nline two\nrest\xff");
    EXPECT_EQ(run_source("import sys\n"
                         "print(sys.stdin.read(3), sys.stdin.readline(), next(sys.stdin))\n"
                         "print(sys.stdin.buffer.read(), sys.stdin.read())\n"
                         "sys.stderr.write('err\\n'); sys.stdout.buffer.write(b'\\xfe\\n')\n",
                         "< input"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "gr\xc3\xbc \xc3\x9f\n line two\n\nb'rest\\xff' \n\xfe\n");
    EXPECT_EQ(read("err"), "err\n");
}

TEST_F(Files, PrintedTextKeepsItsPlaceAmongWhatOthersWrite) {
    EXPECT_EQ(run_source("import os, sys\n"
                         "print('1')\nos.system('echo 2')\nprint('3')\nsys.stderr.write('4\\n')\n"
                         "sys.stdout.buffer.write(b'5\\n')\nprint('6')\n",
                         "2>&1"),
              0);
    EXPECT_EQ(read("out"), "1\n2\n3\n4\n5\n6\n");
}

TEST_F(Files, AnInterruptEndsTheWaitForAPipe) {
    ASSERT_EQ(run("-c 'import os; os.system(\"mkfifo pipe\")'"), 0);
    // The shell holds the pipe open, so that a read of it waits.
    write("script.py",
          "f = open('pipe')\nopen('ready', 'w').close()\n"
          "try:\n    f.read(1)\nexcept KeyboardInterrupt:\n    print('interrupted')\n");
    run("script.py & vm=$!; exec 9<> pipe; while ! [ -e ready ]; do :; done; kill -INT $vm; wait "
        "$vm");
    EXPECT_EQ(read("out"), "interrupted\n") << read("err");
}

TEST_F(Files, AnInterruptThatComesBeforeTheWaitIsNotLost) {
    write(
        "late.py",
        "import os, time\n"
        "try:\n"
        "    os.system('(sleep 0.2; kill -INT '+open('/proc/self/stat').read().split()[0]+') &')\n"
        "    time.sleep(100)\n"
        "except KeyboardInterrupt:\n    print('interrupted')\n");
    EXPECT_EQ(run("late.py"), 0);
    EXPECT_EQ(read("out"), "interrupted\n");
}

TEST_F(Files, AnInterruptDuringACommandIsTheCommands) {
    EXPECT_EQ(run_source("import os\nprint(os.system('kill -INT $PPID; exit 3'))\n"), 0)
        << read("err");
    EXPECT_EQ(read("out"), "768\n");
}

TEST_F(Files, TheShellsCommandsDieOfABrokenPipeAsEverywhere) {
    EXPECT_EQ(
        run_source("import os\nprint(os.system('{ yes; echo status $? >&2; } | head -n 1'))\n"), 0);
    EXPECT_EQ(read("out"), "y\n0\n");
    EXPECT_EQ(read("err").find("Broken pipe"), std::string::npos) << read("err");
}

TEST_F(Files, ABoardHasNoneOfTheHostsFiles) {
    write("script.py", "");
    EXPECT_EQ(run("--board pico -c 'open(\"script.py\")'"), 1);
    EXPECT_NE(read("err").find("ENOENT"), std::string::npos) << read("err");
    EXPECT_EQ(run("--board pico -c 'import script'"), 1);
    EXPECT_NE(read("err").find("ImportError: no module named 'script'"), std::string::npos);
    EXPECT_EQ(run("--board pico -c 'import os; os.system'"), 1);
    EXPECT_NE(read("err").find("AttributeError"), std::string::npos) << read("err");
    EXPECT_EQ(run("--board pico -c 'import sys; print(sys.stdin.buffer)'"), 0) << read("err");
    EXPECT_EQ(read("out"), "<io.FileIO 0>\n");
}

TEST_F(Files, RandomOctetsAreAsManyAsAsked) {
    EXPECT_EQ(run("-c 'import os; a = os.urandom(1000); print(len(a), a != os.urandom(1000), "
                  "len(set(a)) > 200)'"),
              0);
    EXPECT_EQ(read("out"), "1000 True True\n");
    EXPECT_EQ(run("-c 'import os; os.urandom(-1)'"), 1);
    EXPECT_NE(read("err").find("ValueError"), std::string::npos);
}

}  // namespace
