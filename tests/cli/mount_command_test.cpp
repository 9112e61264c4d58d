// krait mount: what a board sees of a folder, and what krait's own file commands may do there. What
// a program sees is in tests/loopback.
#include "tests/program_test.hpp"

namespace {

class MountCommand : public krait::test::ProgramTest {
  protected:
    MountCommand() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        std::filesystem::create_directories(folder_ / "here/pkg");
        write("here/pkg/__init__.py", "x = 42\n");
        write("here/a.txt", "hello");
    }
    // Runs krait with the folder mounted; what it printed then, of standard output.
    std::string krait(const std::string& arguments, int status = 0) {
        EXPECT_EQ(run("-d sim:pico mount here " + arguments + " < /dev/null"), status)
            << read("err");
        constexpr std::string_view kFirst = "Local directory here is mounted at /remote\n";
        const std::string out = read("out");
        EXPECT_TRUE(out.starts_with(kFirst)) << out;
        return out.substr(std::min(out.size(), kFirst.size()));
    }
};

TEST_F(MountCommand, ProgramsImportAndOpen) {
    EXPECT_EQ(krait("exec 'import pkg; print(pkg.x, open(\"a.txt\").read())'"), "42 hello\r\n");
    write("prog.py", "import pkg\nwith open('new', 'w') as f: f.write(str(pkg.x))\n");
    EXPECT_EQ(krait("run prog.py"), "");
    EXPECT_EQ(read("here/new"), "42");
    EXPECT_EQ(krait("eval 1/0", 1).rfind("Traceback", 0), 0u);
}

TEST_F(MountCommand, FileCommandsSeeIt) {
    EXPECT_EQ(krait("ls + cat :a.txt + tree :/remote"),
              "ls :\n           5 a.txt\n           0 pkg/\nhello:/remote\n├── a.txt\n└── pkg\n    "
              "└── __init__.py\n");
    EXPECT_EQ(krait("cp :/remote/a.txt :/onboard + ls :/ + cat :/onboard"),
              "cp :/remote/a.txt :/onboard\nls :/\n           0 remote/\n           5 "
              "onboard\nhello");
    EXPECT_EQ(krait("cp here/a.txt :new", 1), "cp here/a.txt :new\n");
    EXPECT_EQ(read("err"), "krait: cp: new: Operation not permitted.\n");
}

TEST_F(MountCommand, RemovesNoFolderOfOurs) {
    for (const char* path : {"pkg", "", "/remote", "/remote/", "/remote/pkg", "../remote", "."}) {
        krait("rm -r ':" + std::string(path) + "'", 1);
        EXPECT_EQ(read("err"), "krait: rm -r not permitted on /remote directory\n") << path;
    }
    EXPECT_EQ(krait("rm -r :/"), "rm :/\n");
    EXPECT_EQ(run("-d sim:pico mount --at /lib2 here rm -r :/"), 1);
    EXPECT_EQ(read("err"), "krait: rm -r not permitted on /lib2 directory\n");
    EXPECT_EQ(read("here/pkg/__init__.py"), "x = 42\n");
    EXPECT_EQ(krait("rm :a.txt"), "rm :a.txt\n");  // what is named is
    EXPECT_FALSE(exists("here/a.txt"));
}

TEST_F(MountCommand, StaysUntilItIsTakenAway) {
    EXPECT_EQ(krait("soft-reset eval 'open(\"/remote/a.txt\").read()'"), "hello\r\n");
    // A program that ends in SystemExit starts the board anew.
    EXPECT_EQ(krait("exec 'raise SystemExit' eval 'open(\"/remote/a.txt\").read()'"), "hello\r\n");
    EXPECT_EQ(krait("umount + umount + eval '__import__(\"os\").listdir(\"/\")'"), "[]\r\n");
    EXPECT_EQ(krait("mount --at /lib2 here/pkg + eval 'open(\"/lib2/__init__.py\").read()'"),
              "Local directory here/pkg is mounted at /lib2\nx = 42\r\n\r\n");
}

TEST_F(MountCommand, SaysWhatIsWrong) {
    const std::tuple<const char*, int, const char*> cases[] = {
        {"mount nosuch", 1, "krait: mount: nosuch: No such file or directory.\n"},
        {"mount here/a.txt", 1, "krait: mount: here/a.txt: Not a directory.\n"},
        {"mount --at x here", 2,
         "krait: --at: 'x' is no place for a folder; write for example --at /lib2\n"},
        {"mount here + mount here", 1,
         "krait: mount: here is at /remote; give the other a place of its own, for example --at "
         "/lib2\n"},
        // A simulated board has a folder at /remote of its own.
        {"mount --at /remote/lib here", 1,
         "krait: mount: the board cannot mount it at /remote/lib: OSError: [Errno 1] EPERM\n"},
    };
    for (const auto& [line, status, sentence] : cases) {
        EXPECT_EQ(run("-d sim:pico " + std::string(line)), status) << line;
        EXPECT_EQ(read("err"), sentence) << line;
    }
}

}  // namespace
