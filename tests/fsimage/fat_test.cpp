#include "fsimage/fat.hpp"

#include <gtest/gtest.h>

#include "tests/fsimage/fat_checker.hpp"
#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

using testing::Test;
using Names = std::vector<std::string>;

class FatTest : public Test {
  protected:
    Volume volume{512, 2048};
    Fat& fat = volume.fat;

    const std::uint32_t all = volume.free_clusters();

    void SetUp() override { ASSERT_EQ(volume.error, 0); }
    void TearDown() override {
        EXPECT_EQ(check_fat(volume.device.octets).text(), "");
        EXPECT_EQ(volume.device.strays, 0u);
    }
    // What is there after everything in memory is gone.
    Tree after_restart() {
        MountedFat again{volume.device};
        EXPECT_EQ(again.fat.mount(), 0);
        return again.all();
    }
    std::size_t lost_clusters() { return check_fat(volume.device.octets).lost_clusters; }
};

TEST_F(FatTest, KeepsWhatIsWritten) {
    for (std::size_t size : {0, 1, 511, 512, 513, 1024, 70000}) {
        std::string name = "/file " + std::to_string(size);
        ASSERT_EQ(volume.write(name, content_of(size, 1)), 0);
    }
    for (const auto& [name, node] : after_restart())
        EXPECT_EQ(node.content, content_of(node.content.size(), 1)) << name;
    EXPECT_EQ(after_restart().size(), 7u);
}

TEST_F(FatTest, StatTellsSizeKindTimeAndName) {
    ASSERT_EQ(fat.make_folder("/Some Folder"), 0);
    ASSERT_EQ(volume.write("/Some Folder/notes.txt", "12345"), 0);
    FatEntry entry;
    ASSERT_EQ(fat.stat("/some folder/NOTES.TXT", &entry), 0);
    EXPECT_FALSE(entry.is_folder);
    EXPECT_EQ(entry.size_bytes, 5u);
    EXPECT_EQ(entry.name(), "notes.txt");
    EXPECT_EQ(entry.modified.year, kNow.year);
    EXPECT_EQ(entry.modified.month, kNow.month);
    EXPECT_EQ(entry.modified.day, kNow.day);
    EXPECT_EQ(entry.modified.hour, kNow.hour);
    EXPECT_EQ(entry.modified.minute, kNow.minute);
    EXPECT_EQ(entry.modified.second, kNow.second);
    ASSERT_EQ(fat.stat("/SOME FOLDER", &entry), 0);
    EXPECT_TRUE(entry.is_folder);
    EXPECT_EQ(entry.name(), "Some Folder");
    ASSERT_EQ(fat.stat("/", &entry), 0);
    EXPECT_TRUE(entry.is_folder);
}

// --- errors, as MicroPython 1.25's VfsFat gives them on a volume with /a.txt, /dir/f.txt, /empty

struct Expected {
    const char* what;
    Error (*act)(MountedFat& volume);
    Error error;
};

Error open(MountedFat& volume, const char* path, unsigned flags) {
    FatFile file;
    Error error = volume.fat.open(path, flags, &file);
    if (!error) volume.fat.close(file);
    return error;
}
constexpr unsigned kR = Fat::kRead, kW = Fat::kWrite | Fat::kCreate | Fat::kTruncate,
                   kA = Fat::kWrite | Fat::kCreate | Fat::kAppend,
                   kX = Fat::kWrite | Fat::kCreate | Fat::kExclusive;
Error stat(MountedFat& volume, const char* path) {
    FatEntry entry;
    return volume.fat.stat(path, &entry);
}

