// krait exec, eval and run, as a user and a script see them: words in, text and exit code out.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <termios.h>

#include <csignal>
#include <string>

#include "tests/cli/krait_process.hpp"
#include "tests/devtest/folder.hpp"
#include "tests/device/board_on_pty.hpp"

namespace krait::test {
namespace {

const std::string kTraceback =
    "Traceback (most recent call last):\r\n"
    "  File \"<stdin>\", line 1, in <module>\r\n"
    "ValueError: no\r\n";

TEST(Exec, PrintsWhatTheProgramPrintsAsItCame) {
    const auto ended = krait({"-d", fake_board_address(), "exec", "print(hello)"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.out, "hello\r\n");
    EXPECT_EQ(ended.err, "");
}

TEST(Exec, TracebackIsOutputAndStatusOne) {
    const auto ended =
        krait({"-d", fake_board_address(), "exec", "print(a)\nraise ValueError: no"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_EQ(ended.out, "a\r\n" + kTraceback);
    EXPECT_EQ(ended.err, "");
}

TEST(Exec, SystemExitIsSuccess) {
    for (const char* options : {"", "--ends-on-system-exit"}) {
        const auto ended =
            krait({"-d", fake_board_address(options), "exec", "print(a)\nraise SystemExit(3)"});
        EXPECT_EQ(ended.status, 0) << ended.err;
        EXPECT_EQ(ended.out, "a\r\n");
    }
}

TEST(Exec, TakesTheBoardBeforeOrAfterItsNameOrByConnect) {
    const auto board = fake_board_address();
    EXPECT_EQ(krait({"exec", "-d", board, "print(1)"}).out, "1\r\n");
    EXPECT_EQ(krait({"connect", board, "exec", "print(1)"}).out, "1\r\n");
}

TEST(Exec, TimeoutStopsTheProgram) {
    const auto ended = krait({"-d", fake_board_address(), "exec", "--timeout", "0.1", "hang"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.err, "krait: the program did not end in time\n");
}

TEST(Exec, BoardThatDiesIsADeviceError) {
    const auto ended = krait({"-d", fake_board_address(), "exec", "print(a)\ndie"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.out, "a\r\n");
    EXPECT_NE(ended.err.find("I die"), std::string::npos) << ended.err;
}

TEST(Exec, CtrlCInterruptsTheBoardAndEndsWith130) {
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        KraitProcess process({"-d", fake_board_address(), "exec", "print(running)\nhang"});
        ASSERT_TRUE(process.says("running"));
        process.signal(number);
        const auto ended = process.wait();
        EXPECT_EQ(ended.status, 130);
        EXPECT_EQ(ended.out, "running\r\n");
        EXPECT_EQ(ended.err, "");
    }
}

TEST(Exec, OutputThatNobodyReadsIsThisMachinesFailure) {
    KraitProcess process({"-d", fake_board_address(), "exec", "print(running)\nchatter"});
    ASSERT_TRUE(process.says("running"));
    process.stop_reading();
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 4);
    EXPECT_EQ(ended.err, "krait: cannot write the output: Broken pipe\n");
}

TEST(Exec, OutputThatIsNotReadAtOnceWaits) {
    KraitProcess process({"-d", fake_board_address(), "exec", "flood"}, Output::NonBlocking);
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_EQ(ended.out.size(), std::size_t{9 << 20});
}

TEST(Exec, CtrlCThatDoesNotStopTheProgramSaysSo) {
    BoardOnPty far_end;
    KraitProcess process({"-d", far_end.address(), "exec", "print(running)\ndefy"});
    ASSERT_TRUE(process.says("running"));
    process.signal(SIGINT);
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 130);
    EXPECT_EQ(ended.err,
              "krait: the board's program does not end by Ctrl-C and runs on; reset the board\n");
}

TEST(Exec, TimeoutThatDoesNotStopTheProgramSaysSoToo) {
    BoardOnPty far_end;
    const auto ended = krait({"-d", far_end.address(), "exec", "--timeout", "0.1", "defy"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.err,
              "krait: the board's program does not end by Ctrl-C and runs on; reset the board\n"
              "krait: the program did not end in time\n");
}

TEST(Exec, LeavesATerminalAsItWasAlsoWhenInterrupted) {
    BoardOnPty far_end;
    termios found{}, left{};
    tcgetattr(far_end.terminal.master.get(), &found);
    KraitProcess process({"-d", far_end.address(), "exec", "print(running)\nhang"});
    ASSERT_TRUE(process.says("running"));
    process.signal(SIGINT);
    EXPECT_EQ(process.wait().status, 130);
    tcgetattr(far_end.terminal.master.get(), &left);
    EXPECT_EQ(left.c_lflag, found.c_lflag);
    EXPECT_EQ(left.c_oflag, found.c_oflag);
}

TEST(Eval, PrintsTheValue) {
    EXPECT_EQ(krait({"-d", fake_board_address(), "eval", "[1, 2]"}).out, "[1, 2]\r\n");
    EXPECT_EQ(krait({"-d", fake_board_address(), "eval", "--", "-1"}).out, "-1\r\n");
}

TEST(Run, SendsAFile) {
    const Folder folder;
    const auto ended =
        krait({"-d", fake_board_address(), "run", folder.write("a.py", "print(1)\nprint(2)\n")});
    EXPECT_EQ(ended.out, "1\r\n2\r\n");
}

TEST(Run, FileThatCannotBeReadIsAUsageError) {
    const auto board = fake_board_address();
    const auto absent = krait({"-d", board, "run", "/nowhere/a.py"});
    EXPECT_EQ(absent.status, 2);
    EXPECT_EQ(absent.err,
              "krait: could not read file '/nowhere/a.py': No such file or directory\n");
    const auto folder = krait({"-d", board, "run", "/tmp"});
    EXPECT_EQ(folder.status, 2);
    EXPECT_EQ(folder.err, "krait: /tmp is a directory, not a file\n");
}

TEST(Run, WordsBehindTwoDashesAreArgv) {
    const Folder folder;
    const auto path = folder.write("a.py", "import sys\nprint(sys.argv[1:])\n");
    const auto ended = krait({"-d", "sim:pico", "run", path, "--", "-x", "it's", "+", "eval", "1"});
    EXPECT_EQ(ended.out, "['-x', \"it's\"]\r\n1\r\n") << ended.err;
}

TEST(Run, ExitStatusIsTheProgramsOwnIfAskedFor) {
    const Folder folder;
    const std::pair<const char*, int> cases[] = {{"raise SystemExit(3)", 3},
                                                 {"raise SystemExit", 0},
                                                 {"raise SystemExit(-1)", 255},
                                                 {"import sys; sys.exit(256 + 7)", 7},
                                                 {"print('x')", 0}};
    for (auto [source, status] : cases) {
        const auto path = folder.write("a.py", source);
        EXPECT_EQ(krait({"-d", "sim:pico", "run", "--exit-status", path}).status, status) << source;
        EXPECT_EQ(krait({"-d", "sim:pico", "run", path}).status, 0) << source;
    }
    const auto path = folder.write("a.py", "def f():\n    1/0\nf()\n");
    const auto watched = krait({"-d", "sim:pico", "run", "--exit-status", path});
    EXPECT_EQ(watched.status, 1);
    EXPECT_EQ(watched.out, krait({"-d", "sim:pico", "run", path}).out);
    const auto said = krait({"-d", "sim:pico", "run", "--exit-status",
                             folder.write("b.py", "print('a', end='')\nraise SystemExit('b')")});
    EXPECT_EQ(said.status, 1);
    EXPECT_EQ(said.out, "ab\r\n");
}

TEST(Run, CompiledModuleIsRefusedWithWhatToDo) {
    const Folder folder;
    const auto path = folder.write("good.mpy", std::string("M\x06\x00\x1f\x03", 5));
    const auto ended = krait({"-d", fake_board_address(), "run", path});
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.err, "krait: " + path +
                             " is a compiled module, and the raw REPL takes source text only: run "
                             "the .py that it was made of, or put it on the board and import it\n");
}

// A watchdog, a reset or a crash: whatever the program was to do after it, it did not do.
TEST(Run, ABoardThatStartsAnewIsNoSuccess) {
    const auto ended =
        krait({"-d", "sim:pico,virtual-time", "exec",
               "import machine; print('before'); machine.WDT(timeout=500)\nwhile 1: pass"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.out.rfind("before\r\n", 0), 0u) << ended.out;
    EXPECT_EQ(ended.err,
              "krait: the board started anew while the program ran: a reset, its watchdog or a "
              "crash\n");
}

TEST(Run, CtrlCEndsTheWaitForAFifo) {
    const Folder folder;
    const auto fifo = folder.path() + "/fifo";
    mkfifo(fifo.c_str(), 0600);
    KraitProcess process({"-d", fake_board_address(), "run", fifo});
    const device::Fd writer(open(fifo.c_str(), O_WRONLY | O_CLOEXEC));  // when it is read from
    process.signal(SIGINT);
    EXPECT_EQ(process.wait().status, 130);
}

}  // namespace
}  // namespace krait::test
