#include "fsimage/romfs.hpp"

#include <gtest/gtest.h>

#include "fsimage/romfs_writer.hpp"
#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

using Bytes = std::vector<std::byte>;

Bytes bytes(std::string_view text) {
    Octets octets = octets_of(text);
    return {octets.begin(), octets.end()};
}
std::string text_of(Octets octets) {
    return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}
RomfsNode file(std::string name, std::string_view content) {
    return {std::move(name), false, bytes(content), {}};
}
RomfsNode folder(std::string name, std::vector<RomfsNode> entries) {
    return {std::move(name), true, {}, std::move(entries)};
}

// By path; a folder ends in '/'.
void list(const Romfs& rom, Octets records, const std::string& path,
          std::map<std::string, std::string>* found) {
    RomfsEntry entry;
    while (rom.next(&records, &entry) == 0) {
        std::string name = path + std::string(entry.name);
        if (entry.is_folder) {
            (*found)[name + "/"] = "";
            list(rom, entry.content, name + "/", found);
        } else {
            (*found)[name] = text_of(entry.content);
        }
    }
}
std::map<std::string, std::string> all(const Romfs& rom) {
    std::map<std::string, std::string> found;
    list(rom, rom.root().content, "", &found);
    return found;
}

// What an image is, octet for octet, and what it holds. Each was mounted and listed with the same
// result by MicroPython 1.25's VfsRom.
const struct {
    const char* what;
    std::string image;
    std::map<std::string, std::string> found;
    Error check;
} kImages[] = {
    {"empty", {"\xd2\xcd\x31\x00", 4}, {}, 0},
    {"one file",
     "\xd2\xcd\x31\x07\x05\x05\x01"
     "a\x02\x01"
     "1",
     {{"a", "1"}},
     0},
    {"padded length",
     "\xd2\xcd\x31\x80\x80\x80\x07\x05\x05\x01"
     "a\x02\x01"
     "1",
     {{"a", "1"}},
     0},
    {"padding, and a kind of another time",
     "\xd2\xcd\x31\x0e\x01\x02xx\x4d\x01y\x05\x05\x01"
     "a\x02\x01"
     "1",
     {{"a", "1"}},
     0},
    {"padding in a file",
     "\xd2\xcd\x31\x0a\x05\x08\x01"
     "a\x01\x01x\x02\x01"
     "1",
     {{"a", "1"}},
     0},
    {"a pointer",
     {"\xd2\xcd\x31\x0d\x05\x06\x01"
      "a\x03\x02\x02\x0a\x01\x03"
      "xyz",
      17},
     {{"a", "xy"}},
     0},
    {"records in vain",
     "\xd2\xcd\x31\x02"
     "ab",
     {},
     EIO},
    {"a file without content",
     "\xd2\xcd\x31\x04\x05\x02\x01"
     "n",
     {},
     EIO},
    {"two contents",
     "\xd2\xcd\x31\x0b\x05\x09\x01n\x02\x01"
     "1\x02\x02"
     "22",
     {{"n", "1"}},
     0},
    {"a record that is too long",
     "\xd2\xcd\x31\x04\x05\x32"
     "ab",
     {},
     EIO},
    {"erased memory", "\xd2\xcd\x31\x03\xff\xff\xff", {}, EIO},
};

TEST(Romfs, ReadsWhatTheReferenceReads) {
    for (const auto& c : kImages) {
        Romfs rom;
        ASSERT_EQ(rom.mount(octets_of(c.image)), 0) << c.what;
        EXPECT_EQ(all(rom), c.found) << c.what;
        EXPECT_EQ(rom.check(), c.check) << c.what;
    }
}

TEST(Romfs, APointerOutOfTheImageHasNoContent) {
    for (std::string_view pointer : {"\x01\x0d", "\x04\x0a", "\x0e\x01", "\x01\x7f"}) {
        std::string image =
            "\xd2\xcd\x31\x0d\x05\x06\x01"
            "a\x03\x02" +
            std::string(pointer) + "\x01\x03xyz";
        Romfs rom;
        ASSERT_EQ(rom.mount(octets_of(image)), 0);
        EXPECT_EQ(rom.check(), EIO);
        EXPECT_TRUE(all(rom).empty());
    }
}