const Expected kErrors[] = {
    {"open r missing", [](auto& v) { return open(v, "/nope", kR); }, ENOENT},
    {"open r+ missing", [](auto& v) { return open(v, "/nope", kR | Fat::kWrite); }, ENOENT},
    {"open r below missing", [](auto& v) { return open(v, "/no/pe", kR); }, ENOENT},
    {"open r below a file", [](auto& v) { return open(v, "/a.txt/x", kR); }, ENOENT},
    {"open w below a file", [](auto& v) { return open(v, "/a.txt/x", kW); }, ENOENT},
    {"open w below missing", [](auto& v) { return open(v, "/no/x", kW); }, ENOENT},
    {"open r folder", [](auto& v) { return open(v, "/dir", kR); }, ENOENT},
    {"open w folder", [](auto& v) { return open(v, "/dir", kW); }, EACCES},
    {"open a folder", [](auto& v) { return open(v, "/dir", kA); }, EACCES},
    {"open x folder", [](auto& v) { return open(v, "/dir", kX); }, EACCES},
    {"open r root", [](auto& v) { return open(v, "/", kR); }, EINVAL},
    {"open w root", [](auto& v) { return open(v, "/", kW); }, EINVAL},
    {"open x file", [](auto& v) { return open(v, "/a.txt", kX); }, EEXIST},
    {"open r file/", [](auto& v) { return open(v, "/a.txt/", kR); }, ENOENT},
    {"open w new/", [](auto& v) { return open(v, "/new/", kW); }, ENOENT},
    {"stat missing", [](auto& v) { return stat(v, "/zz"); }, ENOENT},
    {"stat below missing", [](auto& v) { return stat(v, "/zz/y"); }, ENOENT},
    {"stat below a file", [](auto& v) { return stat(v, "/a.txt/y"); }, ENOENT},
    {"mkdir folder", [](auto& v) { return v.fat.make_folder("/dir"); }, EEXIST},
    {"mkdir file", [](auto& v) { return v.fat.make_folder("/a.txt"); }, EEXIST},
    {"mkdir root", [](auto& v) { return v.fat.make_folder("/"); }, EEXIST},
    {"mkdir below missing", [](auto& v) { return v.fat.make_folder("/zz/y"); }, ENOENT},
    {"mkdir below a file", [](auto& v) { return v.fat.make_folder("/a.txt/y"); }, ENOENT},
    {"rmdir full folder", [](auto& v) { return v.fat.remove("/dir", Fat::Only::Folder); }, EACCES},
    {"rmdir file", [](auto& v) { return v.fat.remove("/a.txt", Fat::Only::Folder); }, ENOTDIR},
    {"rmdir missing", [](auto& v) { return v.fat.remove("/zz", Fat::Only::Folder); }, ENOENT},
    {"rmdir root", [](auto& v) { return v.fat.remove("/", Fat::Only::Folder); }, EINVAL},
    {"remove folder", [](auto& v) { return v.fat.remove("/dir", Fat::Only::File); }, EISDIR},
    {"remove missing", [](auto& v) { return v.fat.remove("/zz", Fat::Only::File); }, ENOENT},
    {"remove root", [](auto& v) { return v.fat.remove("/", Fat::Only::File); }, EINVAL},
    {"remove below a file", [](auto& v) { return v.fat.remove("/a.txt/y"); }, ENOENT},
    {"rename missing", [](auto& v) { return v.fat.rename("/zz", "/yy"); }, ENOENT},
    {"rename missing over file", [](auto& v) { return v.fat.rename("/zz", "/a.txt"); }, ENOENT},
    {"rename file over folder", [](auto& v) { return v.fat.rename("/a.txt", "/dir"); }, EISDIR},
    {"rename over empty folder", [](auto& v) { return v.fat.rename("/a.txt", "/empty"); }, EISDIR},
    {"rename folder over folder", [](auto& v) { return v.fat.rename("/dir", "/empty"); }, EISDIR},
    {"rename to itself", [](auto& v) { return v.fat.rename("/a.txt", "/a.txt"); }, 0},
    {"rename into missing", [](auto& v) { return v.fat.rename("/a.txt", "/zz/a"); }, ENOENT},
    {"rename below a file", [](auto& v) { return v.fat.rename("/dir", "/a.txt/z"); }, ENOENT},
    {"rename root", [](auto& v) { return v.fat.rename("/", "/zzz"); }, EINVAL},
    {"rename to root", [](auto& v) { return v.fat.rename("/a.txt", "/"); }, EINVAL},
    {"name a:b", [](auto& v) { return open(v, "/a:b", kW); }, EINVAL},
    {"name a*b", [](auto& v) { return open(v, "/a*b", kW); }, EINVAL},
    {"name a?b", [](auto& v) { return open(v, "/a?b", kW); }, EINVAL},
    {"name a\"b", [](auto& v) { return open(v, "/a\"b", kW); }, EINVAL},
    {"name a<b", [](auto& v) { return open(v, "/a<b", kW); }, EINVAL},
    {"name a>b", [](auto& v) { return open(v, "/a>b", kW); }, EINVAL},
    {"name a|b", [](auto& v) { return open(v, "/a|b", kW); }, EINVAL},
    {"name a DEL b",
     [](auto& v) {
         return open(v,
                     "/a\x7f"
                     "b",
                     kW);
     },
     EINVAL},
    {"name ...", [](auto& v) { return open(v, "/...", kW); }, EINVAL},
    // Where it has none, or loses data, we have these.
    {"list file",
     [](auto& v) {
         FatFolder f;
         return v.fat.open_folder("/a.txt", &f);
     },
     ENOTDIR},
    {"list missing",
     [](auto& v) {
         FatFolder f;
         return v.fat.open_folder("/zz", &f);
     },
     ENOENT},
    {"rename below itself", [](auto& v) { return v.fat.rename("/dir", "/dir/x"); }, EINVAL},
    {"rename far below", [](auto& v) { return v.fat.rename("/dir", "/dir/sub/x"); }, EINVAL},
    {"name a\\b", [](auto& v) { return open(v, "/a\\b", kW); }, EINVAL},
    {"name a ^A b",
     [](auto& v) {
         return open(v,
                     "/a\x01"
                     "b",
                     kW);
     },
     EINVAL},
    {"name not UTF-8", [](auto& v) { return open(v, "/a\xc3", kW); }, EINVAL},
};

