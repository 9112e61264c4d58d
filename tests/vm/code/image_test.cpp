#include "vm/code/image.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/vm/code/worked_files.hpp"
#include "vm/code/image_writer.hpp"
#include "vm/code/malloc_blocks.hpp"

namespace krait::vm {
namespace {

using Bytes = std::vector<std::uint8_t>;

std::string refusal(const Bytes& bytes) {
    ImageView view;
    Refusal no = read_image({bytes}, &view);
    return no ? no : "";
}

constexpr const char* kIncompatible = "incompatible .mpy file";

// A file with the given object table and an empty function.
Bytes file_with_objects(std::size_t count, const Bytes& objects) {
    Bytes file{'M', 6, 0, 31, 1, std::uint8_t(count), 0x0f};
    file.insert(file.end(), objects.begin(), objects.end());
    for (int byte : {5 << 3, 0x00, 0x02, 0x00, 0x51, 0x63}) file.push_back(std::uint8_t(byte));
    return file;
}

// Reads all that a caller may reach, as the interpreter and the disassembler do.
void walk(ByteReader& raw_codes, std::size_t count, std::size_t strings) {
    for (std::size_t i = 0; i < count; ++i) {
        RawCodeView code = read_raw_code(raw_codes);
        Prelude prelude;
        ASSERT_EQ(read_prelude(code.data, strings, &prelude), nullptr);
        std::size_t offset = 0;
        Instruction instruction;
        while (decode(prelude.instructions, offset, &instruction)) {
            offset += instruction.size_bytes;
        }
        ByteReader children(code.children);
        walk(children, code.child_count, strings);
    }
}

void read_everything(const Bytes& bytes) {
    ImageView view;
    if (read_image({bytes}, &view)) return;
    ByteReader strings(view.strings);
    for (std::size_t i = 0; i < view.string_count; ++i) read_string(strings);
    EXPECT_TRUE(strings.at_end() && !strings.failed());
    ByteReader constants(view.constants);
    for (std::size_t i = 0; i < view.constant_count; ++i) read_constant(constants);
    EXPECT_TRUE(constants.at_end() && !constants.failed());
    ByteReader children(view.root.children);
    walk(children, view.root.child_count, view.string_count);
}

TEST(Image, ReadsTheWorkedFile) {
    ImageView view;
    ASSERT_EQ(read_image({test::kTryFile}, &view), nullptr);
    EXPECT_EQ(view.small_int_bits, 31);
    EXPECT_EQ(view.string_count, 5u);
    EXPECT_EQ(view.constant_count, 0u);
    EXPECT_EQ(view.raw_code_count, 2u);
    ByteReader strings(view.strings);
    for (std::string_view expected : {"w.py", "<module>", "f", "x", "print"}) {
        EXPECT_EQ(read_string(strings), expected);
    }
    ByteReader children(view.root.children);
    RawCodeView child = read_raw_code(children);
    EXPECT_EQ(child.child_count, 0u);
    Prelude prelude;
    ASSERT_EQ(read_prelude(child.data, view.string_count, &prelude), nullptr);
    EXPECT_EQ(prelude.state_count, 5u);
    EXPECT_EQ(prelude.block_count, 1u);
    EXPECT_EQ(prelude.positional_count, 1u);
    EXPECT_EQ(line_of(prelude.line_table, 3), 3u);
    EXPECT_EQ(line_of(prelude.line_table, 10), 5u);
}

TEST(Image, RefusesOtherVersionsAndNativeCode) {
    auto changed = [](std::size_t at, std::uint8_t value) {
        Bytes bytes = test::kHelloFile;
        bytes[at] = value;
        return refusal(bytes);
    };
    EXPECT_EQ(changed(0, 'N'), kIncompatible);
    EXPECT_EQ(changed(1, 5), kIncompatible);
    EXPECT_EQ(changed(2, 10 << 2), "native code in .mpy unsupported");
    EXPECT_EQ(changed(2, 0x40), "native code in .mpy unsupported");
    EXPECT_EQ(changed(2, 0x03), "");
    EXPECT_EQ(changed(3, 63), "");
    EXPECT_EQ(changed(3, 64), kIncompatible);
    EXPECT_EQ(changed(30, 0x61), "native code in .mpy unsupported");
}

TEST(Image, RefusesEveryTruncationAndAnythingBehindTheEnd) {
    for (const Bytes* file : {&test::kHelloFile, &test::kTryFile}) {
        for (std::size_t size = 0; size < file->size(); ++size) {
            EXPECT_NE(refusal(Bytes(file->begin(), file->begin() + size)), "") << size;
        }
        Bytes longer = *file;
        longer.push_back(0);
        EXPECT_EQ(refusal(longer), kIncompatible);
    }
}

TEST(Image, SurvivesEveryBitFlip) {
    for (const Bytes* file : {&test::kHelloFile, &test::kTryFile}) {
        for (std::size_t bit = 0; bit < file->size() * 8; ++bit) {
            Bytes damaged = *file;
            damaged[bit / 8] ^= std::uint8_t(1 << bit % 8);
            read_everything(damaged);
        }
    }
}

TEST(Image, RefusesBadStrings) {
    auto with_string = [](const Bytes& entry) {
        Bytes file{'M', 6, 0, 31, 1, 0};
        file.insert(file.end(), entry.begin(), entry.end());
        for (int byte : {5 << 3, 0x00, 0x02, 0x00, 0x51, 0x63}) file.push_back(std::uint8_t(byte));
        return refusal(file);
    };
    EXPECT_EQ(with_string({0x02, 'a', 0}), "");
    EXPECT_EQ(with_string({0x02, 'a', 1}), kIncompatible);   // not terminated
    EXPECT_EQ(with_string({0x02, 0xff, 0}), kIncompatible);  // not UTF-8
    EXPECT_EQ(with_string({0x01}), kIncompatible);           // static string 0
    EXPECT_EQ(with_string({0x82, 0x4d}), kIncompatible);     // static string 166
    EXPECT_EQ(with_string({0x82, 0x4b}), "");                // static string 165
}

TEST(Image, AcceptsEachKindOfConstant) {
    Bytes objects{1,   2, 3, 4,   5,   1,   'a', 0, 6,   1,   0xff, 0, 7, 2,  '-',
                  '7', 8, 3, '1', '.', '5', 9,   2, '3', 'j', 10,   2, 1, 10, 0};
    Bytes file = file_with_objects(10, objects);
    EXPECT_EQ(refusal(file), "");
    ImageView view;
    read_image({file}, &view);
    ByteReader reader(view.constants);
    for (int i = 0; i < 4; ++i) read_constant(reader);
    EXPECT_EQ(read_constant(reader).text, "a");
    EXPECT_EQ(read_constant(reader).text, "\xff");
    EXPECT_EQ(read_constant(reader).text, "-7");
    EXPECT_EQ(read_constant(reader).text, "1.5");
    EXPECT_EQ(read_constant(reader).text, "3j");
    ConstantView tuple = read_constant(reader);
    EXPECT_EQ(tuple.item_count, 2u);
    ByteReader items(tuple.items);
    EXPECT_EQ(read_constant(items).kind, ConstantKind::None);
    EXPECT_EQ(read_constant(items).kind, ConstantKind::Tuple);
}

TEST(Image, RefusesBadConstants) {
    EXPECT_EQ(refusal(file_with_objects(1, {0})), kIncompatible);  // native table
    EXPECT_EQ(refusal(file_with_objects(1, {11})), kIncompatible);
    EXPECT_EQ(refusal(file_with_objects(1, {5, 1, 0xff, 0})), kIncompatible);  // not UTF-8
    EXPECT_EQ(refusal(file_with_objects(1, {7, 1, 'x'})), kIncompatible);
    EXPECT_EQ(refusal(file_with_objects(1, {7, 1, '-'})), kIncompatible);
    EXPECT_EQ(refusal(file_with_objects(1, {7, 0})), kIncompatible);
    EXPECT_EQ(refusal(file_with_objects(1, {8, 1, '.'})), kIncompatible);
    EXPECT_EQ(refusal(file_with_objects(1, {8, 2, '1', 'e'})), kIncompatible);
    EXPECT_EQ(refusal(file_with_objects(1, {9, 1, '3'})), kIncompatible);
}

TEST(Image, AcceptsEveryFormOfFloat) {
    for (std::string text : {"1", "1.", ".5", "1e5", "1.5E-3", "-0.0", "inf", "-inf", "nan"}) {
        Bytes object{8, std::uint8_t(text.size())};
        object.insert(object.end(), text.begin(), text.end());
        EXPECT_EQ(refusal(file_with_objects(1, object)), "") << text;
    }
}

TEST(Image, BoundsTheDepthOfTuples) {
    auto nested = [](int depth) {
        Bytes object;
        for (int i = 0; i < depth; ++i) {
            object.push_back(10);
            object.push_back(1);
        }
        object.push_back(1);
        return refusal(file_with_objects(1, object));
    };
    EXPECT_EQ(nested(kMaxNesting), "");
    EXPECT_EQ(nested(kMaxNesting + 1), kIncompatible);
}

TEST(Image, BoundsTheDepthOfFunctions) {
    auto nested = [](int depth) {
        const Bytes body{0x00, 0x02, 0x00, 0x51, 0x63};
        Bytes file{'M', 6, 0, 31, 1, 0, 0x0f};
        for (int i = 0; i < depth; ++i) {
            bool last = i + 1 == depth;
            file.push_back(std::uint8_t(5 << 3 | (last ? 0 : 4)));
            file.insert(file.end(), body.begin(), body.end());
            if (!last) file.push_back(1);
        }
        return refusal(file);
    };
    EXPECT_EQ(nested(kMaxNesting), "");
    EXPECT_EQ(nested(kMaxNesting + 1), kIncompatible);
}

}  // namespace
}  // namespace krait::vm
