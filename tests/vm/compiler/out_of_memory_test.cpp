// Memory may run out at any allocation: the compiler says so, and touches nothing it may not.
#include <gtest/gtest.h>

#include <cstdlib>

#include "vm/compile.hpp"

namespace krait::vm {
namespace {

constexpr const char* kSources[] = {
    "x = [i * 2 for i in range(10) if i and not i % 2 or 3 < i < 5]\n"
    "print(f'{x!r:>{10}} {x[1:2]=}' 'more', *x, **{'a': 1, **b}, sep='')\n",
    "class A(B, metaclass=C):\n"
    "    y: int = 0x1_0000_0000_0000_0000_0000\n"
    "    def __init__(self, a, b=1, *c, d, e=(1, 'two', 3.0), **f):\n"
    "        super().__init__(a); self.a, (self.b, *self.c) = a, b\n"
    "        def g():\n"
    "            nonlocal a\n"
    "            a += lambda z=1, *, w: a\n"
    "            global h\n"
    "            return (yield from (h := x for x in g)), (*a, 1), {*a, 2}\n",
    "async def f():\n"
    "    async with a as b, c:\n"
    "        async for d in e: await d\n"
    "        else: pass\n"
    "try:\n"
    "    with (a as b, c): raise x from y\n"
    "except (E, F) as g: del g.h, i[0]\n"
    "except: raise\n"
    "else:\n"
    "    while a:\n"
    "        if b: break\n"
    "        elif c: continue\n"
    "        else: assert d, e\n"
    "finally:\n"
    "    import a.b as c, d\n"
    "    from .. import e, f as g\n"
    "_X = const(5); from m import *\n"
    "@a\n@b(1)\ndef f(): return _X if a else not b\n",
    "if x:\n  1 = 2\n  0777\n",
    "def f(a, a):\n  '\\xq'\n",
    "def f():\n  nonlocal x\n  return {1: 2, 3}\n",
};

// Blocks from malloc, of which the one number `refused` and all later ones are refused; or, if
// `only` is set, that one alone.
struct Refusing {
    int refused;
    bool only;
    int asked = 0;

    BlockSource source() {
        return {.allocate =
                    [](void* context, std::size_t size_bytes) {
                        Refusing& self = *static_cast<Refusing*>(context);
                        int number = self.asked++;
                        bool refuse = self.only ? number == self.refused : number >= self.refused;
                        return refuse ? nullptr : std::malloc(size_bytes);
                    },
                .release = [](void*, void* block, std::size_t) { std::free(block); },
                .context = this};
    }
};

// Compiles with each allocation refused in its turn. Tiny blocks make each one a request.
void refuse_each(const char* source, bool only) {
    constexpr std::size_t kTinyBlock = 1;
    for (int k = 0;; ++k) {
        Refusing memory{k, only};
        Arena arena(memory.source(), kTinyBlock);
        CompileResult result = compile(source, {.file_name = "t.py"}, arena);
        if (memory.asked <= k) {
            EXPECT_NE(result.status, CompileStatus::OutOfMemory);
            EXPECT_GT(k, 5);
            return;
        }
        EXPECT_NE(result.status, CompileStatus::Ok) << "allocation " << k << " of " << source;
    }
}

TEST(OutOfMemory, IsReportedWhicheverAllocationFails) {
    for (const char* source : kSources) refuse_each(source, false);
}

TEST(OutOfMemory, IsReportedEvenIfLaterAllocationsSucceed) {
    for (const char* source : kSources) refuse_each(source, true);
}

}  // namespace
}  // namespace krait::vm
