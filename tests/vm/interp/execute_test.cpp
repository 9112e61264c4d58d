// What C++ sees of a running program: interrupts, budgets, exhausted stacks and heaps.
#include <gtest/gtest.h>

#include <thread>

#include "tests/vm/test_vm.hpp"

namespace krait::vm {
namespace {

TEST(Execute, AnInterruptEndsALoop) {
    TestVm board;
    std::thread interrupter{[&] { board.vm.interrupt(); }};
    std::string output = board.run("while True: pass");
    interrupter.join();
    EXPECT_NE(output.find("KeyboardInterrupt"), std::string::npos) << output;
}

TEST(Execute, ABudgetEndsALoopThatCatchesEverything) {
    TestVm board{1 << 20, 50'000};
    std::string output = board.run(R"(
while True:
    try:
        while True: pass
    except: pass
)");
    EXPECT_NE(output.find("instruction budget used up"), std::string::npos) << output;
}

TEST(Execute, ABudgetEndsAProgramWithHundredsOfHandlers) {
    TestVm board{1 << 20, 5'000};
    std::string output = board.run(R"(
def f(n):
    try:
        if n:
            f(n - 1)
            f(n - 1)
            return
        while True: pass
    finally:
        return
f(200)
)");
    EXPECT_NE(output.find("instruction budget used up"), std::string::npos) << output;
    EXPECT_TRUE(board.vm.must_end());
}

TEST(Execute, ATruthThatIsItselfIsStopped) {
    TestVm board{1 << 20, 5'000};
    std::string output = board.run("class T:\n def __bool__(self): return self\nbool(T())\n");
    // By the budget, or by the native stack's end where a compiler makes it a recursion.
    EXPECT_NE(output.find("RuntimeError"), std::string::npos) << output;
}

TEST(Execute, WhatIsScheduledRunsBetweenStepsNotInsideNativeLoops) {
    TestVm board;
    // The split walks through the octets that the scheduled function takes away.
    EXPECT_EQ(board.run("import micropython\n"
                        "octets = bytearray(b'a,' * 3000)\n"
                        "def clear(x): octets[:] = b''\n"
                        "micropython.schedule(clear, 0); parts = octets.split(b',')\n"
                        "for _ in range(3): pass\n"
                        "print(len(parts), len(octets))"),
              "3001 0\n");
}

TEST(Execute, SchedulingDoesNotUseUpTheBudget) {
    TestVm board{1 << 20, 50'000};
    EXPECT_EQ(board.run("import micropython\n"
                        "n = 0\n"
                        "def count(x):\n"
                        "    global n\n"
                        "    n += 1\n"
                        "for i in range(300): micropython.schedule(count, 0)\n"
                        "for _ in range(3): pass\n"
                        "print(n)"),
              "300\n");
}

TEST(Execute, RunawayRecursionIsARuntimeError) {
    TestVm board;
    EXPECT_EQ(board.run("def f(): f()\ntry: f()\nexcept RuntimeError as e: print(e)"),
              "maximum recursion depth exceeded\n");
    // Through C++: each step calls __repr__ from repr.
    EXPECT_EQ(board.run("class R:\n def __repr__(self): return repr(R())\n"
                        "try: repr(R())\nexcept RuntimeError as e: print(e)"),
              "maximum recursion depth exceeded\n");
}

TEST(Execute, AnExhaustedHeapIsAMemoryErrorAndTheVmGoesOn) {
    TestVm board;
    EXPECT_EQ(board.run("l = []\ntry:\n while True: l.append([0] * 50)\n"
                        "except MemoryError: l = None\nprint('on')"),
              "on\n");
}

TEST(Execute, AsyncForAndWithRunTheirCoroutines) {
    TestVm board;
    EXPECT_EQ(board.run(R"(
class Numbers:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration
        return self.n
class Manager:
    async def __aenter__(self): print('enter')
    async def __aexit__(self, t, v, tb): print('exit', t); return True
async def main():
    async for i in Numbers(2): print(i)
    for i in (1, 2):
        async with Manager(): break
    async with Manager(): raise ValueError
    async with Manager(): return 'done'
try: main().send(None)
except StopIteration as e: print(e.value)
)"),
              "1\n0\nenter\nexit None\nenter\nexit <class 'ValueError'>\nenter\nexit None\ndone\n");
}

TEST(Execute, TooSmallAnArenaIsNotOk) {
    TestVm board{8 * 1024};
    EXPECT_FALSE(board.vm.ok());
}

TEST(Execute, ManyVmsDoNotShareAnything) {
    TestVm a, b;
    EXPECT_EQ(a.run("x = 1\nimport sys\nsys.path.append('q')"), "");
    EXPECT_EQ(b.run("import sys\nprint(sys.path, 'x' in globals())"), "[] False\n");
}

// Bytes that running `image` took from the heap.
std::size_t bytes_to_run(const Image& image, bool sources_stay) {
    MemoryPort port;
    std::vector<std::byte> arena(1 << 20);
    Vm vm{{.arena = arena, .port = port, .sources_stay = sources_stay}};
    std::size_t before = vm.heap().statistics().total_bytes;
    EXPECT_TRUE(vm.run(image, vm.main_globals).ok());
    return vm.heap().statistics().total_bytes - before;
}

TEST(Execute, AnImageThatStaysWhereItIsIsNotCopied) {
    Arena arena{{take_test_block, give_test_block, nullptr}};
    std::string source;
    for (int i = 0; i < 1000; ++i) source += "x = y = 5\n";
    CompileResult compiled = compile(source, {.file_name = "test.py"}, arena);
    ASSERT_EQ(compiled.status, CompileStatus::Ok);
    EXPECT_EQ(bytes_to_run(compiled.image, false) - bytes_to_run(compiled.image, true),
              compiled.image.bytes.size());
}

TEST(Import, FindsModulesAndPackagesInFolders) {
    TestVm board;
    board.port.files = {{"lib/m.py", "v = 7\nprint(__name__, __file__)\n"},
                        {"lib/p/__init__.py", "from . import q\n"},
                        {"lib/p/r.py", "v = '!'\n"},
                        {"lib/p/q.py", "from . import r\nname = __name__ + r.v\n"}};
    board.vm.add_to_path("lib");
    EXPECT_EQ(board.run("import m, p\nprint(m.v, p.q.name)"), "m lib/m.py\n7 p.q!\n");
    EXPECT_EQ(board.run("try: import nowhere\nexcept ImportError as e: print(e)"),
              "no module named 'nowhere'\n");
}

TEST(Import, AModuleThatRaisesIsNotKept) {
    TestVm board;
    board.port.files = {{"bad.py", "1/0\n"}};
    board.vm.add_to_path("");
    EXPECT_EQ(board.run("import sys\nfor i in 1, 2:\n try: import bad\n"
                        " except ZeroDivisionError: print('bad' in sys.modules)"),
              "False\nFalse\n");
}

}  // namespace
}  // namespace krait::vm
