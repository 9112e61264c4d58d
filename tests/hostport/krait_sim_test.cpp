// krait_sim and --trace: a hand on a simulated board, and an eye.
#include "tests/program_test.hpp"

namespace {

class KraitSim : public krait::test::ProgramTest {
  protected:
    KraitSim() : ProgramTest(KRAIT_VM) {}
    void SetUp() override {
        ProgramTest::SetUp();
        write("bench.toml",
              "name = 'bench'\nflash = '256K'\nwires = [['A', 'B']]\n"
              "[pins]\nA = 0\nB = 1\nSCL = 5\nSDA = 6\n"
              "[peripherals]\ni2c0 = { scl = 'SCL', sda = 'SDA' }\n"
              "[[parts]]\ntype = 'bme280'\nname = 'air'\nbus = 'i2c0'\n"
              "[[parts]]\ntype = 'led'\nname = 'lamp'\npin = 'A'\n");
    }
    std::string output_of(const std::string& program, const std::string& options = "") {
        write("program.py", "import krait_sim, time\nfrom machine import *\n" + program);
        EXPECT_EQ(run("--board bench.toml --virtual-time " + options + " program.py"), 0)
            << read("err") << read("out");
        return read("out");
    }
};

TEST_F(KraitSim, SetsAndShowsWhatPartsMeet) {
    EXPECT_EQ(output_of("print(krait_sim.parts(), sorted(krait_sim.properties('lamp')))\n"
                        "krait_sim.set('air', 'temperature', -3)\n"
                        "print(krait_sim.get('air', 'temperature'), krait_sim.get('lamp', 'lit'))\n"
                        "Pin('A', Pin.OUT, value=1)\n"
                        "print(krait_sim.get('lamp', 'lit'))\n"),
              "['air', 'lamp'] ['brightness', 'lit']\n-3.0 False\nTrue\n");
}

TEST_F(KraitSim, RefusesWithASentence) {
    EXPECT_EQ(output_of("for call in (lambda: krait_sim.get('sea', 'x'),\n"
                        "             lambda: krait_sim.get('lamp', 'x'),\n"
                        "             lambda: krait_sim.set('lamp', 'lit', True),\n"
                        "             lambda: krait_sim.set('air', 'humidity', 101),\n"
                        "             lambda: krait_sim.fault('i2c0', 'fire'),\n"
                        "             lambda: krait_sim.fault('i2c9', 'nak'),\n"
                        "             lambda: krait_sim.drive('X', 1)):\n"
                        "    try:\n"
                        "        call()\n"
                        "    except ValueError as error:\n"
                        "        print(error)\n"),
              "the board has no part 'sea'\npart 'lamp' shows no 'x', but lit, brightness\n"
              "'lit' can only be looked at\n'humidity' must be a number from 0 to 100\n"
              "there is no fault 'fire', but nak, stuck, short, flip\n"
              "the board has no bus 'i2c9' that a part or the program uses\ninvalid pin\n");
}

TEST_F(KraitSim, PutsAFingerOnAPin) {
    EXPECT_EQ(output_of("b = Pin('B', Pin.IN, Pin.PULL_UP)\n"
                        "krait_sim.drive('A', False); print(b(), krait_sim.level(b))\n"
                        "krait_sim.drive('A', 1.1); print(krait_sim.volts('B'), ADC(b).read_uv())\n"
                        "krait_sim.drive('A', None); b.init(Pin.IN, Pin.PULL_UP); print(b())\n"),
              "0 0\n1.1 1100000\n1\n");
}

TEST_F(KraitSim, MakesPulsesWhileAProgramMeasuresThem) {
    EXPECT_EQ(output_of("b = Pin('B')\n"
                        "for length in (10, 580, 23200):\n"
                        "    krait_sim.pulse('A', True, 200, length)\n"
                        "    print(time_pulse_us(b, 1, 30000), end=' ')\n"
                        "krait_sim.pulse(b, 1, 1000, 5000); krait_sim.pulse(b, 1, 2000, 1000)\n"
                        "print(time_pulse_us(b, 1), b())\n"
                        "b.init(Pin.OUT, value=1); krait_sim.pulse(b, 0, 10000, 10000)\n"
                        "time.sleep_ms(15); print(b(), end=' '); time.sleep_ms(10); print(b())\n"),
              "10 580 23200 5000 0\n0 1\n");
}

TEST_F(KraitSim, MakesTransfersGoWrong) {
    EXPECT_EQ(output_of("i2c = I2C(0)\n"
                        "def id():\n"
                        "    try:\n"
                        "        return i2c.readfrom_mem(0x76, 0xd0, 1)\n"
                        "    except OSError as error:\n"
                        "        return error.errno\n"
                        "krait_sim.fault('i2c0', 'nak')\n"
                        "print(id(), id(), krait_sim.transfers('i2c0'))\n"
                        "krait_sim.fault('i2c0', 'stuck', 4, 2)\n"
                        "print(id(), id(), id())\n"
                        "krait_sim.fault('i2c0', 'flip', None, 100)\n"
                        "print(id() != b'\\x60'); krait_sim.clear_faults('i2c0'); print(id())\n"),
              "19 b'`' 3\n110 110 b'`'\nTrue\nb'`'\n");
}

// What was written before the cut is there, the rest is not, and the board starts anew.
TEST_F(KraitSim, CutsThePowerAtAWrite) {
    write("typed",
          "import krait_sim, os, machine\r"
          "f = open('/kept', 'w'); f.write('kept'); f.close()\r"
          "before = krait_sim.flash_operations('program'); f = open('/lost', 'w')\r"
          "print(before > 0); krait_sim.cut_power(2)\r"
          "f.write('lost' * 1000); f.close()\r"
          "import os, machine\r"
          "print(os.listdir('/'), open('/kept').read(), machine.reset_cause())\r");
    EXPECT_EQ(run("--board bench.toml --virtual-time < typed"), 0);
    std::string said = read("out");
    EXPECT_NE(said.find("f.close()\r\nMicroPython"), std::string::npos) << said;
    EXPECT_EQ(said.find("EIO"), std::string::npos) << said;
    EXPECT_NE(said.find(" kept 1\r\n"), std::string::npos) << said;
}

TEST_F(KraitSim, CountsWhatFlashDoes) {
    EXPECT_EQ(
        output_of(
            "import os\n"
            "def counts(): return [krait_sim.flash_operations(k) for k in ('erase', 'program')]\n"
            "with open('/f', 'w') as f: f.write('U' * 512)\n"
            "before = counts()\n"
            "with open('/f', 'r+') as f: f.write('U' * 512)\n"
            "same = counts()\n"
            "with open('/f', 'r+') as f: f.write('\\x00' * 512)\n"
            "cleared = counts()\n"
            "with open('/f', 'r+') as f: f.write('U' * 512)\n"
            "print(same[1] > before[1], cleared[1] > same[1])\n"
            "print(cleared[0] - same[0], counts()[0] - cleared[0])\n"
            "try: krait_sim.flash_operations('write')\n"
            "except ValueError as e: print(e)\n"),
        "True True\n0 1\nthere is no operation 'write', but read, erase, program\n");
}

TEST_F(KraitSim, FillsTheFlash) {
    EXPECT_EQ(
        output_of(
            "import os, vfs\n"
            "def free(): s = os.statvfs('/'); return s[0] * s[3]\n"
            "def add(name, size):\n"
            "    try:\n"
            "        with open(name, 'w') as f: f.write('x' * size)\n"
            "    except OSError as e: return e.errno\n"
            "all = free(); krait_sim.fill_flash(4096); print(free())\n"
            "print(add('/a', 4097), free(), os.stat('/a')[6], add('/a', 4096), add('/b', 1))\n"
            "os.remove('/a'); os.remove('/b'); print(free())\n"
            "krait_sim.fill_flash(); print(free(), add('/a', 1))\n"
            "krait_sim.fill_flash(None); print(free() == all, add('/a', 9000))\n"),
        "4096\n28 4096 0 None 28\n4096\n0 28\nTrue None\n");
}

// It stays as full when the board starts anew.
TEST_F(KraitSim, KeepsTheFlashFullThroughAReset) {
    write("typed",
          "import krait_sim, os; krait_sim.fill_flash(1024)\r"
          "f = open('/f', 'w'); f.write('x' * 512); f.close()\r\x04"
          "import os; s = os.statvfs('/'); print('free', s[0] * s[3])\r");
    EXPECT_EQ(run("--board bench.toml --virtual-time < typed"), 0);
    EXPECT_NE(read("out").find("\r\nfree 512\r\n"), std::string::npos) << read("out");
}

// What was cut off while its block was erased: 512 octets of 0xff where the file had others.
TEST_F(KraitSim, CutsThePowerAfterAnErase) {
    for (auto [how, expected] : {std::pair{"clean", "[0] [0]"}, std::pair{"torn", "[1] [0]"},
                                 std::pair{"erased", "[255] [255]"}}) {
        write("typed",
              "import krait_sim, os\r"
              "f = open('/f', 'wb'); f.write(bytes(512)); f.close()\r"
              "f = open('/f', 'r+b'); krait_sim.cut_power(0, '" +
                  std::string(how) +
                  "')\r"
                  "f.write(b'\\1' * 512); f.close()\r"
                  "t = open('/f', 'rb').read(); print('found', sorted(set(t[:256])), "
                  "sorted(set(t[256:])))\r");
        EXPECT_EQ(run("--board bench.toml --virtual-time < typed"), 0);
        EXPECT_NE(read("out").find(std::string("\r\nfound ") + expected), std::string::npos)
            << read("out");
    }
}

TEST_F(KraitSim, WritesJsonLines) {
    output_of(
        "Pin('A', Pin.OUT, value=1)\ntime.sleep_ms(5)\nPin('A').off()\n"
        "krait_sim.note('half \"way\"')\nI2C(0).readfrom(0x76, 1)\n",
        "--trace trace.jsonl");
    std::string trace = read("trace.jsonl");
    EXPECT_EQ(trace.substr(0, trace.find("{\"t\":5002000,\"net\":\"S")),
              "{\"t\":0,\"net\":\"A\",\"level\":1}\n"
              "{\"t\":5002000,\"net\":\"A\",\"level\":0}\n"
              "{\"t\":5002000,\"from\":\"program\",\"what\":\"half \\\"way\\\"\"}\n");
    EXPECT_NE(trace.find("\"from\":\"i2c0\",\"what\":\"read 0x76\",\"octets\":\""),
              std::string::npos);
}

TEST_F(KraitSim, WritesWaves) {
    output_of(
        "Pin('A', Pin.OUT, value=1)\ntime.sleep_ms(5)\nPin('A').off()\n"
        "I2C(0).readfrom_mem(0x76, 0xd0, 1)\n",
        "--trace trace.vcd");
    std::string trace = read("trace.vcd");
    EXPECT_EQ(trace.rfind("$timescale 1 ns $end\n$scope module bench $end\n"
                          "$var wire 1 ! A $end\n",
                          0),
              0u)
        << trace;
    EXPECT_NE(trace.find("1!\n#5002000\n0!\n"), std::string::npos) << trace;
    EXPECT_NE(trace.find("\nsread_0x76_60 "), std::string::npos) << trace;
}

TEST_F(KraitSim, SaysWhereNoTraceCanBe) {
    write("program.py", "");
    EXPECT_EQ(run("--board bench.toml --trace no/where program.py"), 2);
    EXPECT_EQ(read("err"), "krait-vm: --trace no/where: No such file or directory\n");
    EXPECT_EQ(run("--board bench.toml --trace /dev/full program.py"), 0) << "nothing happened";
    write("program.py", "from machine import *\nPin('A', Pin.OUT, value=1)\n");
    EXPECT_EQ(run("--board bench.toml --trace /dev/full program.py"), 1);
    EXPECT_NE(read("err").find("the trace could not be written whole"), std::string::npos);
}

}  // namespace
