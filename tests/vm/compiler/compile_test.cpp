#include "vm/compile.hpp"

#include <gtest/gtest.h>

#include "tests/vm/code/worked_files.hpp"
#include "tests/vm/compiler/compiling.hpp"

namespace krait::vm {
namespace {

using test::code_of;
using test::compiled;
using test::disassembled;
using test::error_of;

TEST(Compile, MakesTheFormatsWorkedFilesByteForByte) {
    EXPECT_EQ(compiled(test::kTrySource, {.file_name = "w.py"}), test::kTryFile);
    EXPECT_EQ(compiled("print('hello')", {.file_name = "p01_hello.py"}), test::kHelloFile);
}

TEST(Compile, AnEmptyTextIsAnEmptyModule) {
    EXPECT_EQ(code_of(""), "LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("# only a comment"), "LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(Compile, SingleInputShowsTheValuesOfTheModule) {
    CompileOptions prompt{.file_name = "<stdin>", .input = InputKind::Single};
    EXPECT_EQ(code_of("1 + a\n", "<module>", prompt),
              "LOAD_NAME '__repl_print__'; LOAD_CONST_SMALL_INT_MULTI 1; LOAD_NAME 'a'; "
              "BINARY_OP_MULTI +; CALL_FUNCTION 1; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("def f():\n  a\n", "f", prompt),
              "LOAD_GLOBAL 'a'; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_NE(code_of("if a:\n  b\n", "<module>", prompt).find("__repl_print__"),
              std::string::npos);
    EXPECT_EQ(error_of("a\nb\n", prompt), "SyntaxError: invalid syntax, line 2");
}

TEST(Compile, EvalInputReturnsItsValue) {
    CompileOptions eval{.file_name = "<string>", .input = InputKind::Eval};
    EXPECT_EQ(code_of("a, 1", "<module>", eval),
              "LOAD_NAME 'a'; LOAD_CONST_SMALL_INT_MULTI 1; BUILD_TUPLE 2; RETURN_VALUE");
    EXPECT_EQ(error_of("a = 1", eval), "SyntaxError: invalid syntax, line 1");
}

TEST(Compile, OptimisationDropsAssertsAndDebug) {
    EXPECT_EQ(code_of("assert a", "<module>", {.optimisation = 1}),
              "LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("x = __debug__", "<module>", {.optimisation = 1}),
              "LOAD_CONST_FALSE; STORE_NAME 'x'; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("assert a, b"),
              "LOAD_NAME 'a'; POP_JUMP_IF_TRUE 11; LOAD_GLOBAL 'AssertionError'; LOAD_NAME 'b'; "
              "CALL_FUNCTION 1; RAISE_OBJ; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(Compile, TheHighestOptimisationDropsLines) {
    std::string text = disassembled(compiled("\n\nf()\n\ng()\n", {.optimisation = 3}));
    EXPECT_NE(text.find("     1      0  LOAD_NAME 'f'"), std::string::npos);
    EXPECT_NE(text.find("            5  LOAD_NAME 'g'"), std::string::npos);
}

TEST(Compile, AFileNameIsMadePresentable) {
    EXPECT_EQ(disassembled(compiled("", {.file_name = "a\xff.py"})).find("string 0 'a?.py'"), 0u);
    std::string long_name(300, 'x');
    EXPECT_EQ(disassembled(compiled("", {.file_name = long_name}))
                  .find("string 0 '" + std::string(255, 'x') + "'\n"),
              0u);
}

TEST(Compile, NamesAreAsLongAsABoardCanIntern) {
    EXPECT_EQ(error_of(std::string(255, 'x') + " = 1"), "");
    EXPECT_NE(error_of(std::string(256, 'x') + " = 1").find("RuntimeError: name too long"),
              std::string::npos);
}

TEST(Compile, TheSameTextGivesTheSameBytes) {
    std::string source =
        "def f(a):\n  return [b for b in a if b] + [1.5, 'a long string', 1 << 40]\n";
    EXPECT_EQ(compiled(source), compiled(source));
}

TEST(Compile, LineEndsDoNotMatter) {
    EXPECT_EQ(compiled("if a:\r\n  b = '''x\r\ny'''\r\n"), compiled("if a:\n  b = '''x\ny'''\n"));
}

}  // namespace
}  // namespace krait::vm
