#include "devtest/test_case.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

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
    const auto wired = only_test("# needs: wiring:loop-back, i2c-fast\n");
    EXPECT_EQ(wired.needs, Names{"i2c-fast"});
    EXPECT_EQ(wired.wiring, Names{"loop-back"});
}

TEST(TestCase, HeaderSaysWhyToSkip) {
    EXPECT_EQ(only_test("#skip: no such board yet \n").skip, "no such board yet");
}

TEST(TestCase, HeaderEndsAtTheFirstStatement) {
    const auto test = only_test("print(1)\n# skip: not a header\n# needs: nothing\n");
    EXPECT_EQ(test.skip, std::nullopt);
    EXPECT_TRUE(test.needs.empty());
}

TEST(TestCase, NeedOfWhatIsNoNameIsADefect) {
    const auto test = only_test("# needs: a'b\n");
    EXPECT_TRUE(test.defect.value_or("").ends_with(
        "/a.py: '# needs:' lists modules, features and wiring:NAME, and 'a'b' is no name"));
}

// The defect of `folder`'s test, whose expectation is beside a good test that must not suffer.
std::string only_defect(const Folder& folder) {
    folder.write("a_good.py", "import unittest\n");
    const auto tests = find_test_cases({folder.path()});
    EXPECT_EQ(tests.size(), 2u);
    EXPECT_EQ(tests.front().defect, std::nullopt);
    return tests.back().defect.value_or("none");
}

TEST(TestCase, WhoseExpectationIsNoFileHasADefectThatNamesIt) {
    const Folder directory, fifo, link;
    for (const Folder* folder : {&directory, &fifo, &link}) folder->write("t.py", "print(1)\n");
    const auto expectation = [](const Folder& folder) { return folder.path() + "/t.py.exp"; };
    std::filesystem::create_directory(expectation(directory));
    mkfifo(expectation(fifo).c_str(), 0600);
    std::filesystem::create_symlink("nowhere", expectation(link));
    EXPECT_EQ(only_defect(directory), expectation(directory) + " is a directory, not a file");
    EXPECT_EQ(only_defect(fifo), expectation(fifo) + " is no regular file");
    EXPECT_EQ(only_defect(link),
              "cannot read the file " + expectation(link) + ": No such file or directory");
}

TEST(TestCase, ThatLeadsNowhereHasADefect) {
    const Folder folder;
    folder.write("t.py.exp", "1\n");
    std::filesystem::create_symlink("t.py", folder.path() + "/t.py");
    EXPECT_EQ(only_defect(folder),
              "cannot read the file " + folder.path() + "/t.py: Too many levels of symbolic links");
}

TEST(TestCase, LinksAndFifosThatNothingIsExpectedOfAreNoTests) {
    const Folder folder;
    folder.write("t.py", "import unittest\n");
    std::filesystem::create_symlink("editor@host.1234", folder.path() + "/.#t.py");
    std::filesystem::create_symlink(".", folder.path() + "/self");
    std::filesystem::create_directory(folder.path() + "/folder.py");
    mkfifo((folder.path() + "/fifo.py").c_str(), 0600);
    EXPECT_EQ(names_in({folder.path()}), Names{"t.py"});
}

TEST(TestCase, LinkHasTheExpectationBesideIt) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    std::filesystem::create_symlink("a.py", folder.path() + "/b.py");
    folder.write("b.py.exp", "2\n");
    EXPECT_EQ(names_in({folder.path()}), (Names{"a.py", "b.py"}));
}

TEST(PlainNewlines, KeepsALoneCarriageReturn) {
    EXPECT_EQ(devtest::with_plain_newlines("a\r\nb\r\r\nc\rd\n\r"), "a\nb\nc\rd\n\r");
}

}  // namespace
}  // namespace krait::test
