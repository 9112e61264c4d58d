#include "fsimage/fat_name.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

using Names = std::vector<std::string>;

// The short names in the root of `volume`, as its slots have them.
Names short_names(const Volume& volume) {
    std::string image(reinterpret_cast<const char*>(volume.device.octets.data()),
                      volume.device.octets.size());
    std::size_t root = 512 * (1 + get16(&volume.device.octets[kBootTableBlocks16]));
    Names found;
    for (std::size_t at = root; image[at]; at += 32)
        if (image[at + 11] != kLongNamePart && image[at] != '\xe5')
            found.push_back(image.substr(at, 11));
    return found;
}

TEST(FatName, ShortNamesAreMadeOfLongOnes) {
    constexpr struct {
        const char *name, *short_name;
    } cases[] = {
        {"README.TXT", "README  TXT"},
        {"notes.md", "NOTES   MD "},
        {"Mixed.txt", "MIXED   TXT"},
        {"no_extension", "NO_EXT~1   "},
        {"no_extent", "NO_EXT~2   "},
        {"archive.tar.gz", "ARCHIV~1GZ "},
        {".gitignore", "GITIGN~1   "},
        {"a b c", "ABC~1      "},
        {"one.html", "ONE~1   HTM"},
        {"a+b=c.[x]", "A_B_C~1 _X_"},
        {"\xc3\xa9t\xc3\xa9.txt", "_T_~1   TXT"},
        {".a", "A~1        "},
        {"..b", "B~1        "},
        {"\xe5\x90\x8d\xe5\x89\x8d", "__~1       "},
        {". .y.c", "Y~1     C  "},
        {"x~1", "X~1        "},
        {"x y z w v u t", "XYZWVU~1   "},
    };
    Volume volume{512, 2048};
    Names names, expected;
    for (const auto& c : cases) {
        ASSERT_EQ(volume.write(std::string("/") + c.name, c.name), 0) << c.name;
        names.push_back(c.name);
        expected.push_back(c.short_name);
    }
    EXPECT_EQ(volume.names("/"), names);
    EXPECT_EQ(short_names(volume), expected);
    EXPECT_EQ(volume.content("/no_ext~2"), "no_extent");
    EXPECT_EQ(volume.content("/ARCHIV~1.GZ"), "archive.tar.gz");
}

TEST(FatName, ManyAlikeHaveShortNamesOfTheirOwn) {
    Volume volume{512, 20000};
    ASSERT_EQ(volume.fat.make_folder("/d"), 0);
    for (int i = 0; i < 120; ++i)
        ASSERT_EQ(volume.write("/measurement " + std::to_string(i) + ".text", std::to_string(i)),
                  0);
    Names found = short_names(volume);
    EXPECT_EQ(std::set<std::string>(found.begin(), found.end()).size(), 121u);
    EXPECT_EQ(found[9], "MEASUR~9TEX");
    for (int i = 0; i < 120; ++i)
        EXPECT_EQ(volume.content("/MEASUREMENT " + std::to_string(i) + ".text"), std::to_string(i));
}

TEST(FatName, LowerCasePartsNeedNoLongName) {
    Volume volume{512, 2048};
    for (const char* name : {"/lower.txt", "/UPPER.py", "/low.PY", "/LOUD.PY"})
        ASSERT_EQ(volume.write(name, ""), 0);
    EXPECT_EQ(volume.names("/"), (Names{"lower.txt", "UPPER.py", "low.PY", "LOUD.PY"}));
    std::size_t root = 512 * (1 + get16(&volume.device.octets[kBootTableBlocks16]));
    int flags[] = {0x18, 0x10, 0x08, 0x00};
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(get8(&volume.device.octets[root + 32 * i + kSlotCase]), flags[i]) << i;
}

TEST(FatName, LettersMatchWhateverTheirCase) {
    Volume volume{512, 2048};
    ASSERT_EQ(volume.write("/\xc3\x80\xc3\xa9\xc3\xbe Stra\xc3\x9f"
                           "e",
                           "x"),
              0);  // Àéþ Straße
    EXPECT_EQ(volume.content("/\xc3\xa0\xc3\x89\xc3\x9e STRA\xc3\x9f"
                             "E"),
              "x");
    EXPECT_EQ(volume.write("/\xc3\xb7", "divided"), 0);
    EXPECT_EQ(volume.content("/\xc3\x97"), "error 2");  // times
}

TEST(FatName, DotsAndSpacesAtTheEndAreDropped) {
    Volume volume{512, 2048};
    for (const char* name : {"/a.", "/a..", "/a ", "/a . "}) {
        ASSERT_EQ(volume.write(name, name), 0);
        EXPECT_EQ(volume.content("/a"), name);
    }
    EXPECT_EQ(volume.names("/"), Names{"a"});
}

