// krait fs: files on a simulated board, whose flash lasts from one command line to the next. What
// is printed is compared with mpremote in tests/peers.
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
    const std::pair<const char*, const char*> cases[] = {
        {"cat nosuch", "krait: cat: nosuch: No such file or directory.\n"},
        {"cp :nosuch here", "krait: cp: nosuch: No such file or directory.\n"},
        {"cp nosuch :", "krait: cp: nosuch: No such file or directory.\n"},
        {"cp file", "krait: cp: missing destination path\n"},
        {"cp file :/no/where", "krait: cp: /no/where: No such file or directory.\n"},
        {"cp file :there", "krait: cp: there: Read-only file system.\n"},
        {"cp . :", "krait: cp: -r not specified; omitting directory\n"},
        {"mkdir /no/where", "krait: mkdir: /no/where: No such file or directory.\n"},
    };
    for (auto [line, sentence] : cases) {
        krait(line, 1);
        EXPECT_EQ(read("err"), sentence);
    }
    krait("fs frob x", 2);
    EXPECT_EQ(read("err").rfind("krait: fs has no command 'frob', only cp, cat, ls,", 0), 0u);
    krait("fs rm", 2);
    EXPECT_EQ(read("err"), "krait: fs rm of which file?\n");
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
