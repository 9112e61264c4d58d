#include "devtest/assertions.hpp"

#include <gtest/gtest.h>

#include <string>

namespace krait::test {
namespace {

using devtest::with_values_shown;

TEST(Assertions, SayTheValuesOfWhatTheyCompare) {
    EXPECT_EQ(with_values_shown("assert a + 1 == f(b, c)\n"),
              "assert _krait_t(0,_krait_v(0,a + 1) == _krait_v(1,f(b, c))),"
              "_krait_m(0,(),0,' == ',1)\n");
    EXPECT_EQ(
        with_values_shown("assert a not in b\n"),
        "assert _krait_t(0,_krait_v(0,a) not in _krait_v(1,b)),_krait_m(0,(),0,' not in ',1)\n");
    EXPECT_EQ(with_values_shown("assert a is not None\n"),
              "assert _krait_t(0,_krait_v(0,a) is not None),_krait_m(0,(),0,' is not ','None')\n");
    EXPECT_EQ(with_values_shown("assert 1 < a<=9\n"),
              "assert _krait_t(0,1 < _krait_v(0,a)<=9),_krait_m(0,(),'1',' < ',0,' <= ','9')\n");
}

TEST(Assertions, SayTheTruthOfWhatIsNotCompared) {
    EXPECT_EQ(with_values_shown("assert f(x)\n"),
              "assert _krait_t(0,_krait_v(0,f(x))),_krait_m(0,(),0)\n");
    EXPECT_EQ(with_values_shown("assert not a and b or c\n"),
              "assert _krait_t(0,not _krait_v(0,a) and _krait_v(1,b) or _krait_v(2,c)),"
              "_krait_m(0,(),'not ',0,' and ',1,' or ',2)\n");
}

TEST(Assertions, StayWordsApart) {
    EXPECT_EQ(with_values_shown("assert 1 in-b\n"),
              "assert _krait_t(0,1 in _krait_v(0,-b)),_krait_m(0,(),'1',' in ',0)\n");
}

TEST(Assertions, LookIntoBracketsThatAreNothingElse) {
    EXPECT_EQ(with_values_shown("assert (a ==\n  b)\n"),
              "assert _krait_t(0,(_krait_v(0,a) ==\n  _krait_v(1,b))),"
              "_krait_m(0,(),'(',0,' == ',1,')')\n");
    EXPECT_EQ(with_values_shown("assert (a, b) == c\n"),
              "assert _krait_t(0,_krait_v(0,(a, b)) == _krait_v(1,c)),_krait_m(0,(),0,' == ',1)\n");
    EXPECT_EQ(with_values_shown("assert (a or b).c\n"),
              "assert _krait_t(0,_krait_v(0,(a or b).c)),_krait_m(0,(),0)\n");
    EXPECT_EQ(with_values_shown("assert ()\n"),
              "assert _krait_t(0,_krait_v(0,())),_krait_m(0,(),0)\n");
}

TEST(Assertions, KeepWhatTheySay) {
    EXPECT_EQ(with_values_shown("assert a, 'no %s' % a\n"),
              "assert _krait_t(0,_krait_v(0,a)), _krait_m(0,('no %s' % a,),0)\n");
}

TEST(Assertions, AreFoundWhereverAStatementBegins) {
    const std::string source = "def f():\n    if x: assert a; assert b # c\n";
    EXPECT_EQ(with_values_shown(source),
              "def f():\n    if x: assert _krait_t(0,_krait_v(0,a)),_krait_m(0,(),0); "
              "assert _krait_t(1,_krait_v(16,b)),_krait_m(1,(),16) # c\n");
}

TEST(Assertions, ThatCannotBeTakenApartStayAsTheyAre) {
    for (const std::string source :
         {"assert a if b else c\n", "assert (lambda: 1)() if 1 else lambda: 2\n", "assert\n",
          "assert lambda: 1\n", "x = 1\n", "assert a ==\n", "assert ((a == b)\n", "if (:\n",
          "assert 'no end\n"})
        EXPECT_EQ(with_values_shown(source), source);
    std::string many = "assert a0";
    for (int i = 1; i < 17; ++i) many += " or a" + std::to_string(i);
    EXPECT_EQ(with_values_shown(many), many);
}

}  // namespace
}  // namespace krait::test