TEST(FatName, AnyLengthUpTo255UnitsIsKept) {
    Volume volume{512, 2048};
    ASSERT_EQ(volume.fat.make_folder("/d"), 0);
    for (std::size_t length = 1; length <= 255; ++length) {
        std::string name(length, 'x');
        ASSERT_EQ(volume.write("/d/" + name, std::to_string(length)), 0) << length;
        ASSERT_EQ(volume.names("/d"), Names{name}) << length;
        ASSERT_EQ(volume.content("/d/" + name), std::to_string(length));
        ASSERT_EQ(volume.fat.remove("/d/" + name), 0);
    }
    EXPECT_EQ(volume.write("/" + std::string(256, 'x'), ""), EINVAL);
    std::string wide, wider;
    for (int i = 0; i < 127; ++i) wide += "\xf0\x9f\x98\x80";  // two units each
    ASSERT_EQ(volume.write("/" + wide + "y", "wide"), 0);
    EXPECT_EQ(volume.names("/"), (Names{"d", wide + "y"}));
    EXPECT_EQ(volume.write("/" + wide + "\xf0\x9f\x98\x80", ""), EINVAL);
}

TEST(FatName, WhatIsNoUtf8IsRefused) {
    LongName name;
    for (const char* text : {"\x80", "\xc0\xaf", "\xc3", "\xe0\x80\xaf", "\xed\xa0\x80",
                             "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "a\xe3\x81", ""})
        EXPECT_EQ(to_long_name(text, &name), EINVAL) << text;
    for (const char* text : {"\xc2\x80", "\xe0\xa0\x80", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf"}) {
        ASSERT_EQ(to_long_name(text, &name), 0);
        char utf8[8];
        EXPECT_EQ(std::string_view(utf8, to_utf8(name, utf8)), text);
    }
}

TEST(FatName, ShortNamesReadAsCodePage437) {
    ShortName short_name{{0x05, 0x80, 0x81, 'A', '/', 0x01, ' ', ' ', 'T', 0xe1, ' '},
                         kLowerExtension};
    LongName name;
    to_long_name(short_name, &name);
    char utf8[3 * LongName::kMost];
    EXPECT_EQ(std::string_view(utf8, to_utf8(name, utf8)),
              "\xcf\x83\xc3\x87\xc3\xbc"
              "A__.t\xc3\x9f");  // σÇüA__.tß
}

TEST(FatName, ShortNamesThatNoPathCanHoldAreReplaced) {
    LongName name;
    to_long_name(ShortName{{' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '}}, &name);
    EXPECT_EQ(name.length, 1);
    EXPECT_EQ(name.units[0], '_');
}

TEST(FatName, LowerCasePartsMayHaveAccents) {
    ShortName short_name{{0x90, 'T', 0x90, ' ', ' ', ' ', ' ', ' ', 'M', 'D', ' '}, kLowerBase};
    LongName name;
    to_long_name(short_name, &name);
    char utf8[3 * LongName::kMost];
    EXPECT_EQ(std::string_view(utf8, to_utf8(name, utf8)), "\xc3\xa9t\xc3\xa9.MD");  // été.MD
}

TEST(FatName, ALongNameThatNoPathCanHoldGivesWayToTheShortOne) {
    Volume volume{512, 2048};
    for (char16_t bad : {u'/', u'\\', u'\xd800', u'\xdc00'}) {
        ASSERT_EQ(volume.write("/a long name", "x"), 0);
        std::size_t root = 512 * (1 + get16(&volume.device.octets[kBootTableBlocks16]));
        ASSERT_EQ(get8(&volume.device.octets[root + 1]), 'a');
        put16(&volume.device.octets[root + 3], bad);
        ASSERT_EQ(volume.fat.mount(), 0);
        EXPECT_EQ(volume.names("/"), Names{"ALONGN~1"});
        ASSERT_EQ(volume.fat.remove("/ALONGN~1"), 0);
    }
}

TEST(FatName, ALongNameOfAnotherShortNameIsIgnored) {
    Volume volume{512, 2048};
    ASSERT_EQ(volume.write("/a name that takes three slots at least", "x"), 0);
    std::size_t root = 512 * (1 + get16(&volume.device.octets[kBootTableBlocks16]));
    auto names_with = [&](std::size_t at, std::byte flip) {
        volume.device.octets[root + at] ^= flip;
        EXPECT_EQ(volume.fat.mount(), 0);
        Names names = volume.names("/");
        volume.device.octets[root + at] ^= flip;
        return names;
    };
    EXPECT_EQ(names_with(0, std::byte{0}), Names{"a name that takes three slots at least"});
    EXPECT_EQ(names_with(0, std::byte{0x01}), Names{"ANAMET~1"});  // order
    EXPECT_EQ(names_with(0, std::byte{0x40}), Names{"ANAMET~1"});  // no last part
    EXPECT_EQ(names_with(32, std::byte{0x04}), Names{"ANAMET~1"});
    EXPECT_EQ(names_with(13, std::byte{0x80}), Names{"ANAMET~1"});  // checksum
    EXPECT_EQ(names_with(64 + 13, std::byte{0x80}), Names{"ANAMET~1"});
    EXPECT_EQ(names_with(96, std::byte{0x01}), Names{"@NAMET~1"});
}

}  // namespace
}  // namespace krait::fsimage
