// hashlib, cryptolib and deflate, where the reference's outputs (conformance/hashlib, cryptolib,
// deflate) don't reach: the library behind them, writing, CTR, streams that misbehave.
#include "tests/program_test.hpp"

namespace {

class Crypto : public krait::test::ProgramTest {
  protected:
    Crypto() : ProgramTest(KRAIT_VM) {}

    int run_source(const std::string& source, const std::string& options = "") {
        write("script.py", source);
        return run(options + " script.py");
    }
    // What `python3` prints for a program run in the test's folder.
    std::string python(const std::string& source) {
        write("check.py", source);
        std::string command = "cd '" + folder_.string() + "' && python3 check.py > checked 2>&1";
        EXPECT_EQ(std::system(command.c_str()), 0) << read("checked");
        return read("checked");
    }
    // Makes run() start a copy of krait-vm in the folder `bin`, without what lies beside it.
    void move_program() {
        std::filesystem::create_directories(folder_ / "bin");
        std::filesystem::copy(KRAIT_VM, folder_ / "bin/krait-vm");
        program_ = (folder_ / "bin/krait-vm").string();
    }
};

TEST_F(Crypto, TheLibraryIsMappedAtTheFirstImportOnly) {
    EXPECT_EQ(run_source("def mapped(name): return name in open('/proc/self/maps').read()\n"
                         "print(mapped('libcrypto'), mapped('krait-crypto'))\n"
                         "import hashlib\n"
                         "print(mapped('libcrypto'), mapped('krait-crypto'))\n"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "False False\nTrue True\n");
}

TEST_F(Crypto, WithoutTheLibraryTheImportSaysSo) {
    move_program();
    EXPECT_EQ(run_source("for name in ('hashlib', 'cryptolib', 'deflate', 'hashlib'):\n"
                         "    try: __import__(name)\n"
                         "    except ImportError as error: print(error)\n"),
              0)
        << read("err");
    std::string line =
        "krait-crypto.so, which this module needs, can't be opened beside krait-vm "
        "or in ../lib/krait: is it there, with libcrypto and zlib?\n";
    EXPECT_EQ(read("out"), line + line + line + line);
}

TEST_F(Crypto, TheLibraryMayLieWhereAPackagePutsIt) {
    move_program();
    std::filesystem::create_directories(folder_ / "lib/krait");
    std::filesystem::copy(std::filesystem::path(KRAIT_VM).parent_path() / "krait-crypto.so",
                          folder_ / "lib/krait/krait-crypto.so");
    EXPECT_EQ(run_source("import hashlib\nprint(hashlib.md5(b'a').digest()[:3])\n"), 0)
        << read("err");
    EXPECT_EQ(read("out"), "b'\\x0c\\xc1u'\n");
}

TEST_F(Crypto, ASimulatedBoardHasTheModules) {
    EXPECT_EQ(run_source("import hashlib, cryptolib, deflate, io\n"
                         "print(hashlib.sha256(b'').digest()[:4])\n"
                         "print(deflate.DeflateIO(io.BytesIO(b'K\\x04\\0'), 1).read())\n",
                         "--board pico"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "b'\\xe3\\xb0\\xc4B'\nb'a'\n");
}

TEST_F(Crypto, CounterModeIsNistsAndGoesOnInAnySteps) {
    // NIST SP 800-38A, F.5.1 and F.5.5.
    EXPECT_EQ(
        run_source("from cryptolib import aes\nfrom binascii import hexlify, unhexlify\n"
                   "iv = bytes(range(0xf0, 0x100))\n"
                   "plain = "
                   "unhexlify('6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51')\n"
                   "key = unhexlify('2b7e151628aed2a6abf7158809cf4f3c')\n"
                   "long = unhexlify('603deb1015ca71be2b73aef0857d7781'\n"
                   "                 '1f352c073b6108d72d9810a30914dff4')\n"
                   "print(hexlify(aes(key, 6, iv).encrypt(plain)))\n"
                   "print(hexlify(aes(long, 6, iv).encrypt(plain)))\n"
                   "c = aes(key, 6, iv)\n"
                   "print(hexlify(b''.join(c.decrypt(plain[i:i + 5]) for i in range(0, 32, 5))))\n"
                   "for bad in ((key, 6), (key, 6, b'short'), (key, 6, None)):\n"
                   "    try: aes(*bad)\n"
                   "    except ValueError as error: print(repr(error))\n"),
        0)
        << read("err");
    EXPECT_EQ(read("out"),
              "b'874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff'\n"
              "b'601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5'\n"
              "b'874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff'\n"
              "ValueError('IV',)\nValueError('IV',)\nValueError('IV',)\n");
}

TEST_F(Crypto, OutputMayOverlapInput) {
    EXPECT_EQ(run_source("from cryptolib import aes\n"
                         "key = bytes(range(16))\n"
                         "right = aes(key, 2, key).encrypt(bytes(range(32)))\n"
                         "for shift in range(17):\n"
                         "    b = bytearray(range(48)); m = memoryview(b)\n"
                         "    aes(key, 2, key).encrypt(m[:32], m[shift:])\n"
                         "    assert m[shift:shift + 32] == right, shift\n"
                         "    b = bytearray(bytes(shift) + bytes(range(32))); m = memoryview(b)\n"
                         "    aes(key, 2, key).encrypt(m[shift:shift + 32], m)\n"
                         "    assert b[:32] == right, shift\n"),
              0)
        << read("err");
}

TEST_F(Crypto, WhatIsWrittenPythonReads) {
    ASSERT_EQ(
        run_source("import deflate, io, os\n"
                   "data = b''.join(b'line %d of %d\\n' % (i, i * i) for i in range(2000))\n"
                   "data += os.urandom(2000) + bytes(5000)\n"
                   "open('data', 'wb').write(data)\n"
                   "for format in range(4):\n"
                   "    for wbits in [0] + list(range(5, 16)):\n"
                   "        name = 'out.%d.%d' % (format, wbits)\n"
                   "        with open(name, 'wb') as f, deflate.DeflateIO(f, format, wbits) as d:\n"
                   "            for at in range(0, len(data), 777): d.write(data[at:at + 777])\n"
                   "        f = open(name, 'rb')\n"
                   "        read = deflate.DeflateIO(f, format or 1, wbits).read()\n"
                   "        assert read == data, name\n"
                   // As a board reads it, whose window is what was asked for here.
                   "        assert f.read() == b''\n"
                   "print('done')\n"),
        0)
        << read("err");
    EXPECT_EQ(python("import zlib\n"
                     "data = open('data', 'rb').read()\n"
                     "for format, bits in ((0, -1), (1, -1), (2, 0), (3, 16)):\n"
                     "    for wbits in [0] + list(range(5, 16)):\n"
                     "        octets = open('out.%d.%d' % (format, wbits), 'rb').read()\n"
                     "        window = max(wbits, 9)\n"
                     "        window = -window if bits < 0 else window + bits\n"
                     "        if format == 3: window = 31\n"
                     "        back = zlib.decompressobj(window)\n"
                     "        assert back.decompress(octets) == data, (format, wbits)\n"
                     "        assert back.eof and not back.unused_data\n"
                     "        assert len(octets) < len(data) * 0.7, (format, wbits, len(octets))\n"
                     "print('right')\n"),
              "right\n");
}

TEST_F(Crypto, GzipFilesOfPythonAreRead) {
    python(
        "import gzip, zlib\n"
        "data = bytes(i * i >> 8 & 255 for i in range(100000)) * 3\n"
        "open('data', 'wb').write(data)\n"
        "with gzip.GzipFile('name.gz', 'wb') as f: f.write(data)\n"
        "for level in range(10): open('z%d' % level, 'wb').write(zlib.compress(data, level))\n");
    EXPECT_EQ(run_source("import deflate, io\n"
                         "data = open('data', 'rb').read()\n"
                         "for name in ['name.gz'] + ['z%d' % i for i in range(10)]:\n"
                         "    f = open(name, 'rb')\n"
                         "    assert deflate.DeflateIO(f).read() == data, name\n"
                         "    assert f.read() == b''\n"
                         "    whole = io.BytesIO(open(name, 'rb').read())\n"
                         "    d = deflate.DeflateIO(whole); b = bytearray(70001); at = 0\n"
                         "    while True:\n"
                         "        n = d.readinto(b)\n"
                         "        assert b[:n] == data[at:at + n]\n"
                         "        at += n\n"
                         "        if n < len(b): break\n"
                         "    assert at == len(data)\n"),
              0)
        << read("err");
}

TEST_F(Crypto, ReadingTakesConstantMemory) {
    python("import gzip\nopen('big.gz', 'wb').write(gzip.compress(bytes(50_000_000), 9))\n");
    EXPECT_EQ(run_source("import deflate\n"
                         "d = deflate.DeflateIO(open('big.gz', 'rb')); b = bytearray(30000)\n"
                         "total = 0\n"
                         "while n := d.readinto(b): total += n\n"
                         "print(total)\n",
                         "-X heapsize=300k"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "50000000\n");
}

TEST_F(Crypto, HashesAndStreamsThatNobodyHoldsAreGivenBack) {
    EXPECT_EQ(run_source("import hashlib, deflate, io, cryptolib\n"
                         "for i in range(20000):\n"
                         "    hashlib.sha256(b'x')\n"
                         "    cryptolib.aes(bytes(16), 1).encrypt(bytes(16))\n"
                         "    deflate.DeflateIO(io.BytesIO(b'K\\x04\\0'), 1).read()\n"
                         "    d = deflate.DeflateIO(io.BytesIO(), 1, 9); d.write(b'a')\n"
                         "print(open('/proc/self/statm').read().split()[1])\n",
                         "-X heapsize=600k"),
              0)
        << read("err");
    EXPECT_LT(std::stoi(read("out")), 20000);  // pages
}

TEST_F(Crypto, AWindowThatDoesNotFitIsAMemoryError) {
    for (const char* act : {"deflate.DeflateIO(io.BytesIO(), 1, 15).write(b'a')",
                            "deflate.DeflateIO(io.BytesIO(b'K\\x04\\0'), 1, 15).read()"}) {
        EXPECT_EQ(run_source(std::string("import deflate, io\n"
                                         "hold = []\n"
                                         "try:\n"
                                         "    while True: hold.append(bytearray(4000))\n"
                                         "except MemoryError: hold.pop()\n"
                                         "try: ") +
                                 act +
                                 "\n"
                                 "except MemoryError: hold = None; print('MemoryError')\n",
                             "-X heapsize=400k"),
                  0)
            << read("err");
        EXPECT_EQ(read("out"), "MemoryError\n") << act;
    }
}

TEST_F(Crypto, StreamsBelowMayMisbehave) {
    EXPECT_EQ(
        run_source(
            "import deflate, io\n"
            "good = b'x\\x9cK\\x04\\x00\\x00b\\x00b'\n"
            "class S:\n"
            "    def __init__(self, act): self.act = act; self.at = 0\n"
            "    def readinto(self, b): return self.act(self, b)\n"
            "    def write(self, b): return self.act(self, b)\n"
            "def feed(s, b): b[0] = good[s.at]; s.at += 1; return 1\n"
            "kept = []\n"
            "def grow(s, b):\n"
            "    n = feed(s, b); kept.append(b); b.extend(b'more' * 50); return n\n"
            "def raiser(s, b): raise ValueError('own')\n"
            "acts = (feed, grow, raiser, lambda s, b: 2, lambda s, b: 10**30, lambda s, b: "
            "-10**9,\n"
            "        lambda s, b: None, lambda s, b: 0, lambda s, b: -7, lambda s, b: d.close(),\n"
            "        lambda s, b: d.read(1), lambda s, b: d.readline(), lambda s, b: "
            "d.write(b'q'))\n"
            "for act in acts:\n"
            "    for use in (lambda: d.read(), lambda: d.readline(), lambda: "
            "d.readinto(bytearray(3))):\n"
            "        d = deflate.DeflateIO(S(act))\n"
            "        try: print(use(), end=' ')\n"
            "        except Exception as e: print(repr(e), end=' ')\n"
            "    print()\n"
            "def part(s, b): got.append(bytes(b[:1])); return 1\n"
            "def whole(s, b): got.append(bytes(b)); return len(b)\n"
            "for act in (part, whole) + acts[2:]:\n"
            "    got = []\n"
            "    d = deflate.DeflateIO(S(act), 2)\n"
            "    for use in (lambda: d.write(b'hello'), lambda: d.close(), lambda: d.close()):\n"
            "        try: print(use(), end=' ')\n"
            "        except Exception as e: print(repr(e), end=' ')\n"
            "    print(deflate.DeflateIO(io.BytesIO(b''.join(got))).read() if got else '')\n"
            "for s in (5, None, object(), io.StringIO()):\n"
            "    d = deflate.DeflateIO(s, 0, 0, True)\n"
            "    for use in (lambda: d.read(), lambda: d.write(b'a'), lambda: d.close()):\n"
            "        try: print(use(), end=' ')\n"
            "        except Exception as e: print(repr(e), end=' ')\n"
            "    print()\n"),
        0)
        << read("err");
    EXPECT_EQ(
        read("out"),
        "b'a' b'a' 1 \n"
        "b'a' b'a' 1 \n"
        "ValueError('own',) ValueError('own',) ValueError('own',) \n"
        "OSError(22,) OSError(22,) OSError(22,) \n"
        "OverflowError('overflow converting long int to machine word',) OverflowError('overflow "
        "converting long int to machine word',) OverflowError('overflow converting long int to "
        "machine word',) \n"
        "OSError(22,) OSError(22,) OSError(22,) \n"
        "OSError(11,) OSError(11,) OSError(11,) \n"
        "EOFError() EOFError() EOFError() \n"
        "OSError(7,) OSError(7,) OSError(7,) \n"
        "OSError(16,) OSError(16,) OSError(16,) \n"
        "OSError(16,) OSError(16,) OSError(16,) \n"
        "OSError(16,) OSError(16,) OSError(16,) \n"
        "OSError(16,) OSError(16,) OSError(16,) \n"
        "5 None None b'hello'\n"
        "5 None None b'hello'\n"
        "ValueError('own',) None None \n"
        "5 OSError(22,) None \n"
        "OverflowError('overflow converting long int to machine word',) None None \n"
        "OSError(22,) None None \n"
        "OSError(11,) None None \n"
        "OSError(5,) None None \n"
        "OSError(7,) None None \n"
        "OSError(16,) None None \n"
        "OSError(16,) None None \n"
        "OSError(16,) None None \n"
        "OSError(16,) None None \n"
        "OSError('stream operation not supported',) 1 OSError('stream operation not supported',) \n"
        "OSError('stream operation not supported',) 1 OSError('stream operation not supported',) \n"
        "OSError('stream operation not supported',) 1 OSError('stream operation not supported',) \n"
        "EOFError() 1 None \n");
}

TEST_F(Crypto, ABufferMayChangeWhileItIsFilledOrWritten) {
    python("import zlib\nopen('z', 'wb').write(zlib.compress(bytes(range(250)) * 4, 0))\n");
    EXPECT_EQ(run_source("import deflate\n"
                         "data = open('z', 'rb').read()\n"
                         "b = bytearray(1000)\n"
                         "class Shrinking:\n"
                         "    at = 0\n"
                         "    def readinto(self, octet):\n"
                         "        if self.at == 700: b[100:] = b''\n"
                         "        octet[0] = data[self.at]; self.at += 1\n"
                         "        return 1\n"
                         "print(deflate.DeflateIO(Shrinking()).readinto(b), len(b), b[99])\n"
                         "source = bytearray(bytes(range(256)) * 20)\n"
                         "class Clearing:\n"
                         "    def write(self, octets): source[10:] = b''; return len(octets)\n"
                         "d = deflate.DeflateIO(Clearing(), 2)\n"
                         "print(d.write(source), d.close(), len(source))\n"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "512 100 99\n512 None 10\n");
}

}  // namespace
