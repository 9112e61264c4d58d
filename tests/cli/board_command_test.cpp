// krait df, info, rtc, edit; and what goes for every command: $KRAIT_DEVICE, the user's own
// commands,
// --log-file, --timeout.
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/program_test.hpp"

namespace {

class BoardCommand : public krait::test::ProgramTest {
  protected:
    BoardCommand() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        setenv("XDG_CONFIG_HOME", (folder_ / "config").c_str(), 1);
        setenv("KRAIT_DEVICE", "sim:pico,flash=flash", 1);
        unsetenv("EDITOR");
        std::filesystem::create_directories(folder_ / "config/mpremote");
    }
    void TearDown() override {
        for (const char* name : {"XDG_CONFIG_HOME", "KRAIT_DEVICE", "EDITOR"}) unsetenv(name);
        ProgramTest::TearDown();
    }
    std::string krait(const std::string& arguments, int status = 0) {
        EXPECT_EQ(run(arguments), status) << read("err");
        return read("out");
    }
    std::string error(const std::string& arguments, int status) {
        krait(arguments, status);
        return read("err");
    }
    nlohmann::json json(const std::string& arguments) {
        return nlohmann::json::parse(krait("--json " + arguments), nullptr, false);
    }
};

TEST_F(BoardCommand, DfShowsEachFileSystem) {
    const std::string table = krait("df");
    EXPECT_EQ(table.rfind("filesystem     size     used    avail use% mounted on\n", 0), 0u)
        << table;
    EXPECT_TRUE(
        std::regex_search(table, std::regex("\n<VfsFat>    1420288        0  1420288    0 /\n")))
        << table;
    write("large", std::string(1 << 20, 'x'));
    krait("cp large :/");
    const auto rows = json("df");
    for (const auto& row : rows)
        if (row["mounted_on"] == "/") {
            EXPECT_EQ(row["used"], 1 << 20);
            EXPECT_EQ(row["size"], 1420288);
        }
    EXPECT_EQ(rows.size(), 2u);
}

TEST_F(BoardCommand, InfoSaysWhatTheBoardIs) {
    const auto about = json("info");
    EXPECT_EQ(about["platform"], "rp2");
    EXPECT_EQ(about["implementation"], "micropython");
    EXPECT_EQ(about["unique_id"].get<std::string>().size(), 16u);
    EXPECT_GT(about["memory_free"], 1000);
    EXPECT_EQ(about["filesystems"].size(), 2u);
    EXPECT_NE(krait("info").find("platform        rp2\n"), std::string::npos);
}

// Whatever was asked, the program's own names stay as they were.
TEST_F(BoardCommand, QuestionsLeaveNoNames) {
    EXPECT_EQ(
        krait("exec 'rows = 5' df exec 'print(rows, \"about\" in globals(), \"os\" in globals())'")
            .substr(read("out").rfind("5 ")),
        "5 False False\r\n");
}

TEST_F(BoardCommand, RtcIsReadAndSet) {
    const auto now = std::time(nullptr);
    const auto said = json("rtc --set rtc");
    ASSERT_EQ(said.size(), 8u);
    std::tm t{};
    t.tm_year = said[0].get<int>() - 1900;
    t.tm_mon = said[1].get<int>() - 1;
    t.tm_mday = said[2];
    t.tm_hour = said[4];
    t.tm_min = said[5];
    t.tm_sec = said[6];
    t.tm_isdst = -1;
    const auto set = std::mktime(&t);
    EXPECT_GE(set, now - 1);
    EXPECT_LE(set, std::time(nullptr) + 1);
    EXPECT_EQ((t.tm_wday + 6) % 7, said[3]) << "Monday is 0";
}

TEST_F(BoardCommand, RunLetsTheProgramReadStandardInput) {
    write("asks.py",
          "try:\n while True: print('got', input('? '))\nexcept EOFError: print('end')\n");
    write("lines", "one\ntwo");
    EXPECT_EQ(krait("run --stdin asks.py <lines"),
              "? one\r\ngot one\r\n? two\r\ngot two\r\n? end\r\n");
    EXPECT_EQ(krait("run --stdin asks.py </dev/null"), "? end\r\n");
    write("upper.py", "import sys\nprint(sys.stdin.readline().upper())\nraise SystemExit(3)\n");
    EXPECT_EQ(krait("run --stdin --exit-status upper.py <lines", 3), "ONE\r\n\r\n");
}

// It is no program for the raw REPL, which it would reach next.
TEST_F(BoardCommand, InputThatAProgramLeavesIsForgotten) {
    write("deaf.py", "print('deaf')\n");
    write("program", "open('/ran', 'w')\n");
    EXPECT_EQ(krait("run --stdin deaf.py + eval 1 <program"), "deaf\r\n1\r\n");
    EXPECT_EQ(krait("-q ls :/"), "           0 remote/\n");
    write("control", "a\x03\n");
    write("asks.py", "input()\n");
    EXPECT_EQ(error("run --stdin asks.py <control", 2),
              "krait: standard input holds '\\x03', which a board takes for a command; --stdin is "
              "for text\n");
    krait("run --stdin --no-follow deaf.py <program", 2);
}