TEST_F(FatTest, ErrorsAreThoseOfTheReference) {
    ASSERT_EQ(volume.write("/a.txt", "x"), 0);
    ASSERT_EQ(fat.make_folder("/dir"), 0);
    ASSERT_EQ(fat.make_folder("/dir/sub"), 0);
    ASSERT_EQ(fat.make_folder("/empty"), 0);
    ASSERT_EQ(volume.write("/dir/f.txt", "hello"), 0);
    Tree before = volume.all();
    for (const Expected& expected : kErrors) {
        EXPECT_EQ(expected.act(volume), expected.error) << expected.what;
        EXPECT_EQ(volume.all(), before) << expected.what;
    }
    EXPECT_EQ(after_restart(), before);
}

// --- open files

TEST_F(FatTest, WrongDirectionIsRefused) {
    ASSERT_EQ(volume.write("/f", "abc"), 0);
    FatFile file;
    char octet;
    std::size_t count;
    ASSERT_EQ(fat.open("/f", Fat::kRead, &file), 0);
    EXPECT_EQ(fat.write(file, octets_of("x")), EACCES);
    EXPECT_EQ(fat.close(file), 0);
    ASSERT_EQ(fat.open("/f", Fat::kWrite, &file), 0);
    EXPECT_EQ(fat.read(file, std::as_writable_bytes(std::span{&octet, 1}), &count), EACCES);
    EXPECT_EQ(fat.close(file), 0);
}

// What the rest of an open file is.
std::string rest_of(Fat& fat, FatFile& file) {
    std::string text(100, ' ');
    std::size_t count = 0;
    EXPECT_EQ(fat.read(file, std::as_writable_bytes(std::span{text}), &count), 0);
    return text.substr(0, count);
}

TEST_F(FatTest, ReadersGoOnWhileTheirFileMovesAndFindTheEndOfOneThatGoes) {
    ASSERT_EQ(volume.write("/f", "abcdef"), 0);
    ASSERT_EQ(volume.write("/g", "ghijkl"), 0);
    FatFile f, g;
    ASSERT_EQ(fat.open("/f", Fat::kRead, &f), 0);
    ASSERT_EQ(fat.open("/g", Fat::kRead, &g), 0);
    EXPECT_EQ(fat.rename("/f", "/a long name for it"), 0);
    EXPECT_EQ(rest_of(fat, f), "abcdef");
    ASSERT_EQ(fat.seek(f, 2), 0);
    EXPECT_EQ(fat.rename("/a long name for it", "/g"), 0);  // in place of the other
    EXPECT_EQ(rest_of(fat, f), "cdef");
    EXPECT_EQ(rest_of(fat, g), "");
    ASSERT_EQ(fat.seek(f, 0), 0);
    EXPECT_EQ(fat.remove("/g"), 0);
    ASSERT_EQ(volume.write("/new", "where the old one was"), 0);
    EXPECT_EQ(rest_of(fat, f), "");
    EXPECT_EQ(fat.close(f), 0);
    EXPECT_EQ(fat.close(g), 0);
}

