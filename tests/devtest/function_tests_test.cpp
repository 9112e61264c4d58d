#include "devtest/function_tests.hpp"

#include <gtest/gtest.h>

#include <string>

#include "devtest/suite_error.hpp"

namespace krait::test {
namespace {

using devtest::find_test_functions;

TEST(FunctionTests, AreThoseAtTheTopLevel) {
    const auto found = find_test_functions(
        "import os\n"
        "def helper(): pass\n"
        "def test_one(): pass\n"
        "class C:\n"
        "    def test_no(self): pass\n"
        "if True:\n"
        "    def test_no(): pass\n"
        "@decorated\n"
        "async def test_two(tmp_path):\n"
        "    def test_no(): pass\n"
        "def test_three(x=1, *, y=2):\n"
        "    pass\n");
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].name, "test_one");
    EXPECT_FALSE(found[0].is_async);
    EXPECT_EQ(found[1].name, "test_two");
    EXPECT_TRUE(found[1].is_async);
    EXPECT_EQ(found[1].fixture, "tmp_path");
    EXPECT_EQ(found[2].name, "test_three");
    EXPECT_EQ(found[2].fixture, "");
}

TEST(FunctionTests, LaterOneOfANameIsMeant) {
    EXPECT_EQ(find_test_functions("def test_a(): pass\ndef test_a(tmp_path): pass\n").size(), 1u);
}

TEST(FunctionTests, ThereIsNoOtherFixture) {
    try {
        find_test_functions("def test_a(capsys): pass\n");
        FAIL();
    } catch (const devtest::SuiteError& error) {
        EXPECT_STREQ(
            error.what(),
            "test_a() takes 'capsys', which is no fixture; there is tmp_path, a new folder");
    }
}

TEST(FunctionTests, TextThatIsNoPythonHasNone) {
    EXPECT_TRUE(find_test_functions("def test_a(:\n 'x").empty());
    EXPECT_TRUE(find_test_functions("").empty());
}

TEST(FunctionTests, LinesOfTheFileStayWhereTheyAre) {
    const std::string source = "def test_a():\n    assert 1 == 2\n";
    const auto program = devtest::program_of(source, find_test_functions(source), "/");
    EXPECT_GT(program.first_line, 0u);
    EXPECT_EQ(program.last_line, program.first_line + 2);
    // Without an assert nothing stands before it.
    EXPECT_EQ(devtest::program_of("def test_a(): pass", {}, "/").first_line, 0u);
}

TEST(FunctionTests, WhatEachSaidIsTakenApart) {
    const devtest::FunctionProgram program{.source = "", .first_line = 10, .last_line = 20};
    std::string before;
    const auto ends = devtest::ends_of(
        "imported\n"
        "\x1d"
        "begin test_a\nhello\x1d"
        "end pass\n"
        "\x1d"
        "begin test_b\n"
        "Traceback (most recent call last):\n"
        "  File \"<stdin>\", line 24, in _krait_run\n"
        "  File \"<stdin>\", line 13, in test_b\n"
        "  File \"other.py\", line 24, in f\n"
        "  File \"<stdin>\", line 4, in _krait_m\n"
        "AssertionError: 1\n"
        "\x1d"
        "end fail\n"
        "\x1d"
        "begin test_c\nlast words\n",
        program, "test_x.py", &before);
    EXPECT_EQ(before, "imported\n");
    ASSERT_EQ(ends.size(), 3u);
    EXPECT_EQ(ends[0].name, "test_a");
    EXPECT_EQ(ends[0].how, "pass");
    EXPECT_EQ(ends[0].printed, "hello");
    EXPECT_EQ(ends[1].how, "fail");
    EXPECT_EQ(ends[1].printed,
              "Traceback (most recent call last):\n"
              "  File \"test_x.py\", line 3, in test_b\n"
              "  File \"other.py\", line 24, in f\n"
              "AssertionError: 1\n");
    EXPECT_EQ(ends[2].name, "test_c");
    EXPECT_EQ(ends[2].how, "");
    EXPECT_EQ(ends[2].printed, "last words\n");
}

// Whatever a program prints.
TEST(FunctionTests, HalfOfWhatIsSaidIsNoMore) {
    const std::string all =
        "x\x1d"
        "begin a\ny\x1d"
        "end pass\nz\x1d"
        "begin b\n\x1d"
        "end fail\n";
    for (std::size_t size = 0; size <= all.size(); ++size) {
        std::string before;
        const auto ends = devtest::ends_of(all.substr(0, size), {}, "f", &before);
        EXPECT_LE(ends.size(), 2u);
        EXPECT_EQ(devtest::marks_in(std::string_view(all).substr(0, size)).size(), ends.size());
    }
}

}  // namespace
}  // namespace krait::test
