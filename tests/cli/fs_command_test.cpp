// krait fs: files on a simulated board, whose flash lasts from one command line to the next. What
// is printed is compared with mpremote in tests/peers.
#include <sys/stat.h>

#include "tests/program_test.hpp"

namespace {

class FsCommand : public krait::test::ProgramTest {
  protected:
    FsCommand() : ProgramTest(KRAIT) {}
    // Runs krait on the board; what it printed, of standard output.
    std::string krait(const std::string& arguments, int status = 0) {
        EXPECT_EQ(run("-d sim:pico,flash=flash " + arguments), status) << read("err");
        return read("out");
    }
};

TEST_F(FsCommand, CopiesThereAndBack) {
    std::string every;
    for (int i = 0; i < 256; ++i) every += char(i);
    write("file", every + every);
    EXPECT_EQ(krait("cp file :/copy"), "cp file :/copy\n");
    EXPECT_EQ(krait("cp file :/copy"), "cp file :/copy\nUp to date: /copy\n");
    EXPECT_EQ(krait("cp :/copy back"), "cp :/copy back\n");
    EXPECT_EQ(read("back"), every + every);
    EXPECT_EQ(krait("fs -f cp file :/copy + cp :/copy :/second + ls :/"),
              "cp file :/copy\ncp :/copy :/second\nls :/\n           0 remote/\n         512 copy\n"
              "         512 second\n");
}

TEST_F(FsCommand, CopiesFolders) {
    std::filesystem::create_directories(folder_ / "tree/empty");
    std::filesystem::create_directories(folder_ / "tree/below");
    write("tree/a", "a");
    write("tree/below/b", "");
    krait("cp -r tree :/tree");
    EXPECT_EQ(krait("tree :/tree"), ":/tree\n├── a\n├── below\n│   └── b\n└── empty\n");
    EXPECT_EQ(krait("mkdir :/in + cp -r tree :/in"), "mkdir :/in\ncp tree :/in\n");
    EXPECT_EQ(krait("cp -r tree :/in"),
              "cp tree :/in\nUp to date: /in/tree/a\nUp to date: /in/tree/below/b\n");
    krait("cp -r :/tree got");
    EXPECT_EQ(read("got/a"), "a");
    EXPECT_TRUE(std::filesystem::is_directory(folder_ / "got/empty"));
    krait("rm -r :/tree :/in");
    EXPECT_EQ(krait("ls :/"), "ls :/\n           0 remote/\n");
    // What is mounted there is not the board's to remove.
    write("kept", "");
    krait("rm -r :/", 0);
    EXPECT_EQ(read("kept"), "");
    EXPECT_TRUE(std::filesystem::exists(folder_ / "kept"));
}

TEST_F(FsCommand, SaysWhatWentWrong) {
    write("file", "x");
    std::filesystem::create_directory(folder_ / "bad");
    write("bad/a", "x");
    write("bad/z\xff", "x");
    const std::pair<const char*, const char*> cases[] = {
        {"cat nosuch", "krait: cat: nosuch: No such file or directory.\n"},
        {"cp :nosuch here", "krait: cp: nosuch: No such file or directory.\n"},
        {"cp nosuch :", "krait: cp: nosuch: No such file or directory.\n"},
        {"cp file", "krait: cp: missing destination path\n"},
        {"cp file :/no/where", "krait: cp: /no/where: No such file or directory.\n"},
        {"cp file :there", "krait: cp: there: Read-only file system.\n"},
        {"cp file nosuch :/", "krait: cp: nosuch: No such file or directory.\n"},
        {"cp -r bad :/",
         "krait: cp: /bad/z\xff: a board takes names in UTF-8, which this is not.\n"},
        {"cp . :", "krait: cp: -r not specified; omitting directory\n"},
        {"mkdir /no/where", "krait: mkdir: /no/where: No such file or directory.\n"},
    };
    for (auto [line, sentence] : cases) {
        krait(line, 1);
        EXPECT_EQ(read("err"), sentence);
    }
    krait("fs frob x", 2);
    EXPECT_EQ(read("err").rfind("krait: fs has no command 'frob', only cp, mv, cat, ls,", 0), 0u);
    krait("fs cp", 2);
    EXPECT_EQ(read("err"), "krait: fs cp of which file?\n");
    krait("fs rm", 2);
    EXPECT_EQ(read("err"), "krait: fs rm of which file?\n");
}

// Nothing is done behind an option that is not there.
TEST_F(FsCommand, AnUnknownOptionLeavesTheBoardAlone) {
    write("file", "x");
    krait("cp file :/file");
    for (const char* line : {"rm -rx :/file", "rm -r --forse :/file", "cp --forse file :/other",
                             "mkdir -p :/d", "sync --delte . :/", "sync . :/ --delte"}) {
        krait(line, 2);
        EXPECT_NE(read("err").find(" has no option -"), std::string::npos) << read("err");
    }
    EXPECT_EQ(krait("-q ls :/"), "           0 remote/\n           1 file\n");
}

TEST_F(FsCommand, LinesOfACopyEndAtTheOneThatIsRefused) {
    for (const char* name : {"a", "b", "c"}) write(name, name);
    EXPECT_EQ(krait("mkdir :/d + mkdir :/d/b + cp a b c :/d", 1),
              "mkdir :/d\nmkdir :/d/b\ncp a :/d\ncp b :/d\n");
    EXPECT_EQ(krait("cp a b c :/ + cp a b c :/"),
              "cp a :/\ncp b :/\ncp c :/\ncp a :/\nUp to date: /a\ncp b :/\nUp to date: /b\n"
              "cp c :/\nUp to date: /c\n");
}

TEST_F(FsCommand, AFileOfTheNameOfUnfinishedOnesIsLeftOut) {
    std::filesystem::create_directory(folder_ / "d");
    write("d/~krait.tmp", "x");
    write("d/z", "y");
    krait("cp -r d :/d");
    EXPECT_EQ(read("err").rfind("krait: d/~krait.tmp is left out: ", 0), 0u) << read("err");
    EXPECT_EQ(krait("-q ls :/d"), "           1 z\n");
}

// Files of this machine keep what they are besides their content.
TEST_F(FsCommand, WritesThroughLinksAndKeepsModes) {
    write("source", "new");
    krait("cp source :/file");
    write("target", "old");
    chmod((folder_ / "target").c_str(), 0600);
    std::filesystem::create_symlink("target", folder_ / "link");
    krait("cp :/file link");
    EXPECT_EQ(read("target"), "new");
    EXPECT_TRUE(std::filesystem::is_symlink(folder_ / "link"));
    struct stat status {};
    ASSERT_EQ(stat((folder_ / "target").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    write("one", "old");
    std::filesystem::create_hard_link(folder_ / "one", folder_ / "other");
    krait("cp :/file one");
    EXPECT_EQ(read("other"), "new");
}

TEST_F(FsCommand, RefusesWhatIsNoRegularFile) {
    ASSERT_EQ(mkfifo((folder_ / "fifo").c_str(), 0600), 0);
    krait("cp fifo :/file", 1);
    EXPECT_EQ(read("err"), "krait: cp: fifo is no regular file.\n");
    write("source", "new");
    krait("cp source :/file + cp :/file fifo", 1);
    EXPECT_EQ(read("err"), "krait: cp: fifo is no regular file.\n");
    EXPECT_TRUE(std::filesystem::is_fifo(folder_ / "fifo"));
}

// A link to a folder above, and one to itself, would have no end.
TEST_F(FsCommand, LeavesOutLinksThatLeadBack) {
    std::filesystem::create_directories(folder_ / "tree/below");
    write("tree/below/a", "a");
    std::filesystem::create_symlink("..", folder_ / "tree/below/up");
    ASSERT_EQ(mkfifo((folder_ / "tree/fifo").c_str(), 0600), 0);
    krait("cp -r tree :/tree");
    EXPECT_EQ(krait("tree :/tree"), ":/tree\n└── below\n    └── a\n");
    // What a link leads to is not removed with it.
    std::filesystem::create_directories(folder_ / "moved");
    std::filesystem::create_directories(folder_ / "kept");
    write("kept/b", "b");
    std::filesystem::create_symlink("../kept", folder_ / "moved/link");
    krait("mv moved :/moved");
    EXPECT_EQ(read("kept/b"), "b");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "moved"));
}

// The old file stays.
TEST_F(FsCommand, AFullBoardKeepsWhatItHas) {
    write("old", "old");
    krait("cp old :/file");
    std::string noise(2 << 20, '\0');
    for (std::size_t i = 0; i < noise.size(); ++i) noise[i] = char((i * 2654435761u) >> 13);
    write("large", noise);
    krait("cp large :/file", 1);
    EXPECT_EQ(read("err"), "krait: cp: /file: No space left on device.\n");
    EXPECT_EQ(krait("cat /file + ls :/"), "oldls :/\n           0 remote/\n           3 file\n");
}

TEST_F(FsCommand, SlashIsTheRoot) {
    write("file", "x");
    EXPECT_EQ(krait("exec \"import os; os.mkdir('/d'); os.chdir('/d')\" cp file :/ + ls :/"),
              "cp file :/\nls :/\n           0 remote/\n           0 d/\n           1 file\n");
}

TEST_F(FsCommand, PatternsStandForWhatIsThere) {
    for (const char* name : {"a.py", "b.py", "c.txt", ".h.py"}) write(name, name);
    EXPECT_EQ(krait("cp '*.py' :/"), "cp a.py :/\ncp b.py :/\n");
    krait("mkdir :/lib + cp a.py c.txt :/lib");
    EXPECT_EQ(krait("ls ':/li?' + cat ':/*/c.[st]*'"),
              "ls :/lib\n           4 a.py\n           5 c.txt\nc.txt");
    std::filesystem::create_directory(folder_ / "got");
    EXPECT_EQ(krait("cp ':/*.py' got"), "cp :/a.py got\ncp :/b.py got\n");
    EXPECT_TRUE(exists("got/a.py") && exists("got/b.py") && !exists("got/c.txt"));
    EXPECT_EQ(krait("rm ':/*.py'"), "rm :/a.py\nrm :/b.py\n");
    krait("rm ':/*.py'", 1);
    EXPECT_EQ(read("err"), "krait: rm: /*.py: no file matches.\n");
    // A file of just this name is meant before a pattern.
    write("[x]", "brackets");
    krait("cp '[x]' :/ + cat ':/[x]'");
    EXPECT_EQ(read("out"), "cp [x] :/\nbrackets");
}

TEST_F(FsCommand, MovesOnTheBoardAndAcrossTheWire) {
    write("file", "content");
    EXPECT_EQ(krait("mv file :/there"), "mv file :/there\n");
    EXPECT_FALSE(exists("file"));
    krait("mkdir :/d + mv :/there :/d + mv :/d/there :/d/other + mv :/d :/e + cat :/e/other");
    EXPECT_TRUE(read("out").ends_with("content")) << read("out");
    krait("touch :/old + mv :/e/other :/old + cat :/old");  // takes its place
    EXPECT_TRUE(read("out").ends_with("content")) << read("out");
    krait("mv :/old back + ls :/e");
    EXPECT_EQ(read("back"), "content");
    EXPECT_EQ(read("out"), "mv :/old back\nls :/e\n");
    std::filesystem::create_directories(folder_ / "tree/below");
    write("tree/below/f", "f");
    krait("mv tree :/ + tree :/tree");
    EXPECT_FALSE(exists("tree"));
    EXPECT_EQ(read("out"), "mv tree :/\n:/tree\n└── below\n    └── f\n");
    krait("mv :/tree here + ls :/");
    EXPECT_EQ(read("here/below/f"), "f");
    EXPECT_EQ(read("out").find("tree/"), std::string::npos);
}

// What could not be copied is not removed.
TEST_F(FsCommand, MoveKeepsWhatDidNotArrive) {
    write("file", "content");
    krait("mv file :/no/where", 1);
    EXPECT_EQ(read("file"), "content");
    write("large", std::string(3 << 20, 'x'));
    krait("mv large :/file", 1);
    EXPECT_TRUE(exists("large"));
}

TEST_F(FsCommand, CompilesModulesOnTheirWay) {
    std::filesystem::create_directories(folder_ / "app");
    write("app/util.py", "def f():\n    return 6 * 7\n");
    write("app/main.py", "1\n");
    write("app/data.txt", "d");
    krait("cp app/util.py :/util.py");
    krait("cp -m app/util.py app/main.py app/data.txt :/ + ls :/");
    EXPECT_NE(read("out").find(" util.mpy\n"), std::string::npos);
    EXPECT_NE(read("out").find(" main.py\n"), std::string::npos);
    EXPECT_NE(read("out").find(" data.txt\n"), std::string::npos);
    EXPECT_EQ(read("out").find(" util.py\n"), std::string::npos) << "it would be imported instead";
    EXPECT_EQ(krait("exec 'import sys; sys.path.append(\"/\"); import util; print(util.f(), "
                    "util.__file__)'"),
              "42 /util.mpy\r\n");
    EXPECT_EQ(krait("cp -m app/util.py :/"), "cp app/util.py :/\nUp to date: /util.mpy\n");
    write("bad.py", "ok = 1\nx = = 1\n");
    krait("cp -m bad.py :/", 1);
    EXPECT_EQ(read("err"), "krait: bad.py, line 2: SyntaxError: invalid syntax\n");
}

TEST_F(FsCommand, CompilesToTheNameThatIsGiven) {
    write("m.py", "x = 6\n");
    krait("cp -m m.py :/other.mpy");
    EXPECT_EQ(krait("exec \"import sys; sys.path.append('/'); import other; print(other.x)\""),
              "6\r\n");
}

TEST_F(FsCommand, FlagsCluster) {
    std::filesystem::create_directories(folder_ / "tree");
    write("tree/f", "f");
    krait("cp -rf tree :/ + cp -rf tree :/");
    EXPECT_EQ(read("out"), "cp tree :/\ncp tree :/\n");
    EXPECT_EQ(krait("rm -rv :/tree"),
              "rm :/tree\nremoved: '/tree/f'\nremoved directory: '/tree'\n");
}

TEST_F(FsCommand, AnswersInJson) {
    write("fiéle", "x");
    krait("cp fiéle :/");
    EXPECT_EQ(krait("--json ls :/"),
              R"({"path":"/","entries":[{"name":"remote","type":"folder","size":0},)"
              R"({"name":"fiéle","type":"file","size":1}]})"
              "\n");
    EXPECT_EQ(
        krait("--json sha256sum '/fiéle'"),
        R"({"path":"/fiéle","sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"})"
        "\n");
    EXPECT_EQ(krait("-q ls :/ + touch :/x"), "           0 remote/\n           1 fiéle\n");
    krait("--json rm :/x", 2);
    EXPECT_EQ(read("err"), "krait: fs rm has no answer that could be JSON\n");
    EXPECT_EQ(krait("--json eval 1/0", 1), "");
    EXPECT_NE(read("err").find("ZeroDivisionError"), std::string::npos);
    EXPECT_EQ(krait("--json mount . eval 1"), "1\n");
}

TEST_F(FsCommand, SaysThatAProgramPrintedTheEndOfItsOutput) {
    EXPECT_EQ(krait("exec 'print(1, chr(4))'", 3), "1 ");
    EXPECT_NE(read("err").find("octet 04"), std::string::npos) << read("err");
}

TEST_F(FsCommand, ListsFilesToo) {
    write("a.py", "1");
    write("b.txt", "12");
    EXPECT_EQ(krait("-q cp a.py b.txt :/ + ls '/*.py' /b.txt"),
              "           1 /a.py\n           2 /b.txt\n");
}

TEST_F(FsCommand, CommandsFollowOneAnother) {
    EXPECT_EQ(krait("exec 'x = 5' eval x + eval x+1 + touch :/f + ls :/"),
              "5\r\n6\r\ntouch :/f\nls :/\n           0 remote/\n           0 f\n");
    EXPECT_EQ(krait("eval 1 + cat nosuch + eval 2", 1), "1\r\n");
    EXPECT_EQ(run("connect sim:pico eval 1 disconnect connect sim:esp32 eval "
                  "\"__import__('sys').platform\""),
              0);
    EXPECT_EQ(read("out"), "1\r\nesp32\r\n");
}

}  // namespace