TEST_F(FatTest, FilesOpenForWritingAreBusy) {
    ASSERT_EQ(volume.write("/f", "abc"), 0);
    ASSERT_EQ(volume.write("/g", "def"), 0);
    FatFile file, other;
    ASSERT_EQ(fat.open("/f", Fat::kWrite, &file), 0);
    EXPECT_EQ(fat.remove("/f"), EBUSY);
    EXPECT_EQ(fat.rename("/f", "/h"), EBUSY);
    EXPECT_EQ(fat.rename("/g", "/f"), EBUSY);
    EXPECT_EQ(fat.rename("/f", "/F"), EBUSY);
    EXPECT_EQ(fat.open("/f", Fat::kWrite, &other), EBUSY);
    EXPECT_EQ(fat.open("/F", Fat::kWrite | Fat::kTruncate, &other), EBUSY);
    EXPECT_EQ(fat.open("/f", Fat::kRead, &other), 0);
    EXPECT_EQ(fat.close(other), 0);
    EXPECT_EQ(fat.close(file), 0);
    EXPECT_EQ(fat.remove("/f"), 0);
    EXPECT_EQ(fat.rename("/g", "/f"), 0);
}

TEST_F(FatTest, ReadersSeeWhatAWriterWrites) {
    FatFile writer, reader;
    std::string text(20, '\0');
    std::size_t count;
    auto read = [&] {
        EXPECT_EQ(fat.read(reader, std::as_writable_bytes(std::span{text}), &count), 0);
        return text.substr(0, count);
    };
    ASSERT_EQ(volume.write("/f", ""), 0);
    ASSERT_EQ(fat.open("/f", Fat::kRead, &reader), 0);
    ASSERT_EQ(fat.open("/f", Fat::kWrite, &writer), 0);
    EXPECT_EQ(read(), "");
    ASSERT_EQ(fat.write(writer, octets_of("first")), 0);
    EXPECT_EQ(read(), "first");
    ASSERT_EQ(fat.write(writer, octets_of(" second")), 0);
    EXPECT_EQ(read(), " second");
    ASSERT_EQ(fat.close(writer), 0);
    ASSERT_EQ(fat.open("/f", Fat::kWrite | Fat::kTruncate, &writer), 0);
    EXPECT_EQ(read(), "");
    ASSERT_EQ(fat.seek(reader, 0), 0);
    ASSERT_EQ(fat.write(writer, octets_of("new")), 0);
    EXPECT_EQ(read(), "new");
    EXPECT_EQ(fat.close(writer), 0);
    EXPECT_EQ(fat.close(reader), 0);
}

TEST_F(FatTest, AppendBeginsAtTheEndAndMayGoBack) {
    ASSERT_EQ(volume.write("/f", "abcdef"), 0);
    FatFile file;
    ASSERT_EQ(fat.open("/f", Fat::kRead | kA, &file), 0);
    EXPECT_EQ(file.position, 6u);
    ASSERT_EQ(fat.write(file, octets_of("gh")), 0);
    ASSERT_EQ(fat.seek(file, 2), 0);
    ASSERT_EQ(fat.write(file, octets_of("Q")), 0);
    EXPECT_EQ(file.position, 3u);
    ASSERT_EQ(fat.close(file), 0);
    EXPECT_EQ(volume.content("/f"), "abQdefgh");
}

TEST_F(FatTest, AGapIsZeros) {
    for (std::uint32_t gap : {3u, 700u, 5000u}) {
        // Clusters that had something else before.
        ASSERT_EQ(volume.write("/old", content_of(60000)), 0);
        ASSERT_EQ(fat.remove("/old"), 0);
        FatFile file;
        ASSERT_EQ(fat.open("/f", kW, &file), 0);
        ASSERT_EQ(fat.write(file, octets_of("abc")), 0);
        ASSERT_EQ(fat.seek(file, 3 + gap), 0);
        EXPECT_EQ(file.size, 3u);
        ASSERT_EQ(fat.write(file, octets_of("z")), 0);
        ASSERT_EQ(fat.close(file), 0);
        EXPECT_EQ(volume.content("/f"), "abc" + std::string(gap, '\0') + "z");
    }
}

