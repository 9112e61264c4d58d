// Damaged .mpy files: each bit flipped, and cut at each length. Every one must be refused or run
// without a crash or a hang; what it prints does not matter.
#include <gtest/gtest.h>

#include "tests/vm/test_vm.hpp"

namespace krait::vm {
namespace {

constexpr std::string_view kSources[] = {
    R"(
def f(a, b=1, *args, c, d=2, **kw):
    return a, b, args, c, d, sorted(kw)
print(f(1, 2, 3, c=4, e=5), f(*[1, 2], **{'c': 3}))
)",
    R"(
def outer():
    n = 0
    def step(k=2):
        nonlocal n
        n += k
        return n
    return step
s = outer()
s(), s(5)
print(s())
)",
    R"(
def g(x):
    for i in (1, 2, 3):
        try:
            if i == x: continue
            if i > x: return 'r'
        finally:
            print('f', i)
print(g(1), g(2), g(9))
)",
    R"(
class M:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): return t is KeyError
for k in (0, 1):
    with M() as m, M():
        if k: break
        raise KeyError(k)
)",
    R"(
def g():
    try:
        x = yield 1
        yield from [x, 2]
    except ValueError as e:
        yield e.args
    finally:
        print('end')
i = g()
print(next(i), i.send(5), i.throw(ValueError('v')), list(i))
)",
    R"(
class A:
    n = 3
    def __init__(self, v): self.v = v
    @property
    def p(self): return self.v * self.n
class B(A):
    def __init__(self): super().__init__(7)
    def __add__(self, o): return self.p + o
print(B() + 1, B.n, [k for k in ('p', 'q') if hasattr(B, k)])
)",
    R"(
a, *b, c = 1, 2, 3, 4
d = {k: v for k, v in zip('ab', (1, 2.5))}
s = {x & 3 for x in range(9)}
print(a, b, c, d['a'], len(s), b[0:1], 10 ** 20, b'bytes', (1, 'a string constant', None))
del b[0], d['b']
)",
    R"(
try:
    try:
        [][1]
    except (TypeError, KeyError):
        print('no')
    except IndexError as e:
        raise RuntimeError('x') from e
    else:
        print('no')
except RuntimeError:
    print('yes')
)",
    R"(
i = 0
while i < 50:
    i += 1
    if i % 7 == 3 or not i: continue
    if i > 20 and i < 40: break
else:
    print('never')
print(i, 1 < i < 30, -i, ~i, i if i else 0, [[y for y in range(x)] for x in range(3)])
)",
    R"(
import sys
from sys import version_info as v, platform
import gc as collector
global_list = []
def add(n):
    global total
    total = n
    global_list.append(n)
    lam = lambda *a: sum(a, n)
    return lam(1, 2)
print(add(3), total, f'{total:>4}|{platform!s}', '%d %s' % (1, 'x'))
)",
};

std::vector<std::uint8_t> image_of(std::string_view source) {
    Arena arena{{take_test_block, give_test_block, nullptr}};
    CompileResult result = compile(source, {.file_name = "m.py"}, arena);
    EXPECT_EQ(int(result.status), int(CompileStatus::Ok)) << source;
    return {result.image.bytes.begin(), result.image.bytes.end()};
}

constexpr std::size_t kHeapBytes = 160 * 1024;
constexpr std::uint64_t kPolls = 20'000;

void run_damaged(std::span<const std::uint8_t> bytes) {
    TestVm board{kHeapBytes, kPolls};
    ASSERT_TRUE(board.vm.ok());
    board.run_image(bytes);
}

class Mutation : public testing::TestWithParam<std::string_view> {};

TEST_P(Mutation, IntactItRuns) {
    TestVm board{kHeapBytes, kPolls};
    std::string output = board.run_image(image_of(GetParam()));
    EXPECT_EQ(output.find("Traceback"), std::string::npos) << output;
}

TEST_P(Mutation, EveryFlippedBitIsSurvived) {
    std::vector<std::uint8_t> image = image_of(GetParam());
    for (std::size_t bit = 0; bit < image.size() * 8; ++bit) {
        image[bit / 8] ^= 1 << bit % 8;
        run_damaged(image);
        image[bit / 8] ^= 1 << bit % 8;
    }
}

TEST_P(Mutation, EveryTruncationIsSurvived) {
    std::vector<std::uint8_t> image = image_of(GetParam());
    for (std::size_t size = 0; size < image.size(); ++size) run_damaged({image.data(), size});
}

INSTANTIATE_TEST_SUITE_P(Sources, Mutation, testing::ValuesIn(kSources),
                         [](const auto& info) { return "source" + std::to_string(info.index); });

}  // namespace
}  // namespace krait::vm
