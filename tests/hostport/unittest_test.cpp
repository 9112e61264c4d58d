// unittest from the command line: what is found, what is run, and the exit status.
#include "tests/program_test.hpp"

namespace {

constexpr const char* kTwoTests =
    "import unittest\n"
    "class Two(unittest.TestCase):\n"
    "    def test_fine(self): pass\n"
    "    def test_wrong(self): self.fail('on purpose')\n";
constexpr const char* kDeepTest =
    "import unittest\n"
    "from parts import value\n"
    "class Deep(unittest.TestCase):\n"
    "    async def test_deep(self): self.assertEqual(value, 5)\n";

class Unittest : public krait::test::ProgramTest {
  protected:
    Unittest() : ProgramTest(KRAIT_VM) {}
    void SetUp() override {
        ProgramTest::SetUp();
        for (const char* folder : {"parts", "parts/inner", "no_package"})
            std::filesystem::create_directory(folder_ / folder);
        write("test_two.py", kTwoTests);
        write("other.py", "raise ValueError('is no test')\n");
        write("parts/__init__.py", "value = 5\n");
        write("parts/inner/__init__.py", "");
        write("parts/inner/test_deep.py", kDeepTest);
        write("no_package/test_never.py", "raise ValueError('is in no package')\n");
    }
    bool out_has(const std::string& part) { return read("out").find(part) != std::string::npos; }
};

TEST_F(Unittest, DiscoversFilesInTheFolderAndItsPackages) {
    EXPECT_EQ(run("-m unittest"), 1);
    EXPECT_EQ(read("out"),
              "test_deep (Deep) ... ok\n"
              "test_fine (Two) ... ok\n"
              "test_wrong (Two) ... FAIL\n"
              "======================================================================\n"
              "FAIL: test_wrong (Two)\n"
              "----------------------------------------------------------------------\n"
              "Traceback (most recent call last):\n"
              "  File \"test_two.py\", line 4, in test_wrong\n"
              "AssertionError: on purpose\n"
              "----------------------------------------------------------------------\n"
              "Ran 3 tests\n\n"
              "FAILED (failures=1, errors=0)\n");
    EXPECT_EQ(read("err"), "");
}

TEST_F(Unittest, DiscoversWhereItIsTold) {
    const char* ways[] = {"-s parts -t .", "-s ./parts/inner/ -t ./", "-p '*deep.py'",
                          "parts/inner 'test*' .", "-s \"$PWD/parts\" -t \"$PWD\""};
    for (std::string way : ways) {
        EXPECT_EQ(run("-m unittest discover " + way), 0) << way << read("err");
        EXPECT_TRUE(out_has("test_deep (Deep) ... ok")) << way;
        EXPECT_TRUE(out_has("Ran 1 tests\n\nOK\n")) << way;
    }
}

TEST_F(Unittest, RunsWhatIsNamed) {
    for (std::string name : {"test_two.Two.test_fine", "parts.inner.test_deep",
                             "parts/inner/test_deep.py", "-k fine", "-k '*.test_f*'"}) {
        EXPECT_EQ(run("-m unittest " + name), 0) << name << read("err");
        EXPECT_TRUE(out_has("Ran 1 tests\n\nOK\n")) << name << read("out");
    }
    for (std::string name : {"test_two", "test_two.Two", "./test_two.py", "-q test_two"}) {
        EXPECT_EQ(run("-m unittest " + name), 1) << name << read("err");
        EXPECT_TRUE(out_has("Ran 2 tests\n\nFAILED (failures=1, errors=0)\n")) << name;
    }
}

TEST_F(Unittest, StopsAtTheFirstFailureIfAsked) {
    write("test_a.py", kTwoTests);
    EXPECT_EQ(run("-m unittest -f"), 1);
    EXPECT_TRUE(out_has("Ran 3 tests")) << read("out");
}

TEST_F(Unittest, WhatCannotBeLoadedIsAnError) {
    write("parts/test_broken.py", "import absent\n");
    write("parts/test_syntax.py", "x = (\n");
    write("parts/test_skipped.py", "import unittest\nraise unittest.SkipTest('not here')\n");
    EXPECT_EQ(run("-m unittest discover -s parts -t ."), 1);
    EXPECT_TRUE(out_has("ERROR: parts.test_broken (import)\n")) << read("out");
    EXPECT_TRUE(out_has("ImportError: no module named 'absent'\n"));
    EXPECT_TRUE(out_has("SyntaxError"));
    EXPECT_TRUE(out_has("parts.test_skipped (import) ... skipped: not here\n"));
    EXPECT_TRUE(out_has("test_deep (Deep) ... ok\n"));
    EXPECT_TRUE(out_has("Ran 4 tests\n\nFAILED (failures=0, errors=2)\n"));
    EXPECT_EQ(run("-m unittest absent test_two.Absent"), 1);
    EXPECT_TRUE(out_has("Ran 2 tests\n\nFAILED (failures=0, errors=2)\n")) << read("out");
}

TEST_F(Unittest, SaysWhatItDoesNotUnderstand) {
    EXPECT_EQ(run("-m unittest --colour"), 2);
    EXPECT_TRUE(out_has("--colour is unknown"));
    EXPECT_EQ(run("-m unittest discover -s nowhere"), 1);
    EXPECT_NE(read("err").find("no folder nowhere"), std::string::npos) << read("err");
    EXPECT_EQ(run("-m unittest discover -s parts -t no_package"), 1);
    EXPECT_NE(read("err").find("parts is not below no_package"), std::string::npos);
    EXPECT_EQ(run("-m unittest -h"), 0);
    EXPECT_TRUE(out_has("discover"));
}

TEST_F(Unittest, MainEndsTheProgramAfterAFailureOnly) {
    write("fails.py", std::string(kTwoTests) + "unittest.main()\nprint('never')\n");
    EXPECT_EQ(run("fails.py"), 1);
    EXPECT_FALSE(out_has("never"));
    EXPECT_EQ(run("fails.py Two.test_fine"), 0);
    EXPECT_TRUE(out_has("OK\nnever\n")) << read("out");
    write("goes_on.py", std::string(kTwoTests) + "unittest.main(exit=False)\nprint('on')\n");
    EXPECT_EQ(run("goes_on.py"), 0);
    EXPECT_TRUE(out_has("FAILED (failures=1, errors=0)\non\n"));
}

}  // namespace
