// krait-vm --virtual-time: waits are over at once, and a program does the same each time.
#include <chrono>

#include "tests/program_test.hpp"

namespace {

class VirtualTime : public krait::test::ProgramTest {
  protected:
    VirtualTime() : ProgramTest(KRAIT_VM) {}

    std::string output_of(const std::string& program, const std::string& options = "") {
        write("program.py", program);
        EXPECT_EQ(run("--virtual-time " + options + " program.py"), 0) << read("err");
        return read("out");
    }
};

TEST_F(VirtualTime, PassesAtOnceInASleep) {
    auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(
        output_of(
            "import time\n"
            "start = time.ticks_ms(), time.time()\n"
            "time.sleep(24 * 3600)\n"
            "time.sleep_ms(500)\n"
            "time.sleep_us(1)\n"
            "print(time.ticks_diff(time.ticks_ms(), start[0]), int(time.time() - start[1]))\n"),
        "86400500 86400\n");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

TEST_F(VirtualTime, StandsStillWhileCodeRuns) {
    EXPECT_EQ(output_of("import time\n"
                        "start = time.ticks_us()\n"
                        "for i in range(300000): pass\n"
                        "print(time.ticks_diff(time.ticks_us(), start))\n"),
              "1\n");
}

TEST_F(VirtualTime, PassesForWhoOnlyLooksAtTheClock) {
    EXPECT_EQ(output_of("import time\n"
                        "end = time.ticks_add(time.ticks_ms(), 20)\n"
                        "while time.ticks_diff(end, time.ticks_ms()) > 0: pass\n"
                        "print('there')\n"),
              "there\n");
}

TEST_F(VirtualTime, BeginsAtTheSameTimeEachTime) {
    const std::string program =
        "import time, random, os\n"
        "print(time.gmtime()[:6], time.ticks_us(), random.getrandbits(32), os.urandom(7))\n"
        "time.sleep(0.25)\n"
        "print(time.localtime() == time.gmtime(), time.ticks_us(), random.random())\n";
    std::string first = output_of(program);
    EXPECT_EQ(first.rfind("(2021, 1, 1, 0, 0, 0) ", 0), 0u) << first;
    EXPECT_EQ(output_of(program), first);
}

TEST_F(VirtualTime, IsSharedByTasks) {
    EXPECT_EQ(output_of("import asyncio, time\n"
                        "async def every(ms, times):\n"
                        "    for i in range(times):\n"
                        "        await asyncio.sleep_ms(ms)\n"
                        "        print(ms, (time.ticks_ms() + 1) // 10 * 10)\n"
                        "async def main():\n"
                        "    await asyncio.gather(every(300, 3), every(500, 2))\n"
                        "    try:\n"
                        "        await asyncio.wait_for(every(100000, 1), 7)\n"
                        "    except asyncio.TimeoutError:\n"
                        "        print('late', time.ticks_ms() // 1000)\n"
                        "asyncio.run(main())\n"),
              "300 300\n500 500\n300 600\n300 900\n500 1000\nlate 8\n");
}

TEST_F(VirtualTime, TakesADayOfThreeTasks) {
    EXPECT_EQ(output_of("import asyncio\n"
                        "count = 0\n"
                        "async def task():\n"
                        "    global count\n"
                        "    for i in range(3600):\n"
                        "        await asyncio.sleep(1)\n"
                        "        count += 1\n"
                        "async def main():\n"
                        "    await asyncio.gather(task(), task(), task())\n"
                        "asyncio.run(main())\n"
                        "print(count)\n"),
              "10800\n");
}

TEST_F(VirtualTime, LeavesLimitsToRealTime) {
    write("program.py", "import time\nwhile True: time.sleep(1000)\n");
    EXPECT_EQ(run("--virtual-time -X seconds=0.3 program.py"), 1);
    EXPECT_NE(read("err").find("RuntimeError"), std::string::npos) << read("err");
}

TEST_F(VirtualTime, HasNoSocketsIfItIsStrict) {
    write("program.py",
          "import socket\n"
          "try:\n"
          "    socket.socket()\n"
          "except OSError as error:\n"
          "    print(error)\n");
    EXPECT_EQ(run("--virtual-time=strict program.py"), 0);
    EXPECT_EQ(read("out"), "no sockets in strict virtual time: others live in real time\n");
}

// Who is at the other end of a socket lives in real time: so does the program from then on.
TEST_F(VirtualTime, IsPacedOnceASocketIsOpen) {
    auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(output_of("import socket, time\n"
                        "time.sleep(1000)\n"
                        "one, other = socket.socket(), socket.socket()\n"
                        "before = time.ticks_ms(); time.sleep_ms(300)\n"
                        "print(before // 1000, 300 <= time.ticks_ms() - before < 60000,\n"
                        "      time.localtime()[0])\n"),
              "1000 True 2021\n");
    auto took = std::chrono::steady_clock::now() - start;
    EXPECT_GE(took, std::chrono::milliseconds(300));
    EXPECT_LT(took, std::chrono::seconds(100));
    EXPECT_EQ(read("err"),
              "krait-vm: virtual time goes on at the pace of real time: a socket is open\n");
}

TEST_F(VirtualTime, IsPacedForWhoComesToTheConsole) {
    EXPECT_EQ(
        run("--board pico --virtual-time --console pty & until [ -s err ]; do :; done; kill $!"),
        0);
    EXPECT_EQ(read("err").rfind("krait-vm: virtual time goes on at the pace of real time:", 0), 0u);
}

TEST_F(VirtualTime, IsABoardsToo) {
    EXPECT_EQ(output_of("import time\n"
                        "start = time.ticks_ms()\n"
                        "time.sleep(3600)\n"
                        "print(time.ticks_diff(time.ticks_ms(), start))\n",
                        "--board pico"),
              "3600000\n");
}

}  // namespace
