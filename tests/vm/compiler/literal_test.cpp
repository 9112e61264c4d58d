// What literals mean, seen in the constants of the image.
#include <gtest/gtest.h>

#include "tests/vm/compiler/compiling.hpp"

namespace krait::vm {
namespace {

using test::code_of;
using test::compiled;
using test::disassembled;
using test::error_of;

// The first entry of the object table that `x = literal` makes.
std::string object_of(const std::string& literal, CompileOptions options = {}) {
    std::string text = disassembled(compiled("x = " + literal, options));
    std::size_t start = text.find("object 0 ");
    if (start == std::string::npos) return "none";
    return text.substr(start + 9, text.find('\n', start) - start - 9);
}

// What the first instruction of `x = literal` loads.
std::string load_of(const std::string& literal) {
    std::string code = code_of("x = " + literal);
    return code.substr(0, code.find(';'));
}

TEST(Literal, SmallIntsAreInTheCode) {
    EXPECT_EQ(load_of("47"), "LOAD_CONST_SMALL_INT_MULTI 47");
    EXPECT_EQ(load_of("-16"), "LOAD_CONST_SMALL_INT_MULTI -16");
    EXPECT_EQ(load_of("48"), "LOAD_CONST_SMALL_INT 48");
    EXPECT_EQ(load_of("-17"), "LOAD_CONST_SMALL_INT -17");
    EXPECT_EQ(load_of("0x3fff_ffff"), "LOAD_CONST_SMALL_INT 1073741823");
    EXPECT_EQ(load_of("-0x40000000"), "LOAD_CONST_SMALL_INT -1073741824");
}

TEST(Literal, IntsThatABoardCannotHoldAreObjects) {
    EXPECT_EQ(object_of("0x40000000"), "1073741824");
    EXPECT_EQ(object_of("-0x40000001"), "-1073741825");
    EXPECT_EQ(object_of("0x40000000", {.small_int_bits = 63}), "none");
    EXPECT_EQ(object_of("0x4000000000000000", {.small_int_bits = 63}), "4611686018427387904");
}

TEST(Literal, IntsHaveAnySizeInEveryBase) {
    EXPECT_EQ(object_of("0xffffffffffffffffffffffffffffffff"),
              "340282366920938463463374607431768211455");
    EXPECT_EQ(object_of("0o7777777777777777777777777"), "37778931862957161709567");
    EXPECT_EQ(object_of("0b" + std::string(70, '1')), "1180591620717411303423");
    EXPECT_EQ(object_of("-00_000"), "none");
    EXPECT_EQ(object_of("-123456789_123456789_123456789"), "-123456789123456789123456789");
    EXPECT_EQ(object_of("0x1000000000000000000000000000"), "324518553658426726783156020576256");
}

TEST(Literal, FloatsAndImaginariesKeepTheirText) {
    EXPECT_EQ(object_of("1_0.5e1_0"), "10.5e10");
    EXPECT_EQ(object_of("-.5"), "-.5");
    EXPECT_EQ(object_of("- -.5"), ".5");
    EXPECT_EQ(object_of("2J"), "2j");
}

TEST(Literal, OperatorsOnIntsAreFolded) {
    EXPECT_EQ(load_of("1 + 2 * 3 - 4"), "LOAD_CONST_SMALL_INT_MULTI 3");
    EXPECT_EQ(load_of("-7 // 2"), "LOAD_CONST_SMALL_INT_MULTI -4");
    EXPECT_EQ(load_of("-7 % 3"), "LOAD_CONST_SMALL_INT_MULTI 2");
    EXPECT_EQ(load_of("-2 ** 2"), "LOAD_CONST_SMALL_INT_MULTI -4");
    EXPECT_EQ(load_of("~1 & 0xf | 1 << 4 ^ 3"), "LOAD_CONST_SMALL_INT_MULTI 31");
    EXPECT_EQ(load_of("-1 >> 100"), "LOAD_CONST_SMALL_INT_MULTI -1");
    EXPECT_EQ(object_of("1 << 40"), "1099511627776");
}

TEST(Literal, IntsOfAnySizeAreFolded) {
    EXPECT_EQ(object_of("10 ** 30 + 1"), "1000000000000000000000000000001");
    EXPECT_EQ(object_of("-(10 ** 30) // 7"), "-142857142857142857142857142858");
    EXPECT_EQ(load_of("-(10 ** 30) % 7"), "LOAD_CONST_SMALL_INT_MULTI 6");
    EXPECT_EQ(load_of("(1 << 200) // -(1 << 199)"), "LOAD_CONST_SMALL_INT_MULTI -2");
    EXPECT_EQ(object_of("~(1 << 64) & -1 ^ 5 | 2"), "-18446744073709551622");
    EXPECT_EQ(load_of("-(1 << 100) >> 99"), "LOAD_CONST_SMALL_INT_MULTI -2");
    EXPECT_EQ(object_of("9223372036854775807 + 1"), "9223372036854775808");
    EXPECT_EQ(object_of("-9223372036854775808 - 1"), "-9223372036854775809");
    EXPECT_EQ(object_of("(-3) ** 45 * 3 ** 20"), "-10301051460877537453973547267843");
}

TEST(Literal, WhatIsTooLongOrFailsIsLeftToRunTime) {
    EXPECT_EQ(code_of("x = 1 << 4000"),
              "LOAD_CONST_SMALL_INT_MULTI 1; LOAD_CONST_SMALL_INT 4000; BINARY_OP_MULTI <<; "
              "STORE_NAME 'x'; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(load_of("10 ** 1000"), "LOAD_CONST_SMALL_INT_MULTI 10");
    EXPECT_EQ(load_of("1 // 0"), "LOAD_CONST_SMALL_INT_MULTI 1");
    EXPECT_EQ(load_of("1 << -1"), "LOAD_CONST_SMALL_INT_MULTI 1");
    EXPECT_EQ(object_of("1.5 + 2"), "1.5");
}

TEST(Literal, ConstantsMayBeArithmeticWithFloats) {
    EXPECT_EQ(object_of("const(1.5 + 2)"), "3.5");
    EXPECT_EQ(object_of("const(-7.5 % 2)"), "0.5");
    EXPECT_EQ(object_of("const(7.5 // -2)"), "-4.0");
    EXPECT_EQ(object_of("const(1 / 4 - 2 ** -1)"), "-0.25");
    EXPECT_EQ(object_of("const(-(1e300 * 10))"), "-1e+301");
    EXPECT_EQ(error_of("x = const(1.0 / 0)"), "SyntaxError: not a constant, line 1");
    EXPECT_EQ(error_of("x = const(1e300 * 1e300)"), "SyntaxError: not a constant, line 1");
    EXPECT_EQ(error_of("x = const((-8) ** 0.5)"), "SyntaxError: not a constant, line 1");
}

TEST(Literal, IdleOperandsOfLogicAreLeftOut) {
    EXPECT_EQ(load_of("0 or x or 'a'"), "LOAD_NAME 'x'");
    EXPECT_EQ(load_of("1 and 2"), "LOAD_CONST_SMALL_INT_MULTI 2");
    EXPECT_EQ(load_of("'' and x"), "LOAD_CONST_STRING ''");
    EXPECT_EQ(code_of("x = a or 0 or b or 3 or c"),
              "LOAD_NAME 'a'; JUMP_IF_TRUE_OR_POP 9; LOAD_NAME 'b'; JUMP_IF_TRUE_OR_POP 9; "
              "LOAD_CONST_SMALL_INT_MULTI 3; STORE_NAME 'x'; LOAD_CONST_NONE; RETURN_VALUE");
}

TEST(Literal, ShortStringsAreInternedAndLongOnesAreObjects) {
    EXPECT_EQ(load_of("'ten bytes!'"), "LOAD_CONST_STRING 'ten bytes!'");
    EXPECT_EQ(object_of("'eleven byte'"), "'eleven byte'");
    EXPECT_EQ(object_of("b'a'"), "b'a'");
}

TEST(Literal, EscapesMeanWhatPythonSays) {
    EXPECT_EQ(load_of(R"('\\\'\"\a\b\n\101\x41\q')"),
              R"(LOAD_CONST_STRING '\x5c\x27"\x07\x08\x0aAA\x5cq')");
    EXPECT_EQ(load_of(R"('\u00e9\U0001f600')"), "LOAD_CONST_STRING '\xc3\xa9\xf0\x9f\x98\x80'");
    EXPECT_EQ(load_of("'a\\\nb'"), "LOAD_CONST_STRING 'ab'");
    EXPECT_EQ(load_of(R"(r'\n')"), R"(LOAD_CONST_STRING '\x5cn')");
    EXPECT_EQ(object_of(R"(b'\xff\u00e9\377')"),
              "b'\xff"
              R"(\x5cu00e9)"
              "\xff'");
    EXPECT_EQ(error_of(R"(b'\400')"), "SyntaxError: invalid syntax, line 1");
    EXPECT_EQ(load_of("'''a\r\nb'''"), R"(LOAD_CONST_STRING 'a\x0ab')");
}

TEST(Literal, AdjacentStringsAreOne) {
    EXPECT_EQ(load_of("'a' \"b\" r'c'"), "LOAD_CONST_STRING 'abc'");
    EXPECT_EQ(load_of("('a' # first\n 'b')"), "LOAD_CONST_STRING 'ab'");
}

TEST(Literal, TuplesOfConstantsAreOneObject) {
    EXPECT_EQ(object_of("(1, 'a', b'b', None, True, ..., 1.5, (2, 3))"),
              "(1, 'a', b'b', None, True, ..., 1.5, (2, 3, ), )");
    EXPECT_EQ(object_of("()"), "()");
    EXPECT_EQ(object_of("(1, x)"), "none");
}

TEST(Literal, FormattedStringsCallFormat) {
    EXPECT_EQ(code_of("f'{a}b{c!r:>{w}}'"),
              "LOAD_CONST_OBJ 0 '{}b{!r:>{}}'; LOAD_METHOD 'format'; LOAD_NAME 'a'; LOAD_NAME 'c'; "
              "LOAD_NAME 'w'; CALL_METHOD 3; POP_TOP; LOAD_CONST_NONE; RETURN_VALUE");
    EXPECT_EQ(object_of("f'{a}b{c!r:>{w}}'"), "'{}b{!r:>{}}'");
}

TEST(Literal, FormattedStringsKeepBracesApart) {
    EXPECT_EQ(object_of("f'{{}} {a}' '{x}'"), "'{{}} {}{{x}}'");
    EXPECT_EQ(load_of("f'{{a}}' '{b}'"), "LOAD_CONST_STRING '{a}{b}'");
}

TEST(Literal, FormattedStringsShowTheirOwnText) {
    EXPECT_EQ(load_of("f'{a + b = }'"), "LOAD_CONST_STRING 'a + b = {}'");
    EXPECT_EQ(load_of("f'{a=!r:5}'"), "LOAD_CONST_STRING 'a={!r:5}'");
}

TEST(Literal, FieldsOfFormattedStringsAreExpressions) {
    EXPECT_EQ(code_of("f'{ {1: x}[1] }'")
                  .find("LOAD_CONST_STRING '{}'; LOAD_METHOD 'format'; "
                        "BUILD_MAP 1; LOAD_NAME 'x'"),
              0u);
    EXPECT_EQ(code_of("f'{a != b:=5}'").find("LOAD_CONST_STRING '{:=5}'"), 0u);
    EXPECT_NE(code_of("f'''{f\"{a}\"\n}'''").find("LOAD_NAME 'a'; CALL_METHOD 1; CALL_METHOD 1"),
              std::string::npos);
}

}  // namespace
}  // namespace krait::vm
