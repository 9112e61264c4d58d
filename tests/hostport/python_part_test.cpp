// A part of a simulated board that a user has written in Python.
#include "tests/program_test.hpp"

namespace {

class PythonPart : public krait::test::ProgramTest {
  protected:
    PythonPart() : ProgramTest(KRAIT_VM) {}
    void SetUp() override {
        ProgramTest::SetUp();
        std::filesystem::create_directory(folder_ / "boards");
        write("boards/units.py", "SCALE = 100\n");
        write("boards/scale.py",
              "import time\n"
              "from units import SCALE\n"
              "class Scale:\n"
              "    properties = ('grams', 'log')\n"
              "    def __init__(self, grams=0, name='none'):\n"
              "        self.grams, self.log, self.register = grams, name, 0\n"
              "    def start(self, reads):\n"
              "        return self.grams >= 0\n"
              "    def write(self, octets):\n"
              "        self.register = octets[0]\n"
              "        self.log += ' ' + octets.hex()\n"
              "        return 2 if len(octets) > 2 else None\n"
              "    def read(self, count):\n"
              "        if self.register == 9: raise RuntimeError('broken')\n"
              "        return int(self.grams * SCALE).to_bytes(4, 'big')[:count]\n"
              "    def stop(self):\n"
              "        self.log += '.'\n");
        write("boards/shift.py",
              "class Shift:\n"
              "    def transfer(self, octets):\n"
              "        return bytes(octet ^ 0xff for octet in octets)\n");
        write("boards/kitchen.toml",
              "name = 'kitchen'\n"
              "[pins]\nSCL = 0\nSDA = 1\nSCK = 2\nMOSI = 3\nMISO = 4\nCS = 5\n"
              "[[parts]]\ntype = 'python'\nname = 'scale'\nfile = 'scale.py'\nclass = 'Scale'\n"
              "scl = 'SCL'\nsda = 'SDA'\naddress = 0x2a\ngrams = 12.5\nlabel = 'x'\n"
              "[[parts]]\ntype = 'python'\nname = 'shift'\nfile = 'shift.py'\nclass = 'Shift'\n"
              "wire = 'spi'\nsck = 'SCK'\nmosi = 'MOSI'\nmiso = 'MISO'\ncs = 'CS'\n");
    }
    std::string output_of(const std::string& program) {
        write("program.py", "import krait_sim\nfrom machine import *\n" + program);
        EXPECT_EQ(run("--board boards/kitchen.toml program.py"), 0) << read("err");
        return read("out");
    }
    void describe(const std::string& from, const std::string& to) {
        std::string text = read("boards/kitchen.toml");
        text.replace(text.find(from), from.size(), to);
        write("boards/kitchen.toml", text);
    }
};

TEST_F(PythonPart, AnswersOnItsBus) {
    describe("label = 'x'\n", "");
    EXPECT_EQ(output_of("i2c = SoftI2C(Pin('SCL'), Pin('SDA'))\n"
                        "print(i2c.scan(), i2c.readfrom_mem(0x2a, 1, 4))\n"
                        "krait_sim.set('scale', 'grams', 1)\n"
                        "print(i2c.readfrom(0x2a, 6), krait_sim.get('scale', 'grams'))\n"
                        "print(i2c.writeto(0x2a, b'abc'), krait_sim.get('scale', 'log')[-20:])\n"
                        "krait_sim.set('scale', 'grams', -1); print(i2c.scan())\n"),
              "[42] b'\\x00\\x00\\x04\\xe2'\n"
              "b'\\x00\\x00\\x00d\\xff\\xff' 1\n2 none. 01.. 616263.\n[]\n");
}

TEST_F(PythonPart, TransfersWhileItIsSelected) {
    describe("label = 'x'\n", "");
    EXPECT_EQ(output_of("spi = SoftSPI(sck=Pin('SCK'), mosi=Pin('MOSI'), miso=Pin('MISO'))\n"
                        "cs = Pin('CS', Pin.OUT, value=1)\n"
                        "print(spi.read(2)); cs(0); print(spi.read(2, 0x0f))\n"),
              "b'\\x00\\x00'\nb'\\xf0\\xf0'\n");
}

// The board goes on with what an idle line gives; the author of the part sees why.
TEST_F(PythonPart, ShowsWhereItIsWrong) {
    describe("label = 'x'\n", "");
    EXPECT_EQ(output_of("print(SoftI2C(Pin('SCL'), Pin('SDA')).readfrom_mem(0x2a, 9, 2))\n"),
              "b'\\xff\\xff'\n");
    EXPECT_NE(read("err").find("part 'scale': Traceback (most recent call last):\n"),
              std::string::npos)
        << read("err");
    EXPECT_NE(read("err").find("RuntimeError: broken"), std::string::npos);
}

TEST_F(PythonPart, IsRefusedIfItCannotBeMade) {
    write("program.py", "");
    EXPECT_EQ(run("--board boards/kitchen.toml program.py"), 2);
    EXPECT_NE(read("err").find("unexpected keyword argument 'label'"), std::string::npos)
        << read("err");
    EXPECT_NE(read("err").find("part 'scale': its class cannot be made from boards/scale.py\n"),
              std::string::npos);
    describe("label = 'x'\n", "");
    describe("class = 'Scale'", "class = 'Balance'");
    EXPECT_EQ(run("--board boards/kitchen.toml program.py"), 2);
    EXPECT_NE(read("err").find("NameError: no class Balance"), std::string::npos) << read("err");
    describe("file = 'scale.py'", "file = 'none.py'");
    EXPECT_EQ(run("--board boards/kitchen.toml program.py"), 2);
    EXPECT_NE(read("err").find("ENOENT"), std::string::npos) << read("err");
}

}  // namespace
