// A folder of this machine as a program on our board sees it.
#include "device/remote_mount.hpp"

#include <filesystem>
#include <fstream>

#include "device/error.hpp"
#include "tests/loopback/loopback.hpp"

namespace krait {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using device::RawRepl;
using test::soon;

struct Traffic {
    std::size_t sent_bytes = 0, heard_bytes = 0;
    int turns = 0;  // how often we speak after having heard something
    bool heard = true;
};

class CountingWire final : public device::Transport {
  public:
    CountingWire(std::unique_ptr<Transport> wire, Traffic& traffic)
        : wire_(std::move(wire)), traffic_(traffic) {}
    std::size_t read(std::span<std::byte> into, device::Deadline deadline) override {
        const auto count = wire_->read(into, deadline);
        traffic_.heard_bytes += count;
        traffic_.heard |= count > 0;
        return count;
    }
    void write(std::span<const std::byte> bytes, device::Deadline deadline) override {
        traffic_.turns += std::exchange(traffic_.heard, false);
        traffic_.sent_bytes += bytes.size();
        const bool is_answer = !bytes.empty() && bytes[0] == std::byte{0x1f};
        if (is_answer) largest_ = std::max(largest_, bytes.size());
        wire_->write(bytes, deadline);
    }
    using Transport::write;
    std::size_t ring_bytes() const override { return ring_bytes_; }
    void hold(std::size_t ring_bytes) { ring_bytes_ = ring_bytes; }
    std::size_t largest_answer() const { return largest_; }

  private:
    std::unique_ptr<Transport> wire_;
    Traffic& traffic_;
    std::size_t ring_bytes_ = 0, largest_ = 0;
};

struct Mounts {
    device::RemoteMounts mounts_;
    Traffic traffic_;
    CountingWire* wire_ = nullptr;

    std::unique_ptr<device::Transport> over(std::unique_ptr<device::Transport> wire) {
        auto counting = std::make_unique<CountingWire>(std::move(wire), traffic_);
        wire_ = counting.get();
        return mounts_.over(std::move(counting));
    }
};

struct RemoteMountTest : Mounts, test::Loopback {
    RemoteMountTest() : Loopback([this](Wire wire) { return over(std::move(wire)); }) {
        auto pattern = (fs::temp_directory_path() / "krait-mount-XXXXXX").string();
        root_ = mkdtemp(pattern.data());
        folder_ = root_ / "here";
        fs::create_directories(folder_);
    }
    ~RemoteMountTest() override { fs::remove_all(root_); }

