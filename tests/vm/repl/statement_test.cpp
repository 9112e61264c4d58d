#include "vm/repl/statement.hpp"

#include <gtest/gtest.h>

namespace krait::vm {
namespace {

TEST(Statement, OneLineIsEnoughForASimpleOne) {
    for (const char* text :
         {"x = 5\n", "\n", "# if 1:\n", "iffy = 5\n", ")\n", ")](\n", "x = 'abc\n", "else:\n",
          "  x\n", "f(1)[2]\n", "'''a'''\n", "'\\''\n", "x = '(' # [\n", "\"'\"\n"})
        EXPECT_FALSE(needs_more(text)) << text;
}

TEST(Statement, AnEmptyLineEndsACompoundOne) {
    for (const char* text : {"if 1:\n", "if 1: pass\n", "if(1): pass\n", "while\n",
                             "for x in y:\n    pass\n", "try:\n    \n", "with a:\n", "def f():\n",
                             "class A:\n", "async def f():\n", "@decorator\n"}) {
        EXPECT_TRUE(needs_more(text)) << text;
        EXPECT_FALSE(needs_more(std::string(text) + "\n")) << text;
    }
}

TEST(Statement, OpenBracketsStringsAndBackslashesWantMore) {
    for (const char* text : {"f(\n", "[(\n", "x = [1, # )\n", "{\n\n", "'''\n", "'''a\"\"\"\n\n",
                             "y = \\\n", "'a\\\n", "def f(\n\n", "print('''it's\n"})
        EXPECT_TRUE(needs_more(text)) << text;
}

TEST(Statement, IndentsAsTheLineBefore) {
    EXPECT_EQ(indent_after(""), 0u);
    EXPECT_EQ(indent_after("if 1:\n"), 4u);
    EXPECT_EQ(indent_after("if 1:\n  if 2:\n"), 6u);
    EXPECT_EQ(indent_after("if 1:\n    x\n"), 4u);
    EXPECT_EQ(indent_after("if 1:\n    x\n    \n"), 4u);
    EXPECT_EQ(indent_after("if 1:\n    x\n    \n    \n"), 0u);
    EXPECT_EQ(indent_after("x = (1,\n"), 0u);
}

}  // namespace
}  // namespace krait::vm