TEST_F(FatTest, SeekingBehindTheEndOfAFileThatIsReadStopsThere) {
    ASSERT_EQ(volume.write("/f", "abc"), 0);
    FatFile file;
    ASSERT_EQ(fat.open("/f", Fat::kRead, &file), 0);
    ASSERT_EQ(fat.seek(file, 100), 0);
    EXPECT_EQ(file.position, 3u);
    EXPECT_EQ(fat.seek(file, 0x100000000), EFBIG);
    EXPECT_EQ(fat.close(file), 0);
}

TEST_F(FatTest, WritingInTheMiddleKeepsTheRest) {
    std::string text = content_of(9000, 3);
    ASSERT_EQ(volume.write("/f", text), 0);
    FatFile file;
    ASSERT_EQ(fat.open("/f", Fat::kRead | Fat::kWrite, &file), 0);
    struct {
        std::uint32_t at, size;
    } constexpr patches[] = {{0, 1}, {511, 2}, {1000, 3000}, {4096, 512}, {8999, 300}, {0, 9200}};
    for (auto [at, size] : patches) {
        std::string patch = content_of(size, at);
        ASSERT_EQ(fat.seek(file, at), 0);
        ASSERT_EQ(fat.write(file, octets_of(patch)), 0);
        if (text.size() < at + size) text.resize(at + size);
        text.replace(at, size, patch);
    }
    ASSERT_EQ(fat.close(file), 0);
    EXPECT_EQ(volume.content("/f"), text);
}

TEST_F(FatTest, BigDataGoesInRunsPastTheCache) {
    std::string text = content_of(400 * 512);
    std::size_t before = volume.device.writes;
    FatFile file;
    ASSERT_EQ(fat.open("/f", kW, &file), 0);
    ASSERT_EQ(fat.write(file, octets_of(text)), 0);
    ASSERT_EQ(fat.close(file), 0);
    // The data; the folder's block at creation and at the end; two blocks of the table, and there
    // and back where its clusters cross from one to the other.
    EXPECT_LE(volume.device.writes - before, 10u);
    before = volume.device.reads;
    EXPECT_EQ(volume.content("/f"), text);
    EXPECT_LE(volume.device.reads - before, 12u);
}

TEST_F(FatTest, SmallWritesTouchEachBlockOnce) {
    FatFile file;
    ASSERT_EQ(fat.open("/f", kW, &file), 0);
    std::size_t before = volume.device.writes;
    for (int i = 0; i < 100 * 512 / 8; ++i) ASSERT_EQ(fat.write(file, octets_of("12345678")), 0);
    ASSERT_EQ(fat.close(file), 0);
    EXPECT_LE(volume.device.writes - before, 100u + 4);
}

TEST_F(FatTest, AReadOnlyFileIsNeitherWrittenNorRemovedNorReplaced) {
    ASSERT_EQ(volume.write("/KEEP", "abc"), 0);
    ASSERT_EQ(volume.write("/other", "def"), 0);
    ASSERT_EQ(fat.sync(), 0);
    std::string image(reinterpret_cast<const char*>(volume.device.octets.data()),
                      volume.device.octets.size());
    volume.device.octets[image.find("KEEP       ") + 11] |= std::byte{kReadOnly};
    ASSERT_EQ(fat.mount(), 0);
    FatEntry entry;
    ASSERT_EQ(fat.stat("/KEEP", &entry), 0);
    EXPECT_TRUE(entry.is_read_only);
    EXPECT_EQ(open(volume, "/KEEP", kW), EACCES);
    EXPECT_EQ(fat.remove("/KEEP"), EACCES);
    EXPECT_EQ(fat.rename("/other", "/KEEP"), EACCES);
    EXPECT_EQ(volume.content("/KEEP"), "abc");
}

TEST_F(FatTest, ADeviceThatTakesNoWritesCanBeRead) {
    ASSERT_EQ(volume.write("/f", "abc"), 0);
    volume.device.read_only = true;
    EXPECT_EQ(volume.write("/g", "def"), EROFS);
    ASSERT_EQ(fat.mount(), 0);
    EXPECT_EQ(volume.content("/f"), "abc");
    EXPECT_EQ(fat.remove("/f"), EROFS);
    EXPECT_EQ(volume.content("/f"), "abc");
}

