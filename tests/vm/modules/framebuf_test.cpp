// FrameBuffer where the reference's outputs (conformance/framebuf) don't reach: buffers that change
// their size, numbers of any size, sources of newer versions.
#include "tests/program_test.hpp"

namespace {

class FrameBuffer : public krait::test::ProgramTest {
  protected:
    FrameBuffer() : ProgramTest(KRAIT_VM) {}

    void expect(const std::string& source, const std::string& output,
                const std::string& options = "") {
        write("script.py", "from framebuf import FrameBuffer\nimport array\n" + source);
        EXPECT_EQ(run(options + " script.py"), 0) << read("err");
        EXPECT_EQ(read("out"), output);
    }
};

TEST_F(FrameBuffer, ABufferThatBecameTooSmallIsRefused) {
    expect(
        "calls = (('fill', 1), ('pixel', 0, 0), ('pixel', 7, 7, 1), ('line', 0, 0, 7, 7, 1),\n"
        "         ('rect', 0, 0, 3, 3, 1), ('ellipse', 3, 3, 2, 2, 1), ('text', 'a', 0, 0),\n"
        "         ('scroll', 1, 1), ('fill_rect', 0, 0, 3, 3, 1), ('hline', 0, 0, 3, 1),\n"
        "         ('poly', 0, 0, array.array('h', [0, 0, 3, 3, 0, 5]), 1, True))\n"
        "for name, *args in calls:\n"
        "    octets = array.array('B', bytes(64))\n"
        "    f = FrameBuffer(octets, 8, 8, 6)\n"
        "    octets.extend(bytes(100000))\n"  // moved
        "    getattr(f, name)(*args)\n"
        "    small = bytearray(64)\n"
        "    f = FrameBuffer(small, 8, 8, 6)\n"
        "    small[10:] = b''\n"
        "    try: getattr(f, name)(*args)\n"
        "    except ValueError as e: print(e, end=' ')\n"
        "    other = FrameBuffer(bytearray(64), 8, 8, 6)\n"
        "    for a, b in ((f, other), (other, f)):\n"
        "        try: a.blit(b, 0, 0)\n"
        "        except ValueError as e: print(1, end=' ')\n"
        "    print(len(bytes(f)))\n",
        [] {
            std::string all;
            for (int i = 0; i < 11; ++i) all += "buffer too small 1 1 10\n";
            return all;
        }());
}

TEST_F(FrameBuffer, ArgumentsMayChangeTheBufferWhileTheyAreRead) {
    expect(
        "octets = bytearray(64)\n"
        "f = FrameBuffer(octets, 8, 8, 6)\n"
        "class Shrinking:\n"
        "    def __int__(self): octets[:] = b''; return 1\n"
        "    def __bool__(self): octets[:] = b''; points[:] = b''; return True\n"
        "s = Shrinking()\n"
        "points = bytearray(b'\\x00\\x00\\x05\\x05\\x00\\x05')\n"
        "for call in (lambda: f.rect(0, 0, 3, 3, 1, s), lambda: f.ellipse(3, 3, 2, 2, 1, s),\n"
        "             lambda: f.poly(0, 0, points, 1, s)):\n"
        "    octets.extend(bytes(64))\n"
        "    points = bytearray(b'\\x00\\x00\\x05\\x05\\x00\\x05')\n"
        "    try: print(call())\n"
        "    except ValueError as e: print(e)\n",
        "buffer too small\nbuffer too small\nbuffer too small\n");
}

TEST_F(FrameBuffer, NumbersOfAnySizeDrawOnlyWhatLiesInside) {
    expect(
        "f = FrameBuffer(bytearray(16), 4, 4, 6)\n"
        "big = (2**31, 2**32, 2**40, 2**62, -2**31, -2**62, 2**63 - 1, -2**63)\n"
        "for n in big:\n"
        "    f.pixel(n, 0, 1); f.pixel(0, n, 1); f.hline(n, 0, 1, 1); f.fill_rect(n, n, n, n, 1)\n"
        "    f.scroll(n, 0); f.scroll(0, n); f.blit(f, n, n); f.text('a', n, n)\n"
        "    f.poly(n, n, array.array('q', (n, n, 0, 0, n, 0)), 1)\n"
        "    f.rect(n, n, 5, n, 1); f.rect(n, n, 5, n, 1, True); f.fill_rect(n, 0, 5, 5, 1)\n"
        "    f.poly(-8, 0, array.array('q', (-n, n, n, 0, -n, 0)), 0, True)\n"
        "    f.ellipse(n, n, 3, 3, 1); f.ellipse(-100, -100, n, 2, 1, True)\n"
        "print(bytes(f))\n"
        "f.fill_rect(-2**62, -2**62, 2**63 - 1, 2**63 - 1, 5)\n"
        "print(bytes(f))\n",
        "b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00'\n"
        "b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00'\n");
}

TEST_F(FrameBuffer, SourcesMayBeTheirArgumentsInARow) {
    expect(
        "f = FrameBuffer(bytearray(16), 4, 4, 6)\n"
        "f.blit((b'\\1\\2\\3\\4', 2, 2, 6), 1, 1)\n"
        "f.blit([b'\\5\\6\\7\\x08\\x09', 2, 2, 6, 3], -1, 2)\n"
        "f.blit((b'\\0\\1', 2, 1, 6), 0, 0, -1, (b'\\x0a\\x0b', 2, 1, 6))\n"
        "print(list(bytes(f)))\n"
        "for bad in ((), (b'1', 1, 1), (b'1', 1, 1, 6, 1, 1), (b'1', 2, 2, 6), (b'1', 1, 1, 9),\n"
        "            (5, 1, 1, 6), 5, None):\n"
        "    try: f.blit(bad, 0, 0)\n"
        "    except Exception as e: print(repr(e))\n"
        "    try: f.blit(f, 0, 0, -1, bad)\n"
        "    except Exception as e: print(repr(e))\n",
        "[10, 11, 0, 0, 0, 1, 2, 0, 6, 3, 4, 0, 9, 0, 0, 0]\n"
        "ValueError()\nValueError()\nValueError()\nValueError()\nValueError()\nValueError()\n"
        "ValueError()\nValueError()\nValueError('invalid format',)\nValueError('invalid format',)\n"
        "TypeError('object with buffer protocol required',)\n"
        "TypeError('object with buffer protocol required',)\n"
        "TypeError()\nTypeError()\nTypeError()\n");
}

TEST_F(FrameBuffer, BuffersOverBuffersMayBeAsDeepAsOneLikes) {
    expect(
        "f = FrameBuffer(bytearray(b'abcdefghij'), 2, 2, 6)\n"
        "for i in range(100000): f = FrameBuffer(memoryview(FrameBuffer(f, 2, 2, 6)), 2, 2, 6)\n"
        "f.fill(65)\n"
        "print(bytes(f))\n",
        "b'AAAAefghij'\n");
}

TEST_F(FrameBuffer, ALongLineCanBeEnded) {
    write("script.py",
          "import framebuf\n"
          "f = framebuf.FrameBuffer(bytearray(16), 4, 4, 6)\n"
          "f.line(0, 0, 2**40, 2**39, 1)\n");
    EXPECT_NE(run("-X seconds=0.2 script.py"), 0);
    EXPECT_NE(read("err").find("line 3"), std::string::npos) << read("err");
}

}  // namespace
