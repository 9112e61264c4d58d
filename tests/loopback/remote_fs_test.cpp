// Files on our board, as our tool sends, fetches and checks them.
#include "device/remote_fs.hpp"

#include <algorithm>

#include "device/agent_fs.hpp"
#include "device/error.hpp"
#include "device/plain_fs.hpp"
#include "tests/loopback/loopback.hpp"

namespace krait {
namespace {

using device::RemoteFs;
using test::Loopback;
using test::soon;

enum class Way { ByAgent, Plainly, AsCanBe };

struct RemoteFsTest : Loopback, testing::WithParamInterface<Way> {
    static std::unique_ptr<RemoteFs> open_files(device::RawRepl& repl) {
        if (GetParam() == Way::Plainly) return std::make_unique<device::PlainFs>(repl);
        if (GetParam() == Way::AsCanBe) return device::open_files(repl, soon());
        return std::make_unique<device::AgentFs>(repl, soon());
    }
    std::string on_board(std::string_view source) {
        device::RawRepl repl{*device_, soon()};
        return exec(repl, source);
    }
};

std::string octets(std::size_t size, unsigned seed) {
    std::string content(size, '\0');
    for (char& each : content) {
        seed = seed * 1664525 + 1013904223;
        each = char(seed >> 24);
    }
    return content;
}

TEST_P(RemoteFsTest, WhatIsWrittenIsThereAndIsRead) {
    std::string every;
    for (int i = 0; i < 256; ++i) every += char(i);
    for (const std::string& content :
         {std::string(), std::string("x"), std::string("\x03"), every, octets(255, 1),
          octets(256, 2), octets(100'000, 3), std::string(50'000, 'a') + every}) {
        {
            device::RawRepl repl{*device_, soon()};
            const auto files = open_files(repl);
            RemoteFs& fs = *files;
            fs.write("/file", content, soon());
            EXPECT_EQ(fs.read("/file", soon()), content);
            EXPECT_EQ(fs.stat("/file", soon())->size_bytes, content.size());
        }
        EXPECT_EQ(on_board("import os; print(os.listdir('/'))"), "['file']\r\n");
    }
}

TEST_P(RemoteFsTest, LeavesNoNamesInTheUsersProgram) {
    EXPECT_EQ(on_board("names = set(globals()); import sys; modules = set(sys.modules); x = 5"),
              "");
    {
        device::RawRepl repl{*device_, soon()};
        open_files(repl)->write("/file", "content", soon());
    }
    const char* const imported = GetParam() == Way::Plainly ? "{'os'}" : "set()";
    EXPECT_EQ(on_board("print(sorted(set(globals()) - names), set(sys.modules) - modules, x)"),
              std::string("['modules', 'names', 'sys', 'x'] ") + imported + " 5\r\n");
}

TEST_P(RemoteFsTest, SaysWhatTheBoardRefuses) {
    on_board("with open('/filler', 'wb') as f:\n for _ in range(1320): f.write(bytes(1024))");
    device::RawRepl repl{*device_, soon()};
    const auto files = open_files(repl);
    RemoteFs& fs = *files;
    EXPECT_FALSE(fs.stat("/absent", soon()));
    try {
        fs.read("/absent", soon());
        FAIL();
    } catch (const device::FileError& error) {
        EXPECT_EQ(error.number(), ENOENT) << error.what();
        EXPECT_EQ(error.path(), "/absent");
    }
    try {
        fs.write("/no/such/folder", "x", soon());
        FAIL();
    } catch (const device::FileError& error) {
        EXPECT_EQ(error.number(), ENOENT) << error.what();
    }
    // What the board refuses at the end, when all of it is there.
    EXPECT_THROW(fs.write("/wrong\"name", octets(40'000, 4), soon()), device::FileError);
    EXPECT_EQ(fs.list("/", false, soon()).size(), 1u);  // the filler alone
    fs.write("/file", "old", soon());
    try {
        fs.write("/file", octets(100'000, 5), soon());
        FAIL();
    } catch (const device::FileError& error) {
        EXPECT_EQ(error.number(), ENOSPC) << error.what();
    }
    EXPECT_EQ(fs.read("/file", soon()), "old");
}

// Names that a program would have to write with escapes.
TEST_P(RemoteFsTest, TakesAnyName) {
    device::RawRepl repl{*device_, soon()};
    const auto files = open_files(repl);
    RemoteFs& fs = *files;
    for (const char* name : {"/it's", "/a b", "/\xc3\xa9t\xc3\xa9.py", "/{x}%s"}) {
        fs.write(name, name, soon());
        EXPECT_EQ(fs.read(name, soon()), name);
    }
}

TEST_P(RemoteFsTest, ManyFilesGoTogether) {
    device::RawRepl repl{*device_, soon()};
    const auto files = open_files(repl);
    RemoteFs& fs = *files;
    std::vector<std::string> paths, contents;
    for (unsigned i = 0; i < 60; ++i) {
        paths.push_back("/file" + std::to_string(i));
        contents.push_back(octets(i == 30 ? 70'000 : i * 37, i));  // one is more than a block
    }
    std::vector<RemoteFs::Copy> copies;
    for (unsigned i = 0; i < 60; ++i) copies.push_back({paths[i], contents[i]});
    std::vector<std::size_t> arrived;
    const auto note = [&](std::size_t index) { arrived.push_back(index); };
    fs.write_all(copies, soon(), note);
    EXPECT_EQ(arrived.size(), 60u);
    EXPECT_TRUE(std::is_sorted(arrived.begin(), arrived.end()));
    EXPECT_EQ(fs.same(copies, soon()), std::vector<bool>(60, true));
    EXPECT_EQ(fs.read_all(paths, soon(), note), contents);
    EXPECT_EQ(arrived.size(), 120u);
    copies[7].content = "other";
    copies[9].path = "/absent";
    std::vector<bool> expected(60, true);
    expected[7] = expected[9] = false;
    EXPECT_EQ(fs.same(copies, soon()), expected);
}

// The files before it are there, and it is named.
TEST_P(RemoteFsTest, OneOfManyIsRefused) {
    std::optional<device::RawRepl> repl{std::in_place, *device_, soon()};
    std::unique_ptr<RemoteFs> files = open_files(*repl);
    RemoteFs& fs = *files;
    const std::vector<RemoteFs::Copy> copies = {
        {"/first", "1"}, {"/no/folder", "2"}, {"/third", "3"}};
    try {
        fs.write_all(copies, soon());
        FAIL();
    } catch (const device::FileError& error) {
        EXPECT_EQ(error.path(), "/no/folder");
        EXPECT_EQ(error.number(), ENOENT);
    }
    EXPECT_EQ(fs.read("/first", soon()), "1");
    const std::vector<std::string> paths = {"/first", "/absent"};
    try {
        fs.read_all(paths, soon());
        FAIL();
    } catch (const device::FileError& error) {
        EXPECT_EQ(error.path(), "/absent");
    }
    files.reset();
    repl.reset();
    EXPECT_EQ(on_board("import os; print(os.listdir('/'))"), "['first']\r\n");
}

TEST_P(RemoteFsTest, ManyAreRemovedTogether) {
    device::RawRepl repl{*device_, soon()};
    const auto files = open_files(repl);
    RemoteFs& fs = *files;
    std::vector<device::RemoteEntry> entries;
    fs.make_folder("/d", soon());
    for (int i = 0; i < 40; ++i) {
        entries.push_back({"/d/a name that is rather long " + std::to_string(i)});
        fs.touch(entries.back().name, soon());
    }
    entries.push_back({"/d", true});
    entries.push_back({"/absent"});
    std::size_t told = 0;
    try {
        fs.remove_all(entries, soon(), [&](std::size_t index) { EXPECT_EQ(index, told++); });
        FAIL();
    } catch (const device::FileError& error) {
        EXPECT_EQ(error.path(), "/absent");
        EXPECT_EQ(error.number(), ENOENT);
    }
    EXPECT_EQ(told, 41u);
    EXPECT_TRUE(fs.list("/", false, soon()).empty());
}

// The user's program holds nearly all of the memory, in pieces: what cannot be done says so, and
// the file is the old one or the new one.
TEST_P(RemoteFsTest, WhatABoardHasNoMemoryForIsRefusedOrWhole) {
    device::RawRepl repl{*device_, soon()};
    exec(repl, "with open('/file', 'w') as f: f.write('old')");
    std::string before = "old";
    int written = 0, refused = 0;
    for (int free = 4; free < 64; free += 4) {
        exec(repl,
             "hog = []\ntry:\n while True: hog.append(bytearray(1000))\n"
             "except MemoryError: pass\nhog[0] = hog[1] = 0\nfor i in range(" +
                 std::to_string(free * 2) + "): hog[i] = 0\n");
        const std::string fresh = octets(3000, unsigned(free));
        try {
            open_files(repl)->write("/file", fresh, soon());
            ++written;
            before = fresh;
        } catch (const std::runtime_error&) {
            repl.recover(soon());
            ++refused;
        }
        exec(repl, "del hog");
        EXPECT_TRUE(open_files(repl)->read("/file", soon()) == before) << free;
    }
    EXPECT_GT(written, 0);
    EXPECT_EQ(refused > 3, GetParam() == Way::ByAgent);  // which takes some 50 KB
}

INSTANTIATE_TEST_SUITE_P(Ways, RemoteFsTest,
                         testing::Values(Way::ByAgent, Way::Plainly, Way::AsCanBe),
                         [](const auto& way) {
                             return way.param == Way::ByAgent   ? "ByAgent"
                                    : way.param == Way::Plainly ? "Plainly"
                                                                : "AsCanBe";
                         });

// What the user installed does not stand in for the firmware's modules.
TEST_F(Loopback, TheAgentIsNotMisledByModulesOnTheBoard) {
    const auto on_board = [&](std::string_view source) {
        device::RawRepl repl{*device_, soon()};
        return exec(repl, source);
    };
    on_board(
        "import sys\n"
        "for name in ('os', 'gc', 'binascii', 'hashlib', 'io', 'deflate'):\n"
        "    with open('/' + name + '.py', 'w') as f: f.write('1/0')\n"
        "class Fake: pass\n"
        "sys.modules['os'] = Fake()\n"
        "sys.path[:] = ['', '/']\n");
    device::RawRepl repl{*device_, soon()};
    device::AgentFs fs{repl, soon()};
    fs.write("/file", "content", soon(), {});
    EXPECT_EQ(fs.read("/file", soon(), {}), "content");
}

}  // namespace
}  // namespace krait