// As a cut leaves it between the two writes of a rename: both names are there, and nothing can be
// done about it.
TEST_F(FatTest, WhereNothingCanBeWrittenBothNamesAreRead) {
    ASSERT_EQ(fat.make_folder("/d"), 0);
    ASSERT_EQ(volume.write("/f", "abc"), 0);
    volume.device.logs = volume.device.keeps_old = true;
    ASSERT_EQ(fat.rename("/f", "/d/g"), 0);
    std::vector<RamDevice::Write> log = volume.device.log;
    ASSERT_EQ(log.size(), 4u);
    volume.device.roll_back();
    for (int i : {0, 1}) volume.device.apply(log[i]);
    volume.device.read_only = true;
    ASSERT_EQ(fat.mount(), 0);
    EXPECT_EQ(volume.content("/f"), "abc");
    EXPECT_EQ(volume.content("/d/g"), "abc");
    EXPECT_EQ(volume.names("/"), (Names{"d", "f"}));
    volume.device.read_only = false;
    ASSERT_EQ(fat.mount(), 0);
    EXPECT_EQ(volume.names("/"), Names{"d"});
    EXPECT_EQ(volume.content("/d/g"), "abc");
}

// --- folders

TEST_F(FatTest, FoldersGrowAndAreListedInOrder) {
    ASSERT_EQ(fat.make_folder("/d"), 0);
    Names expected;
    for (int i = 0; i < 300; ++i) {
        expected.push_back("a rather long name for number " + std::to_string(i) + ".py");
        ASSERT_EQ(volume.write("/d/" + expected.back(), std::to_string(i)), 0);
    }
    EXPECT_EQ(volume.names("/d"), expected);
    EXPECT_EQ(after_restart()["/d/" + expected[299]].content, "299");
    for (const std::string& name : expected) ASSERT_EQ(fat.remove("/d/" + name), 0);
    EXPECT_EQ(volume.names("/d"), Names{});
    EXPECT_EQ(fat.remove("/d", Fat::Only::Folder), 0);
    EXPECT_EQ(lost_clusters(), 0u);
}

TEST_F(FatTest, SlotsOfErasedNamesAreUsedAgain) {
    std::string long_name(255, 'n');
    ASSERT_EQ(fat.make_folder("/d"), 0);
    for (int i = 0; i < 100; ++i) {
        ASSERT_EQ(volume.write("/d/" + long_name, ""), 0);
        ASSERT_EQ(volume.write("/d/s" + std::to_string(i % 10), ""), 0);
        ASSERT_EQ(fat.remove("/d/" + long_name), 0);
    }
    // 33 slots in 3 clusters: "." and "..", one long name, and ten short ones.
    EXPECT_EQ(volume.free_clusters(), all - 3);
}

TEST_F(FatTest, AListGoesOnWhileThingsAreAddedAndRemoved) {
    ASSERT_EQ(fat.make_folder("/d"), 0);
    for (int i = 0; i < 40; ++i)
        ASSERT_EQ(volume.write("/d/file number " + std::to_string(i), ""), 0);
    FatFolder folder;
    FatEntry entry;
    ASSERT_EQ(fat.open_folder("/d", &folder), 0);
    std::map<std::string, int> seen;
    for (int step = 0; fat.next(folder, &entry) == 0; ++step) {
        ++seen[std::string(entry.name())];
        ASSERT_EQ(fat.remove("/d/" + std::string(entry.name())), 0);
        Error error = step < 40 ? volume.write("/d/n" + std::to_string(step), "") : 0;
        ASSERT_EQ(error, 0);
    }
    for (int i = 0; i < 40; ++i) EXPECT_EQ(seen["file number " + std::to_string(i)], 1) << i;
    for (const auto& [name, times] : seen) EXPECT_EQ(times, 1) << name;
}

TEST_F(FatTest, AListOfAFolderThatIsRemovedEnds) {
    FatFolder folder, other;
    FatEntry entry;
    ASSERT_EQ(fat.make_folder("/d"), 0);
    ASSERT_EQ(fat.make_folder("/e"), 0);
    ASSERT_EQ(volume.write("/e/f", ""), 0);
    ASSERT_EQ(fat.open_folder("/d", &folder), 0);
    ASSERT_EQ(fat.open_folder("/e", &other), 0);
    ASSERT_EQ(fat.remove("/d"), 0);
    // Its cluster has a file's octets now.
    ASSERT_EQ(volume.write("/f", std::string(600000, 'x')), 0);
    EXPECT_EQ(fat.next(folder, &entry), ENOENT);
    EXPECT_EQ(fat.next(other, &entry), 0);
    EXPECT_EQ(entry.name(), "f");
}

