// What Python reads the same way: each answer below is Python's own.
#include "cli/python_literal.hpp"

#include <gtest/gtest.h>

namespace krait::cli {
namespace {

std::string json(std::string_view source) {
    const auto literal = parse_literal(source);
    return literal ? json_of(*literal) : "no literal";
}

TEST(PythonLiteral, ReadsPlainValues) {
    const std::pair<const char*, const char*> cases[] = {
        {"None", "null"},
        {" True # yes", "true"},
        {"False", "false"},
        {"0", "0"},
        {"-12", "-12"},
        {"+1_000", "1000"},
        {"0xff", "255"},
        {"0b101", "5"},
        {"123456789012345678901234567890", "123456789012345678901234567890"},
        {"1.5", "1.5"},
        {"-1e3", "-1000.0"},
        {".5", "0.5"},
        {"1e-07", "1e-07"},
        {"'a'", "\"a\""},
        {"\"it's\"", "\"it's\""},
        {"'a' \"b\"", "\"ab\""},
        {"'''a\n'b'''", "\"a\\n'b\""},
        {R"('\x41\u00e9\n\\\'\101\q')", R"("Aé\n\\'A\\q")"},
        {R"(r'\n\'')", R"("\\n\\'")"},
        {R"(b'a\x00\xff')", "[97, 0, 255]"},
        {"()", "[]"},
        {"(1,)", "[1]"},
        {"(1)", "1"},
        {"(1, [2, {3}],)", "[1, [2, [3]]]"},
        {"{}", "{}"},
        {"{'a': 1, 2: {'b': ()},}", R"({"a": 1, "2": {"b": []}})"},
        {"[ # first\n 1,\n 2 ]", "[1, 2]"},
    };
    for (auto [source, expected] : cases) EXPECT_EQ(json(source), expected) << source;
}

TEST(PythonLiteral, RefusesWhatIsNone) {
    for (const char* source :
         {"",       "x",           "1 +",   "1 + 2",     "007",       "1j",
          "f'a'",   "[1",          "[1 2]", "{1: 2, 3}", "{1, 2: 3}", "'a",
          "'a\n'",  "'a' b'b'",    "(,)",   "[,]",       "--1",       "1e999",
          "'\\x4'", "'\\N{DASH}'", "nan",   "<object>",  "1 2",       "'\\U00110000'"})
        EXPECT_EQ(json(source), "no literal") << source;
    EXPECT_EQ(json(std::string(200, '[') + std::string(200, ']')), "no literal");
}

TEST(PythonLiteral, FindsAnAssignment) {
    const auto found = parse_assignment(
        "\"\"\"Mine.\"\"\"\n# a comment\nother = 1; commands = {'a': 'b'} # end\n\nlast = (\n1,\n)",
        "commands");
    ASSERT_TRUE(found);
    EXPECT_EQ(json_of(*found), R"({"a": "b"})");
    EXPECT_EQ(parse_assignment("x = 1\n", "commands")->kind, Literal::Kind::None);
    for (const char* source :
         {"import os\ncommands = {}", "commands = {}\nprint(1)", "commands = f()",
          "commands['a'] = 'b'", "commands == 1", "a = b = 1", "x = 1 y = 2"})
        EXPECT_FALSE(parse_assignment(source, "commands")) << source;
}

}  // namespace
}  // namespace krait::cli
