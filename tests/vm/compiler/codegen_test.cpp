// The templates of .mpy v6.3 section 18.
#include <gtest/gtest.h>

#include "tests/vm/compiler/compiling.hpp"

namespace krait::vm {
namespace {

using test::code_of;
using test::compiled;
using test::disassembled;

TEST(CodeGen, ConditionsAreJumps) {
    EXPECT_EQ(code_of("if a and not b: c"),
              "LOAD_NAME 'a'; POP_JUMP_IF_FALSE 11; LOAD_NAME 'b'; POP_JUMP_IF_TRUE 11; "
              "LOAD_NAME 'c'; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(CodeGen, ConstantConditionsLeaveOneBranch) {
    EXPECT_EQ(code_of("if 0: a\nelif 1: b\nelse: c\n"),
              "LOAD_NAME 'b'; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("while 0: a\nelse: b\n"),
              "LOAD_NAME 'b'; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("x = a if True else b"),
              "LOAD_NAME 'a'; STORE_NAME 'x'; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(CodeGen, ComparisonChainsEvaluateTheMiddleOnce) {
    EXPECT_EQ(code_of("x = a < b < c")
                  .find("LOAD_NAME 'a'; LOAD_NAME 'b'; DUP_TOP; ROT_THREE; "
                        "BINARY_OP_MULTI <; JUMP_IF_FALSE_OR_POP 14; "
                        "LOAD_NAME 'c'; BINARY_OP_MULTI <; JUMP 16; ROT_TWO; "
                        "POP_TOP; STORE_NAME 'x'"),
              0u);
}

TEST(CodeGen, SwapsMakeNoTuple) {
    EXPECT_EQ(code_of("a, b = b, a"),
              "LOAD_NAME 'b'; LOAD_NAME 'a'; ROT_TWO; STORE_NAME 'a'; STORE_NAME 'b'; "
              "LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(CodeGen, RangeLoopsCountOnTheStack) {
    EXPECT_EQ(code_of("for i in range(3): f(i)"),
              "LOAD_CONST_SMALL_INT_MULTI 0; JUMP 15; DUP_TOP; STORE_NAME 'i'; LOAD_NAME 'f'; "
              "LOAD_NAME 'i'; CALL_FUNCTION 1; POP_TOP; LOAD_CONST_SMALL_INT_MULTI 1; "
              "BINARY_OP_MULTI +=; DUP_TOP; LOAD_CONST_SMALL_INT_MULTI 3; BINARY_OP_MULTI <; "
              "POP_JUMP_IF_TRUE 3; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_NE(code_of("for i in range(a, b, -2): pass")
                  .find("LOAD_NAME 'a'; LOAD_NAME 'b'; ROT_TWO; JUMP"),
              std::string::npos);
}

TEST(CodeGen, OnlyTheBuiltinRangeIsCounted) {
    for (const char* source : {"def range(n): return []\nfor i in range(3): pass\n",
                               "import range\nfor i in range(3): pass\n",
                               "def f():\n  global range\n  range = g\nfor i in range(3): pass\n",
                               "for i in range(*a): pass\n", "for i in range(a, b, c): pass\n",
                               "for i in range(1, 2, 0): pass\n", "for i, j in range(3): pass\n"}) {
        EXPECT_NE(code_of(source).find("GET_ITER_STACK"), std::string::npos) << source;
    }
}

TEST(CodeGen, BreakLeavesBlocksByUnwinding) {
    std::string code = code_of("for x in a:\n  try: break\n  finally: b\n");
    EXPECT_NE(code.find("UNWIND_JUMP"), std::string::npos);
    EXPECT_NE(code.find("extra=129"), std::string::npos);
    code = code_of("for x in a:\n  with b:\n    try: continue\n    finally: pass\n");
    EXPECT_NE(code.find("extra=2;"), std::string::npos);
    EXPECT_NE(code_of("for x in a: break").find("POP_TOP; POP_TOP; POP_TOP; POP_TOP; JUMP"),
              std::string::npos);
}

TEST(CodeGen, ExceptionNamesAreDeletedBehindTheHandler) {
    EXPECT_NE(code_of("try: a\nexcept T as e: b\n")
                  .find("DUP_TOP; LOAD_NAME 'T'; BINARY_OP_MULTI exception match; "
                        "POP_JUMP_IF_FALSE 29; STORE_NAME 'e'; SETUP_FINALLY 21; LOAD_NAME 'b'; "
                        "POP_TOP; LOAD_CONST_NONE; LOAD_CONST_NONE; STORE_NAME 'e'; "
                        "DELETE_NAME 'e'; END_FINALLY; POP_EXCEPT_JUMP 30; END_FINALLY"),
              std::string::npos);
}

TEST(CodeGen, StarCallsHaveABitForEachStar) {
    EXPECT_EQ(code_of("f(a, *b, c=1, **d)"),
              "LOAD_NAME 'f'; LOAD_NAME 'a'; LOAD_NAME 'b'; LOAD_CONST_STRING 'c'; "
              "LOAD_CONST_SMALL_INT_MULTI 1; LOAD_NULL; LOAD_NAME 'd'; "
              "LOAD_CONST_SMALL_INT_MULTI 2; CALL_FUNCTION_VAR_KW 514; POP_TOP; "
              "LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_NE(code_of("class C(*a): pass")
                  .find("LOAD_CONST_SMALL_INT_MULTI 4; "
                        "CALL_FUNCTION_VAR_KW 3"),
              std::string::npos);
}

TEST(CodeGen, DefaultsAreATupleAndADict) {
    EXPECT_EQ(code_of("def f(a, b=1, *, c=2): pass"),
              "LOAD_CONST_SMALL_INT_MULTI 1; BUILD_TUPLE 1; BUILD_MAP 1; "
              "LOAD_CONST_SMALL_INT_MULTI 2; LOAD_CONST_STRING 'c'; STORE_MAP; "
              "MAKE_FUNCTION_DEFARGS 0; STORE_NAME 'f'; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_NE(disassembled(compiled("def f(a, b=1, *c, d, e=2, **g): pass"))
                  .find("flags=14 positional=2 keyword_only=2 defaults=1\n"
                        " argument 'a' argument 'b' argument 'd' argument 'e'\n"),
              std::string::npos);
}

TEST(CodeGen, ImportsOfEachForm) {
    EXPECT_EQ(code_of("import a.b.c as x"),
              "LOAD_CONST_SMALL_INT_MULTI 0; LOAD_CONST_NONE; IMPORT_NAME 'a.b.c'; LOAD_ATTR 'b'; "
              "LOAD_ATTR 'c'; STORE_NAME 'x'; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("from ..m import p, q as r"),
              "LOAD_CONST_SMALL_INT_MULTI 2; LOAD_CONST_STRING 'p'; LOAD_CONST_STRING 'q'; "
              "BUILD_TUPLE 2; IMPORT_NAME 'm'; IMPORT_FROM 'p'; STORE_NAME 'p'; IMPORT_FROM 'q'; "
              "STORE_NAME 'r'; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("from m import *"),
              "LOAD_CONST_SMALL_INT_MULTI 0; LOAD_CONST_STRING '*'; BUILD_TUPLE 1; "
              "IMPORT_NAME 'm'; IMPORT_STAR; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(CodeGen, StarredDisplaysAreBuiltInOrder) {
    EXPECT_EQ(code_of("[a, *b]"),
              "BUILD_LIST 0; LOAD_NAME 'a'; STORE_COMP 4; DUP_TOP; LOAD_METHOD 'extend'; "
              "LOAD_NAME 'b'; CALL_METHOD 1; POP_TOP; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_NE(code_of("(*a,)").find("CALL_FUNCTION_VAR_KW 1"), std::string::npos);
    EXPECT_NE(code_of("{**a}").find("LOAD_METHOD 'update'"), std::string::npos);
}

TEST(CodeGen, ConstIsSubstituted) {
    EXPECT_EQ(code_of("_A = const(5)\nB = const(_A * 2)\nx = B + y\n"),
              "LOAD_CONST_SMALL_INT_MULTI 10; STORE_NAME 'B'; LOAD_CONST_SMALL_INT_MULTI 10; "
              "LOAD_NAME 'y'; BINARY_OP_MULTI +; STORE_NAME 'x'; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(CodeGen, DocstringsAndAnnotationsLeaveNothing) {
    EXPECT_EQ(code_of("'doc'\nx: int\n"), "LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(code_of("def f(a: int) -> str:\n  'doc'\n", "f"), "LOAD_CONST_NONE; RETURN_VALUE");
}

// The stack of section 20, for shapes whose depth the format's text works out.
TEST(CodeGen, CountsTheSlotsOfAFrame) {
    auto state = [](std::string_view source) {
        std::string text = disassembled(compiled(source));
        std::size_t at = text.rfind("state=");
        return text.substr(at, text.find(" flags") - text.find("state="));
    };
    EXPECT_EQ(state("pass"), "state=1 blocks=0");
    EXPECT_EQ(state("f(1)"), "state=2 blocks=0");
    EXPECT_EQ(state("for x in a: pass"), "state=5 blocks=0");
    EXPECT_EQ(state("with a: pass"), "state=5 blocks=1");
    EXPECT_EQ(state("try: a\nfinally: pass"), "state=2 blocks=1");
    EXPECT_EQ(state("try: a\nexcept: pass"), "state=1 blocks=1");
    EXPECT_EQ(state("for x in a:\n  try: break\n  finally: pass\n"), "state=6 blocks=1");
}

}  // namespace
}  // namespace krait::vm
