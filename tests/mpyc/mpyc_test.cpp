// krait-mpyc as a user runs it.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/vm/code/worked_files.hpp"

namespace {

namespace fs = std::filesystem;

class Mpyc : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "krait-mpyc-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { fs::remove_all(folder_); }

    // Runs the program in the folder; gives its exit code. Its output goes to out and err.
    int run(const std::string& arguments) {
        std::string command =
            "cd '" + folder_.string() + "' && '" KRAIT_MPYC "' " + arguments + " > out 2> err";
        int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    void write(const std::string& name, const std::string& text) {
        std::ofstream(folder_ / name, std::ios::binary) << text;
    }
    std::string read(const std::string& name) {
        std::ifstream file(folder_ / name, std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }
    bool exists(const std::string& name) { return fs::exists(folder_ / name); }

    fs::path folder_;
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
    EXPECT_EQ(run("-o absent/w.mpy w.py"), 1);
    EXPECT_NE(read("err").find("absent/w.mpy.tmp: No such file or directory"), std::string::npos);
}

TEST_F(Mpyc, RefusesWhatItDoesNotKnow) {
    write("w.py", "x = 1\n");
    for (const char* arguments : {"", "absent.py", "-march=armv7m w.py", "-O 9 w.py", "-o",
                                  "-msmall-int-bits=30 w.py", "w.py w.py", "--dis w.py"}) {
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

}  // namespace
