// krait-mpyc as a user runs it.
#include "tests/program_test.hpp"
#include "tests/vm/code/worked_files.hpp"

namespace {

namespace fs = std::filesystem;

class Mpyc : public krait::test::ProgramTest {
  protected:
    Mpyc() : ProgramTest(KRAIT_MPYC) {}
};

std::string as_text(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

TEST_F(Mpyc, PutsTheResultBesideTheSource) {
    write("w.py", krait::vm::test::kTrySource);
    EXPECT_EQ(run("w.py"), 0);
    EXPECT_EQ(read("w.mpy"), as_text(krait::vm::test::kTryFile));
    EXPECT_EQ(read("out") + read("err"), "");
}

TEST_F(Mpyc, TakesTheEmbeddedNameAndTheOutputFromTheCommandLine) {
    write("other.py", krait::vm::test::kTrySource);
    EXPECT_EQ(run("-s w.py -o result.bin other.py"), 0);
    EXPECT_EQ(read("result.bin"), as_text(krait::vm::test::kTryFile));
}

TEST_F(Mpyc, ReadsStdinAndWritesStdout) {
    write("w.py", krait::vm::test::kTrySource);
    EXPECT_EQ(run("-s w.py - < w.py"), 0);
    EXPECT_EQ(read("out"), as_text(krait::vm::test::kTryFile));
}

TEST_F(Mpyc, ReportsASyntaxErrorAsATracebackAndKeepsTheOldResult) {
    write("bad.py", "def f():\n  return = 1\n");
    write("bad.mpy", "old");
    EXPECT_EQ(run("bad.py"), 1);
    EXPECT_EQ(read("err"),
              "Traceback (most recent call last):\n"
              "  File \"bad.py\", line 2\n"
              "SyntaxError: invalid syntax\n");
    EXPECT_EQ(read("bad.mpy"), "old");
    write("bad.py", "def f():\n  1 = 2\n");
    EXPECT_EQ(run("bad.py"), 1);
    EXPECT_NE(read("err").find("  File \"bad.py\", line 2, in f\n"), std::string::npos);
}

TEST_F(Mpyc, LeavesNothingBehindWhenTheResultCannotBeWritten) {
    write("w.py", "x = 1\n");
    fs::create_directory(folder_ / "taken");
    EXPECT_EQ(run("-o taken w.py"), 1);
    EXPECT_FALSE(exists("taken.tmp"));
}

TEST_F(Mpyc, RefusesWhatItDoesNotKnow) {
    write("w.py", "x = 1\n");
    for (const char* arguments : {"",
                                  "absent.py",
                                  "-march=nope w.py",
                                  "-march= w.py",
                                  "-Ox w.py",
                                  "-o",
                                  "w.py -s",
                                  "-X",
                                  "-X emit=native w.py",
                                  "-X emit=viper w.py",
                                  "-X nonsense w.py",
                                  "-msmall-int-bits=30 w.py",
                                  "-msmall-int-bits=64 w.py",
                                  "-mno-unicode w.py",
                                  "-z w.py",
                                  "--nope w.py",
                                  "-- -o w.py",
                                  "w.py w.py",
                                  "--dis w.py",
                                  "--dis",
                                  "-vx w.py"}) {
        EXPECT_EQ(run(arguments), 1) << arguments;
        EXPECT_EQ(read("err").find("krait-mpyc: "), 0u) << arguments;
        EXPECT_FALSE(exists("w.mpy"));
    }
}

TEST_F(Mpyc, TakesOptimisationAndSmallIntBits) {
    write("w.py", "assert x\ny = 1 << 40\n");
    EXPECT_EQ(run("-O1 -msmall-int-bits=63 -o w63.mpy w.py"), 0);
    EXPECT_EQ(run("--dis w63.mpy"), 0);
    EXPECT_NE(read("out").find("LOAD_CONST_SMALL_INT 1099511627776"), std::string::npos);
    EXPECT_EQ(read("out").find("AssertionError"), std::string::npos);
}

TEST_F(Mpyc, TakesWhatMpyCrossTakes) {
    write("w.py", krait::vm::test::kTrySource);
    for (const char* arguments :
         {"-march=armv7m", "-march=xtensawin", "-march=rv32imc", "-march=host", "-X emit=bytecode",
          "-X heapsize=1M", "-O0", "-O 0", "--",
          "-X emit=bytecode -march=x64 -msmall-int-bits=31 -s w.py --"}) {
        fs::remove(folder_ / "w.mpy");
        EXPECT_EQ(run(std::string(arguments) + " w.py"), 0) << arguments << read("err");
        EXPECT_EQ(read("w.mpy"), as_text(krait::vm::test::kTryFile)) << arguments;
    }
}

TEST_F(Mpyc, CountsTheLettersOfOptimisation) {
    write("w.py", "assert x\n\n\ny\n");
    auto instructions = [&](const std::string& option) {
        EXPECT_EQ(run(option + " -o o.mpy w.py"), 0) << option << read("err");
        EXPECT_EQ(run("--dis o.mpy"), 0);
        return read("out");
    };
    std::string none = instructions("");
    std::string first = instructions("-O1");
    std::string last = instructions("-O3");
    EXPECT_NE(none, first);
    EXPECT_NE(first, last);
    EXPECT_EQ(instructions("-O0"), none);
    for (const char* option : {"-O", "-OO", "-O2", "-O 1", "-O 2"}) {
        EXPECT_EQ(instructions(option), first) << option;
    }
    for (const char* option : {"-OOO", "-O9", "-O 3"}) EXPECT_EQ(instructions(option), last);
}

TEST_F(Mpyc, ShowsInstructionsOnStderrWhenAsked) {
    write("w.py", "x = 1\n");
    EXPECT_EQ(run("-v -o - w.py"), 0);
    EXPECT_NE(read("err").find("STORE_NAME 'x'"), std::string::npos);
    EXPECT_EQ(read("out").substr(0, 4), std::string("M\x06\0\x1f", 4));
}

TEST_F(Mpyc, SaysWhichFormatItWrites) {
    EXPECT_EQ(run("--version"), 0);
    EXPECT_NE(read("out").find("; mpy-cross emitting mpy v6.3\n"), std::string::npos);
    EXPECT_EQ(run("--help"), 0);
    EXPECT_EQ(read("out").find("usage: krait-mpyc"), 0u);
}

TEST_F(Mpyc, TakesAFileWhoseNameLooksLikeAnOption) {
    write("-w.py", krait::vm::test::kTrySource);
    EXPECT_EQ(run("-s w.py -o - -- -w.py"), 0) << read("err");
    EXPECT_EQ(read("out"), as_text(krait::vm::test::kTryFile));
}

TEST_F(Mpyc, FreezesModulesIntoASource) {
    write("a.py", "x = 1\n");
    fs::create_directory(folder_ / "pkg");
    write("pkg/__init__.py", "y = 2\n");
    EXPECT_EQ(run("--freeze a=a.py pkg.sub=pkg/__init__.py -o frozen.cpp"), 0);
    std::string source = read("frozen.cpp");
    EXPECT_NE(source.find("{\"a\", module_0, sizeof module_0, false},"), std::string::npos);
    EXPECT_NE(source.find("{\"pkg.sub\", module_1, sizeof module_1, true},"), std::string::npos);
    EXPECT_NE(source.find("const std::size_t frozen_module_count = 2;"), std::string::npos);
    EXPECT_NE(source.find("\n    77,6,0,31,"), std::string::npos);
    write("bad.py", "1 = 2\n");
    EXPECT_EQ(run("--freeze bad=bad.py -o bad.cpp"), 1);
    EXPECT_FALSE(exists("bad.cpp"));
    EXPECT_EQ(run("--freeze a.py -o bad.cpp"), 1);
}

TEST_F(Mpyc, FollowsALinkAndReplacesWhatItNames) {
    write("w.py", krait::vm::test::kTrySource);
    write("real.mpy", "old");
    fs::create_symlink("real.mpy", folder_ / "link.mpy");
    EXPECT_EQ(run("-o link.mpy w.py"), 0) << read("err");
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.mpy"));
    EXPECT_EQ(read("real.mpy"), as_text(krait::vm::test::kTryFile));
}

TEST_F(Mpyc, WritesIntoWhatIsNoRegularFile) {
    write("w.py", krait::vm::test::kTrySource);
    EXPECT_EQ(std::system(("mkfifo '" + folder_.string() + "/pipe'").c_str()), 0);
    EXPECT_EQ(run("-o pipe w.py & cat pipe"), 0) << read("err");
    EXPECT_EQ(read("out"), as_text(krait::vm::test::kTryFile));
    EXPECT_TRUE(fs::is_fifo(folder_ / "pipe"));
    EXPECT_EQ(run("-o /dev/null w.py"), 0) << read("err");
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(Mpyc, NamesTheOutputThatItCannotWrite) {
    write("w.py", krait::vm::test::kTrySource);
    EXPECT_EQ(run("-o absent/x.mpy w.py"), 1);
    EXPECT_EQ(read("err"), "krait-mpyc: absent/x.mpy: No such file or directory\n");
}

}  // namespace
