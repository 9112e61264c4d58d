// Pictures as PNG: read back by zlib and the rules of ISO/IEC 15948.
#include "hostport/parts/png.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <string>

namespace krait::hostport {
namespace {

using Octets = std::vector<std::uint8_t>;

struct Reader {
    explicit Reader(Octets octets) : png(std::move(octets)) {}
    Octets png;
    std::size_t at = 8;
    std::string type;
    Octets data;

    std::uint32_t word() {
        std::uint32_t read = 0;
        for (int i = 0; i < 4; ++i) read = read << 8 | png.at(at++);
        return read;
    }
    // The next chunk: whether its checksum is right.
    bool next() {
        std::uint32_t size = word();
        auto crc = crc32(0, &png.at(at), size + 4);
        type = std::string(&png.at(at), &png.at(at) + 4);
        data = Octets(&png[at + 4], &png[at + 4] + size);
        at += size + 4;
        return word() == crc;
    }
};

// The octets of its lines, with each line's filter.
Octets unpack(const Octets& stream, std::size_t size) {
    Octets lines(size);
    uLongf unpacked = size;
    EXPECT_EQ(uncompress(lines.data(), &unpacked, stream.data(), stream.size()), Z_OK);
    EXPECT_EQ(unpacked, size);
    return lines;
}

TEST(Png, HasTheChunksOfAPicture) {
    Reader reader{png_of(10, 2, Octets{0x80, 0x40, 0x12, 0x00})};
    EXPECT_EQ(std::string(&reader.png[0], &reader.png[8]), "\x89PNG\r\n\x1a\n");
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.type, "IHDR");
    EXPECT_EQ(reader.data, (Octets{0, 0, 0, 10, 0, 0, 0, 2, 1, 0, 0, 0, 0}));
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.type, "IDAT");
    EXPECT_EQ(unpack(reader.data, 6), (Octets{0, 0x80, 0x40, 0, 0x12, 0x00}));
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.type, "IEND");
    EXPECT_EQ(reader.at, reader.png.size());
}

TEST(Png, StoresLargePicturesInSeveralBlocks) {
    Octets rows(1000 * 125);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = std::uint8_t(i * 7);
    Reader reader{png_of(1000, 1000, rows)};
    ASSERT_TRUE(reader.next());
    ASSERT_TRUE(reader.next());
    Octets lines = unpack(reader.data, 1000 * 126);
    for (std::size_t row = 0; row < 1000; ++row)
        ASSERT_TRUE(std::equal(&rows[row * 125], &rows[row * 125] + 125, &lines[row * 126 + 1]));
}

}  // namespace
}  // namespace krait::hostport
