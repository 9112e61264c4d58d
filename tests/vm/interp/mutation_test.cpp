// Damaged .mpy files: each bit flipped, and cut at each length. Every one must be refused or run
// without a crash or a hang; what it prints does not matter.
//
// The files are the sources here and conformance tests, 40 KB at least, in shards that run side by
// side. vm_mutation_tests, of the gate, takes every kStep-th damage, other ones with each commit;
// vm_mutation_full_tests takes all of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/vm/seed.hpp"
#include "tests/vm/test_vm.hpp"
#include "vm/code/image.hpp"
#include "vm/code/opcodes.hpp"

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
    R"(
import sys
from math import *
def change(n):
    global kept
    kept = n
    try:
        print(kept, [1].append(*[2]), (1, None, True, False, ..., 'a constant string', b'octets', 2.5, 10 ** 30), ...)
    finally:
        del kept
a = 77777777777777777777
b = b = 3.25, b'long enough bytes', 3j, -64, 16 == b'' if a else 1
for x, y in ((6, 3), (7, 2)):
    print(x | y, x ^ y, x & y, x << y, x >> y, x + y, x - y, x * y, x // y, x / y, x % y, x ** y, +x, -x, ~x, not x)
    print(x < y, x > y, x == y, x <= y, x >= y, x != y, x in (y,), x is y)
    x |= y; x ^= y; x &= y; x <<= y; x >>= y; x += y; x -= y; x *= y; x //= y; x /= y; x %= y; x **= y
class V:
    def __matmul__(self, o): return 5
v = V()
v = v @ v
v = V()
v @= v
def names(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s):
    t = q
    def inner(w=t):
        nonlocal t
        del t
        t = w
    del a, p
    inner()
    return [b, c, d, e, f, g, h, i, j, k, l, m, n, o, q, r, s, t]
change(1)
print(names(*range(19)), min(1, *[2, 3], **{}), sum(sys.path and [1] or [2]))
try:
    raise KeyError(1) from None
except KeyError: pass
)",
};

constexpr std::string_view kAreas[] = {"generator", "with",  "exception", "class", "closure",
                                       "function",  "async", "dict",      "str"};
constexpr std::size_t kFileCount = 64;
constexpr std::size_t kMostBytes = 1100;  // of an image: a larger one takes too long
constexpr std::size_t kShardCount = 16;
constexpr std::size_t kHeapBytes = 160 * 1024;
constexpr std::uint64_t kPolls = 5'000;
#ifdef KRAIT_EVERY_DAMAGE
constexpr std::size_t kStep = 1;
#else
constexpr std::size_t kStep = 97;
#endif

using Bytes = std::vector<std::uint8_t>;

Bytes compiled(std::string_view source) {
    Arena arena{{take_test_block, give_test_block, nullptr}};
    CompileResult result = compile(source, {.file_name = "m.py"}, arena);
    if (result.status != CompileStatus::Ok) return {};
    return {result.image.bytes.begin(), result.image.bytes.end()};
}

// The conformance tests of one area, in a stable order.
std::vector<std::filesystem::path> tests_of(std::string_view area) {
    std::vector<std::filesystem::path> paths;
    std::filesystem::path folder = std::filesystem::path{KRAIT_CONFORMANCE} / area;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".py") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

// The images to damage: of the sources above, then of files until there are kFileCount.
std::vector<Bytes> make_images() {
    std::vector<Bytes> images;
    for (std::string_view source : kSources) images.push_back(compiled(source));
    for (std::string_view area : kAreas)
        for (const auto& path : tests_of(area)) {
            std::string source = text_of(path);
            if (source.find("exec") != source.npos || source.find("eval") != source.npos)
                continue;  // compiling takes too long
            Bytes image = compiled(source);
            if (image.size() > kMostBytes / 2 && image.size() < kMostBytes)
                images.push_back(std::move(image));
            if (images.size() == kFileCount) return images;
        }
    return images;
}

const std::vector<Bytes>& images() {
    static const std::vector<Bytes> made = make_images();
    return made;
}

