// machine: what a program does with a simulated board's hardware, in virtual time.
#include "tests/program_test.hpp"

namespace {

constexpr char kBoard[] =
    "name = 'bench'\n"
    "wires = [['A', 'B'], ['TX', 'RX']]\n"
    "[pins]\n"
    "A = 0\nB = 1\nC = 2\nTX = 3\nRX = 4\nSCL = 5\nSDA = 6\nD = 'P7'\n"
    "[aliases]\nLAMP = 'C'\n"
    "[peripherals]\n"
    "i2c0 = { scl = 'SCL', sda = 'SDA' }\n"
    "uart1 = { tx = 'TX', rx = 'RX' }\n"
    "[[parts]]\ntype = 'led'\npin = 'C'\n";

class MachineModule : public krait::test::ProgramTest {
  protected:
    MachineModule() : ProgramTest(KRAIT_VM) {}
    void SetUp() override {
        ProgramTest::SetUp();
        write("bench.toml", kBoard);
    }
    std::string output_of(const std::string& program, const std::string& options = "") {
        write("program.py", "import machine, time\nfrom machine import *\n" + program);
        EXPECT_EQ(run("--board bench.toml --virtual-time " + options + " program.py"), 0)
            << read("err") << read("out");
        return read("out");
    }
    // What a board says whose main.py this is, until its console ends.
    std::string life_of(const std::string& main) {
        std::filesystem::create_directory(folder_ / "root");
        write("root/main.py", "import machine, time\nfrom machine import *\n" + main);
        write("typed", "print('prompt')\n");
        EXPECT_EQ(run("--board bench.toml --virtual-time --root root < typed"), 0) << read("err");
        return read("out");
    }
};

// --- pins

TEST_F(MachineModule, HasPinsByNumberAndName) {
    EXPECT_EQ(
        output_of("print(Pin(0), Pin('A') is Pin(0), Pin('2') is Pin('LAMP'), Pin('P7'))\n"
                  "print(Pin.board.A is Pin(0), Pin.board.LAMP, Pin.cpu.P7, Pin('B').name())\n"
                  "for wrong in (9, -1, 'X', None):\n"
                  "    try:\n"
                  "        Pin(wrong)\n"
                  "    except (ValueError, TypeError) as error:\n"
                  "        print(repr(error))\n"),
        "Pin(A, mode=IN) True True Pin(D, mode=IN)\n"
        "True Pin(C, mode=IN) Pin(D, mode=IN) B\n"
        "ValueError('invalid pin',)\nValueError('invalid pin',)\nValueError('invalid pin',)\n"
        "TypeError(\"can't convert NoneType to int\",)\n");
}

TEST_F(MachineModule, ConnectsWiredPins) {
    EXPECT_EQ(output_of("a, b = Pin('A', Pin.OUT), Pin('B', Pin.IN, Pin.PULL_UP)\n"
                        "print(a.value(), b.value())\n"
                        "a.on(); print(b.value(), b())\n"
                        "a.toggle(); print(b.value())\n"
                        "a(1); a.init(Pin.IN); print(b.value(), 'pulled up')\n"
                        "b.init(Pin.IN, Pin.PULL_DOWN); print(a.value())\n"
                        "b.init(Pin.OPEN_DRAIN, Pin.PULL_UP, value=1); print(a.value())\n"
                        "b.off(); print(a.value(), b)\n"),
              "0 0\n1 1\n0\n1 pulled up\n0\n1\n0 Pin(B, mode=OPEN_DRAIN, pull=PULL_UP)\n");
}

TEST_F(MachineModule, CallsAHandlerAtEdges) {
    EXPECT_EQ(output_of("a, b = Pin('A', Pin.OUT), Pin('B')\n"
                        "heard = []\n"
                        "irq = b.irq(lambda pin: heard.append((pin is b, pin(), irq.flags())))\n"
                        "a.on(); time.sleep_ms(1); a.off(); time.sleep_ms(1)\n"
                        "print(heard); heard.clear()\n"
                        "irq = b.irq(lambda pin: heard.append(pin()), Pin.IRQ_RISING)\n"
                        "for level in (1, 0, 1, 0):\n"
                        "    a(level)\n"
                        "    time.sleep_ms(1)\n"
                        "print(heard); heard.clear()\n"
                        "state = disable_irq()\n"
                        "a.on(); time.sleep_ms(1); print(heard)\n"
                        "enable_irq(state); time.sleep_ms(1); print(heard); heard.clear()\n"
                        "b.irq(None); a.off(); a.on(); time.sleep_ms(1); print(heard)\n"),
              "[(True, 1, 8), (True, 0, 4)]\n[1, 1]\n[]\n[1]\n[]\n");
}

// As on a microcontroller, where the collector may be what was interrupted.
TEST_F(MachineModule, RefusesMemoryToAHardInterrupt) {
    EXPECT_EQ(output_of("a, b = Pin('A', Pin.OUT), Pin('B')\n"
                        "def handler(pin):\n"
                        "    try:\n"
                        "        bytearray(100)\n"
                        "    except MemoryError:\n"
                        "        print('no memory')\n"
                        "b.irq(handler, hard=True)\n"
                        "a.on(); time.sleep_ms(1)\n"
                        "b.irq(lambda pin: print(len(bytearray(100))))\n"
                        "a.off(); time.sleep_ms(1)\n"),
              "no memory\n100\n");
}

TEST_F(MachineModule, ShowsAnExceptionOfAHandlerAndGoesOn) {
    EXPECT_EQ(output_of("a, b = Pin('A', Pin.OUT), Pin('B')\n"
                        "b.irq(lambda pin: 1 // 0)\n"
                        "a.on(); time.sleep_ms(1)\n"
                        "print('on')\n"),
              "Traceback (most recent call last):\n"
              "  File \"program.py\", line 4, in <lambda>\n"
              "ZeroDivisionError: divide by zero\non\n");
}

TEST_F(MachineModule, HasSignals) {
    EXPECT_EQ(output_of("lamp = Signal('A', Pin.OUT, invert=True)\n"
                        "lamp.on(); print(lamp.value(), Pin('A')())\n"
                        "lamp(0); print(lamp(), Pin('B')())\n"
                        "class Expander:\n"
                        "    level = 0\n"
                        "    def value(self, level=None):\n"
                        "        if level is None: return self.level\n"
                        "        self.level = level\n"
                        "far = Signal(Expander(), invert=True)\n"
                        "far.off(); print(far(), far.value())\n"),
              "1 0\n0 1\n0 0\n");
}

// --- time

TEST_F(MachineModule, RingsTimers) {
    EXPECT_EQ(output_of("rung = []\n"
                        "start = time.ticks_ms()\n"
                        "def ring(name):\n"
                        "    return lambda t: rung.append((name, time.ticks_ms() - start))\n"
                        "a = Timer(-1, period=30, callback=ring('a'))\n"
                        "b = Timer(period=50, mode=Timer.ONE_SHOT, callback=ring('b'))\n"
                        "c = Timer(); c.init(freq=50, callback=ring('c'))\n"
                        "time.sleep_ms(65)\n"
                        "a.deinit(); c.deinit()\n"
                        "time.sleep_ms(100)\n"
                        "print(rung)\n"
                        "one = Timer(1, period=10, callback=lambda t: print('never'))\n"
                        "Timer(1, period=20, mode=Timer.ONE_SHOT, callback=lambda t: print(t))\n"
                        "time.sleep_ms(50)\n"),
              "[('c', 20), ('a', 30), ('c', 40), ('b', 50), ('a', 60), ('c', 60)]\n"
              "Timer(1, mode=ONE_SHOT, period=20)\n");
}

// Nobody looks at the clock in such a loop.
TEST_F(MachineModule, EndsALoopThatWaitsForAnInterrupt) {
    EXPECT_EQ(output_of("done = False\n"
                        "def ring(t):\n"
                        "    global done\n"
                        "    done = True\n"
                        "Timer(period=3000, mode=Timer.ONE_SHOT, callback=ring)\n"
                        "while not done: pass\n"
                        "print(time.ticks_ms() // 100)\n"),
              "30\n");
}

TEST_F(MachineModule, KeepsTheCalendar) {
    EXPECT_EQ(output_of("rtc = RTC()\n"
                        "print(rtc.datetime()[:7])\n"
                        "rtc.datetime((2024, 2, 29, 0, 23, 59, 58, 0))\n"
                        "time.sleep(2)\n"
                        "print(rtc.datetime()[:7], time.localtime()[:6])\n"
                        "for wrong in ((2023, 2, 29, 0, 0, 0, 0, 0), (2023, 1, 1), 5):\n"
                        "    try:\n"
                        "        rtc.datetime(wrong)\n"
                        "    except (ValueError, TypeError) as error:\n"
                        "        print(type(error).__name__)\n"),
              "(2021, 1, 1, 4, 0, 0, 0)\n(2024, 3, 1, 4, 0, 0, 0) (2024, 3, 1, 0, 0, 0)\n"
              "ValueError\nTypeError\nTypeError\n");
}

TEST_F(MachineModule, MakesSquareWaves) {
    EXPECT_EQ(
        output_of("wave = PWM(Pin('A'), freq=1000, duty_u16=16384)\n"
                  "print(wave, wave.freq(), wave.duty_u16(), wave.duty_ns())\n"
                  "b = Pin('B')\n"
                  "print(time_pulse_us(b, 1), time_pulse_us(b, 0))\n"
                  "wave.freq(100); wave.duty_u16(32768)\n"
                  "time.sleep_ms(20)\n"
                  "print(time_pulse_us(b, 0), time_pulse_us(b, 1))\n"
                  "wave.duty_u16(0); time.sleep_ms(20); print(time_pulse_us(b, 1, 5000))\n"
                  "wave.duty_u16(65535); time.sleep_ms(20); print(time_pulse_us(b, 1, 5000))\n"
                  "wave.deinit(); print(b())\n"
                  "edges = 0\n"
                  "def count(pin):\n"
                  "    global edges\n"
                  "    edges += 1\n"
                  "b.irq(count, Pin.IRQ_RISING)\n"
                  "wave.init(freq=50, duty_ns=1_500_000)\n"
                  "time.sleep(1)\n"
                  "print(edges, wave.duty_ns())\n"),
        "PWM(A, freq=1000, duty_u16=16384) 1000 16384 250003\n"
        "250 749\n899 5000\n-2\n-1\n0\n51 1500000\n");
}

TEST_F(MachineModule, MeasuresVoltages) {
    write("bench.toml",
          std::string(kBoard) + "[[parts]]\ntype = 'led'\nname = 'other'\npin = 'D'\n");
    EXPECT_EQ(output_of("a = Pin('A', Pin.OUT, value=1)\n"
                        "b = ADC(Pin('B'))\n"
                        "print(b.read_u16(), b.read(), b.read_uv())\n"
                        "a.off(); print(b.read_u16())\n"),
              "65535 4095 3300000\n0\n");
}

// --- serial lines

TEST_F(MachineModule, SendsToItselfOverAWire) {
    EXPECT_EQ(output_of("uart = UART(1, 9600)\n"
                        "print(uart)\n"
                        "start = time.ticks_ms()\n"
                        "print(uart.write(b'hello\\nworld'), uart.any(), uart.txdone())\n"
                        "uart.flush(); print(time.ticks_ms() - start, uart.any())\n"
                        "print(uart.readline(), uart.read(2), uart.read(), uart.read())\n"
                        "uart.write('late'); buffer = bytearray(3)\n"
                        "uart.init(timeout=100)\n"
                        "print(uart.readinto(buffer), buffer, uart.read(10))\n"),
              "UART(1, baudrate=9600, bits=8, parity=None, stop=1, tx=TX, rx=RX, txbuf=256, "
              "rxbuf=256, timeout=0, timeout_char=0)\n"
              "11 0 False\n11 11\nb'hello\\n' b'wo' b'rld' None\n3 bytearray(b'lat') b'e'\n");
}

TEST_F(MachineModule, LosesWhatNobodyReads) {
    EXPECT_EQ(output_of("uart = UART(1, 115200, rxbuf=8)\n"
                        "uart.write(bytes(range(20))); uart.flush()\n"
                        "print(uart.read())\n"),
              "b'\\x00\\x01\\x02\\x03\\x04\\x05\\x06\\x07'\n");
}

TEST_F(MachineModule, TellsOfWhatCameOverALine) {
    EXPECT_EQ(output_of("uart = UART(1, 9600)\n"
                        "heard = []\n"
                        "uart.irq(lambda u: heard.append(u.read()), UART.IRQ_RXIDLE)\n"
                        "uart.write('abc'); time.sleep_ms(10); print(heard)\n"
                        "uart.irq(lambda u: heard.append(u.any()), UART.IRQ_RX)\n"
                        "heard.clear(); uart.write('de'); time.sleep_ms(10); print(heard)\n"),
              "[b'abc']\n[1, 2]\n");
}

TEST_F(MachineModule, LetsTasksWaitForALine) {
    EXPECT_EQ(output_of("import asyncio\n"
                        "uart = UART(1, 9600)\n"
                        "async def listen():\n"
                        "    print(await asyncio.StreamReader(uart).readline())\n"
                        "async def main():\n"
                        "    task = asyncio.create_task(listen())\n"
                        "    await asyncio.sleep_ms(100)\n"
                        "    writer = asyncio.StreamWriter(uart, {})\n"
                        "    writer.write(b'over the line\\n')\n"
                        "    await writer.drain()\n"
                        "    await task\n"
                        "asyncio.run(main())\n"),
              "b'over the line\\n'\n");
}

// --- buses

TEST_F(MachineModule, RaisesOsErrorWhereNobodyAnswers) {
    EXPECT_EQ(output_of("i2c = I2C(0)\n"
                        "print(i2c, i2c.scan(), SoftI2C(Pin('A'), Pin('C'), freq=100000))\n"
                        "for call in (lambda: i2c.readfrom(0x50, 2),\n"
                        "             lambda: i2c.writeto(0x50, b'12'),\n"
                        "             lambda: i2c.readfrom_mem(0x50, 0x10, 4),\n"
                        "             lambda: i2c.writeto_mem(0x50, 0x1000, b'1', addrsize=16),\n"
                        "             lambda: I2C(7), lambda: i2c.readfrom(0x80, 1),\n"
                        "             lambda: i2c.start()):\n"
                        "    try:\n"
                        "        call()\n"
                        "    except (OSError, ValueError) as error:\n"
                        "        print(repr(error))\n"
                        "finger = Pin('SDA', Pin.OUT, value=0)\n"
                        "try:\n"
                        "    i2c.writeto(0x50, b'')\n"
                        "except OSError as error:\n"
                        "    print(error)\n"),
              "I2C(0, freq=400000, scl=SCL, sda=SDA) [] SoftI2C(scl=A, sda=C, freq=100000)\n"
              "OSError(19,)\nOSError(19,)\nOSError(19,)\nOSError(19,)\n"
              "ValueError(\"I2C(7) doesn't exist\",)\nValueError('invalid I2C address',)\n"
              "OSError('I2C operation not supported',)\n[Errno 110] ETIMEDOUT\n");
}

TEST_F(MachineModule, HearsItselfOverSpi) {
    EXPECT_EQ(
        output_of("spi = SoftSPI(1000000, sck=Pin('C'), mosi=Pin('A'), miso=Pin('B'))\n"
                  "buffer = bytearray(b'there and back')\n"
                  "start = time.ticks_us()\n"
                  "spi.write_readinto(buffer, buffer)\n"
                  "print(buffer, (time.ticks_us() - start) // 8)\n"
                  "print(spi.read(3, 0x5a), spi)\n"
                  "spi.init(firstbit=SPI.LSB); print(spi.read(1, 0x01))\n"),
        "bytearray(b'there and back') 14\n"
        "b'ZZZ' SoftSPI(baudrate=1000000, polarity=0, phase=0, bits=8, sck=C, mosi=A, miso=B)\n"
        "b'\\x01'\n");
}

TEST_F(MachineModule, HasNoDhtOrOneWirePartsOnAnEmptyPin) {
    EXPECT_EQ(output_of("import onewire, dht, neopixel\n"
                        "print(onewire.OneWire(Pin('C')).scan())\n"
                        "try:\n"
                        "    dht.DHT22(Pin('C')).measure()\n"
                        "except OSError as error:\n"
                        "    print(error)\n"
                        "strip = neopixel.NeoPixel(Pin('A'), 2)\n"
                        "strip[0] = (1, 2, 3); strip[-1] = (4, 5, 6)\n"
                        "start = time.ticks_us(); strip.write()\n"
                        "print(strip[0], len(strip), strip.buf, time.ticks_us() - start)\n"
                        "print(onewire._onewire.crc8(b'\\x02\\x1c\\xb8\\x01\\x00\\x00\\x00'))\n"),
              "[]\n[Errno 110] ETIMEDOUT\n"
              "(1, 2, 3) 2 bytearray(b'\\x02\\x01\\x03\\x05\\x04\\x06') 61\n"
              "162\n");
}

// Every part there could be seems to answer.
TEST_F(MachineModule, EndsASearchOnAOneWireLineThatIsHeldLow) {
    EXPECT_EQ(output_of("import onewire\n"
                        "Pin('A', Pin.OUT, value=0)\n"
                        "print(len(onewire.OneWire(Pin('B')).scan()))\n"),
              "255\n");
}

// --- resets and sleep

TEST_F(MachineModule, IsResetByItsWatchdog) {
    EXPECT_EQ(life_of("print(reset_cause() == WDT_RESET, time.ticks_ms() // 100)\n"
                      "if reset_cause() == PWRON_RESET:\n"
                      "    dog = WDT(timeout=500)\n"
                      "    for i in range(4):\n"
                      "        time.sleep_ms(400)\n"
                      "        dog.feed()\n"
                      "    try:\n"
                      "        while True: pass\n"
                      "    finally:\n"
                      "        print('never')\n")
                  .substr(0, 24),
              "False 0\r\nTrue 21\r\nMicroP");
}

TEST_F(MachineModule, SleepsDeeply) {
    std::string said = life_of(
        "rtc = RTC()\n"
        "count = rtc.memory()\n"
        "rtc.memory(count + b'x')\n"
        "print(reset_cause() == DEEPSLEEP_RESET, count, time.ticks_ms())\n"
        "if len(count) < 2: deepsleep(60000)\n");
    EXPECT_EQ(said.substr(0, said.find("Micro")),
              "False b'' 0\r\nTrue b'x' 60000\r\nTrue b'xx' 120000\r\n");
}

TEST_F(MachineModule, IsResetByAProgram) {
    std::string said = life_of(
        "print(reset_cause(), Pin('A'))\n"
        "if reset_cause() == PWRON_RESET:\n"
        "    Pin('A', Pin.OUT)\n"
        "    try:\n"
        "        reset()\n"
        "    except BaseException:\n"
        "        print('never')\n");
    EXPECT_EQ(said.substr(0, said.find("Micro")), "1 Pin(A, mode=IN)\r\n2 Pin(A, mode=IN)\r\n");
}

TEST_F(MachineModule, SleepsLightlyUntilSomethingHappens) {
    EXPECT_EQ(output_of("lightsleep(1000); print(time.ticks_ms() // 100)\n"
                        "Timer(period=500, mode=Timer.ONE_SHOT, callback=lambda t: print('ring'))\n"
                        "lightsleep(10000); print(time.ticks_ms() // 100)\n"
                        "idle(); print(time.ticks_ms() // 100)\n"),
              "10\nring\n15\n15\n");
}

TEST_F(MachineModule, KnowsItself) {
    EXPECT_EQ(
        output_of("import sys\n"
                  "print(len(unique_id()), unique_id() == unique_id(), freq(), sys.platform)\n"
                  "freq(80_000_000); print(freq())\n"),
        "8 True 125000000 bench\n80000000\n");
}

// --- board files

// A name in a board file may be in any script.
TEST_F(MachineModule, TakesLettersBeyondAscii) {
    write("plant.toml", "name = 'Gewächshaus' # été\n[pins]\n\"Lüfter\" = 1\n");
    write("program.py", "from machine import Pin; print(Pin('Lüfter').name())");
    EXPECT_EQ(run("--board plant.toml program.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "Lüfter\n");
    write("odd.toml", "name é = 3\n");
    EXPECT_EQ(run("--board odd.toml program.py"), 2);
    EXPECT_EQ(read("err").rfind("krait-vm: --board: odd.toml: line 1: ", 0), 0u) << read("err");
}

// --- interrupts that lead to others

TEST_F(MachineModule, AnInterruptMayCauseAnother) {
    EXPECT_EQ(output_of("p = Pin('A', Pin.OUT); log = []\n"
                        "def turn(pin):\n"
                        "    log.append(time.ticks_ms())\n"
                        "    if len(log) < 8: pin.toggle()\n"
                        "p.irq(turn)\n"
                        "p(1); time.sleep_ms(1000); print(log)\n"
                        "log = []\n"
                        "Pin('B').irq(lambda pin: Pin('C').toggle(), Pin.IRQ_RISING)\n"
                        "Pin('C', Pin.OUT).irq(lambda pin: log.append(time.ticks_ms() - start))\n"
                        "p.irq(None); p(0); start = time.ticks_ms()\n"
                        "t = Timer(-1, period=100, callback=lambda t: p.toggle())\n"
                        "time.sleep_ms(450); print(log)\n"),
              "[0, 0, 0, 0, 0, 0, 0, 0]\n[100, 300]\n");
}

TEST_F(MachineModule, ALevelInterruptsAsLongAsItIsThere) {
    EXPECT_EQ(
        output_of(
            "a = Pin('A', Pin.OUT, value=0); b = Pin('B', Pin.IN); n = 0\n"
            "def handler(pin):\n"
            "    global n; n += 1\n"
            "    if n > 5: pin.irq(handler=None)\n"
            "b.irq(handler, Pin.IRQ_HIGH_LEVEL); print(n); a(1); time.sleep_ms(50); print(n)\n"
            "n = 0; b.irq(handler, Pin.IRQ_LOW_LEVEL); print(n); a(0); time.sleep_ms(50); "
            "print(n)\n"
            "n = 0; b.irq(handler, Pin.IRQ_LOW_LEVEL); time.sleep_ms(50); print(n)\n"
            "def clear(pin): a(1)\n"
            "a(1); b.irq(clear, Pin.IRQ_LOW_LEVEL); a(0); time.sleep_ms(1); print(b())\n"),
        "0\n6\n0\n6\n6\n1\n");
}

TEST_F(MachineModule, AHardInterruptComesAtOnce) {
    EXPECT_EQ(output_of("import micropython\n"
                        "p = Pin('A', Pin.OUT); n = 0\n"
                        "def count(pin):\n"
                        "    global n; n += 1\n"
                        "p.irq(count, Pin.IRQ_RISING, hard=True); p(1); print(n)\n"
                        "def fail(pin): raise ValueError(n)\n"
                        "p(0); p.irq(fail, Pin.IRQ_RISING, hard=True); p(1); p(0)\n"
                        "micropython.alloc_emergency_exception_buf(100); p(1)\n"),
              "1\nMemoryError: memory allocation failed, heap is locked\nValueError: 1\n");
}

TEST_F(MachineModule, APinTakesItselfBackFromPwm) {
    EXPECT_EQ(
        output_of(
            "w = PWM(Pin('A'), freq=50, duty_u16=32768)\n"
            "print(time_pulse_us(Pin('A'), 1, 100000) > 0)\n"
            "p = Pin('A', Pin.OUT, value=0); print(time_pulse_us(p, 1, 100000))\n"
            "w = PWM(Pin('A'), freq=50, duty_u16=32768); PWM(Pin('A')).deinit()\n"
            "print(time_pulse_us(Pin('A'), 1, 100000)); w.deinit()\n"
            "w.init(freq=100, duty_u16=32768); print(time_pulse_us(Pin('A'), 1, 100000) > 0)\n"),
        "True\n-2\n-2\nTrue\n");
}

// Firmware of boards counts whole seconds and knows no summer time; some from the year 2000 on.
TEST_F(MachineModule, HasABoardsCalendar) {
    const char* program =
        "print(time.localtime(0), time.gmtime(1), time.mktime((2000, 1, 1, 0, 0, 0, 0, 0)))\n"
        "print(type(time.time()), time.localtime()[0])\n";
    EXPECT_EQ(output_of(program),
              "(1970, 1, 1, 0, 0, 0, 3, 1) (1970, 1, 1, 0, 0, 1, 3, 1) 946684800\n"
              "<class 'int'> 2021\n");
    write("program.py", "import time\n" + std::string(program));
    EXPECT_EQ(run("--board esp32 --virtual-time program.py"), 0);
    EXPECT_EQ(read("out"),
              "(2000, 1, 1, 0, 0, 0, 5, 1) (2000, 1, 1, 0, 0, 1, 5, 1) 0\n"
              "<class 'int'> 2021\n");
}

TEST_F(MachineModule, SleepsForAges) {
    EXPECT_EQ(output_of("for seconds in (2e10, float('inf')): time.sleep(seconds)\n"
                        "time.sleep_ms(2**62); time.sleep_us(2**61); print('awake')\n"),
              "awake\n");
}

TEST_F(MachineModule, SaysWhatIsWrongWithABoardFile) {
    auto says = [&](const std::string& text) {
        write("bad.toml", text);
        write("program.py", "");
        EXPECT_EQ(run("--board bad.toml program.py"), 2) << text;
        return read("err");
    };
    EXPECT_EQ(says("name = 3\n"), "krait-vm: --board: bad.toml: line 1: name must be a text\n");
    EXPECT_EQ(says("heap = '1Q'\n"),
              "krait-vm: --board: bad.toml: line 1: heap must be a size from 32K to 1048576K\n");
    EXPECT_EQ(says("colour = 'red'\n"),
              "krait-vm: --board: bad.toml: line 1: the board has no 'colour'\n");
    EXPECT_EQ(
        says("\n[pins]\nA = 1.5\n"),
        "krait-vm: --board: bad.toml: line 3: pins.A must be a number from 0 to 1023 or a name\n");
    EXPECT_EQ(says("name = 'x'\nwires = [['A', 'B']]\n"),
              "krait-vm: --board bad.toml: wires: the board has no pin 'A'\n");
    EXPECT_EQ(says("[[parts]]\ntype = 'led'\nname = 'eye'\n"),
              "krait-vm: --board bad.toml: line 1: part 'eye': 'pin' is missing: the pin that it "
              "is wired "
              "to\n");
    EXPECT_EQ(says("[pins]\nA = 1\nB = 1\n"),
              "krait-vm: --board: bad.toml: line 3: pins.B is the same as pins.A\n");
    EXPECT_EQ(says("wires = [['A', 'A']]\n[pins]\nA = 1\n"),
              "krait-vm: --board: bad.toml: line 1: a wire connects pin 'A' to itself\n");
    EXPECT_EQ(says("[pins]\nA = 1\n[peripherals]\ni2c0 = { slc = 'A' }\n"),
              "krait-vm: --board: bad.toml: line 4: peripherals.i2c0 has no pin 'slc'\n");
    for (const char* name : {"i2x", "i2c", "i2c1234", "adc0", "foo0"})
        EXPECT_EQ(says("[pins]\nA = 1\n[peripherals]\n" + std::string(name) + " = { a = 'A' }\n"),
                  "krait-vm: --board: bad.toml: line 4: peripherals." + std::string(name) +
                      " is none of i2cN, spiN, uartN and adc, with N from 0 to 999\n");
    EXPECT_EQ(says("[pins]\nA = 1\nB = 2\n[[parts]]\ntype = 'at24'\nscl = 'A'\nsda = 'B'\n"
                   "[[parts]]\ntype = 'at24'\nname = 'two'\nscl = 'A'\nsda = 'B'\n"),
              "krait-vm: --board bad.toml: line 8: part 'two': part 'at24' has the same address on "
              "this bus\n");
    EXPECT_EQ(says("[pins]\nA = 1\n[[parts]]\ntype = 'button'\npin = 'A'\n"
                   "bounce_ms = 1000000000000000000\n")
                  .rfind("krait-vm: --board bad.toml: line 3: part 'button': bounce_ms must be", 0),
              0u);
    EXPECT_EQ(says("epoch = 1900\n"),
              "krait-vm: --board: bad.toml: line 1: epoch must be the year in which time.time() "
              "begins, 1970 or 2000\n");
    EXPECT_NE(says("name = [\n").find("krait-vm: --board: bad.toml: line "), std::string::npos);
    EXPECT_EQ(run("--board none.toml program.py"), 2);
    EXPECT_EQ(read("err"), "krait-vm: --board: none.toml: No such file or directory\n");
}

// Of hardware that nobody describes any pin is there, and what a program is wired to itself.
TEST_F(MachineModule, IsThereWithoutABoard) {
    write("program.py",
          "from machine import *\n"
          "p = Pin(33, Pin.OUT, value=1)\n"
          "print(p, p(), I2C(0, scl=Pin(1), sda=Pin(2)).scan())\n"
          "reset()\n"
          "print('never')\n");
    EXPECT_EQ(run("--virtual-time program.py"), 0);
    EXPECT_EQ(read("out"), "Pin(GPIO33, mode=OUT) 1 []\n");
}

}  // namespace
