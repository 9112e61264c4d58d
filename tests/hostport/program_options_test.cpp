// What runs, in which world, and with which status it ends: -m, -i, -v, -X, sys.path.
#include "tests/program_test.hpp"

namespace {

class ProgramOptions : public krait::test::ProgramTest {
  protected:
    ProgramOptions() : ProgramTest(KRAIT_VM) {}
    bool err_has(const std::string& part) { return read("err").find(part) != std::string::npos; }
    bool out_has(const std::string& part) { return read("out").find(part) != std::string::npos; }
};

constexpr char kWho[] = "import sys\nprint(__name__, __file__, sys.argv, sys.path[0])\n";

TEST_F(ProgramOptions, RunsAModuleOfThePath) {
    write("who.py", kWho);
    EXPECT_EQ(run("-m who a -x"), 0) << read("err");
    EXPECT_EQ(read("out"), "__main__ who.py ['who', 'a', '-x'] \n");
    EXPECT_EQ(run("-m nobody"), 1);
    EXPECT_EQ(read("err"), "ImportError: no module named 'nobody'\n");
}

TEST_F(ProgramOptions, RunsTheMainOfAPackageAfterItsInit) {
    std::filesystem::create_directory(folder_ / "tool");
    write("tool/__init__.py", "print('init', __name__)\n");
    write("tool/__main__.py", kWho);
    write("tool/part.py", kWho);
    EXPECT_EQ(run("-m tool"), 0) << read("err");
    EXPECT_EQ(read("out"), "init tool\n__main__ tool/__main__.py ['tool'] \n");
    EXPECT_EQ(run("-m tool.part"), 0) << read("err");
    EXPECT_EQ(read("out"), "init tool\n__main__ tool/part.py ['tool.part'] \n");
    std::filesystem::remove(folder_ / "tool/__main__.py");
    EXPECT_EQ(run("-m tool"), 1);
    EXPECT_EQ(read("err"), "ImportError: no module named 'tool.__main__'\n");
}

TEST_F(ProgramOptions, APackageRunAsTheProgramImportsItsOwnModules) {
    std::filesystem::create_directory(folder_ / "tool");
    write("tool/__init__.py", "value = 5\n");
    write("tool/part.py", "from . import value\n");
    write("tool/__main__.py",
          "from . import value\n"
          "from .part import value as same\n"
          "print(__name__, value, same)\n");
    EXPECT_EQ(run("-m tool"), 0) << read("err");
    EXPECT_EQ(read("out"), "__main__ 5 5\n");
}

TEST_F(ProgramOptions, FindsModulesBesideTheScriptWhereverTheLinkToItLies) {
    std::filesystem::create_directory(folder_ / "deep");
    write("deep/helper.py", "print('help')\n");
    write("deep/script.py", "import helper\n");
    std::filesystem::create_symlink("deep/script.py", folder_ / "link.py");
    EXPECT_EQ(run("link.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "help\n");
}

TEST_F(ProgramOptions, TakesThePathFromTheEnvironment) {
    write("path.py", "import sys\nprint(sys.path[1:])\n");
    program_ = "env' HOME=/h MICROPYPATH=/a:~/b::.frozen '" + program_;
    EXPECT_EQ(run("path.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "['/a', '/h/b', '', '.frozen']\n");
    program_ = "env' -u MICROPYPATH HOME=/h '" KRAIT_VM;
    EXPECT_EQ(run("path.py"), 0) << read("err");
    EXPECT_EQ(read("out"), "['.frozen', '/h/.micropython/lib', '/usr/lib/micropython']\n");
}

TEST_F(ProgramOptions, ADashIsTheProgramOnStdin) {
    write("program", "import sys\nprint(sys.argv, __name__)\n");
    EXPECT_EQ(run("- a b < program"), 0) << read("err");
    EXPECT_EQ(read("out"), "['-', 'a', 'b'] __main__\n");
}

TEST_F(ProgramOptions, InspectsTheWorldThatTheProgramLeft) {
    EXPECT_EQ(run("-i -c 'x = 40\nraise SystemExit(3)' < /dev/null"), 0);
    EXPECT_TRUE(out_has(">>> ")) << read("out");
    write("keys", "print(x + 2)\r\x04");
    EXPECT_EQ(run("-i -c 'x = 40\n1/0' < keys"), 0);
    EXPECT_TRUE(out_has("\r\n42\r\n")) << read("out");
    EXPECT_TRUE(err_has("ZeroDivisionError: divide by zero"));
    write("leave", "raise SystemExit(x + 2)\r1/0\r");
    EXPECT_EQ(run("-i -c 'x = 40' < leave"), 42);
    write("loud.py", "x = 1\n");
    program_ = "env' MICROPYINSPECT=1 '" + program_;
    EXPECT_EQ(run("loud.py < keys"), 0);
    EXPECT_TRUE(out_has("\r\n3\r\n")) << read("out");
}

TEST_F(ProgramOptions, ServesTheReplThoughStdinIsNoTerminal) {
    write("keys", "6 * 7\r");
    EXPECT_EQ(run("-i < keys"), 0);
    EXPECT_TRUE(out_has("\r\n42\r\n>>> ")) << read("out");
}

TEST_F(ProgramOptions, SaysWhatMemoryAProgramTook) {
    EXPECT_EQ(run("-X heapsize=1M -v -c 'print(1)'"), 0);
    EXPECT_EQ(read("out").rfind("1\nGC: total: ", 0), 0u) << read("out");
    EXPECT_EQ(run("-v -v -c 'print(1)'"), 0);
    EXPECT_LT(read("out").find("LOAD_NAME 'print'"), read("out").find("\n1\nGC: ")) << read("out");
}

TEST_F(ProgramOptions, CompilesOnlyWhenAsked) {
    EXPECT_EQ(run("-X compile-only -c 'print(1)\nimport nothing'"), 0) << read("err");
    EXPECT_EQ(read("out"), "");
    EXPECT_EQ(run("-X compile-only -c 'a b'"), 1);
    EXPECT_EQ(read("err"),
              "Traceback (most recent call last):\n  File \"<stdin>\", line 1\n"
              "SyntaxError: invalid syntax\n");
}

TEST_F(ProgramOptions, HasOneEmitter) {
    EXPECT_EQ(run("-X emit=bytecode -c 'print(1)'"), 0);
    EXPECT_EQ(run("-X emit=native -c 'print(1)'"), 2);
    EXPECT_EQ(read("err"),
              "krait-vm: no emitter but bytecode: -X 'emit=native'; see krait-vm --help\n");
}

TEST_F(ProgramOptions, ExitsWithTheStatusOfSystemExit) {
    const struct {
        const char* argument;
        int status;
    } cases[] = {{"", 0},    {"3", 3},      {"300", 44}, {"-1", 255}, {"None", 0}, {"True", 1},
                 {"'x'", 1}, {"(1, 2)", 1}, {"1.5", 1},  {"[]", 1},   {"1<<70", 1}};
    for (const auto& each : cases) {
        EXPECT_EQ(run(std::string("-c \"raise SystemExit(") + each.argument + ")\""), each.status)
            << each.argument;
        EXPECT_EQ(read("err"), "") << each.argument;
    }
    EXPECT_EQ(run("-c 'class E(SystemExit): pass\nraise E(7)'"), 7);
}

TEST_F(ProgramOptions, ASignalThatEndsItLosesNoOutput) {
    // The lines are in krait-vm's buffer when the shell that it started sees the file.
    write("busy.py",
          "import os, sys\n"
          "os.system('(while [ ! -e go ]; do :; done; kill -' + sys.argv[1] + ' $PPID) &')\n"
          "for i in range(3): print(i)\n"
          "open('go', 'w').close()\n"
          "while True: pass\n");
    // As the shell has it: 128 and the signal's number.
    for (auto [name, status] : {std::pair{"TERM", 143}, std::pair{"HUP", 129}}) {
        EXPECT_EQ(run(std::string("busy.py ") + name), status) << read("err");
        EXPECT_EQ(read("out"), "0\n1\n2\n") << name;
        std::filesystem::remove(folder_ / "go");
    }
}

TEST_F(ProgramOptions, AScriptThatIsNotThereHasAStatusOfItsOwn) {
    EXPECT_EQ(run("absent.py"), 2);
    EXPECT_EQ(read("err"),
              "krait-vm: can't open file 'absent.py': [Errno 2] No such file or directory\n");
}

TEST_F(ProgramOptions, TellsItsVersionAsTheReferenceDoes) {
    EXPECT_EQ(run("--version"), 0);
    EXPECT_EQ(read("out").rfind("MicroPython v1.27.0 by krait 0.1.0; linux [", 0), 0u);
    EXPECT_TRUE(out_has("] version\n")) << read("out");
}

TEST_F(ProgramOptions, RefusesWhatItDoesNotKnow) {
    const struct {
        const char* arguments;
        const char* complaint;
    } cases[] = {
        {"-z", "unknown option '-z'"},
        {"-c", "no value for '-c'"},
        {"-m", "no value for '-m'"},
        {"-X", "no value for '-X'"},
        {"-X bogus", "bad value for -X: 'bogus'"},
        {"-X heapsize=12q -c 1", "bad value for -X: 'heapsize=12q'"},
        {"-X heapsize=-1 -c 1", "bad value for -X: 'heapsize=-1'"},
        {"-X cstack=1 -c 1", "bad value for -X: 'cstack=1'"},
        {"-X seconds=soon -c 1", "bad value for -X: 'seconds=soon'"},
        {"-X steps=0 -c 1", "bad value for -X: 'steps=0'"},

    };
    for (const auto& each : cases) {
        EXPECT_EQ(run(each.arguments), 2) << each.arguments;
        EXPECT_EQ(read("err"),
                  std::string("krait-vm: ") + each.complaint + "; see krait-vm --help\n");
    }
    EXPECT_EQ(run("--board uno"), 2);
    EXPECT_EQ(
        read("err"),
        "krait-vm: --board: no board named 'uno'; there are pico, esp32, pyboard, or give the "
        "path of a board file\n");
}

}  // namespace