TEST(Romfs, WhatIsNoImageIsNoDevice) {
    for (std::string_view text :
         {"", "\xd2\xcd", "\xd2\xcd\x31", "\xd2\xcd\x32\x01x",
          "\xd2\xcd\x31\x05"
          "abcd",
          "\x80\xd2\xcd\x31\x01x", "\xd2\xcd\x31\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7fx"}) {
        Romfs rom;
        EXPECT_EQ(rom.mount(octets_of(text)), ENODEV);
    }
}

TEST(Romfs, FindsFilesInPlace) {
    Bytes image;
    ASSERT_EQ(
        write_romfs({folder("lib", {file("x.py", "print(1)"), folder("sub", {})}), file("a", "")},
                    &image),
        0);
    Romfs rom;
    RomfsEntry entry;
    ASSERT_EQ(rom.mount(image), 0);
    ASSERT_EQ(rom.find("/lib/x.py", &entry), 0);
    EXPECT_EQ(entry.name, "x.py");
    EXPECT_FALSE(entry.is_folder);
    EXPECT_EQ(text_of(entry.content), "print(1)");
    EXPECT_GE(entry.content.data(), image.data());
    EXPECT_LE(entry.content.data() + 8, image.data() + image.size());
    for (const char* path : {"/", "/lib", "/lib/", "/lib/sub"}) {
        EXPECT_EQ(rom.find(path, &entry), 0) << path;
        EXPECT_TRUE(entry.is_folder) << path;
    }
    for (const char* path : {"/b", "/A", "/lib/y", "/lib/x.py/z", "/a/", "/lib/sub/x"})
        EXPECT_EQ(rom.find(path, &entry), ENOENT) << path;
}

TEST(RomfsWriter, WritesWhatIsReadAgain) {
    std::vector<RomfsNode> nodes;
    std::map<std::string, std::string> expected;
    for (std::size_t size : {0, 1, 126, 127, 128, 129, 16383, 16384, 70000}) {
        std::string name = "\xc3\xa9 " + std::to_string(size), content = content_of(size, 1);
        nodes.push_back(folder("in " + name, {file(name, content), folder("nothing", {})}));
        expected["in " + name + "/"] = expected["in " + name + "/nothing/"] = "";
        expected["in " + name + "/" + name] = content;
        Bytes image;
        ASSERT_EQ(write_romfs(nodes, &image), 0);
        EXPECT_EQ(image.size() % 2, 0u);
        Romfs rom;
        ASSERT_EQ(rom.mount(image), 0);
        EXPECT_EQ(rom.image().size(), image.size());
        EXPECT_EQ(rom.check(), 0);
        EXPECT_EQ(all(rom), expected);
    }
}

TEST(RomfsWriter, RefusesNamesThatNoPathHolds) {
    Bytes image;
    for (const std::string& name : {std::string(), std::string("."), std::string(".."),
                                    std::string("a/b"), std::string("a\0b", 3)})
        EXPECT_EQ(write_romfs({folder("d", {file(name, "")})}, &image), EINVAL) << name;
    EXPECT_EQ(write_romfs({file("a", "1"), file("a", "2")}, &image), EINVAL);
}

TEST(Romfs, NamesThatNoPathHoldsArePassedOver) {
    std::string image = "\xd2\xcd\x31\x1f";
    for (std::string name : {"..", "a/b", ".", "b"})
        image += std::string("\x05") + char(4 + name.size()) + char(name.size()) + name +
                 "\x02\x01" + "1";
    image[3] = static_cast<char>(image.size() - 4);
    Romfs rom;
    ASSERT_EQ(rom.mount(octets_of(image)), 0);
    EXPECT_EQ(all(rom), (std::map<std::string, std::string>{{"b", "1"}}));
    EXPECT_EQ(rom.check(), EIO);
}

TEST(Romfs, FoldersInFoldersHaveALimitWhereAllAreWalked) {
    std::vector<RomfsNode> nodes;
    for (int depth = 0; depth <= Romfs::kMostDepth + 1; ++depth) {
        Bytes image;
        ASSERT_EQ(write_romfs(nodes, &image), 0);
        Romfs rom;
        ASSERT_EQ(rom.mount(image), 0);
        EXPECT_EQ(rom.check(), depth <= Romfs::kMostDepth ? 0 : EIO) << depth;
        RomfsEntry entry;
        std::string path = "/";
        for (int i = 0; i < depth; ++i) path += "d/";
        EXPECT_EQ(rom.find(path, &entry), 0);
        nodes = {folder("d", nodes)};
    }
}

}  // namespace
}  // namespace krait::fsimage