void run_damaged(std::span<const std::uint8_t> bytes) {
    TestVm board{kHeapBytes, kPolls};
    ASSERT_TRUE(board.vm.ok());
    board.run_image(bytes);
}

// Every kStep-th bit of `image` flipped, each alone, and as many truncations.
void damage(Bytes image, std::size_t first) {
    for (std::size_t bit = first % kStep; bit < image.size() * 8; bit += kStep) {
        image[bit / 8] ^= 1 << bit % 8;
        run_damaged(image);
        image[bit / 8] ^= 1 << bit % 8;
    }
    for (std::size_t size = first % kStep; size < image.size(); size += kStep)
        run_damaged({image.data(), size});
}

class Mutation : public testing::TestWithParam<std::size_t> {};

TEST_P(Mutation, EveryDamageIsSurvived) {
    std::size_t seed = seed_of_commit(KRAIT_CONFORMANCE);
    for (std::size_t i = GetParam(); i < images().size(); i += kShardCount)
        damage(images()[i], seed + i);
}

INSTANTIATE_TEST_SUITE_P(Shards, Mutation, testing::Range(std::size_t{0}, kShardCount));

// --- what the images are
// ----------------------------------------------------------------------------

TEST(MutationImages, RunAsLongAsTheyAreWhole) {
    for (std::size_t i = 0; i < std::size(kSources); ++i) {
        TestVm board{kHeapBytes};
        std::string output = board.run_image(images()[i]);
        EXPECT_EQ(output.find("Traceback"), std::string::npos) << output;
    }
}

TEST(MutationImages, AreManyAndLarge) {
    std::size_t total = 0;
    for (const Bytes& image : images()) total += image.size();
    EXPECT_GE(images().size(), 60u);
    EXPECT_GE(total, 40u * 1024);
}

// What occurs in the images: first bytes of instructions, and kinds of constants.
struct Inventory {
    std::set<std::uint8_t> opcodes;
    std::set<ConstantKind> kinds;

    void add_constants(ByteReader constants, std::size_t count) {
        while (count--) {
            ConstantView constant = read_constant(constants);
            kinds.insert(constant.kind);
            add_constants(ByteReader{constant.items}, constant.item_count);
        }
    }
    void add_code(const RawCodeView& code, std::size_t string_count) {
        Prelude prelude;
        ASSERT_EQ(read_prelude(code.data, string_count, &prelude), nullptr);
        Instruction in;
        for (std::size_t at = 0; decode(prelude.instructions, at, &in); at += in.size_bytes)
            opcodes.insert(in.opcode);
        ByteReader children{code.children};
        for (std::size_t i = 0; i < code.child_count; ++i)
            add_code(read_raw_code(children), string_count);
    }
    void add(const Bytes& image) {
        ImageView view;
        ASSERT_EQ(read_image(Image{image}, &view), nullptr);
        add_constants(ByteReader{view.constants}, view.constant_count);
        add_code(view.root, view.string_count);
    }
};

// A byte that carries a number stands for all of its range; of operators each must occur.
bool is_covered(const Inventory& found, std::uint8_t byte) {
    const OpcodeInfo& info = opcode_info(byte);
    if (info.operand != OperandKind::Multi64 && info.operand != OperandKind::Multi16)
        return found.opcodes.count(byte);
    return std::any_of(found.opcodes.begin(), found.opcodes.end(),
                       [&](std::uint8_t other) { return opcode_info(other).first == info.first; });
}

TEST(MutationImages, HoldEveryInstructionAndConstant) {
    Inventory found;
    for (const Bytes& image : images()) found.add(image);
    for (int byte = 0; byte < 256; ++byte) {
        const char* name = opcode_info(std::uint8_t(byte)).name;
        if (!name) continue;
        EXPECT_TRUE(is_covered(found, std::uint8_t(byte))) << name << ' ' << byte;
    }
    EXPECT_EQ(found.kinds.size(), 10u);
}
}  // namespace
}  // namespace krait::vm