TEST_F(FatTest, RenameMovesFilesAndFolders) {
    ASSERT_EQ(fat.make_folder("/one"), 0);
    ASSERT_EQ(fat.make_folder("/two"), 0);
    ASSERT_EQ(fat.make_folder("/one/inner folder"), 0);
    ASSERT_EQ(volume.write("/one/inner folder/file", content_of(3000)), 0);
    ASSERT_EQ(fat.rename("/one/inner folder", "/two/moved"), 0);
    ASSERT_EQ(fat.rename("/two/moved/file", "/a long name in the root"), 0);
    ASSERT_EQ(fat.rename("/a long name in the root", "/b"), 0);
    Tree expected{{"/one", {true, ""}},
                  {"/two", {true, ""}},
                  {"/two/moved", {true, ""}},
                  {"/b", {false, content_of(3000)}}};
    EXPECT_EQ(volume.all(), expected);
    EXPECT_EQ(after_restart(), expected);
    EXPECT_EQ(lost_clusters(), 0u);
}

TEST_F(FatTest, RenameReplacesAFileAndFreesWhatItHad) {
    ASSERT_EQ(fat.make_folder("/d"), 0);
    ASSERT_EQ(volume.write("/d/new", content_of(3000, 1)), 0);
    ASSERT_EQ(volume.write("/old", content_of(9000, 2)), 0);
    ASSERT_EQ(fat.rename("/d/new", "/old"), 0);
    ASSERT_EQ(volume.write("/beside", content_of(500, 3)), 0);
    ASSERT_EQ(fat.rename("/beside", "/old"), 0);
    EXPECT_EQ(after_restart(), (Tree{{"/d", {true, ""}}, {"/old", {false, content_of(500, 3)}}}));
    EXPECT_EQ(lost_clusters(), 0u);
    EXPECT_EQ(volume.free_clusters(), all - 2);
}

TEST_F(FatTest, RenameKeepsTheTimeOfCreation) {
    ASSERT_EQ(fat.make_folder("/d"), 0);
    ASSERT_EQ(volume.write("/F", "abc"), 0);
    std::string image(reinterpret_cast<const char*>(volume.device.octets.data()),
                      volume.device.octets.size());
    std::string created = "\x55\x11\x22\x33\x44\x66\x77";
    std::memcpy(&volume.device.octets[image.find("F          ") + 13], created.data(),
                created.size());
    ASSERT_EQ(fat.mount(), 0);
    ASSERT_EQ(fat.rename("/F", "/d/GHIJ"), 0);
    image.assign(reinterpret_cast<const char*>(volume.device.octets.data()),
                 volume.device.octets.size());
    EXPECT_EQ(image.substr(image.find("GHIJ       ") + 12, 8), '\0' + created);
}

TEST_F(FatTest, RenameChangesTheCaseOfLetters) {
    ASSERT_EQ(volume.write("/MixedCase.Text", "abc"), 0);
    ASSERT_EQ(volume.write("/short.txt", "abc"), 0);
    for (const char* name : {"/mixedcase.TEXT", "/MIXEDCASE.text"})
        ASSERT_EQ(fat.rename("/MixedCase.Text", name), 0);
    EXPECT_EQ(volume.names("/"), (Names{"MIXEDCASE.text", "short.txt"}));
    for (const char* name : {"SHORT.TXT", "Short.txt", "short.TXT", "SHORT.txt"}) {
        ASSERT_EQ(fat.rename("/short.txt", std::string("/") + name), 0);
        Names names = volume.names("/");
        EXPECT_EQ(names.size(), 2u);
        EXPECT_EQ(std::count(names.begin(), names.end(), name), 1) << name;
    }
    EXPECT_EQ(volume.content("/short.txt"), "abc");
}

// --- a full disk

