// Text as C++ sees it: bytes, code points, hashes, the builder.
#include "vm/objects/str.hpp"

#include <set>

#include "tests/vm/objects/objects_test.hpp"
#include "vm/objects/utf8_walk.hpp"

namespace krait::vm {
namespace {

TEST(TextHash, DependsOnEveryByteAndIsNeverZero) {
    std::string text(40, 'x');
    std::set<std::uint32_t> seen;
    for (std::size_t length = 0; length <= text.size(); ++length)
        seen.insert(text_hash(std::string_view(text).substr(0, length)));
    for (char& byte : text) {
        byte = 'y';
        seen.insert(text_hash(text));
        byte = 'x';
    }
    EXPECT_EQ(seen.size(), 81u);
    EXPECT_FALSE(seen.contains(0));
}

TEST(Utf8Walk, CountsAndFindsCodePoints) {
    std::string_view text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z";  // a é € 😀 z
    EXPECT_EQ(count_chars(text), 5u);
    EXPECT_EQ(char_offset(text, 3), 6u);
    EXPECT_EQ(char_offset(text, 5), text.size());
    EXPECT_EQ(decode_char(text, 1), 0xe9u);
    EXPECT_EQ(decode_char(text, 3), 0x20acu);
    EXPECT_EQ(decode_char(text, 6), 0x1f600u);
    EXPECT_EQ(char_bytes(text, 6), 4u);
}

TEST_F(ObjectsTest, AStrKnowsItsSizesAndEndsWithANul) {
    for (std::size_t size = 0; size < 70; ++size) {
        std::string text(size, 'q');
        Str* made = make_str(vm, text).value();
        EXPECT_EQ(made->view(), text);
        EXPECT_EQ(made->bytes[size], 0);
        EXPECT_EQ(made->char_count, size);
        EXPECT_TRUE(made->is_ascii());
        EXPECT_LE(sizeof(Str), vm.heap().cell_bytes(made));
        EXPECT_LE(std::size_t(made->bytes - reinterpret_cast<char*>(made)) + size + 1,
                  vm.heap().cell_bytes(made));
    }
}

TEST_F(ObjectsTest, EqualTextIsEqualWhetherInternedOrNot) {
    Str* plain = make_str(vm, "some_name").value();
    Str* other = make_str(vm, "some_name").value();
    Str* name = vm.intern("some_name").value();
    EXPECT_TRUE(equal_text(plain, other));
    EXPECT_TRUE(equal_text(plain, name));
    EXPECT_EQ(name, vm.intern("some_name").value());
    EXPECT_FALSE(equal_text(name, vm.intern("some_nbme").value()));
}

TEST_F(ObjectsTest, ABuilderGrowsAndCanBeUsedAgain) {
    StringBuilder builder;
    std::string expected;
    for (int i = 0; i < 1000; ++i) {
        std::string piece(std::size_t(i % 7), char('a' + i % 26));
        ASSERT_TRUE(builder.write(vm, piece).ok());
        expected += piece;
    }
    EXPECT_EQ(builder.view(), expected);
    EXPECT_EQ(builder.finish(vm).value()->view(), expected);
    builder.clear();
    ASSERT_TRUE(builder.put(vm, 'x').ok());
    EXPECT_EQ(builder.view(), "x");
}

TEST_F(ObjectsTest, ABuilderWithoutMemoryRaises) {
    StringBuilder builder;
    std::string piece(10'000, 'x');
    Result<void> done;
    while (done.ok()) done = builder.write(vm, piece);
    EXPECT_TRUE(vm.drop_exception(memory_error_type));
}

}  // namespace
}  // namespace krait::vm
