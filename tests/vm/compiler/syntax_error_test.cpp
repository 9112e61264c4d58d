// What is refused, in the words of the reference.
#include <gtest/gtest.h>

#include "tests/vm/compiler/compiling.hpp"

namespace krait::vm {
namespace {

using test::error_of;

std::string repeated(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

TEST(SyntaxErrors, OfGrammarSayTheLine) {
    constexpr const char* kLine1 = "SyntaxError: invalid syntax, line 1";
    for (const char* source : {"x = = 1\n",
                               "a b\n",
                               "f(\n",
                               "(1]\n",
                               "x = 1)\n",
                               "'abc\n",
                               "$\n",
                               "a <> b\n",
                               "if x y: z\n",
                               "def f(a, /, b): pass\n",
                               "x := 1\n",
                               "(,)\n",
                               "a[]\n",
                               "print 'a'\n",
                               "import *\n",
                               "from a import ()\n",
                               "'a' b'b'\n",
                               "\"\\xZZ\"\n",
                               "f'{x'\n",
                               "f'}'\n",
                               "f'{}'\n",
                               "f'{x!z}'\n",
                               "lambda: x := 1\n",
                               "[x for x in 1, 2]\n",
                               "async x\n",
                               "def f((a, b)): pass\n",
                               "yield x = 1\n",
                               "del not x\n",
                               "{x := 1: 2}\n",
                               "a[x := 1:2]\n",
                               "x = 1 \\\n",
                               "raise x, y\n",
                               "@a\n"}) {
        std::string error = error_of(source);
        EXPECT_TRUE(error == kLine1 || error == "SyntaxError: invalid syntax, line 2")
            << source << error;
    }
    EXPECT_EQ(error_of("x = 1\ny = (\n 1 +\n)\n"), "SyntaxError: invalid syntax, line 4");
}

TEST(SyntaxErrors, OfMeaningNameTheFunction) {
    EXPECT_EQ(error_of("def f():\n  x\n  1 = 2\n"),
              "SyntaxError: can't assign to expression, line 3, in f");
    EXPECT_EQ(error_of("class A:\n  return 1\n"),
              "SyntaxError: 'return' outside function, line 2, in A");
    EXPECT_EQ(error_of("def f(a=1, b): pass"),
              "SyntaxError: non-default argument follows default argument, line 1, in <module>");
}

TEST(SyntaxErrors, OfGrammarComeBeforeThoseOfMeaning) {
    EXPECT_EQ(error_of("1 = 2\nx = = 1\n"), "SyntaxError: invalid syntax, line 2");
}

TEST(SyntaxErrors, OfMeaningAreFoundInOuterCodeFirst) {
    EXPECT_EQ(error_of("def f():\n  1 = 2\nbreak\n2 = 3\n"),
              "SyntaxError: 'break'/'continue' outside loop, line 3, in <module>");
    EXPECT_EQ(error_of("[x for 1 in y]\n"),
              "SyntaxError: can't assign to expression, line 1, in <listcomp>");
    EXPECT_EQ(error_of("def f(a, *b, *c): pass\n"), "SyntaxError: invalid syntax, line 1, in f");
    EXPECT_EQ(error_of("(1 := 2)\nlambda *a, *b: 3\n"),
              "SyntaxError: can't assign to expression, line 1, in <module>");
}

TEST(SyntaxErrors, OfMeaning) {
    auto message = [](std::string_view source) {
        std::string error = error_of(source);
        std::size_t start = error.find(": ") + 2;
        return error.substr(start, error.find(", line") - start);
    };
    EXPECT_EQ(message("f() = 1"), "can't assign to expression");
    EXPECT_EQ(message("(x.y := 1)"), "can't assign to expression");
    EXPECT_EQ(message("for 1 in x: pass"), "can't assign to expression");
    EXPECT_EQ(message("*a, *b = 1"), "multiple *x in assignment");
    EXPECT_EQ(message("x = *a"), "*x must be assignment target");
    EXPECT_EQ(message("del f()"), "can't delete expression");
    EXPECT_EQ(message("f(a=1, 2)"), "positional arg after keyword arg");
    EXPECT_EQ(message("f(**a, 2)"), "positional arg after **");
    EXPECT_EQ(message("f(**a, *b)"), "* arg after **");
    EXPECT_EQ(message("f(a.b=2)"), "LHS of keyword arg must be an id");
    EXPECT_EQ(message("{1: 2, 3}"), "expecting key:value for dict");
    EXPECT_EQ(message("{1, 2: 3}"), "expecting just a value for set");
    EXPECT_EQ(message("X = const(y)"), "not a constant");
    EXPECT_EQ(message("try: pass\nexcept: pass\nexcept A: pass"), "default 'except' must be last");
    EXPECT_EQ(message("@micropython.native\ndef f(): pass"), "invalid micropython decorator");
    EXPECT_EQ(message("break"), "'break'/'continue' outside loop");
    EXPECT_EQ(message("while 1:\n  def f(): continue\n"), "'break'/'continue' outside loop");
    EXPECT_EQ(message("yield 1"), "'yield' outside function");
    EXPECT_EQ(message("await x"), "'await' outside function");
    EXPECT_EQ(message("def f():\n  async with x: pass"), "async for/with outside async function");
    EXPECT_EQ(message("def f(a, a): pass"), "argument name reused");
    EXPECT_EQ(message("def f(): super()"), "super() can't find self");
    EXPECT_EQ(message("def f():\n  from a import *"), "import * not at module level");
    EXPECT_EQ(message("def f():\n  x = 1\n  global x"), "identifier redefined as global");
    EXPECT_EQ(message("def f(x):\n  nonlocal x"), "identifier redefined as nonlocal");
    EXPECT_EQ(message("nonlocal x"), "can't declare nonlocal in outer code");
    EXPECT_EQ(message("def f():\n  nonlocal y"), "no binding for nonlocal found");
}

TEST(SyntaxErrors, OfMeaningAreNotSoughtInIdleCode) {
    EXPECT_EQ(error_of("if 0: return\nelif 0.0: break\n"), "");
    EXPECT_EQ(error_of("if 1: pass\nelse: 1 = 2\n"), "");
    EXPECT_EQ(error_of("while 0: yield\n"), "");
    EXPECT_EQ(error_of("def f():\n  if 0: nonlocal x\n"), "");
    EXPECT_EQ(error_of("if 0: a b\n"), "SyntaxError: invalid syntax, line 1");
}

TEST(SyntaxErrors, OfNumbersQuoteTheDigits) {
    EXPECT_EQ(error_of("0777"),
              "SyntaxError: invalid syntax for integer with base 0: '0777', line 1");
    EXPECT_EQ(error_of("0b12"),
              "SyntaxError: invalid syntax for integer with base 2: '12', line 1");
    EXPECT_EQ(error_of("1if x else y"),
              "SyntaxError: invalid syntax for integer with base 10: '1if', line 1");
    EXPECT_EQ(error_of("1.5.5"), "SyntaxError: invalid syntax for number, line 1");
    EXPECT_EQ(error_of("0x1.5"), "SyntaxError: invalid syntax for number, line 1");
    EXPECT_EQ(error_of("0xj"), "SyntaxError: invalid syntax for number, line 1");
    EXPECT_EQ(error_of("1e+"), "SyntaxError: invalid syntax for number, line 1");
}

TEST(SyntaxErrors, OfIndentation) {
    EXPECT_EQ(error_of("a\n  b\n"), "IndentationError: unexpected indent, line 2");
    EXPECT_EQ(error_of("if 1:\n  x\n y\n"),
              "IndentationError: unindent doesn't match any outer indent level, line 2");
    EXPECT_EQ(error_of("if 1:\n  if 2:\n    x\n\n y\n"),
              "IndentationError: unindent doesn't match any outer indent level, line 3");
    EXPECT_EQ(error_of("try: x\n  y\n"), "IndentationError: unexpected indent, line 2");
    EXPECT_EQ(error_of("if 1:\nx\n"), "SyntaxError: invalid syntax, line 2");
}

TEST(SyntaxErrors, ATextThatIsNotUtf8IsRefused) {
    EXPECT_EQ(error_of("x = '\xff'"), "UnicodeError: source is not UTF-8, line 1");
}

TEST(SyntaxErrors, DeepNestingIsRefusedInEveryForm) {
    constexpr const char* kTooDeep = "SyntaxError: too much nesting, line 1";
    constexpr int kMany = 100000;
    EXPECT_EQ(error_of(repeated("(", kMany)), kTooDeep);
    EXPECT_EQ(error_of(repeated("[", kMany)), kTooDeep);
    EXPECT_EQ(error_of(repeated("{1:", kMany)), kTooDeep);
    EXPECT_EQ(error_of(repeated("-", kMany)), kTooDeep);
    EXPECT_EQ(error_of(repeated("not ", kMany)), kTooDeep);
    EXPECT_EQ(error_of(repeated("a**", kMany)), kTooDeep);
    EXPECT_EQ(error_of(repeated("lambda:", kMany)), kTooDeep);
    EXPECT_EQ(error_of(repeated("a if b else ", kMany)), kTooDeep);
    EXPECT_EQ(error_of("a" + repeated(".b", kMany)), kTooDeep);
    EXPECT_EQ(error_of("a" + repeated("(1)", kMany)), kTooDeep);
    EXPECT_EQ(error_of("a" + repeated("[1]", kMany)), kTooDeep);
    EXPECT_EQ(error_of("[a" + repeated(" for b in c", kMany)), kTooDeep);
    EXPECT_EQ(error_of("with " + repeated("a,", kMany)), kTooDeep);
    EXPECT_EQ(error_of("f'" + repeated("{a:", kMany) + "'"), kTooDeep);
    std::string functions;
    for (int i = 0; i < 40; ++i) functions += std::string(i, ' ') + "def f():\n";
    EXPECT_NE(error_of(functions + std::string(40, ' ') + "pass\n").find("too much nesting"),
              std::string::npos);
}

TEST(SyntaxErrors, LongIsNotDeep) {
    EXPECT_EQ(error_of("x = a" + repeated(" + a", 20000)), "");
    EXPECT_EQ(error_of("x = a" + repeated(" and a", 2000)), "");
    EXPECT_EQ(error_of("x = a" + repeated(" < a", 2000)), "");
    EXPECT_EQ(error_of("x = [" + repeated("a,", 20000) + "]"), "");
    EXPECT_EQ(error_of("if a: pass\n" + repeated("elif a: pass\n", 2000)), "");
    EXPECT_EQ(error_of(repeated("x = 1\n", 20000)), "");
}

}  // namespace
}  // namespace krait::vm
