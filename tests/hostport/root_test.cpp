// krait-vm --root: a folder that is all of a program's files, or a board's.
#include <filesystem>

#include "tests/program_test.hpp"

namespace {

namespace fs = std::filesystem;

class Root : public krait::test::ProgramTest {
  protected:
    Root() : ProgramTest(KRAIT_VM) {}
    void SetUp() override {
        ProgramTest::SetUp();
        fs::create_directories(folder_ / "root/sub/deep");
        fs::create_directories(folder_ / "root/lib");
        write("secret", "secret");
        write("root/file", "inside");
        write("root/sub/file", "below");
        write("root/lib/helper.py", "print('helper', __file__)\n");
    }
    // What a program prints that sees only `root`.
    std::string output_of(const std::string& program, const std::string& options = "--root root") {
        write("program.py", program);
        EXPECT_EQ(run(options + " program.py"), 0) << read("err");
        return read("out");
    }
    // What a board says on its console to what is typed there.
    std::string board_says(const std::string& typed) {
        write("typed", typed);
        EXPECT_EQ(run("--board pico --root root < typed"), 0) << read("err");
        return read("out");
    }
};

TEST_F(Root, IsWhatAProgramFindsAtSlash) {
    EXPECT_EQ(output_of("import os\n"
                        "print(sorted(os.listdir('/')), sorted(os.listdir()), os.getcwd())\n"
                        "print(open('/file').read(), open('sub/file').read())\n"
                        "print(os.stat('file')[6], os.stat('/sub')[0] & 0x4000)\n"),
              "['file', 'lib', 'sub'] ['file', 'lib', 'sub'] /\n"
              "inside below\n"
              "6 16384\n");
}

TEST_F(Root, HasACurrentFolder) {
    EXPECT_EQ(output_of("import os\n"
                        "os.chdir('sub/deep')\n"
                        "print(os.getcwd(), open('../file').read())\n"
                        "os.chdir('..')\n"
                        "print(os.getcwd(), os.listdir('deep'), sorted(os.listdir()))\n"
                        "os.chdir('../../../..')\n"
                        "print(os.getcwd())\n"
                        "try:\n"
                        "    os.chdir('file')\n"
                        "except OSError as error:\n"
                        "    print(error.errno, os.getcwd())\n"),
              "/sub/deep below\n/sub [] ['deep', 'file']\n/\n20 /\n");
}

TEST_F(Root, ChangesWhatLiesInIt) {
    EXPECT_EQ(output_of("import os\n"
                        "os.mkdir('new'); os.mkdir('/new/er/')\n"
                        "with open('new/text', 'w') as f: f.write('text')\n"
                        "os.rename('new/text', '/sub/moved')\n"
                        "os.rmdir('new/er'); os.rmdir('new')\n"
                        "os.remove('file')\n"),
              "");
    EXPECT_EQ(read("root/sub/moved"), "text");
    EXPECT_FALSE(fs::exists(folder_ / "root/new"));
    EXPECT_FALSE(fs::exists(folder_ / "root/file"));
}

// A file system of its own would open any folder of the host's, a descriptor any of its files.
TEST_F(Root, IsNotLeftByAFileSystemOfTheProgramsOwn) {
    EXPECT_EQ(output_of("import os, vfs\n"
                        "for top in ('', '/', '/..'):\n"
                        "    print(sorted(e[0] for e in vfs.VfsPosix(top).ilistdir('/')))\n"
                        "print([e[0] for e in vfs.VfsPosix('/sub/deep').ilistdir('..')])\n"
                        "try:\n"
                        "    vfs.VfsPosix('/etc')\n"
                        "except OSError as error:\n"
                        "    print(error.errno)\n"
                        "try:\n"
                        "    open(0)\n"
                        "except TypeError as error:\n"
                        "    print('no descriptors')\n"
                        "print(hasattr(os, 'system'), hasattr(os, 'uname'))\n"),
              "['file', 'lib', 'sub']\n['file', 'lib', 'sub']\n['file', 'lib', 'sub']\n[]\n2\n"
              "no descriptors\nFalse True\n");
}

// What is lent stays as it is, wherever a program mounts it.
TEST_F(Root, LendsAFolderForReadingOnly) {
    EXPECT_EQ(
        output_of("import os, vfs\n"
                  "lent = [fs for fs, at in vfs.mount() if at == '/remote'][0]\n"
                  "vfs.umount('/remote')\n"
                  "lent.mount(False, False)\n"
                  "vfs.mount(lent, '/w', readonly=False)\n"
                  "for change in (lambda: open('/w/file', 'w'), lambda: os.remove('/w/file')):\n"
                  "    try:\n"
                  "        change()\n"
                  "    except OSError as error:\n"
                  "        print(error.errno)\n"
                  "print(open('/w/file').read())\n",
                  "--mount root"),
        "30\n30\ninside\n");
}

TEST_F(Root, TakesThePlaceOfFlash) {
    EXPECT_EQ(run("--board pico --root root --flash image"), 2);
    EXPECT_EQ(read("err"),
              "krait-vm: --root takes the place of the board's flash: no --flash 'image'; see "
              "krait-vm --help\n");
}

// A board with flash has no folders of the host's at all.
TEST_F(Root, IsNothingToABoardWithFlash) {
    write("typed", "import vfs\nvfs.VfsPosix('/')\nopen(0)\n");
    EXPECT_EQ(run("--board pico < typed"), 0);
    EXPECT_NE(read("out").find("OSError: [Errno 1] EPERM"), std::string::npos) << read("out");
    EXPECT_NE(read("out").find("TypeError"), std::string::npos) << read("out");
}

// A start file that asks for a reset each time would otherwise run for ever.
TEST_F(Root, EndsWithItsConsoleThoughAStartFileResets) {
    write("root/boot.py", "raise SystemExit\n");
    write("typed", "");
    EXPECT_EQ(run("--board pico --root root < typed"), 0);
}

// However a path is written and whatever links lie about, nothing outside is read or changed.
TEST_F(Root, IsNeverLeft) {
    fs::create_symlink("../secret", folder_ / "root/relative");
    fs::create_symlink(folder_ / "secret", folder_ / "root/absolute");
    fs::create_symlink("..", folder_ / "root/up");
    fs::create_symlink("/", folder_ / "root/top");
    fs::create_symlink("sub/file", folder_ / "root/good");
    std::string out = output_of(
        "import os\n"
        "def reach(path, calls):\n"
        "    for call in calls:\n"
        "        try:\n"
        "            print('REACHED', path, call(path))\n"
        "        except OSError:\n"
        "            pass\n"
        "looks = open, os.stat, os.listdir, os.chdir, lambda path: open(path, 'r+')\n"
        "changes = os.remove, os.rmdir, lambda path: os.rename(path, 'stolen')\n"
        "for path in ('relative', 'absolute'):\n"
        "    reach(path, looks)\n"
        "for path in ('/../secret', '../secret', 'sub/../../secret', 'up/secret', "
        "'top/etc/passwd',\n"
        "             '/proc/self/root/etc/passwd', '/etc/passwd'):\n"
        "    reach(path, looks + changes)\n"
        "os.rename('file', '../taken')\n"
        "print(open('good').read(), sorted(os.listdir('up')) == sorted(os.listdir('/')))\n"
        "open('/../../made', 'w').close()\n"
        "os.mkdir('up/made below')\n");
    EXPECT_EQ(out, "below True\n");
    EXPECT_EQ(read("secret"), "secret");
    EXPECT_FALSE(fs::exists(folder_ / "made"));
    EXPECT_FALSE(fs::exists(folder_ / "taken"));
    EXPECT_TRUE(fs::exists(folder_ / "root/made"));
    EXPECT_TRUE(fs::exists(folder_ / "root/taken"));
    EXPECT_TRUE(fs::is_directory(folder_ / "root/made below"));
}

TEST_F(Root, HoldsTheModulesThatAProgramImports) {
    write("beside.py", "print('not this one')\n");
    EXPECT_EQ(output_of("import helper\n"
                        "try:\n"
                        "    import beside\n"
                        "except ImportError as error:\n"
                        "    print(error)\n"),
              "helper /lib/helper.py\nno module named 'beside'\n");
}

TEST_F(Root, MustBeAFolder) {
    EXPECT_EQ(run("--root nowhere -c pass"), 2);
    EXPECT_EQ(read("err"), "krait-vm: --root nowhere: No such file or directory\n");
    EXPECT_EQ(run("--root secret -c pass"), 2);
    EXPECT_EQ(read("err"), "krait-vm: --root secret: Not a directory\n");
}

TEST_F(Root, IsABoardsWithItsOwnOs) {
    EXPECT_EQ(output_of("import os\n"
                        "print(os.uname().sysname, hasattr(os, 'system'), hasattr(os, 'getenv'), "
                        "len(os.urandom(3)))\n",
                        "--board pico --root root"),
              "rp2 False False 3\n");
}

TEST_F(Root, RunsBootAndMainAfterEachReset) {
    write("root/boot.py", "print('boot', __name__)\nkept = 1\n");
    write("root/main.py", "print('main', kept)\nimport helper\n");
    std::string said = board_says("print(kept)\r\x04");
    const std::string start = "boot __main__\r\nmain 1\r\nhelper /lib/helper.py\r\n";
    EXPECT_EQ(said.rfind(start, 0), 0u) << said;
    EXPECT_NE(said.find("MPY: soft reboot\r\n" + start), std::string::npos) << said;
    EXPECT_NE(said.find(">>> print(kept)\r\n1\r\n"), std::string::npos) << said;
}

TEST_F(Root, LeavesMainAloneForAToolInTheRawRepl) {
    write("root/boot.py", "print('boot')\n");
    write("root/main.py", "print('main')\n");
    std::string said = board_says("\x01\x04");
    std::string after = said.substr(said.find("soft reboot"));
    EXPECT_EQ(after.rfind("soft reboot\r\nboot\r\nraw REPL; CTRL-B to exit\r\n>", 0), 0u) << said;
}

TEST_F(Root, ShowsWhyMainEndedAndGoesOn) {
    write("root/main.py", "def f():\n    return 1 // 0\nf()\n");
    std::string said = board_says("print('alive')\r");
    EXPECT_NE(said.find("File \"main.py\", line 2, in f\r\nZeroDivisionError"), std::string::npos)
        << said;
    EXPECT_NE(said.find("\r\nalive\r\n"), std::string::npos) << said;
}

}  // namespace
