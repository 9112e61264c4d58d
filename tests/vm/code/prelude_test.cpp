#include <gtest/gtest.h>

#include <vector>

#include "vm/code/image_writer.hpp"
#include "vm/code/malloc_blocks.hpp"

namespace krait::vm {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes written(const Prelude& prelude) {
    Arena arena(malloc_blocks());
    ByteWriter out(arena);
    write_prelude(out, prelude);
    return {out.view().begin(), out.view().end()};
}

Bytes line_table(std::vector<std::pair<std::uint32_t, std::uint32_t>> offsets_and_lines) {
    Arena arena(malloc_blocks());
    ByteWriter out(arena);
    LineTableWriter table(out);
    for (auto [offset, line] : offsets_and_lines) table.add(offset, line);
    return {out.view().begin(), out.view().end()};
}

// def f(a, b=1, *args, c, d=2, **kw), the format's example.
TEST(Prelude, SignatureIsInterleavedAsTheFormatShows) {
    Bytes names{0, 0, 0, 0};
    Prelude prelude;
    prelude.state_count = 20;
    prelude.block_count = 2;
    prelude.flags = kFlagVarArgs | kFlagVarKeywords | kFlagKeywordDefaults;
    prelude.positional_count = 2;
    prelude.keyword_only_count = 2;
    prelude.default_count = 1;
    prelude.arg_names = names;
    EXPECT_EQ(written(prelude), Bytes({0x9a, 0x93, 0xc8, 0xc0, 0x40, 0x0a, 0, 0, 0, 0, 0}));
}

TEST(Prelude, SizesAreInterleavedAsTheFormatShows) {
    Bytes lines(69, 0);
    Bytes cells{3};
    Prelude prelude;
    prelude.state_count = 4;
    prelude.line_table = lines;
    prelude.cells = cells;
    Bytes bytes = written(prelude);
    EXPECT_EQ(bytes[1], 0x8d);
    EXPECT_EQ(bytes[2], 0x02);
}

TEST(Prelude, IsReadBackAsItWasWritten) {
    Bytes names{0, 1, 0};
    Bytes lines{0x24, 0x1f};
    Bytes cells{0, 7, 255};
    Prelude prelude;
    prelude.state_count = 70000;
    prelude.block_count = 130;
    prelude.flags = kFlagGenerator | kFlagVarKeywords;
    prelude.positional_count = 1;
    prelude.keyword_only_count = 2;
    prelude.default_count = 1;
    prelude.name = 1;
    prelude.arg_names = names;
    prelude.line_table = lines;
    prelude.cells = cells;
    Bytes bytes = written(prelude);
    bytes.push_back(0x51);
    bytes.push_back(0x63);
    Prelude read;
    ASSERT_EQ(read_prelude(bytes, 2, &read), nullptr);
    EXPECT_EQ(read.state_count, 70000u);
    EXPECT_EQ(read.block_count, 130u);
    EXPECT_EQ(read.flags, kFlagGenerator | kFlagVarKeywords);
    EXPECT_EQ(read.positional_count, 1u);
    EXPECT_EQ(read.keyword_only_count, 2u);
    EXPECT_EQ(read.default_count, 1u);
    EXPECT_EQ(read.name, 1u);
    EXPECT_EQ(Bytes(read.arg_names.begin(), read.arg_names.end()), names);
    EXPECT_EQ(Bytes(read.line_table.begin(), read.line_table.end()), lines);
    EXPECT_EQ(Bytes(read.cells.begin(), read.cells.end()), cells);
    EXPECT_EQ(read.instructions.size(), 2u);
}

TEST(Prelude, RefusesNamesOutsideTheStringTable) {
    Prelude prelude;
    prelude.state_count = 1;
    prelude.name = 2;
    Prelude read;
    EXPECT_EQ(read_prelude(written(prelude), 3, &read), nullptr);
    EXPECT_NE(read_prelude(written(prelude), 2, &read), nullptr);
}

TEST(Prelude, RefusesALineEntryThatIsCutOff) {
    Bytes lines{0x24, 0x82};
    Prelude prelude;
    prelude.state_count = 1;
    prelude.line_table = lines;
    Prelude read;
    EXPECT_NE(read_prelude(written(prelude), 1, &read), nullptr);
}

TEST(Prelude, RefusesASignatureWithoutEnd) {
    Bytes bytes(40, 0x80);
    Prelude read;
    EXPECT_NE(read_prelude(bytes, 1, &read), nullptr);
}

TEST(LineTable, IsWrittenAsTheFormatShows) {
    EXPECT_EQ(line_table({{0, 1}, {4, 2}, {40, 5}, {42, 20}}),
              Bytes({0x24, 0x1f, 0x65, 0x82, 0x0f}));
}

TEST(LineTable, NeverGoesBack) { EXPECT_EQ(line_table({{0, 3}, {5, 2}}), line_table({{0, 3}})); }

TEST(LineTable, GivesTheLineOfAnOffset) {
    Bytes table = line_table({{0, 1}, {4, 2}, {40, 5}, {42, 20}, {50, 9000}});
    EXPECT_EQ(line_of(table, 0), 1u);
    EXPECT_EQ(line_of(table, 3), 1u);
    EXPECT_EQ(line_of(table, 4), 2u);
    EXPECT_EQ(line_of(table, 39), 2u);
    EXPECT_EQ(line_of(table, 40), 5u);
    EXPECT_EQ(line_of(table, 42), 20u);
    EXPECT_EQ(line_of(table, 1000), 9000u);
}

TEST(LineTable, EmptyMeansLineOne) { EXPECT_EQ(line_of({}, 12), 1u); }

}  // namespace
}  // namespace krait::vm