TEST_F(FatTest, AFullDiskLeavesNothingHalfDone) {
    ASSERT_EQ(fat.make_folder("/d"), 0);
    std::uint32_t free = volume.free_clusters();
    ASSERT_EQ(volume.write("/big", content_of((free - 3) * 512)), 0);
    Tree before = volume.all();
    FatFile file;
    ASSERT_EQ(fat.open("/big", kA, &file), 0);
    EXPECT_EQ(fat.write(file, octets_of(content_of(4 * 512))), ENOSPC);
    EXPECT_EQ(file.size, (free - 3) * 512);
    ASSERT_EQ(fat.close(file), 0);
    EXPECT_EQ(volume.free_clusters(), 3u);
    // The same without a count that was known.
    ASSERT_EQ(fat.mount(), 0);
    ASSERT_EQ(fat.open("/big", kA, &file), 0);
    EXPECT_EQ(fat.write(file, octets_of(content_of(4 * 512))), ENOSPC);
    ASSERT_EQ(fat.close(file), 0);
    EXPECT_EQ(volume.free_clusters(), 3u);
    EXPECT_EQ(volume.all(), before);
    ASSERT_EQ(volume.write("/big", content_of(3 * 512), Fat::kAppend), 0);
    EXPECT_EQ(volume.write("/another", "x"), ENOSPC);
    EXPECT_EQ(fat.make_folder("/another folder"), ENOSPC);
    EXPECT_EQ(volume.write("/empty", ""), 0);
    for (int i = 0; i < 14; ++i) ASSERT_EQ(volume.write("/d/" + std::to_string(i), ""), 0);
    EXPECT_EQ(volume.write("/d/one more", ""), ENOSPC);
    EXPECT_EQ(fat.rename("/empty", "/d/one more"), ENOSPC);
    EXPECT_EQ(volume.content("/empty"), "");
    EXPECT_EQ(volume.content("/big").size(), free * 512);
    EXPECT_EQ(lost_clusters(), 0u);
    ASSERT_EQ(fat.remove("/big"), 0);
    EXPECT_EQ(volume.free_clusters(), free);
    EXPECT_EQ(volume.write("/another", content_of(free * 512)), 0);
}

// A volume of which clusters are withheld is like one on which a file has them.
TEST_F(FatTest, WithheldClustersAreAsTaken) {
    std::uint32_t free = volume.free_clusters();
    ASSERT_EQ(volume.write("/file", content_of(4 * 512)), 0);
    ASSERT_EQ(fat.withhold(free - 6), 0);
    EXPECT_EQ(volume.free_clusters(), 2u);
    EXPECT_EQ(volume.write("/file", content_of(3 * 512), Fat::kAppend), ENOSPC);
    EXPECT_EQ(volume.write("/file", content_of(2 * 512), Fat::kAppend), 0);
    EXPECT_EQ(volume.free_clusters(), 0u);
    EXPECT_EQ(fat.make_folder("/d"), ENOSPC);
    ASSERT_EQ(fat.remove("/file"), 0);
    EXPECT_EQ(volume.free_clusters(), 6u);
    ASSERT_EQ(fat.withhold(free + 100), 0);
    EXPECT_EQ(volume.free_clusters(), 0u);
    EXPECT_EQ(volume.write("/other", "x"), ENOSPC);
    ASSERT_EQ(fat.mount(), 0);
    EXPECT_EQ(volume.free_clusters(), free);
    EXPECT_EQ(lost_clusters(), 0u);
}

TEST_F(FatTest, ARootThatCannotGrowGetsFull) {
    for (int i = 0; i < 512; ++i) ASSERT_EQ(volume.write("/F" + std::to_string(i), ""), 0);
    EXPECT_EQ(volume.write("/F512", ""), ENOSPC);
    EXPECT_EQ(fat.make_folder("/F512"), ENOSPC);
    EXPECT_EQ(fat.rename("/F0", "/a longer name"), ENOSPC);
    EXPECT_EQ(volume.names("/").size(), 512u);
    EXPECT_EQ(volume.free_clusters(), all);
    ASSERT_EQ(fat.remove("/F77"), 0);
    EXPECT_EQ(volume.write("/F512", ""), 0);
}

TEST_F(FatTest, NoFileHas4GiB) {
    FatFile file;
    ASSERT_EQ(fat.open("/f", kW, &file), 0);
    ASSERT_EQ(fat.seek(file, 0xffffffff), 0);
    EXPECT_EQ(fat.write(file, octets_of("x")), EFBIG);
    ASSERT_EQ(fat.seek(file, 0xfffffffe), 0);
    EXPECT_EQ(fat.write(file, octets_of("x")), ENOSPC);
    EXPECT_EQ(fat.close(file), 0);
}

}  // namespace
}  // namespace krait::fsimage
