// The limits that a user may set: each ends in a Python exception or a documented status.
#include <chrono>

#include "tests/program_test.hpp"

namespace {

class Limits : public krait::test::ProgramTest {
  protected:
    Limits() : ProgramTest(KRAIT_VM) {}
    bool err_has(const std::string& part) { return read("err").find(part) != std::string::npos; }
};

constexpr char kDepth[] =
    "def f(n):\n"
    "    global deepest\n"
    "    deepest = n\n"
    "    f(n + 1)\n"
    "try:\n"
    "    f(0)\n"
    "except RuntimeError as error:\n"
    "    print(deepest, error)\n";

TEST_F(Limits, TheHeapIsAsLargeAsAsked) {
    constexpr char kTotal[] = "-c 'import gc; print((gc.mem_free() + gc.mem_alloc()) // 1000)'";
    const struct {
        const char* size;
        int least, most;  // kB
    } cases[] = {{"1M", 900, 1049},       {"1024k", 900, 1049}, {"1048576", 900, 1049},
                 {"0x100000", 900, 1049}, {"512wK", 900, 1049}, {"1wm", 1800, 2098}};
    for (const auto& each : cases) {
        EXPECT_EQ(run(std::string("-X heapsize=") + each.size + " " + kTotal), 0) << read("err");
        int total = std::stoi(read("out"));
        EXPECT_TRUE(total > each.least && total < each.most) << each.size << ": " << total;
    }
    EXPECT_EQ(run("-X heapsize=200k -c 'x = []\nwhile True: x.append([0] * 100)'"), 1);
    EXPECT_TRUE(err_has("MemoryError")) << read("err");
    EXPECT_EQ(run("-X heapsize=1k -c 1"), 2);
    EXPECT_TRUE(err_has("the heap is too small")) << read("err");
}

TEST_F(Limits, ALargerStackAllowsDeeperCalls) {
    write("deep.py", kDepth);
    int before = 0;
    for (const char* size : {"16k", "256k", "4M"}) {
        EXPECT_EQ(run(std::string("-X stack=") + size + " deep.py"), 0) << read("err");
        EXPECT_NE(read("out").find("maximum recursion depth exceeded"), std::string::npos);
        int deepest = std::stoi(read("out"));
        EXPECT_GT(deepest, 10 * before) << size;
        before = deepest;
    }
}

TEST_F(Limits, ClassesMayDeriveFromEachOtherAsDeeplyAsTheHeapAllows) {
#ifdef KRAIT_GC_STRESS
    constexpr char depth[] = "1000";  // each marks all before it
#else
    constexpr char depth[] = "20000";
#endif
    write("classes.py",
          "class A:\n"
          "    found = 1\n"
          "deep = wide = A\n"
          "for i in range(" +
              std::string(depth) +
              "): deep = type('C', (deep,), {})\n"
              "for i in range(60): wide = type('B', (type('L', (wide,), {}), type('R', (wide,), "
              "{})), "
              "{})\n"
              "class Both(deep, wide): pass\n"
              "for c in deep, wide, Both:\n"
              "    print(c().found, isinstance(c(), A), issubclass(c, int), hasattr(c, 'lost'))\n"
              "    print('found' in dir(c), repr(c()).startswith('<'), c() == 1)\n"
              "chain = deep\n"
              "while chain is not A: chain, = chain.__bases__\n");
    EXPECT_EQ(run("-X heapsize=32M -X seconds=60 classes.py"), 0) << read("err");
    std::string one = "1 True False False\nTrue True False\n";
    EXPECT_EQ(read("out"), one + one + one);
}

TEST_F(Limits, ALargerNativeStackAllowsDeeperNatives) {
    write("deep.py",
          "deepest = 0\n"
          "class A:\n"
          "    def __lt__(self, other):\n"
          "        global deepest\n"
          "        deepest += 1\n"
          "        sorted([A(), A()])\n"
          "try:\n"
          "    sorted([A(), A()])\n"
          "except RuntimeError as error:\n"
          "    print(deepest, error)\n");
    EXPECT_EQ(run("-X stack=8M -X cstack=128k deep.py"), 0) << read("err");
    int small = std::stoi(read("out"));
    EXPECT_EQ(run("-X stack=8M -X cstack=2M deep.py"), 0) << read("err");
    EXPECT_GT(std::stoi(read("out")), 10 * small);
    EXPECT_GT(small, 0);
}

TEST_F(Limits, StepsAreCountedExactly) {
    // One jump a round; how many steps the rest takes is the same each time.
    write("count.py",
          "i = 0\n"
          "try:\n"
          "    while True: i += 1\n"
          "except RuntimeError as e:\n"
          "    print(i, e)\n");
    auto rounds = [&](int steps) {
        run("-X steps=" + std::to_string(steps) + " count.py");
        EXPECT_NE(read("out").find("instruction budget used up"), std::string::npos);
        return std::stoi(read("out"));
    };
    int few = rounds(1500);
    EXPECT_GT(few, 1300);
    EXPECT_EQ(rounds(1501), few + 1);
    EXPECT_EQ(rounds(12345), few + 12345 - 1500);
}

TEST_F(Limits, CallsAreSteps) {
    write("tree.py",
          "for i in range(60):\n"
          "    exec(f'def f{i + 1}(): return f{i}() + f{i}()' if i else 'def f1(): return 1')\n"
          "f60()\n");
    EXPECT_EQ(run("-X steps=1000000 tree.py"), 1);
    EXPECT_TRUE(err_has("RuntimeError")) << read("err");
}

TEST_F(Limits, LongIntegersTakeStepsByTheirLength) {
    // Forty million limb products: by rows alone, they would be some ten thousand steps.
    EXPECT_EQ(run("-X steps=100000 -c 'x = (1 << 200000) - 1; x = x * x; print(7)'"), 1);
    EXPECT_TRUE(err_has("RuntimeError: instruction budget used up")) << read("err");
    EXPECT_EQ(run("-X steps=100000 -c 'x = (1 << 2000) - 1; x = x * x; print(7)'"), 0);
}

TEST_F(Limits, ThePassingOfALimitIsToldOnce) {
    EXPECT_EQ(run("-X steps=1000 -c 'while True: pass'"), 1);
    std::string told = read("err");
    EXPECT_EQ(told.find("budget"), told.rfind("budget")) << told;
}

TEST_F(Limits, AProgramThatCatchesTheBudgetEndsAllTheSame) {
    EXPECT_EQ(run("-X steps=5000 -c 'while True:\n    try:\n        while True: pass\n"
                  "    except RuntimeError: continue'"),
              1);
    EXPECT_TRUE(err_has("RuntimeError: instruction budget used up")) << read("err");
}

TEST_F(Limits, WallTimeEndsWorkAndWaitsAlike) {
    for (const char* source : {"while True: pass", "import time; time.sleep(100)", "input()",
                               "import os; os.system(\"sleep 100\")", "sum(range(1 << 40))",
                               "import sys; sys.stdin.buffer.read(1)"}) {
        auto begin = std::chrono::steady_clock::now();
        EXPECT_EQ(run(std::string("-X seconds=0.1 -c '") + source + "' < /dev/ptmx"), 1) << source;
        EXPECT_TRUE(err_has("RuntimeError: time limit reached")) << source << read("err");
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << source;
    }
}

TEST_F(Limits, WhatDoesNotEndItselfInTimeIsEnded) {
    ASSERT_EQ(run("-c 'import os; os.system(\"mkfifo pipe\")'"), 0);
    EXPECT_EQ(run("-X seconds=0.1 -c 'open(\"pipe\")'"), 124);  // waits for a writer
}

TEST_F(Limits, TimeThatIsNotUsedUpChangesNothing) {
    EXPECT_EQ(run("-X seconds=60 -X steps=100000 -X stack=1M -X cstack=1M -c 'print(1)'"), 0);
    EXPECT_EQ(read("out"), "1\n");
}

TEST_F(Limits, ABoardObeysThemToo) {
    write("keys", "while True: pass\r\r");
    EXPECT_EQ(run("--board pico -X steps=5000 < keys"), 0);
    EXPECT_NE(read("out").find("instruction budget used up"), std::string::npos) << read("out");
}

TEST_F(Limits, HelpNamesThem) {
    EXPECT_EQ(run("--help"), 0);
    for (const char* option : {"heapsize=", "stack=", "cstack=", "steps=", "seconds="})
        EXPECT_NE(read("out").find(option), std::string::npos) << option;
}

}  // namespace