TEST_F(BoardCommand, EditPutsBackWhatTheEditorMade) {
    EXPECT_EQ(error("edit :/f", 1), "krait: edit: $EDITOR not set\n");
    setenv("EDITOR", "printf more >>", 1);
    EXPECT_EQ(krait("edit :/f.py ::/f.py + cat /f.py"), "edit :/f.py\nedit :/f.py\nmoremore");
    setenv("EDITOR", "false", 1);  // its refusal is the user's
    EXPECT_EQ(krait("edit :/f.py + cat /f.py"), "edit :/f.py\nmoremore");
    EXPECT_EQ(read("err"), "krait: edit: false ended as one that failed; /f.py stays as it is\n");
    setenv("EDITOR", "echo >name", 1);
    krait("edit :/f.py");
    setenv("EDITOR", "basename >name", 1);
    krait("edit :/f.py");
    EXPECT_TRUE(read("name").ends_with("f.py\n")) << read("name");
}

TEST_F(BoardCommand, WhatTheBoardDidNotTakeIsKept) {
    setenv("EDITOR", "head -c 3000000 /dev/zero >", 1);
    const std::string said = error("edit :/f", 1);
    std::smatch kept;
    ASSERT_TRUE(std::regex_search(said, kept, std::regex("what was edited is kept in (.*)\n")))
        << said;
    EXPECT_EQ(std::filesystem::file_size(kept[1].str()), 3000000u);
    std::filesystem::remove(kept[1].str());
    EXPECT_NE(said.find("edit: /f: No space left on device."), std::string::npos);
}

TEST_F(BoardCommand, TheUsualBoardIsThatOfTheEnvironment) {
    EXPECT_EQ(krait("eval 1"), "1\r\n");
    EXPECT_EQ(krait("-d sim:esp32 eval '__import__(\"sys\").platform'"), "esp32\r\n");
    unsetenv("KRAIT_DEVICE");
}

TEST_F(BoardCommand, OwnCommandsAreThoseOfMpremotesConfig) {
    write("config/mpremote/config.py",
          "commands = {'esp': 'connect sim:esp32', 'who': {'command': ['eval', "
          "'__import__(\"sys\").platform'], 'help': 'says its port'}, 'double x=4': 'eval x*2'}\n");
    EXPECT_EQ(krait("esp who"), "esp32\r\n");
    EXPECT_EQ(krait("double 3 + double"), "6\r\n8\r\n");
    EXPECT_NE(krait("help").find("Your own commands:\n  who         says its port\n"),
              std::string::npos);
    EXPECT_EQ(error("double y=1", 1),
              "krait: Command double given unexpected argument y; signature is: double x=4\n");
    write("config/mpremote/config.py", "commands = 5");
    EXPECT_EQ(error("eval 1", 2), "krait: " + (folder_ / "config/mpremote/config.py").string() +
                                      ": commands is no dict\n");
    EXPECT_EQ(krait("--version").substr(0, 6), "krait ");
}

TEST_F(BoardCommand, EvalAnswersInJson) {
    EXPECT_EQ(krait("--json eval \"{'a': (1, 2.5, None), 'b': b'x'}\""),
              "{\"a\": [1, 2.5, null], \"b\": [120]}\n");
    EXPECT_EQ(krait("--json exec 1", 2), "");
    EXPECT_EQ(error("--json eval object", 1),
              "krait: eval: no JSON can say what the board answered: <class 'object'>\\r\\n\n");
}

TEST_F(BoardCommand, LogFileHoldsWhatWentOverTheWire) {
    krait("--log-file log exec \"print('x' * 3)\"");
    const std::string log = read("log");
    const std::regex time("^[0-9:.]{15} [<>] ");
    std::istringstream lines(log);
    for (std::string line; std::getline(lines, line);)
        EXPECT_TRUE(std::regex_search(line, time)) << line;
    EXPECT_NE(log.find("> \\r\\x03"), std::string::npos) << log;
    EXPECT_NE(log.find("print('x' * 3)"), std::string::npos);
    EXPECT_EQ(error("--log-file no/where eval 1", 2),
              "krait: cannot write the log no/where: No such file or directory\n");
}

TEST_F(BoardCommand, TimeoutIsForEveryStep) {
    EXPECT_EQ(error("--timeout 1 exec 'while True: pass'", 3).rfind("krait: ", 0), 0u);
    EXPECT_EQ(krait("--timeout 1 exec --timeout 60 'import time; time.sleep(2)' eval 1"), "1\r\n");
}

}  // namespace
