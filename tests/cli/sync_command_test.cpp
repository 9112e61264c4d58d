// krait sync: a folder here and one on the board, made the same.
#include "tests/program_test.hpp"

namespace {

namespace fs = std::filesystem;

class SyncCommand : public krait::test::ProgramTest {
  protected:
    SyncCommand() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        fs::create_directories(folder_ / "src/lib/deep");
        write("src/main.py", "1\n");
        write("src/lib/a.py", "a\n");
        write("src/lib/deep/b", "b");
    }
    std::string krait(const std::string& arguments, int status = 0) {
        EXPECT_EQ(run("-d sim:pico,flash=flash " + arguments), status) << read("err");
        return read("out");
    }
};

TEST_F(SyncCommand, SaysEachChangeAndTheSum) {
    EXPECT_EQ(krait("sync src :/app/v1"),
              "+ lib/\n+ lib/deep/\n+ lib/a.py\n+ lib/deep/b\n+ main.py\n"
              "5 added, 0 changed, 0 removed, 0 unchanged\n");
    EXPECT_EQ(krait("sync src :/app/v1"), "0 added, 0 changed, 0 removed, 3 unchanged\n");
    write("src/main.py", "2\n");
    write("src/new", "");
    fs::remove_all(folder_ / "src/lib/deep");
    EXPECT_EQ(krait("sync src/ :/app/v1/"),
              "~ main.py\n+ new\n1 added, 1 changed, 0 removed, 1 unchanged\n");
    EXPECT_EQ(krait("sync --delete src :/app/v1 + tree :/app/v1"),
              "- lib/deep/b\n- lib/deep/\n0 added, 0 changed, 2 removed, 3 unchanged\n"
              ":/app/v1\n├── lib\n│   └── a.py\n├── main.py\n└── new\n");
}

TEST_F(SyncCommand, DryRunChangesNothing) {
    krait("sync src :/app");
    write("src/main.py", "2\n");
    fs::remove(folder_ / "src/lib/a.py");
    EXPECT_EQ(krait("sync -n --delete src :/app"),
              "- lib/a.py\n~ main.py\nwould be: 0 added, 1 changed, 1 removed, 1 unchanged\n");
    EXPECT_EQ(krait("cat /app/main.py /app/lib/a.py"), "1\na\n");
    EXPECT_EQ(
        krait("sync -n src :/other + ls :/"),
        "+ lib/\n+ lib/deep/\n+ lib/deep/b\n+ main.py\nwould be: 4 added, 0 changed, 0 removed, "
        "0 unchanged\nls :/\n           0 remote/\n           0 app/\n");
}

TEST_F(SyncCommand, GoesBothWays) {
    krait("sync src :/app");
    EXPECT_EQ(krait("sync :/app got"),
              "+ lib/\n+ lib/deep/\n+ lib/a.py\n+ lib/deep/b\n+ main.py\n"
              "5 added, 0 changed, 0 removed, 0 unchanged\n");
    EXPECT_EQ(read("got/lib/deep/b"), "b");
    write("got/main.py", "3\n");
    write("got/extra", "");
    EXPECT_EQ(krait("-q sync :/app got --delete"), "");
    EXPECT_EQ(read("got/main.py"), "1\n");
    EXPECT_FALSE(exists("got/extra"));
    EXPECT_EQ(krait("--json sync :/app got"),
              R"({"added":[],"changed":[],"removed":[],"unchanged":3,"dry_run":false})"
              "\n");
}

TEST_F(SyncCommand, LeavesAloneWhatIsIgnored) {
    fs::create_directories(folder_ / "src/.git");
    fs::create_directories(folder_ / "src/__pycache__");
    write("src/.git/config", "");
    write("src/__pycache__/a.pyc", "");
    write("src/.kraitignore", "*.log\n/settings.json\n");
    write("src/lib/x.log", "");
    write("src/settings.json", "");
    krait("mkdir :/app + touch :/app/settings.json");
    EXPECT_EQ(krait("sync --delete --exclude 'deep/' src :/app"),
              "+ lib/\n+ lib/a.py\n+ main.py\n3 added, 0 changed, 0 removed, 0 unchanged\n");
    EXPECT_EQ(krait("ls :/app"),
              "ls :/app\n           0 settings.json\n           0 lib/\n           2 main.py\n");
}

TEST_F(SyncCommand, NeverCrossesIntoAnotherFileSystem) {
    write("kept", "kept");
    fs::create_directories(folder_ / "root");
    write("root/f", "f");
    EXPECT_EQ(krait("sync --delete root :/"), "+ f\n1 added, 0 changed, 0 removed, 0 unchanged\n");
    EXPECT_TRUE(exists("kept")) << "/remote is this machine";
    fs::create_directories(folder_ / "root/remote");
    write("root/remote/x", "");
    krait("sync root :/", 1);
    EXPECT_EQ(read("err"), "krait: sync: /remote is another file system of the board\n");
}

TEST_F(SyncCommand, AFileForAFolderTakesDelete) {
    krait("mkdir :/app + mkdir :/app/main.py + touch :/app/main.py/f");
    krait("sync src :/app", 1);
    EXPECT_EQ(read("err"),
              "krait: sync: main.py is a file on one side and a folder on the other; "
              "--delete would replace it\n");
    krait("sync --delete src :/app + cat /app/main.py");
    EXPECT_TRUE(read("out").ends_with("1\n")) << read("out");
}

TEST_F(SyncCommand, SaysWhatIsWrong) {
    const std::pair<const char*, int> cases[] = {{"sync src other", 2},
                                                 {"sync :a :b", 2},
                                                 {"sync nosuch :/", 1},
                                                 {"sync :/nosuch here", 1},
                                                 {"sync src/main.py :/", 1}};
    for (auto [line, status] : cases) {
        krait(line, status);
        EXPECT_EQ(read("err").rfind("krait: sync: ", 0), 0u) << line << read("err");
    }
    EXPECT_FALSE(exists("here"));
}

}  // namespace
