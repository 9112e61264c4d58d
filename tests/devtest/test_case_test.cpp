#include "devtest/test_case.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

using devtest::find_test_cases;
using devtest::SuiteError;
using Names = std::vector<std::string>;

Names names_in(const std::vector<std::string>& paths) {
    Names names;
    for (const auto& test : find_test_cases(paths))
        names.push_back(std::filesystem::path(test.path).filename());
    return names;
}

devtest::TestCase only_test(const std::string& source) {
    const Folder folder;
    folder.write("a.py.exp", "");
    return find_test_cases({folder.write("a.py", source)}).front();
}

TEST(TestCase, IsAFileWithAnExpectationOrAUnittestFile) {
    const Folder folder;
    folder.write("b.py", "print(1)\n");
    folder.write("b.py.exp", "1\n");
    folder.write("sub/a.py", "import unittest\n");
    folder.write("helper.py", "# does not import unittest\nimport json\n");
    folder.write("notes.txt", "import unittest\n");
    EXPECT_EQ(names_in({folder.path()}), (Names{"b.py", "a.py"}));
}

TEST(TestCase, KnowsItsExpectation) {
    const Folder folder;
    const auto path = folder.write("b.py", "print(1)\r\n");
    folder.write("b.py.exp", "1\r\n");
    const auto tests = find_test_cases({path});
    EXPECT_EQ(tests.front().source, "print(1)\n");
    EXPECT_EQ(tests.front().expected, "1\n");
}

TEST(TestCase, UnittestIsImportedInManyWays) {
    for (const char* line : {"import unittest", "import sys, unittest",
                             "from unittest import TestCase", "    import unittest as u"}) {
        const Folder folder;
        EXPECT_EQ(names_in({folder.write("t.py", line)}), Names{"t.py"}) << line;
    }
}

TEST(TestCase, IsFoundOnceHoweverOftenNamed) {
    const Folder folder;
    const auto path = folder.write("t.py", "import unittest\n");
    EXPECT_EQ(names_in({path, folder.path(), path}), Names{"t.py"});
}

TEST(TestCase, PathWithoutATestIsAnErrorThatSaysWhy) {
    const Folder folder;
    const auto no_test = folder.write("plain.py", "print(1)\n");
    for (const auto& path : {no_test, folder.path(), folder.path() + "/nothing.py"}) {
        try {
            find_test_cases({path});
            FAIL() << path;
        } catch (const SuiteError& error) {
            EXPECT_NE(std::string(error.what()).find(path), std::string::npos) << error.what();
        }
    }
}

TEST(TestCase, HeaderSaysWhatItNeeds) {
    const auto test = only_test("# A test.\n\n# needs: machine,  os.path\nprint(1)\n");
    EXPECT_EQ(test.needs, (Names{"machine", "os.path"}));
    EXPECT_EQ(test.skip, std::nullopt);
}

TEST(TestCase, HeaderSaysWhyToSkip) {
    EXPECT_EQ(only_test("#skip: no such board yet \n").skip, "no such board yet");
}

TEST(TestCase, HeaderEndsAtTheFirstStatement) {
    const auto test = only_test("print(1)\n# skip: not a header\n# needs: nothing\n");
    EXPECT_EQ(test.skip, std::nullopt);
    EXPECT_TRUE(test.needs.empty());
}

TEST(TestCase, NeedOfWhatIsNoModuleIsAnError) {
    EXPECT_THROW(only_test("# needs: a'b\n"), SuiteError);
}

TEST(PlainNewlines, KeepsALoneCarriageReturn) {
    EXPECT_EQ(devtest::with_plain_newlines("a\r\nb\r\r\nc\rd\n\r"), "a\nb\nc\rd\n\r");
}

}  // namespace
}  // namespace krait::test
