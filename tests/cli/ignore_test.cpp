// The answers are those of git check-ignore.
#include "cli/ignore.hpp"

#include <gtest/gtest.h>

namespace krait::cli {
namespace {

bool ignored(const std::string& patterns, const std::string& path, bool is_folder = false) {
    IgnoreList list;
    list.add_lines(patterns);
    return list.ignores(path, is_folder);
}

TEST(IgnoreList, MatchesAsGitDoes) {
    EXPECT_TRUE(ignored("*.log", "a.log"));
    EXPECT_TRUE(ignored("*.log", "deep/er/a.log"));
    EXPECT_FALSE(ignored("*.log", "a.logs"));
    EXPECT_FALSE(ignored("/a", "b/a"));
    EXPECT_TRUE(ignored("/a", "a"));
    EXPECT_TRUE(ignored("b/a", "b/a"));
    EXPECT_FALSE(ignored("b/a", "c/b/a"));
    EXPECT_TRUE(ignored("**/b/a", "c/b/a"));
    EXPECT_TRUE(ignored("a/**/b", "a/b"));
    EXPECT_TRUE(ignored("a/**/b", "a/x/y/b"));
    EXPECT_TRUE(ignored("a/**", "a/x/y"));
    EXPECT_FALSE(ignored("a/**", "a", true));
    EXPECT_FALSE(ignored("a/*", "a"));
    EXPECT_TRUE(ignored("build/", "build", true));
    EXPECT_FALSE(ignored("build/", "build", false));
    EXPECT_TRUE(ignored("build/", "x/build/deep/file"));
    EXPECT_TRUE(ignored("[a-c].py", "b.py"));
    EXPECT_FALSE(ignored("[!a-c].py", "b.py"));
    EXPECT_TRUE(ignored("a?", "ab"));
    EXPECT_FALSE(ignored("a?b", "a/b"));
}

TEST(IgnoreList, TheLastMatchCounts) {
    EXPECT_FALSE(ignored("*.py\n!main.py", "main.py"));
    EXPECT_TRUE(ignored("!main.py\n*.py", "main.py"));
    EXPECT_TRUE(ignored("lib/\n!lib/main.py", "lib/main.py")) << "its folder is ignored";
}

TEST(IgnoreList, SkipsCommentsAndTakesEscapes) {
    EXPECT_FALSE(ignored("# a\n\n", "# a"));
    EXPECT_TRUE(ignored("\\#a", "#a"));
    EXPECT_TRUE(ignored("\\!a", "!a"));
    EXPECT_TRUE(ignored("a  \r\n", "a"));
    EXPECT_TRUE(ignored("\\*", "*"));
    EXPECT_FALSE(ignored("\\*", "a"));
}

}  // namespace
}  // namespace krait::cli
