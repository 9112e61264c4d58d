// A board's flash and what else lies in its files: krait-vm --board, --flash, --mount.
#include <filesystem>

#include "tests/program_test.hpp"

namespace {

class FlashTest : public krait::test::ProgramTest {
  protected:
    FlashTest() : ProgramTest(KRAIT_VM) {}

    // What a board says to what is typed at it.
    std::string board_says(const std::string& typed, const std::string& options = "") {
        write("typed", typed);
        EXPECT_EQ(run("--board pico " + options + " < typed"), 0) << read("err");
        return read("out");
    }
    // What a program prints on a board.
    std::string output_of(const std::string& program, const std::string& options = "") {
        write("program.py", program);
        EXPECT_EQ(run("--board pico " + options + " program.py"), 0) << read("err");
        return read("out");
    }
};

TEST_F(FlashTest, IsEmptyAtFirst) {
    EXPECT_EQ(output_of("import os, vfs\n"
                        "print(os.listdir('/'), os.getcwd(), vfs.mount())\n"
                        "usage = os.statvfs('/')\n"
                        "print(usage[0] * usage[3] > 1300000)\n"),
              "[] / [(<VfsFat>, '/')]\nTrue\n");
}

TEST_F(FlashTest, OutlivesAReset) {
    std::string said = board_says(
        "f = open('/main.py', 'w'); f.write('print(6 * 7)'); f.close()\r\x04"
        "open('/forgotten', 'w').write('kept all the same')\r\x04"
        "open('/forgotten').read()\r");
    EXPECT_NE(said.find("MPY: soft reboot\r\n42\r\n"), std::string::npos) << said;
    EXPECT_NE(said.find("'kept all the same'\r\n"), std::string::npos) << said;
}

TEST_F(FlashTest, OutlivesTheProcessInAFile) {
    output_of("with open('/boot.py', 'w') as file: file.write('print(\\'booted\\')')\n",
              "--flash image");
    EXPECT_EQ(std::filesystem::file_size(folder_ / "image"), 1408u * 1024);
    std::string said = board_says("", "--flash image");
    EXPECT_EQ(said.rfind("booted\r\n", 0), 0u) << said;
    EXPECT_EQ(output_of("import os; print(os.listdir('/'))\n", "--flash image"), "['boot.py']\n");
}

TEST_F(FlashTest, KeepsWhatAProgramLeavesOpen) {
    output_of("import sys\nfile = open('/log', 'w')\nfile.write('to the end')\nsys.exit(0)\n",
              "--flash image");
    EXPECT_EQ(output_of("print(open('/log').read())\n", "--flash image"), "to the end\n");
}

TEST_F(FlashTest, IsRefusedWhereItDoesNotFit) {
    write("image", "short");
    EXPECT_EQ(run("--board pico --flash image -c pass"), 2);
    EXPECT_EQ(read("err"), "krait-vm: --flash image: it has 5 bytes, the board's flash 1441792\n");
    EXPECT_EQ(run("--flash image -c pass"), 2);
    EXPECT_EQ(read("err"),
              "krait-vm: only a board (--board NAME) has flash: --flash 'image'; see krait-vm "
              "--help\n");
}

TEST_F(FlashTest, ThatHoldsSomethingElseIsFormatted) {
    write("image", std::string(1408 * 1024, '\xff'));
    EXPECT_EQ(output_of("import os; print(os.listdir('/'))\n", "--flash image"), "[]\n");
}

TEST_F(FlashTest, FillsUp) {
    EXPECT_EQ(output_of("import os\n"
                        "count = 0\n"
                        "try:\n"
                        "    with open('/big', 'wb') as file:\n"
                        "        while True:\n"
                        "            file.write(bytes(4096)); count += 1\n"
                        "except OSError as error:\n"
                        "    print(error.errno, count > 340, os.stat('/big')[6] == count * 4096)\n"
                        "os.remove('/big')\n"
                        "with open('/small', 'w') as file: file.write('room again')\n"
                        "print(os.listdir('/'))\n"),
              "28 True True\n['small']\n");
}

TEST_F(FlashTest, OfAFileThatIsRemovedWhileSomeoneReadsIt) {
    EXPECT_EQ(output_of("import os\n"
                        "with open('/a', 'w') as file: file.write('a' * 5000)\n"
                        "reader = open('/a')\n"
                        "print(len(reader.read(10)))\n"
                        "os.remove('/a')\n"
                        "with open('/b', 'w') as file: file.write('b' * 5000)\n"
                        "print('b' in reader.read(), os.listdir('/'))\n"),
              "10\nFalse ['b']\n");
}

TEST_F(FlashTest, OfAFileThatIsOpenForWriting) {
    EXPECT_EQ(output_of("import os\n"
                        "writer = open('/a', 'w')\n"
                        "for call in (os.remove, lambda path: open(path, 'w'), lambda path: "
                        "os.rename(path, '/b')):\n"
                        "    try:\n"
                        "        call('/a')\n"
                        "    except OSError as error:\n"
                        "        print(error.errno)\n"
                        "writer.close()\n"
                        "os.remove('/a')\n"),
              "16\n16\n16\n");
}

TEST_F(FlashTest, HasAFolderOfTheHostBesideIt) {
    write("helper.py", "value = 7\n");
    EXPECT_EQ(output_of("import os, helper\n"
                        "print(helper.value, os.getcwd(), sorted(os.listdir('/')), 'helper.py' in "
                        "os.listdir())\n"
                        "for call in (os.remove, lambda path: open(path, 'w')):\n"
                        "    try:\n"
                        "        call('helper.py')\n"
                        "    except OSError as error:\n"
                        "        print(error.errno)\n"
                        "with open('/mine', 'w') as file: file.write('on the flash')\n"
                        "print(open('/mine').read())\n",
                        "--mount ."),
              "7 /remote ['remote'] True\n30\n30\non the flash\n");
    EXPECT_FALSE(exists("mine"));
}

TEST_F(FlashTest, HasAFolderAboveWhereItIsStarted) {
    write("helper.py", "value = 7\n");
    EXPECT_EQ(output_of("import os, helper\n"
                        "print(os.getcwd().startswith('/remote/krait-test-'), helper.value)\n"
                        "print(os.getcwd()[8:] in os.listdir('..'))\n",
                        "--mount .."),
              "True 7\nTrue\n");
}

// The device's Python code may do anything, the volume's own methods included.
TEST_F(FlashTest, IsNoCrashWhenADeviceAsksItsVolume) {
    EXPECT_EQ(
        output_of(
            "import os, vfs\n"
            "class Device:\n"
            "    def __init__(self): self.octets = bytearray(512 * 200); self.mischief = None\n"
            "    def readblocks(self, block, into):\n"
            "        if self.mischief: self.mischief(into)\n"
            "        into[:] = self.octets[block * 512:block * 512 + len(into)]\n"
            "    def writeblocks(self, block, octets):\n"
            "        self.octets[block * 512:block * 512 + len(octets)] = octets\n"
            "    def ioctl(self, request, argument):\n"
            "        return 200 if request == 4 else 512 if request == 5 else 0\n"
            "device = Device()\n"
            "vfs.VfsFat.mkfs(device)\n"
            "vfs.mount(device, '/f')\n"
            "for name in 'abc':\n"
            "    with open('/f/' + name, 'w') as file: file.write(name * 3000)\n"
            "def asks(into): os.listdir('/f')\n"
            "def grows(into): into.extend(b'more')\n"
            "def shrinks(into): into[:] = b''\n"
            "def raises(into): raise ValueError('from the device')\n"
            "for mischief in (asks, grows, shrinks, raises):\n"
            "    device.mischief = mischief\n"
            "    try:\n"
            "        print(len(open('/f/b').read()))\n"
            "    except Exception as error:\n"
            "        print(repr(error))\n"
            "device.mischief = None\n"
            "print(len(open('/f/c').read()), os.listdir('/f'))\n"),
        "OSError(16,)\nOSError(5,)\nOSError(5,)\nValueError('from the device',)\n"
        "3000 ['a', 'b', 'c']\n");
}

TEST_F(FlashTest, OfRomIsReadInPlace) {
    // Kind 0x14a6b1, 22 octets: file "a" with "hello", folder "d" with file "b"
    EXPECT_EQ(output_of("import os, vfs\n"
                        "image = (b'\\xd2\\xcd1\\x16' b'\\x05\\x09\\x01a\\x02\\x05hello'\n"
                        "         b'\\x04\\x09\\x01d\\x05\\x05\\x01b\\x02\\x01B')\n"
                        "vfs.mount(vfs.VfsRom(image), '/rom')\n"
                        "print(list(os.ilistdir('/rom')), open('/rom/a').read(), open('/rom/d/b', "
                        "'rb').read())\n"
                        "os.chdir('/rom/d')\n"
                        "print(os.getcwd(), os.listdir(), os.stat('../a')[6])\n"
                        "try:\n"
                        "    open('b', 'w')\n"
                        "except OSError as error:\n"
                        "    print(error.errno)\n"),
              "[('a', 32768, 0, 5), ('d', 16384, 0, 7)] hello b'B'\n/rom/d ['b'] 5\n30\n");
}

}  // namespace
