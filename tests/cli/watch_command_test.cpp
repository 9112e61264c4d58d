// krait watch: what is changed here goes to the board, and a program there starts anew.
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>

#include "tests/cli/krait_process.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

namespace fs = std::filesystem;

TEST(Watch, SyncsAfterEachChange) {
    const Folder folder, flash;
    folder.write("src/a.py", "1\n");
    const std::string board = "sim:pico,flash=" + flash.path() + "/flash";
    KraitProcess process(
        {"-d", board, "watch", folder.path() + "/src", ":/app", "--exclude", "*.log"});
    ASSERT_TRUE(process.says("+ a.py\n1 added, 0 changed, 0 removed, 0 unchanged\nwatching "))
        << process.wait().err;
    folder.write("src/a.py", "22\n");
    ASSERT_TRUE(process.says("~ a.py\n0 added, 1 changed, 0 removed, 0 unchanged\n"))
        << process.wait().err;
    folder.write("src/x.log", "");
    folder.write("src/new/deep/b", "b");
    ASSERT_TRUE(process.says("+ new/deep/b\n")) << process.wait().err;
    folder.write("src/new/deep/c", "c");  // a folder that was not there at first
    ASSERT_TRUE(process.says("+ new/deep/c\n")) << process.wait().err;
    process.signal(SIGINT);
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 130);
    EXPECT_EQ(ended.err, "");
    EXPECT_EQ(ended.out.find("x.log"), std::string::npos);
    EXPECT_EQ(krait({"-d", board, "cat", "/app/a.py", "/app/new/deep/c"}).out, "22\nc");
}

TEST(Watch, RunsTheProgramAnew) {
    const Folder folder;
    folder.write("src/lib.py", "word = 'one'\n");
    const auto program = folder.write("prog.py",
                                      "import sys\nsys.path.append('/app')\nimport lib\n"
                                      "print('it is', lib.word)\nwhile True: pass\n");
    KraitProcess process(
        {"-d", "sim:pico", "watch", folder.path() + "/src", ":/app", "--run", program});
    ASSERT_TRUE(process.says("it is one\r\n")) << process.wait().err;
    folder.write("src/lib.py", "word = 'two'\n");
    ASSERT_TRUE(process.says("it is two\r\n")) << process.wait().err;
    folder.write("prog.py", "print('start')\n1/0\n");  // it ends by itself
    ASSERT_TRUE(process.says("ZeroDivisionError: divide by zero\r\n")) << process.wait().err;
    fs::remove(program);
    folder.write("prog.py", "print('again')\n");
    ASSERT_TRUE(process.says("again\r\n")) << process.wait().err;
    process.signal(SIGINT);
    EXPECT_EQ(process.wait().status, 130);
}

TEST(Watch, CtrlCStopsTheProgramToo) {
    const Folder folder;
    folder.write("src/a", "");
    const auto program = folder.write("src/prog.py", "print('on')\nwhile True: pass\n");
    KraitProcess process(
        {"-d", "sim:pico", "watch", folder.path() + "/src", ":/", "--run", program});
    ASSERT_TRUE(process.says("on\r\n")) << process.wait().err;
    process.signal(SIGINT);
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 130);
    EXPECT_EQ(ended.err, "");
}

TEST(Watch, SaysWhatIsWrong) {
    const auto nowhere = krait({"-d", "sim:pico", "watch", "/nosuch", ":/"});
    EXPECT_EQ(nowhere.status, 1);
    EXPECT_EQ(nowhere.err, "krait: watch: /nosuch: No such file or directory.\n");
    EXPECT_EQ(krait({"-d", "sim:pico", "watch", "/tmp", "there"}).status, 2);
}

}  // namespace
}  // namespace krait::test
