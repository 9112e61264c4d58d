#include "devtest/selection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "devtest/suite_error.hpp"

namespace krait::test {
namespace {

using devtest::NamePattern;
using devtest::TestCase;

TEST(NamePattern, IsMadeOfWordsAndAndOrNotAndBrackets) {
    const std::string id = "tests/test_Mqtt.py::test_connect";
    for (const char* text :
         {"mqtt", "MQTT and connect", "nothing or connect", "not nothing",
          "not (nothing or http) and tests/", "test_mqtt.py::test_c", "not not mqtt", "((mqtt))"})
        EXPECT_TRUE(NamePattern(text).matches(id)) << text;
    for (const char* text :
         {"http", "mqtt and http", "not mqtt", "not (mqtt or http)", "nothing and mqtt or http"})
        EXPECT_FALSE(NamePattern(text).matches(id)) << text;
}

TEST(NamePattern, SaysWhatIsWrongWithIt) {
    for (const std::string text : {"", "and", "a and", "(a", "a)", "not", "a b", "()"})
        EXPECT_THROW(NamePattern{text}, devtest::SuiteError) << text;
    EXPECT_THROW(NamePattern(std::string(100'000, '(')), devtest::SuiteError);
    std::string nots;
    for (int i = 0; i < 100'000; ++i) nots += "not ";
    EXPECT_THROW(NamePattern(nots + "a"), devtest::SuiteError);
    try {
        NamePattern("a and (b");
        FAIL();
    } catch (const devtest::SuiteError& error) {
        EXPECT_STREQ(error.what(),
                     "-k a and (b: a bracket is not closed; it is made of words, and, or, not and "
                     "brackets");
    }
}

TestCase file_of(const std::string& path) {
    TestCase test;
    test.path = path;
    test.kind = TestCase::Kind::Expectation;
    return test;
}

TEST(Matching, LeavesWhatIsMeantOfAFile) {
    TestCase functions = file_of("test_a.py");
    functions.kind = TestCase::Kind::Functions;
    for (const char* name : {"test_one", "test_two"})
        functions.functions.push_back({.name = name, .fixture = {}});
    TestCase classes = file_of("b.py");
    classes.kind = TestCase::Kind::Unittest;
    classes.source =
        "import unittest\n"
        "class T(unittest.TestCase):\n"
        "    def helper(self):\n"
        "        def test_no(): pass\n"
        "    def test_one(self): pass\n"
        "    async def test_two(self): pass\n"
        "class Other:\n"
        "    def test_one(self): pass\n";
    const std::vector<TestCase> all{functions, classes, file_of("one.py")};
    const auto one = devtest::matching(all, NamePattern("one"));
    ASSERT_EQ(one.size(), 3u);
    ASSERT_EQ(one[0].functions.size(), 1u);
    EXPECT_EQ(one[0].functions[0].name, "test_one");
    EXPECT_EQ(one[1].only, std::vector<std::string>{"T.test_one"});
    EXPECT_EQ(one[2].path, "one.py");
    const auto b = devtest::matching(all, NamePattern("b.py"));
    ASSERT_EQ(b.size(), 1u);
    EXPECT_TRUE(b[0].only.empty());  // all of it
    EXPECT_EQ(devtest::matching(all, NamePattern("T.test_two"))[0].only,
              std::vector<std::string>{"T.test_two"});
    EXPECT_TRUE(devtest::matching(all, NamePattern("nothing")).empty());
}

std::vector<TestCase> files(int count) {
    std::vector<TestCase> tests;
    for (int i = 0; i < count; ++i) tests.push_back(file_of("test" + std::to_string(100 + i)));
    return tests;
}

TEST(Shard, AllPartsTogetherAreAllTestsOnce) {
    for (const unsigned count : {1u, 2u, 3u, 7u, 60u}) {
        std::multiset<std::string> seen;
        for (unsigned number = 1; number <= count; ++number)
            for (const auto& test : devtest::shard_of(files(50), number, count,
                                                      [](const std::string&) { return 0.0; }))
                seen.insert(test.path);
        EXPECT_EQ(seen.size(), 50u);
        EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), 50u);
    }
}

TEST(Shard, PartsTakeEquallyLong) {
    const auto seconds = [](const std::string& path) {
        return path == "test100" ? 10.0 : path < "test120" ? 1.0 : 0.0;  // some are not known
    };
    const auto long_one = devtest::shard_of(files(30), 1, 3, seconds);
    const auto others = devtest::shard_of(files(30), 2, 3, seconds);
    EXPECT_LT(long_one.size(), others.size());
    EXPECT_EQ(long_one[0].path, "test100");
}

TEST(Shuffle, IsTheSameForTheSameSeed) {
    const auto shuffled = [](std::uint64_t seed) {
        auto tests = files(20);
        devtest::shuffle(tests, seed);
        std::string order;
        for (const auto& test : tests) order += test.path.substr(4) + " ";
        return order;
    };
    EXPECT_EQ(shuffled(1), shuffled(1));
    EXPECT_NE(shuffled(1), shuffled(2));
    EXPECT_EQ(shuffled(7).size(), 20 * 4u);
}

}  // namespace
}  // namespace krait::test
