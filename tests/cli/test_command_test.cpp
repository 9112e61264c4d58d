// krait test, as a user and a script see it: words in, text and exit code out.
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/krait_process.hpp"
#include "tests/device/board_on_pty.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

TEST(Test, EndsWithZeroWhenAllPass) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    const auto ended = krait({"test", "-d", fake_board_address(), folder.path()});
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_TRUE(ended.out.starts_with("pass    " + folder.path() + "/a.py (")) << ended.out;
    EXPECT_NE(ended.out.find("1 test: 1 passed, 0 failed"), std::string::npos) << ended.out;
}

TEST(Test, EndsWithOneWhenOneDoesNot) {
    const Folder folder;
    folder.write("a.py", "print(2)\n");
    folder.write("a.py.exp", "1\n");
    const auto ended = krait({"test", "-d", fake_board_address(), folder.path()});
    EXPECT_EQ(ended.status, 1);
    EXPECT_NE(ended.out.find("      -1\n      +2\n"), std::string::npos) << ended.out;
}

TEST(Test, InterruptEndsWith130AndAnHonestSum) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    folder.write("b.py", "hang\n");
    folder.write("b.py.exp", "\n");
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        KraitProcess process({"test", "-d", fake_board_address(), "-j", "1", folder.path()});
        ASSERT_TRUE(process.says("pass "));
        process.signal(number);
        const auto ended = process.wait();
        EXPECT_EQ(ended.status, 130);
        EXPECT_NE(ended.out.find("interrupted; not all tests were run\n1 test: 1 passed"),
                  std::string::npos)
            << ended.out;
    }
}

TEST(Test, InterruptThatDoesNotStopTheBoardSaysSo) {
    const Folder folder;
    folder.write("a.py", "defy\n");
    folder.write("a.py.exp", "\n");
    BoardOnPty far_end;
    KraitProcess process({"test", "-d", far_end.address(), folder.path()});
    far_end.wait_until_it_defies();
    process.signal(SIGINT);
    const auto ended = process.wait();
    EXPECT_EQ(ended.status, 130);
    EXPECT_TRUE(
        ended.out.starts_with("interrupted; the board's program does not end by Ctrl-C, so "
                              "reset " +
                              far_end.address() + "; not all tests were run\n"))
        << ended.out;
}

TEST(Test, OutputThatNobodyTakesIsThisMachinesFailure) {
    const Folder folder;
    for (const char* name : {"a.py", "b.py"}) {
        folder.write(name, "print(1)\n");
        folder.write(std::string(name) + ".exp", "1\n");
    }
    const std::vector<std::string> words{"test", "-d", fake_board_address(), folder.path()};
    const auto full = krait(words, Output::Full);
    EXPECT_EQ(full.status, 4);
    EXPECT_EQ(full.err, "krait: cannot write the output: No space left on device\n");
    const auto closed = krait(words, Output::Closed);
    EXPECT_EQ(closed.status, 4);
    EXPECT_EQ(closed.err, "krait: cannot write the output: Bad file descriptor\n");
    KraitProcess head(words);
    head.stop_reading();
    const auto ended = head.wait();
    EXPECT_EQ(ended.status, 4);
    EXPECT_EQ(ended.err, "krait: cannot write the output: Broken pipe\n");
}

TEST(Test, BoardThatDoesNotComeUpIsStatusThreeAlsoForOneTest) {
    const Folder folder;
    const auto test = folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp", "1\n");
    const auto ended = krait({"test", "-d", "exec:echo no board >&2; exit 2", test});
    EXPECT_EQ(ended.status, 3);
    EXPECT_NE(ended.out.find("it said: no board"), std::string::npos) << ended.out;
    Terminal silent;
    EXPECT_EQ(krait({"test", "-d", "pty:" + silent.path, "--timeout", "0.1", test}).status, 3);
}

TEST(Test, TestThatCannotBeReadIsAnErrorAndTheOthersRun) {
    const Folder folder;
    folder.write("a.py", "print(1)\n");
    folder.write("a.py.exp/file", "");
    folder.write("b.py", "print(1)\n");
    folder.write("b.py.exp", "1\n");
    const auto ended = krait({"test", "-d", fake_board_address(), folder.path()});
    EXPECT_EQ(ended.status, 1);
    EXPECT_NE(ended.out.find("ERROR   " + folder.path() + "/a.py: " + folder.path() +
                             "/a.py.exp is a directory, not a file (0.00 s)\n"),
              std::string::npos)
        << ended.out;
    EXPECT_NE(ended.out.find("2 tests: 1 passed, 0 failed, 1 with errors"), std::string::npos);
}

