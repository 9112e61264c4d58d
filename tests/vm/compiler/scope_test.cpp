// Which instructions reach a variable says where it lives.
#include <gtest/gtest.h>

#include "tests/vm/compiler/compiling.hpp"

namespace krait::vm {
namespace {

using test::code_of;

TEST(Scope, ModuleNamesAreInTheDict) {
    EXPECT_EQ(code_of("x = y"), "LOAD_NAME 'y'; STORE_NAME 'x'; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(Scope, WhatAFunctionAssignsIsLocal) {
    EXPECT_EQ(code_of("def f(a):\n  b = a + c\n  del b\n", "f"),
              "LOAD_FAST_MULTI 0; LOAD_GLOBAL 'c'; BINARY_OP_MULTI +; STORE_FAST_MULTI 1; "
              "DELETE_FAST 1; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(Scope, DeclaredGlobalsAreGlobal) {
    EXPECT_EQ(code_of("def f():\n  global x\n  x = 1\n  del x\n", "f"),
              "LOAD_CONST_SMALL_INT_MULTI 1; STORE_GLOBAL 'x'; DELETE_GLOBAL 'x'; "
              "LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(Scope, SharedVariablesLiveInCells) {
    const char* source =
        "def f(a):\n"
        "  b = 1\n"
        "  def g():\n"
        "    nonlocal b\n"
        "    b = a\n"
        "  return g\n";
    EXPECT_EQ(code_of(source, "f"),
              "LOAD_CONST_SMALL_INT_MULTI 1; STORE_DEREF 1; LOAD_FAST_MULTI 1; LOAD_FAST_MULTI 0; "
              "MAKE_CLOSURE 0 extra=2; STORE_FAST_MULTI 2; LOAD_FAST_MULTI 2; RETURN_VALUE");
    EXPECT_EQ(code_of(source, "g"), "LOAD_DEREF 1; STORE_DEREF 0; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(Scope, AFunctionBetweenPassesTheCellOn) {
    const char* source =
        "def f():\n"
        "  x = 1\n"
        "  def g():\n"
        "    return lambda: x\n";
    EXPECT_EQ(code_of(source, "g"), "LOAD_FAST_MULTI 0; MAKE_CLOSURE 0 extra=1; RETURN_VALUE");
    EXPECT_EQ(code_of(source, "<lambda>"), "LOAD_DEREF 0; RETURN_VALUE");
}

TEST(Scope, AGlobalDeclarationHidesTheVariableFurtherOut) {
    const char* source =
        "def f():\n"
        "  x = 1\n"
        "  def g():\n"
        "    global x\n"
        "    return lambda: x\n";
    EXPECT_EQ(code_of(source, "<lambda>"), "LOAD_GLOBAL 'x'; RETURN_VALUE");
}

TEST(Scope, MethodsDoNotSeeTheClassBody) {
    const char* source =
        "class A:\n"
        "  x = 1\n"
        "  def m(self): return x\n";
    EXPECT_EQ(code_of(source, "m"), "LOAD_GLOBAL 'x'; RETURN_VALUE");
}

TEST(Scope, AClassBodyReadsTheFunctionAroundIt) {
    const char* source =
        "def f(x):\n"
        "  class A:\n"
        "    y = x\n"
        "    x = y\n";
    EXPECT_EQ(code_of(source, "A")
                  .find("LOAD_NAME '__name__'; STORE_NAME '__module__'; "
                        "LOAD_CONST_STRING 'A'; STORE_NAME '__qualname__'; "
                        "LOAD_NAME 'x'; STORE_NAME 'y'"),
              0u);
    EXPECT_NE(code_of("def f(x):\n  class A:\n    y = x\n", "A").find("LOAD_DEREF 0"),
              std::string::npos);
}

TEST(Scope, SuperReachesTheClassThroughACell) {
    const char* source =
        "class A(B):\n"
        "  def m(self, x):\n"
        "    return super().m(x)\n";
    EXPECT_EQ(code_of(source, "m"),
              "LOAD_GLOBAL 'super'; LOAD_DEREF 0; LOAD_FAST_MULTI 1; LOAD_SUPER_METHOD 'm'; "
              "LOAD_FAST_MULTI 2; CALL_METHOD 1; RETURN_VALUE");
    std::string body = code_of(source, "A");
    EXPECT_NE(body.find("LOAD_FAST_MULTI 0; MAKE_CLOSURE 0 extra=1; STORE_NAME 'm'; "
                        "LOAD_FAST_MULTI 0; RETURN_VALUE"),
              std::string::npos);
}

TEST(Scope, ComprehensionsHaveAScopeOfTheirOwn) {
    EXPECT_EQ(code_of("y = [x for x in a if x]", "<listcomp>"),
              "BUILD_LIST 0; LOAD_FAST_MULTI 0; GET_ITER_STACK; FOR_ITER 15; STORE_FAST_MULTI 1; "
              "LOAD_FAST_MULTI 1; POP_JUMP_IF_FALSE 4; LOAD_FAST_MULTI 1; STORE_COMP 20; JUMP 4; "
              "RETURN_VALUE");
}

TEST(Scope, AssignmentExpressionsLeaveTheComprehension) {
    EXPECT_NE(code_of("[y := x for x in a]", "<listcomp>").find("STORE_GLOBAL 'y'"),
              std::string::npos);
    EXPECT_NE(code_of("def f():\n  [y := x for x in a]\n  return y\n", "<listcomp>")
                  .find("STORE_DEREF 0"),
              std::string::npos);
}

TEST(Scope, LocalsPast15HaveALongForm) {
    std::string source = "def f():\n";
    for (int i = 0; i < 17; ++i) source += "  v" + std::to_string(i) + " = 1\n";
    EXPECT_NE(code_of(source, "f")
                  .find("STORE_FAST_MULTI 15; LOAD_CONST_SMALL_INT_MULTI 1; "
                        "STORE_FAST_N 16"),
              std::string::npos);
}

}  // namespace
}  // namespace krait::vm
