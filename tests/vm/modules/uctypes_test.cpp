// uctypes where the reference would reach into memory: numbers that are no address, descriptors
// that make no sense, buffers that change their size.
#include "tests/program_test.hpp"

namespace {

class Uctypes : public krait::test::ProgramTest {
  protected:
    Uctypes() : ProgramTest(KRAIT_VM) {}

    void expect(const std::string& source, const std::string& output) {
        write("script.py",
              "import uctypes as u\n"
              "def show(f):\n"
              "    try: print(f())\n"
              "    except Exception as e: print(repr(e))\n" +
                  source);
        EXPECT_EQ(run("script.py"), 0) << read("err");
        EXPECT_EQ(read("out"), output);
    }
};

const std::string kForeign =
    "ValueError('the address is of no buffer that addressof() was lately asked for',)\n";
const std::string kBeyond = "ValueError('beyond the end of the buffer',)\n";
const std::string kSyntax = "TypeError('syntax error in uctypes descriptor',)\n";

TEST_F(Uctypes, OnlyAddressesOfBuffersAreRead) {
    expect(
        "d = {'a': u.UINT32 | 0}\n"
        "for n in (0, 1, -1, 2**47, 2**64 - 8, id(d)):\n"
        "    s = u.struct(n, d)\n"
        "    show(lambda: s.a)\n"
        "    show(lambda: setattr(s, 'a', 1))\n"
        "    show(lambda: u.bytes_at(n, 4))\n"
        "    show(lambda: u.bytearray_at(n, 4))\n"
        "print(u.struct(0, d), u.sizeof(u.struct(0, d)), u.addressof(u.struct(8, d)))\n",
        [] {
            std::string all;
            for (int i = 0; i < 24; ++i) all += kForeign;
            return all;
        }() +
            "<struct STRUCT 0> 4 8\n");
}

TEST_F(Uctypes, NothingIsReachedBeyondABuffer) {
    expect(
        "b = bytearray(8); a = u.addressof(b)\n"
        "for d in ({'x': u.UINT32 | 5}, {'x': u.UINT8 | 8}, {'x': u.UINT8 | 2**27 - 1},\n"
        "          {'x': (u.ARRAY | 0, u.UINT8 | 9)}):\n"
        "    show(lambda: u.struct(a, d).x)\n"
        "show(lambda: u.struct(a, (u.ARRAY | 0, u.UINT32 | 100))[2])\n"
        "show(lambda: u.struct(a, {'x': (u.ARRAY | 0, 100, {'y': u.UINT32 | 0})}).x[99].y)\n"
        "show(lambda: u.bytes_at(a, 9))\n"
        "show(lambda: u.bytes_at(a, -1))\n"
        "show(lambda: u.bytearray_at(a + 8, 1))\n"
        "show(lambda: u.bytes_at(a + 8, 0))\n"
        "show(lambda: u.struct(a + 7, {'x': u.UINT8 | 0}).x)\n",
        kBeyond + kBeyond + kBeyond + kBeyond + kBeyond + kBeyond + kBeyond + kBeyond + kBeyond +
            "b''\n0\n");
}

TEST_F(Uctypes, ABufferMayMoveAndShrink) {
    expect(
        "b = bytearray(b'abcdefgh'); s = u.struct(u.addressof(b), {'x': u.UINT8 | 6})\n"
        "view = u.bytearray_at(u.addressof(b), 8)\n"
        "b.extend(bytes(100000)); b[6] = 77\n"
        "print(s.x, len(view), view[6])\n"
        "b[3:] = b''\n"
        "show(lambda: s.x)\n"
        "print(len(view), bytes(s))\n"
        "class Shrinking:\n"
        "    def __int__(self): b[:] = b''; return 1\n"
        "b.extend(bytes(20))\n"
        "show(lambda: setattr(s, 'x', Shrinking()))\n",
        "77 8 77\n" + kBeyond + "3 b'abc'\n" + kBeyond);
}

TEST_F(Uctypes, DescriptorsThatMakeNoSenseAreTypeErrors) {
    expect(
        "b = bytearray(8); a = u.addressof(b)\n"
        "for bad in ((), (1,), (1, 2, 3, 4), (u.ARRAY | 0,), (u.PTR | 0,), ('a', 1), (3 << 29, "
        "1),\n"
        "            (u.ARRAY | 0, 'x'), (u.ARRAY | 0, 'x', {}), (u.PTR | 0, 1, 2), 2**70, True):\n"
        "    show(lambda: u.sizeof({'x': bad}))\n"
        "    show(lambda: u.struct(a, {'x': bad}).x)\n"
        "big = (u.ARRAY | 0, u.UINT64 | 2**27 - 1)\n"
        "for i in range(3): big = (u.ARRAY | 0, 2**27 - 1, big)\n"
        "show(lambda: u.sizeof(big))\n"
        "show(lambda: u.struct(a, big)[2**26])\n",
        [] {
            std::string all;
            for (int i = 0; i < 26; ++i) all += kSyntax;
            return all;
        }());
}

TEST_F(Uctypes, ADescriptorInItselfIsARuntimeError) {
    expect(
        "d = {}; d['self'] = (0, d)\n"
        "show(lambda: u.sizeof(d))\n"
        "show(lambda: u.struct(0, d))\n",
        "RuntimeError('maximum recursion depth exceeded',)\n"
        "RuntimeError('maximum recursion depth exceeded',)\n");
}

TEST_F(Uctypes, ManyBuffersMayComeAndGo) {
    expect(
        "for i in range(3000):\n"
        "    b = bytearray(10000)\n"
        "    u.struct(u.addressof(b), {'x': u.UINT16 | 4}).x = i\n"
        "    assert b[4] | b[5] << 8 == i\n"
        "held = [bytearray(b'%d' % i) for i in range(200)]\n"
        "addresses = [u.addressof(b) for b in held]\n"
        "print(all(u.bytes_at(a, len(b)) == b for a, b in zip(addresses, held)))\n",
        "True\n");
}

TEST_F(Uctypes, WhereOneBufferEndsAnotherMayBegin) {
    expect(
        "held = [bytearray(16 * (1 + i % 3)) for i in range(60)]\n"
        "for i, b in enumerate(held): b[0] = i; u.addressof(b)\n"
        "print(all(u.struct(u.addressof(b), {'x': u.UINT32 | 0}).x == i\n"
        "          for i, b in enumerate(held)))\n",
        "True\n");
}

TEST_F(Uctypes, PointersWriteAndRefuseForeignMemory) {
    expect(
        "b = bytearray(8); p = bytearray(16)\n"
        "p[0:8] = u.addressof(b).to_bytes(8, 'little')\n"
        "s = u.struct(u.addressof(p), {'p': (u.PTR | 0, u.UINT16), 'q': (u.PTR | 8, u.UINT8)})\n"
        "s.p[1] = 0x4142\n"
        "print(b)\n"
        "for i in (4, -1, 2**62, -2**62): show(lambda: s.p[i])\n"
        "show(lambda: s.q[0])\n"
        "show(lambda: s.p['a'])\n"
        "text = u.struct(u.addressof(b'abc'), {'x': u.UINT8 | 1})\n"
        "print(text.x)\n"
        "show(lambda: setattr(text, 'x', 5))\n",
        "bytearray(b'\\x00\\x00BA\\x00\\x00\\x00\\x00')\n" + kBeyond + kBeyond + kBeyond + kBeyond +
            kForeign +
            "TypeError(\"can't convert str to int\",)\n98\n"
            "TypeError('object with buffer protocol required',)\n");
}

}  // namespace