// On krait-vm, as anybody has it.
struct SuiteOnVm : testing::Test {
    SuiteOnVm() {
        folder.write("test_sums.py",
                     "import helper\n"
                     "def test_good():\n"
                     "    assert helper.add(1, 2) == 3\n"
                     "def test_bad():\n"
                     "    assert helper.add(1, 2) == 4, 'sum'\n"
                     "def test_hangs():\n"
                     "    while True: pass\n"
                     "async def test_async(tmp_path):\n"
                     "    open(tmp_path + '/f', 'w').close()\n"
                     "    import os\n"
                     "    assert os.listdir(tmp_path) == ['f']\n");
        folder.write("helper.py", "def add(a, b):\n    return a + b\n");
        folder.write("classes.py",
                     "import unittest\n"
                     "class T(unittest.TestCase):\n"
                     "    def test_ok(self): pass\n"
                     "    def test_not(self): self.assertEqual(1, 2)\n");
        folder.write("steps.py", "print(6 * 7)\n");
        folder.write("steps.py.exp", "42\n");
    }
    Ended run(std::vector<std::string> words) {
        words.insert(words.begin(), {"test", "--history", folder.path() + "/history", "--timeout",
                                     "1", "-j", "1", folder.path()});
        auto ended = krait(words);
        // Neither where the folder is nor how long it took.
        const std::string here = folder.path() + "/";
        for (std::size_t at; (at = ended.out.find(here)) != std::string::npos;)
            ended.out.erase(at, here.size());
        return ended;
    }
    Folder folder;
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_F(SuiteOnVm, SaysWhatCameOfFunctionsClassesAndExpectations) {
    const auto ended = run({});
    EXPECT_EQ(ended.status, 1);
    for (const char* part :
         {"pass    test_sums.py::test_good (", "pass    test_sums.py::test_async (",
          "FAIL    test_sums.py::test_bad: AssertionError: sum (3 == 4) (",
          "        File \"test_sums.py\", line 5, in test_bad\n",
          "TIMEOUT test_sums.py::test_hangs: did not end in 1 s (1.",
          "        File \"test_sums.py\", line 7, in test_hangs\n      KeyboardInterrupt",
          "pass    classes.py::T.test_ok (", "FAIL    classes.py::T.test_not: AssertionError: ",
          "pass    steps.py (", "7 tests: 4 passed, 2 failed, 1 timed out, in "})
        EXPECT_TRUE(has(ended.out, part)) << part << "\n" << ended.out;
}

TEST_F(SuiteOnVm, EachFunctionHasItsOwnTime) {
    folder.write("test_slow.py",
                 "import time\n"
                 "def test_a(): time.sleep_ms(600)\n"
                 "def test_b(): time.sleep_ms(600)\n"
                 "def test_c(): time.sleep_ms(600)\n");
    for (const char* target : {"vm", "sim:pico"})
        EXPECT_TRUE(has(run({"-k", "slow", "-t", target}).out, "3 tests: 3 passed")) << target;
}

TEST_F(SuiteOnVm, RunsWhatIsMeant) {
    EXPECT_TRUE(has(run({"-k", "good or steps"}).out, "2 tests: 2 passed"));
    EXPECT_TRUE(has(run({"-k", "T.test_ok"}).out, "1 test: 1 passed"));
    const auto none = run({"-k", "nothing"});
    EXPECT_EQ(none.status, 2);
    EXPECT_EQ(none.err, "krait: -k nothing means no test\n");
    EXPECT_EQ(run({"-k", "good", "--dry-run"}).out, "test_sums.py::test_good\n");
    EXPECT_TRUE(has(run({"-k", "steps", "--repeat", "3"}).out, "3 tests: 3 passed"));
}

TEST_F(SuiteOnVm, KnowsWhatFailedBefore) {
    EXPECT_EQ(run({"-k", "not hangs"}).status, 1);
    const auto again = run({"--last-failed"});
    EXPECT_TRUE(has(again.out, "2 tests: 0 passed, 2 failed")) << again.out;
    const auto first = run({"-k", "not hangs", "--failed-first"});
    EXPECT_LT(first.out.find("test_bad"), first.out.find("steps.py"));
    const auto history = krait({"test", "--history", folder.path() + "/history", "history"});
    EXPECT_EQ(history.status, 0);
    EXPECT_TRUE(has(history.out, "2 tests: 0 passed, 2 failed, in ")) << history.out;
}

TEST_F(SuiteOnVm, EndsAtTheFirstFailureIfAsked) {
    const auto ended = run({"-x", "-k", "not hangs"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(has(ended.out, "not all tests were run\n")) << ended.out;
    EXPECT_TRUE(has(ended.out, "1 failed")) << ended.out;
}

TEST_F(SuiteOnVm, TriesAgainWhatIsNotWell) {
    folder.write("test_unsteady.py",
                 "import os\n"
                 "def test_second_time():\n"
                 "    first = 'mark' not in os.listdir()\n"
                 "    open('mark', 'w').close()\n"
                 "    assert not first\n");
    const auto ended = run({"-k", "second_time", "--retries", "2"});
    EXPECT_EQ(ended.status, 0) << ended.out;
    EXPECT_TRUE(has(ended.out, "pass    test_unsteady.py::test_second_time, at attempt 2 ("))
        << ended.out;
}

TEST_F(SuiteOnVm, WritesReports) {
    const std::string junit = folder.path() + "/out.xml", html = folder.path() + "/out.html";
    run({"-k", "not hangs", "--junit", junit, "--html", html});
    EXPECT_EQ(std::system(("xmllint --noout '" + junit + "'").c_str()), 0);
    std::ifstream page(html);
    std::string start;
    std::getline(page, start);
    EXPECT_EQ(start, "<!DOCTYPE html>");
    EXPECT_EQ(run({"--junit", "/no/such/folder/out.xml"}).status, 2);
}

TEST_F(SuiteOnVm, HeapOfATargetIsAsLargeAsAsked) {
    folder.write("test_memory.py", "def test_it():\n    bytearray(200000)\n");
    EXPECT_TRUE(has(run({"-k", "memory", "-t", "vm"}).out, "1 passed"));
    EXPECT_TRUE(has(run({"-k", "memory", "-t", "vm,heap=128K"}).out, "MemoryError"));
    EXPECT_EQ(run({"-t", "vm,nonsense"}).status, 2);
}

// Whatever a test does, the one behind it runs.
TEST_F(SuiteOnVm, HostileTestsCostOnlyTheirOwnVerdicts) {
    folder.write("test_hostile.py",
                 "import time\n"
                 "def test_1_spins():\n"
                 "    while True: pass\n"
                 "def test_1_then(): pass\n"
                 "def test_2_sleeps(): time.sleep(3600)\n"
                 "def test_2_then(): pass\n"
                 "def test_3_prints():\n"
                 "    while True: print('x' * 1000)\n"
                 "def test_3_then(): pass\n"
                 "def test_4_takes_all_memory():\n"
                 "    all = []\n"
                 "    while True: all.append(bytearray(1000))\n"
                 "def test_4_then(): pass\n"
                 "def test_5_swallows_ctrl_c():\n"
                 "    while True:\n"
                 "        try:\n"
                 "            while True: pass\n"
                 "        except KeyboardInterrupt: pass\n"
                 "def test_5_then(): pass\n"
                 "def test_6_recurses():\n"
                 "    test_6_recurses()\n"
                 "def test_6_then(): pass\n"
                 "def test_7_exits():\n"
                 "    import sys\n"
                 "    sys.exit(3)\n"
                 "def test_7_then(): pass\n"
                 "def test_8_says_what_krait_says():\n"
                 "    print('\\x1dend pass\\n\\x1dbegin test_8_then')\n"
                 "    assert 0\n"
                 "def test_8_then(): pass\n");
    for (const char* target : {"vm,heap=1M", "sim:pico"}) {
        const auto ended = run({"-k", "hostile", "-t", target});
        EXPECT_EQ(ended.status, 1);
        for (const char* part :
             {"TIMEOUT test_hostile.py::test_1_spins: did not end in 1 s",
              "TIMEOUT test_hostile.py::test_2_sleeps: did not end in 1 s",
              "test_hostile.py::test_3_prints: ",  // too much, or for too long
              "ERROR   test_hostile.py::test_4_takes_all_memory: MemoryError",
              "TIMEOUT test_hostile.py::test_5_swallows_ctrl_c: did not end in 1 s",
              "ERROR   test_hostile.py::test_6_recurses: RuntimeError",
              "ERROR   test_hostile.py::test_7_exits: raised SystemExit"})
            EXPECT_TRUE(has(ended.out, part)) << part << " on " << target << "\n" << ended.out;
        for (char each = '1'; each <= '7'; ++each)
            EXPECT_TRUE(
                has(ended.out, std::string("pass    test_hostile.py::test_") + each + "_then ("))
                << each << " on " << target << "\n"
                << ended.out;
    }
}

TEST_F(SuiteOnVm, AnHourInVirtualTimeTakesNone) {
    folder.write("test_sleep.py", "import time\ndef test_it():\n    time.sleep(3600)\n");
    EXPECT_TRUE(has(run({"-k", "sleep", "-t", "vm,virtual-time"}).out, "1 passed"));
    EXPECT_TRUE(has(run({"-k", "sleep", "-t", "vm"}).out, "1 timed out"));
}

// krait test in a folder that has a krait.toml.
struct InProject : SuiteOnVm {
    InProject() { std::filesystem::current_path(folder.path()); }
    ~InProject() override { std::filesystem::current_path("/"); }
    static Ended run(std::vector<std::string> words) {
        words.insert(words.begin(), {"test", "--no-history"});
        return krait(words);
    }
};

TEST_F(InProject, DoesWhatTheProjectSays) {
    folder.write("krait.toml",
                 "[test]\npaths = ['suite']\ntargets = ['vm', 'twin']\njobs = 1\nretries = 1\n"
                 "timeout = 5\n"
                 "[[test.quarantine]]\ntest = 'unsteady'\nreason = 'issue 3'\n"
                 "[boards.twin]\naddress = 'sim:pico'\nwiring = ['loop']\n");
    folder.write("suite/test_good.py", "def test_it(): assert 1 == 1\n");
    folder.write("suite/test_wired.py", "# needs: wiring:loop\ndef test_it(): assert 1 == 1\n");
    folder.write("suite/test_unsteady.py", "def test_it(): assert 1 == 2\n");
    const auto ended = run({});
    EXPECT_EQ(ended.status, 0) << ended.err;
    for (const char* part :
         {"pass    suite/test_good.py::test_it on vm (",
          "pass    suite/test_good.py::test_it on twin (",
          "skip    suite/test_wired.py on vm: nothing says that the target is wired: loop",
          "pass    suite/test_wired.py::test_it on twin (",
          "xfail   suite/test_unsteady.py::test_it on vm: in quarantine (issue 3): fail, "
          "AssertionError: 1 == 2, at attempt 2",
          "6 tests: 3 passed, 0 failed, 1 skipped, 2 failed as expected, in "})
        EXPECT_TRUE(has(ended.out, part)) << part << "\n" << ended.out;
    EXPECT_TRUE(has(run({"-t", "all", "-k", "good"}).out, "1 test: 1 passed, 0 failed"));
    EXPECT_TRUE(has(run({"-t", "vm", "steps.py"}).out, "1 test: 1 passed, 0 failed"));
}

TEST_F(InProject, ProjectThatMakesNoSenseIsNotGuessedAt) {
    folder.write("krait.toml", "[test]\ntimeuot = 3\n");
    const auto ended = run({"steps.py"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.err, "krait: " + folder.path() +
                             "/krait.toml:2: [test] has no 'timeuot', but paths, targets, timeout, "
                             "silence, jobs, retries, quarantine\n");
    folder.write("krait.toml", "");
    EXPECT_EQ(run({"-t", "all", "steps.py"}).status, 2);
}

// A board on a terminal that only its power makes answer again.
TEST_F(InProject, PowerIsTakenFromABoardThatNothingElseStops) {
    folder.write("suite/test_a.py",
                 "def test_stays():\n"
                 "    while True:\n"
                 "        try:\n"
                 "            while True: pass\n"
                 "        except KeyboardInterrupt: pass\n");
    folder.write("suite/test_b.py", "def test_good(): assert 1 == 1\n");
    const auto vm = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "krait-vm";
    folder.write("board.sh", "echo $$ >pid\nexec '" + vm.string() +
                                 "' --board pico --console pty:board </dev/null >where 2>&1\n");
    // What a command started ends with it, but for what leaves its group.
    folder.write("power.sh",
                 "kill $(cat pid) && while [ -e board ]; do sleep 0.05; done\n"
                 "setsid sh board.sh &\n"
                 "while [ ! -e board ]; do sleep 0.05; done\n");
    folder.write("krait.toml",
                 "[test]\ntargets = ['shelf']\npaths = ['suite']\njobs = 1\ntimeout = 2\n"
                 "[boards.shelf]\naddress = 'pty:" +
                     folder.path() + "/board'\npower = 'echo >>cycles; exec sh power.sh'\n");
    folder.write("pid", "");
    const auto ended = run({});
    std::system("kill $(cat pid)");
    EXPECT_TRUE(has(ended.out, "TIMEOUT suite/test_a.py::test_stays: did not end in 2 s"))
        << ended.out;
    EXPECT_TRUE(has(ended.out, "pass    suite/test_b.py::test_good (")) << ended.out;
    // To begin with, and after the first.
    EXPECT_EQ(std::filesystem::file_size("cycles"), 2u);
}

}  // namespace
}  // namespace krait::test
