// Sockets, select and asyncio where the reference is no judge: what ends a wait, and what hostile
// programs do.
#include <sys/resource.h>

#include "tests/program_test.hpp"

namespace {

// A pair of connected sockets `a` and `b`, and one that listens, `l`.
constexpr char kPair[] =
    "import socket, select, asyncio, time\n"
    "l = socket.socket()\n"
    "port = time.time_ns() // 1000 % 20000 + 40000\n"
    "while True:\n"
    "    try:\n"
    "        l.bind(('127.0.0.1', port))\n"
    "        break\n"
    "    except OSError:\n"
    "        port += 1\n"
    "l.listen(5)\n"
    "a = socket.socket()\n"
    "a.connect(('127.0.0.1', port))\n"
    "b, _ = l.accept()\n"
    "p = select.poll()\n"
    "p.register(b, 1)\n";

// Each waits for what never comes.
constexpr const char* kWaits[] = {
    "b.recv(1)",
    "b.read(1)",
    "b.readline()",
    "b.recvfrom(1)",
    "b.readinto(bytearray(2))",
    "l.accept()",
    "p.poll()",
    "p.poll(100000)",
    "list(p.ipoll())",
    "a.sendall(bytes(100000000))",
    "b.makefile('rb').read(1)",
    "asyncio.run(asyncio.Event().wait()) or asyncio.run(asyncio.ThreadSafeFlag().wait())",
    "asyncio.run(asyncio.StreamReader(b).read(1))",
};

class Network : public krait::test::ProgramTest {
  protected:
    Network() : ProgramTest(KRAIT_VM) {}
    bool err_has(const std::string& part) { return read("err").find(part) != std::string::npos; }
    // Runs a program that goes on with the pair of sockets.
    int run_with_pair(const std::string& program, const std::string& options = "") {
        write("program.py", kPair + program + "\n");
        return run(options + " program.py");
    }
};

TEST_F(Network, CtrlCEndsEachWait) {
    std::string vm = program_;
    program_ = "timeout' --signal=INT --kill-after=10 0.3 '" + vm;
    for (const char* wait : kWaits) {
        run_with_pair(wait);
        EXPECT_TRUE(err_has("KeyboardInterrupt")) << wait << "\n" << read("err");
    }
}

TEST_F(Network, TheWallTimeEndsEachWait) {
    for (const char* wait : kWaits) {
        EXPECT_EQ(run_with_pair(wait, "-X seconds=0.2"), 1) << wait;
        EXPECT_TRUE(err_has("time limit reached")) << wait << "\n" << read("err");
    }
}

TEST_F(Network, AnIdleLoopSleeps) {
    rusage before{}, after{};
    getrusage(RUSAGE_CHILDREN, &before);
    EXPECT_EQ(run_with_pair("async def idle():\n"
                            "    e = asyncio.Event()\n"
                            "    r = asyncio.create_task(asyncio.StreamReader(b).read(1))\n"
                            "    await asyncio.sleep_ms(500)\n"
                            "    print(r.done())\n"
                            "asyncio.run(idle())"),
              0)
        << read("err");
    getrusage(RUSAGE_CHILDREN, &after);
    EXPECT_EQ(read("out"), "False\n");
    auto used_us = [](const rusage& usage) {
        return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1'000'000 +
               usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
    };
    EXPECT_LT(used_us(after) - used_us(before), 300'000);
}

TEST_F(Network, SocketsThatNobodyHoldsAreClosed) {
    program_ = "sh' -c 'ulimit -n 64; exec \"$0\" \"$@\"' '" + program_;
    EXPECT_EQ(run_with_pair("for _ in range(500):\n"
                            "    socket.socket()\n"
                            "    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).makefile()\n"
                            "print('ok')"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "ok\n");
}

TEST_F(Network, WhatTheReferenceHasNot) {
    EXPECT_EQ(run_with_pair("print(a.sendall(b'x' * 100000) if 0 else a.sendall(b'all of it'))\n"
                            "print(b.recv(100, socket.MSG_PEEK), b.recv(3))\n"
                            "f, g = a.makefile('wb'), b.makefile()\n"
                            "a.close(); b.close()\n"
                            "print(f.write(b'line\\nend'), f.close())\n"
                            "print(g.readline(), g.read())\n"
                            "c = socket.socket(socket.AF_INET6)\n"
                            "for bad in (('x.invalid', 1), ('127.0.0.1', 1), (1, 2), (1,), ()):\n"
                            "    try: c.connect(bad)\n"
                            "    except (OSError, TypeError) as e: print(repr(e))\n"
                            "try: socket.sockaddr(b'a')\n"
                            "except ValueError as e: print(e)\n"
                            "try: socket.inet_ntop(2, b'12')\n"
                            "except ValueError as e: print(e)"),
              0)
        << read("err");
    std::string out = read("out");
    EXPECT_TRUE(out.starts_with("None\nb'all of it' b'all'\n8 None\n of itline\n end\n")) << out;
    EXPECT_TRUE(out.ends_with("buffer too small\nbuffer too small\n")) << out;
}

TEST_F(Network, ClosedWhileItIsWatched) {
    EXPECT_EQ(run_with_pair("print(p.poll(0))\n"
                            "b.close()\n"
                            "print([ev for _, ev in p.poll()], b.fileno(), str(b))\n"
                            "q = select.poll()\n"
                            "f = a.makefile()\n"
                            "q.register(f, 4)\n"
                            "f.close()\n"
                            "print([ev for _, ev in q.poll()])\n"
                            "try: select.poll().register(f)\n"
                            "except ValueError as e: print(e)\n"
                            "a.settimeout(0.05)\n"
                            "for bad in (float('nan'), -1.0, 1e300): a.settimeout(bad)"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "[]\n[32] -1 <_socket -1>\n[32]\nI/O operation on closed file\n");
}

TEST_F(Network, StdinIsWatchedAsItComes) {
    write("program.py",
          "import select, sys\n"
          "p = select.poll()\n"
          "p.register(sys.stdin, 1)\n"
          "print(p.poll(0))\n"
          "print([s is sys.stdin for s, _ in p.poll()], sys.stdin.readline())\n"
          "print([s is sys.stdin for s, _ in p.poll(10000)], sys.stdin.readline())\n"
          "print([ev & 17 != 0 for s, ev in p.poll()])\n");
    program_ =
        "sh' -c '{ sleep 0.2; echo one; sleep 0.1; echo two; } | \"$0\" \"$@\"' '" + program_;
    EXPECT_EQ(run("program.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "[]\n[True] one\n\n[True] two\n\n[True]\n");
}

TEST_F(Network, ABoardsConsoleIsWatchedToo) {
    program_ =
        "sh' -c '{ printf \"\\001import select,sys\\rp=select.poll()\\rp.register(sys.stdin,1)"
        "\\rprint(p.poll(0))\\rprint([s is sys.stdin for s,_ in p.poll(5000)],"
        "sys.stdin.read(2))\\r\\004\"; sleep 0.3; printf hi; sleep 0.2; } | \"$0\" \"$@\"' '" +
        program_;
    EXPECT_EQ(run("--board pico"), 0) << read("err");
    EXPECT_NE(read("out").find("[]\r\n[True] hi"), std::string::npos) << read("out");
}

TEST_F(Network, HostileStreamsAndBuffers) {
    EXPECT_EQ(run_with_pair("import io\n"
                            "class S(io.IOBase):\n"
                            "    def ioctl(self, r, a):\n"
                            "        if r != 3: return -1\n"
                            "        for s in streams: p.unregister(s)\n"
                            "        streams.append(S())\n"
                            "        p.register(streams[-1])\n"
                            "        return 1 if len(streams) > 50 else 0\n"
                            "streams = [S()]\n"
                            "p.register(streams[0])\n"
                            "while len(streams) < 60: p.poll(0)\n"
                            "for s in streams: p.unregister(s)\n"
                            "class E(S):\n"
                            "    answer = None\n"
                            "    def ioctl(self, r, a):\n"
                            "        return -1 if r != 3 else self.answer\n"
                            "e = E()\n"
                            "p.register(e)\n"
                            "for x in (None, 'x', 1.5, [], -1 << 40, -(1 << 62)):\n"
                            "    e.answer = x\n"
                            "    try: print(p.poll(0))\n"
                            "    except (TypeError, OSError) as er: print(type(er).__name__)\n"
                            "it = p.ipoll(0) if 0 else p\n"
                            "print(list(it))"),
              0)
        << read("err");
    EXPECT_EQ(read("out"), "TypeError\nTypeError\nTypeError\nTypeError\nOSError\nOSError\n[]\n");
}

TEST_F(Network, HostileTasks) {
    write(
        "program.py",
        "from _asyncio import Task, TaskQueue\n"
        "import asyncio, gc\n"
        "def tried(f, *a):\n"
        "    try: return f(*a)\n"
        "    except Exception as e: return type(e).__name__\n"
        "q, r = TaskQueue(), TaskQueue()\n"
        "t, u = Task(1), Task(2)\n"
        "q.push(t, 5); q.push(u, 6); q.push(t, 7)\n"
        "print(q.pop() is u, q.pop() is t, q.peek())\n"
        "q.push(t); r.push(t)\n"
        "print(q.peek(), r.peek() is t, tried(q.remove, t), r.remove(t), tried(r.remove, t))\n"
        "for x in (None, 1, 'x', q): print(tried(q.push, x), tried(q.remove, x), end=' ')\n"
        "for x in ('x', 1 << 70, None, 1.5): print(tried(q.push, t, x), end=' ')\n"
        "for x in (-1, 1 << 61, -(1 << 62), (1 << 62) - 1): print(q.push(Task(x), x), end=' ')\n"
        "print()\n"
        "while q.peek(): q.pop()\n"
        "print(tried(lambda: type('T', (Task,), {})), tried(lambda: type('Q', (TaskQueue,), {})))\n"
        "g = {'cur_task': None, '_task_queue': 5, 'CancelledError': ValueError}\n"
        "t = Task(1, g)\n"
        "print(tried(Task, 1, 2), tried(t.cancel), tried(lambda: next(iter(t))))\n"
        "g['_task_queue'] = q\n"
        "class D:\n"
        "    def remove(self, task): q.push(task); g.clear(); gc.collect()\n"
        "t.data = D()\n"
        "print(tried(t.cancel))\n"
        "t.data = 7; t.state = None\n"
        "print(tried(lambda: next(iter(t))), tried(next, t, 'end'))\n"
        "q.pop()\n"
        "tasks = [Task(n) for n in range(20000)]\n"
        "for n in range(20000): q.push(tasks[n * 7919 % 20000], n * 104729 % 1000)\n"
        "del tasks\n"
        "gc.collect()\n"
        "keys = []\n"
        "while q.peek(): keys.append(q.pop().ph_key)\n"
        "print(keys == sorted(keys), len(keys))\n");
    EXPECT_EQ(run("program.py"), 0) << read("err");
    EXPECT_EQ(read("out"),
              "True True None\n"
              "None True ValueError None ValueError\n"
              "TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError "
              "TypeError None TypeError TypeError None None None None \n"
              "TypeError TypeError\n"
              "TypeError TypeError TypeError\n"
              "KeyError\n"
              "TypeError TypeError\n"
              "True 20000\n");
}

TEST_F(Network, ARingOfTasksCanBeInterrupted) {
    write("program.py",
          "from _asyncio import Task\n"
          "t = Task(1, {'cur_task': None})\n"
          "t.data = t\n"
          "t.cancel()\n");
    EXPECT_EQ(run("-X seconds=0.2 program.py"), 1);
    EXPECT_TRUE(err_has("time limit reached")) << read("err");
}

}  // namespace
