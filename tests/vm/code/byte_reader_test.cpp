#include <gtest/gtest.h>

#include <vector>

#include "vm/code/image_writer.hpp"
#include "vm/code/malloc_blocks.hpp"

namespace krait::vm {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes written_varuint(std::uint64_t value) {
    Arena arena(malloc_blocks());
    ByteWriter out(arena);
    out.varuint(value);
    return {out.view().begin(), out.view().end()};
}

Bytes written_varint(std::int64_t value) {
    Arena arena(malloc_blocks());
    ByteWriter out(arena);
    out.varint(value);
    return {out.view().begin(), out.view().end()};
}

TEST(ByteWriter, WritesVaruintsAsTheFormatShowsThem) {
    EXPECT_EQ(written_varuint(0), Bytes({0x00}));
    EXPECT_EQ(written_varuint(127), Bytes({0x7f}));
    EXPECT_EQ(written_varuint(128), Bytes({0x81, 0x00}));
    EXPECT_EQ(written_varuint(776), Bytes({0x86, 0x08}));
    EXPECT_EQ(written_varuint(16384), Bytes({0x81, 0x80, 0x00}));
}

TEST(ByteWriter, WritesVarintsAsTheFormatShowsThem) {
    EXPECT_EQ(written_varint(63), Bytes({0x3f}));
    EXPECT_EQ(written_varint(64), Bytes({0x80, 0x40}));
    EXPECT_EQ(written_varint(-17), Bytes({0x6f}));
    EXPECT_EQ(written_varint(-64), Bytes({0x40}));
    EXPECT_EQ(written_varint(-65), Bytes({0xff, 0x3f}));
    EXPECT_EQ(written_varint(1073741823), Bytes({0x83, 0xff, 0xff, 0xff, 0x7f}));
    EXPECT_EQ(written_varint(-1073741824), Bytes({0xfc, 0x80, 0x80, 0x80, 0x00}));
}

TEST(ByteReader, ReadsBackWhatIsWritten) {
    for (int shift = 0; shift < 62; ++shift) {
        for (std::int64_t near : {-1, 0, 1}) {
            std::int64_t value = (std::int64_t{1} << shift) + near;
            for (std::int64_t each : {value, -value}) {
                Bytes bytes = written_varint(each);
                ByteReader reader(bytes);
                EXPECT_EQ(reader.varint(), each);
                EXPECT_TRUE(reader.at_end() && !reader.failed()) << each;
            }
        }
    }
    for (std::uint32_t value : {0u, 127u, 128u, 0xffffu, UINT32_MAX}) {
        Bytes bytes = written_varuint(value);
        ByteReader reader(bytes);
        EXPECT_EQ(reader.varuint(), value);
        EXPECT_FALSE(reader.failed());
    }
}

TEST(ByteReader, AcceptsPaddedVaruints) {
    Bytes bytes{0x80, 0x80, 0x05};
    ByteReader reader(bytes);
    EXPECT_EQ(reader.varuint(), 5u);
    EXPECT_FALSE(reader.failed());
}

TEST(ByteReader, FailsOnNumbersThatAreTooLarge) {
    Bytes bytes = written_varuint(std::uint64_t{1} << 32);
    ByteReader reader(bytes);
    EXPECT_EQ(reader.varuint(), 0u);
    EXPECT_TRUE(reader.failed());

    Bytes wide(12, 0xbf);
    wide.push_back(0x7f);
    ByteReader wide_reader(wide);
    EXPECT_EQ(wide_reader.varint(), 0);
    EXPECT_TRUE(wide_reader.failed());
}

TEST(ByteReader, FailsPastTheEndAndStaysFailed) {
    Bytes bytes{0x81};
    ByteReader reader(bytes);
    EXPECT_EQ(reader.varuint(), 0u);
    EXPECT_TRUE(reader.failed());
    EXPECT_TRUE(reader.at_end());
    EXPECT_EQ(reader.byte(), 0);
    EXPECT_TRUE(reader.take(1).empty());
}

TEST(ByteReader, GivesWhatWasReadSinceAPosition) {
    Bytes bytes{1, 2, 3, 4};
    ByteReader reader(bytes);
    reader.byte();
    std::size_t start = reader.position();
    reader.take(2);
    EXPECT_EQ(reader.since(start).size(), 2u);
    EXPECT_EQ(reader.since(start)[0], 2);
}

}  // namespace
}  // namespace krait::vm