    void write(const std::string& name, const std::string& content) {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name, std::ios::binary) << content;
    }
    std::string read(const std::string& name) {
        std::ifstream file(folder_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    void mount(RawRepl& repl, device::MountedFolder::Options access = {}) {
        mounts_.add(repl, {.folder = folder_, .access = access}, soon());
    }
    // What a program prints, with the folder mounted.
    std::string on_board(std::string_view source, device::MountedFolder::Options access = {}) {
        RawRepl repl{*device_, soon()};
        if (mounts_.all().empty()) mount(repl, access);
        return without_cr(exec(repl, source));
    }
    static std::string without_cr(std::string text) {
        std::erase(text, '\r');
        return text;
    }

    fs::path root_, folder_;
};

std::string octets(std::size_t size) {
    std::string all;
    for (std::size_t i = 0; i < size; ++i) all += char(i * 7 + i / 251);
    return all;
}

TEST_F(RemoteMountTest, IsWhereTheBoardIsThen) {
    write("a.txt", "one\ntwo\n");
    EXPECT_EQ(on_board("import os\nprint(os.getcwd(), os.listdir(), open('a.txt').read())"),
              "/remote ['a.txt'] one\ntwo\n\n");
}

TEST_F(RemoteMountTest, ModulesAndPackagesAreImported) {
    write("pkg/__init__.py", "from .one import x\n");
    write("pkg/one.py", "x = 42\n");
    write("large.py", std::string(20'000, '#') + "\ny = 7\n");
    EXPECT_EQ(on_board("import pkg, large\nprint(pkg.x, large.y)"), "42 7\n");
}

TEST_F(RemoteMountTest, FilesOfAnyContentAreReadAndWritten) {
    for (const std::size_t size : {0, 1, 3, 4'000, 4'096, 30'000}) {
        write("in", octets(size));
        on_board("with open('in', 'rb') as f, open('out', 'wb') as g:\n g.write(f.read())");
        EXPECT_EQ(read("out"), octets(size)) << size;
    }
    write("in", std::string(9'000, '\x03') + std::string(9'000, '\x1b'));
    on_board(
        "b = bytearray(500)\n"
        "with open('in', 'rb') as f, open('out', 'wb') as g:\n"
        " while True:\n  n = f.readinto(b)\n  if not n: break\n  g.write(memoryview(b)[:n])");
    EXPECT_EQ(read("out"), read("in"));
}

TEST_F(RemoteMountTest, LinesAndCharacters) {
    write("text", "first\n\xc3\xa9t\xc3\xa9 \xe2\x82\xac\n\nlast");
    EXPECT_EQ(on_board("f = open('text')\n"
                       "print(repr(f.readline()), repr(f.read(3)), repr(f.read(2)), f.tell())\n"
                       "print(f.readlines(), repr(f.readline()), repr(f.read()))"),
              "'first\\n' '\\xe9t\\xe9' ' \\u20ac' 15\n"
              "['\\n', '\\n', 'last'] '' ''\n");
    EXPECT_EQ(on_board("print([line for line in open('text', 'rb')][0], "
                       "open('text').readline(3), open('text', 'rb').read(None)[-2:])"),
              "b'first\\n' fir b'st'\n");
    std::string lines;
    for (int i = 0; i < 3'000; ++i) lines += "line " + std::to_string(i) + "\n";
    write("lines", lines);
    EXPECT_EQ(on_board("n = 0\nfor line in open('lines'):\n assert line == 'line %d\\n' % n, line\n"
                       " n += 1\nprint(n)"),
              "3000\n");
}

TEST_F(RemoteMountTest, PositionsAndModes) {
    write("f", octets(10'000));
    EXPECT_EQ(on_board("f = open('f', 'r+b')\n"
                       "print(f.seek(-3, 2), f.read() == open('f', 'rb').read()[-3:])\n"
                       "print(f.seek(5), f.write(b'abc'), f.tell(), f.seek(-3, 1), f.read(3))\n"
                       "f.close()\n"
                       "g = open('f', 'ab'); print(g.tell(), g.write('end'), g.tell()); g.close()\n"
                       "print(open('f', 'rb').read()[-3:])"),
              "9997 True\n5 3 8 5 b'abc'\n10000 3 10003\nb'end'\n");
    EXPECT_EQ(read("f").substr(5, 3), "abc");
    // What is written meanwhile is read by who waits at the end.
    EXPECT_EQ(on_board("f = open('f', 'r+'); f.seek(0, 2); print(repr(f.read()))\n"
                       "with open('f', 'a') as g: g.write('more')\n"
                       "print(f.read(), repr(f.read()))"),
              "''\nmore ''\n");
}

TEST_F(RemoteMountTest, FoldersAreMadeListedAndTakenAway) {
    for (int i = 0; i < 400; ++i) write("many/file" + std::to_string(i), "x");
    write("sub/deep/x", "12345");
    EXPECT_EQ(
        on_board("import os\nos.mkdir('new'); os.rename('sub/deep/x', 'new/y'); "
                 "os.chdir('new'); print(os.getcwd(), os.listdir('..'), list(os.ilistdir()))\n"
                 "os.remove('y'); os.chdir('/remote'); os.rmdir('new'); print(os.listdir('/'))\n"
                 "print(len(os.listdir('many')), os.stat('many')[0], os.stat('many/file7')[6])"),
        "/remote/new ['many', 'new', 'sub'] [('y', 32768, 0, 5)]\n['remote']\n400 16384 1\n");
    EXPECT_FALSE(fs::exists(folder_ / "new"));
}

// A module is two stats and one turn for all of it.
TEST_F(RemoteMountTest, APackageIsImportedInFewTurns) {
    std::string all;
    for (int i = 0; i < 10; ++i) {
        const std::string name = "mod" + std::to_string(i);
        all += "from . import " + name + "\n";
        write("pkg/" + name + ".py", "x = 1\n" + std::string(3'300, '#') + "\n");
    }
    write("pkg/__init__.py", all);
    RawRepl repl{*device_, soon()};
    const Traffic before = traffic_;
    mount(repl);
    const Traffic mounted = traffic_;
    exec(repl, "import pkg");
    RecordProperty("mount_turns", mounted.turns - before.turns);
    RecordProperty("import_turns", traffic_.turns - mounted.turns);
    RecordProperty("mount_bytes", int(mounted.sent_bytes - before.sent_bytes));
    RecordProperty("import_bytes", int(traffic_.sent_bytes - mounted.sent_bytes));
    RecordProperty("heard_bytes", int(traffic_.heard_bytes - before.heard_bytes));
    EXPECT_LE(traffic_.turns - mounted.turns, 40);
    EXPECT_LE(traffic_.sent_bytes - mounted.sent_bytes, 10 * 3'310 + 2'000);
}

// A board that loses what it cannot hold is sent no more.
TEST_F(RemoteMountTest, AnAnswerFitsTheRing) {
    for (const std::size_t ring : {200, 512}) {
        wire_->hold(ring);
        write("in", octets(5'000) + std::string(500, '\x03'));
        for (int i = 0; i < 100; ++i) write("d/a_rather_long_name" + std::to_string(i), "");
        RawRepl repl{*device_, soon()};
        if (!mounts_.all().empty()) mounts_.remove(repl, soon());
        mount(repl);
        exec(repl,
             "import os\nwith open('in', 'rb') as f, open('out', 'wb') as g: g.write(f.read())\n"
             "print(len(os.listdir('d')))");
        EXPECT_EQ(read("out"), read("in"));
        EXPECT_LE(wire_->largest_answer(), ring);
        EXPECT_GT(wire_->largest_answer(), ring / 2);
    }
}

// Two listings at once, each in several answers.
TEST_F(RemoteMountTest, ListingsDoNotDisturbEachOther) {
    for (int i = 0; i < 500; ++i) write("a/a" + std::to_string(i), "");
    for (int i = 0; i < 500; ++i) write("b/b" + std::to_string(i), "");
    EXPECT_EQ(on_board("import os\nboth = list(zip(os.ilistdir('a'), os.ilistdir('b')))\n"
                       "print(len(both), all(x[0][0] == 'a' and y[0][0] == 'b' and "
                       "x[0][1:] == y[0][1:] for x, y in both))"),
              "500 True\n");
}

TEST_F(RemoteMountTest, ErrorsAreTheBoardsNumbers) {
    write("file", "x");
    write("folder/file", "x");
    constexpr auto kTry =
        "import os\n"
        "def say(call, *args):\n"
        " try: call(*args); print('fine')\n"
        " except OSError as e: print(e.errno)\n";
    const std::pair<const char*, int> cases[] = {
        {"say(open, 'absent')", ENOENT},         {"say(open, 'folder')", EISDIR},
        {"say(open, 'folder', 'w')", EISDIR},    {"say(open, 'file/x')", ENOTDIR},
        {"say(os.stat, 'absent')", ENOENT},      {"say(os.listdir, 'absent')", ENOENT},
        {"say(os.listdir, 'file')", ENOTDIR},    {"say(os.mkdir, 'folder')", EEXIST},
        {"say(os.mkdir, 'no/where')", ENOENT},   {"say(os.rmdir, 'folder')", ENOTEMPTY},
        {"say(os.rmdir, 'file')", ENOTDIR},      {"say(os.remove, 'absent')", ENOENT},
        {"say(os.remove, 'folder')", EISDIR},    {"say(os.rename, 'absent', 'x')", ENOENT},
        {"say(os.chdir, 'file')", ENOTDIR},      {"say(os.chdir, 'absent')", ENOENT},
        {"say(open, 'file', 'q')", EINVAL},      {"say(open, 'file', 'x')", EEXIST},
        {"say(open('file').write, 'x')", EBADF}, {"say(open('new', 'w').read)", EBADF},
        {"say(open('file').seek, -1)", EINVAL},  {"say(os.stat, '../../..')", EPERM},
    };
    for (const auto& [source, number] : cases)
        EXPECT_EQ(on_board(std::string(kTry) + source), std::to_string(number) + "\n") << source;
    EXPECT_EQ(on_board(std::string(kTry) + "fs = []\nsay(lambda: [fs.append(open('x%d' % i, 'w')) "
                                           "for i in range(99)])\nfor f in fs: f.close()\n"
                                           "say(open, 'file')"),
              std::to_string(EMFILE) + "\nfine\n");
    EXPECT_EQ(on_board("f = open('file'); f.close(); f.close()\n"
                       "try: f.read()\nexcept ValueError: print('closed')"),
              "closed\n");
}

TEST_F(RemoteMountTest, NothingOutsideIsReached) {
    std::ofstream(root_ / "secret") << "secret";
    fs::create_symlink(root_ / "secret", folder_ / "link");
    fs::create_symlink("../secret", folder_ / "relative");
    fs::create_directory_symlink(root_, folder_ / "up");
    write("kept", "kept");
    fs::create_symlink("kept", folder_ / "within");
    constexpr auto kProgram =
        "import os\n"
        "for name in ('link', 'relative', 'up/secret', '/remote/../secret', '../secret'):\n"
        " for call in (open, os.stat, lambda name: open(name, 'w')):\n"
        "  try: call(name); print(name, 'reached')\n"
        "  except OSError as e: assert e.errno in (1, 2), e\n"
        "for call in (os.remove, os.rmdir, os.mkdir):\n"
        " try: call('up/new'); print('changed')\n"
        " except OSError as e: assert e.errno == 1, e\n"
        "print(open('within').read(), [e[:2] for e in os.ilistdir() if e[0] == 'up'])";
    EXPECT_EQ(on_board(kProgram), "kept [('up', 32768)]\n");
    EXPECT_FALSE(fs::exists(root_ / "new"));
}

TEST_F(RemoteMountTest, LinksAreFollowedIfAsked) {
    std::ofstream(root_ / "secret") << "shared";
    fs::create_symlink(root_ / "secret", folder_ / "link");
    EXPECT_EQ(on_board("print(open('link').read())\n"
                       "try: open('../secret')\nexcept OSError as e: print(e.errno)",
                       {.follows_links = true}),
              "shared\n1\n");
}

TEST_F(RemoteMountTest, ReadOnlyIsReadOnly) {
    write("file", "x");
    EXPECT_EQ(on_board("import os\nprint(open('file').read())\n"
                       "for call in (os.remove, os.mkdir, os.rmdir, lambda n: open(n, 'w'), "
                       "lambda n: open(n, 'a'), lambda n: os.rename(n, 'y')):\n"
                       " try: call('file'); print('changed')\n"
                       " except OSError as e: assert e.errno == 30, e",
                       {.read_only = true}),
              "x\n");
    EXPECT_EQ(read("file"), "x");
}

// Whatever a program prints, and what looks like a request but is none, is its output.
TEST_F(RemoteMountTest, AnyOctetMayBePrinted) {
    write("file", "x");
    RawRepl repl{*device_, soon()};
    mount(repl);
    std::string every;
    for (int i = 0; i < 256; ++i)
        if (i != 4) every += char(i);
    const std::string near = "\x1fMs\x01\x02\x1fM\x1f\x1fMs\x01\x04\x01" + std::string(9, 'x');
    const auto program = [](const std::string& octets) {
        std::string text = "import sys\nsys.stdout.buffer.write(b'";
        for (const char each : octets) {
            constexpr auto kDigits = "0123456789abcdef";
            text += "\\x";
            text += kDigits[std::uint8_t(each) >> 4];
            text += kDigits[std::uint8_t(each) & 15];
        }
        return text + "')\nopen('file').read()\n";
    };
    std::string near_and_file = program(near);
    std::erase(near_and_file, '\x04');
    EXPECT_EQ(exec(repl, program(every)), every);
    std::string without_end = near;
    std::erase(without_end, '\x04');
    EXPECT_EQ(exec(repl, program(without_end)), without_end);
    EXPECT_EQ(exec(repl, program("\x1f")), "\x1f");
}

TEST_F(RemoteMountTest, LeavesNoNames) {
    EXPECT_EQ(on_board("print(sorted(n for n in globals() if not n.startswith('__')))"), "[]\n");
}

TEST_F(RemoteMountTest, SeveralFoldersAndTheirEnd) {
    write("file", "first");
    fs::create_directories(root_ / "lib");
    std::ofstream(root_ / "lib" / "second.py") << "x = 2";
    RawRepl repl{*device_, soon()};
    mount(repl);
    mounts_.add(repl, {.folder = root_ / "lib", .place = "/lib2"}, soon());
    EXPECT_EQ(without_cr(exec(repl,
                              "import sys, os; sys.path.append('/lib2')\nimport second\n"
                              "print(second.x, open('file').read(), os.getcwd())")),
              "2 first /remote\n");
    // What failed is not there.
    EXPECT_THROW(mounts_.add(repl, {.folder = folder_, .place = "/lib2/x"}, soon()),
                 device::RemoteException);
    EXPECT_THROW(mounts_.add(repl, {.folder = root_ / "absent", .place = "/x"}, soon()),
                 device::MountError);
    EXPECT_EQ(mounts_.all().size(), 2u);
    mounts_.remove(repl, soon());
    EXPECT_EQ(without_cr(exec(repl, "print(os.listdir('/'), os.getcwd())")), "[] /\n");
    mount(repl);
    EXPECT_EQ(without_cr(exec(repl, "print(open('file').read())")), "first\n");
}

TEST_F(RemoteMountTest, IsThereAgainAfterASoftReset) {
    write("file", "x");
    on_board("f = open('file')");
    RawRepl repl{*device_, soon(), device::Entry::SoftReset};
    EXPECT_EQ(without_cr(exec(repl, "import os; print(os.listdir('/'))")), "[]\n");
    mounts_.renew(repl, soon());
    EXPECT_EQ(without_cr(exec(repl, "print(open('file').read())")), "x\n");
}

// Ctrl-C comes at any moment of a program that reads all the time; the next one finds the board
// usable, and nothing of an answer is taken for a program.
TEST_F(RemoteMountTest, CtrlCAtAnyMoment) {
    write("file", octets(3'000));
    for (int i = 0; i < 10; ++i) {
        {
            RawRepl repl{*device_, soon()};
            if (mounts_.all().empty()) mount(repl);
            EXPECT_THROW(repl.exec("while True:\n with open('file', 'rb') as f: f.read()",
                                   device::Deadline::after(std::chrono::milliseconds(20 + 3 * i)),
                                   [](std::string_view) {}),
                         device::DeviceError);
        }
        EXPECT_EQ(on_board("print(len(open('file', 'rb').read()))"), "3000\n");
    }
}

}  // namespace
}  // namespace krait
