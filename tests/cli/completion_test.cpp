// What Tab offers; and the scripts, each as its shell runs it (zsh and fish in tests/peers).
#include <algorithm>

#include "tests/program_test.hpp"

namespace {

class Completion : public krait::test::ProgramTest {
  protected:
    Completion() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        setenv("XDG_CONFIG_HOME", folder_.c_str(), 1);
        std::filesystem::create_directory(folder_ / "mpremote");
        write("mpremote/config.py", "commands = {'mine x': 'eval x'}");
    }
    void TearDown() override {
        for (const char* name : {"XDG_CONFIG_HOME", "KRAIT_COMPLETION"}) unsetenv(name);
        ProgramTest::TearDown();
    }
    // `words`: one a line.
    std::string offered(const std::string& words) {
        setenv("KRAIT_COMPLETION", words.c_str(), 1);
        EXPECT_EQ(run("completion candidates"), 0);
        return read("out");
    }
};

TEST_F(Completion, OffersCommandsOptionsAndAddresses) {
    EXPECT_EQ(offered("ev"), "eval \n");
    EXPECT_EQ(offered("mi"), "mine \nmip \n");
    EXPECT_EQ(offered("r"), "repl \nreset \nresume \nrm \nrmdir \nromfs \nrtc \nrun \n");
    EXPECT_EQ(offered("--v"), "--version \n");
    EXPECT_EQ(offered("-d\nsim:p"), "sim:pico \nsim:pyboard \n");
    EXPECT_EQ(offered("connect\nsim:e"), "sim:esp32 \n");
    EXPECT_EQ(offered("fs\nm"), "mkdir \nmv \n");
    EXPECT_EQ(offered("run\n--exit"), "--exit-status \n");
    EXPECT_EQ(offered("completion\n"), "bash \nfish \nzsh \n");
}

TEST_F(Completion, KnowsWhereTheNextCommandBegins) {
    EXPECT_EQ(offered("-d\nsim:pico\neval\n1\nsof"), "soft-reset \n");
    EXPECT_EQ(offered("eval\nev"), "") << "that is an expression";
    EXPECT_EQ(offered("ls\n:\ndf"), "") << "ls takes many";
    EXPECT_EQ(offered("ls\n:\n+\ndf"), "df \n");
    EXPECT_EQ(offered("run\n"), "") << "a file: the shell knows those";
    EXPECT_EQ(offered("exec\n--timeout\nde"), "");
}

TEST_F(Completion, OffersFilesOfTheBoard) {
    write("fi", "");
    run("-d sim:pico,flash=f mkdir :/lib + touch :/lib/a.py + cp fi :/fi");
    const std::string board = "-d\nsim:pico,flash=f\n";
    EXPECT_EQ(offered(board + "ls\n:/"), ":/fi \n:/lib/\n:/remote/\n");
    EXPECT_EQ(offered(board + "cp\nfi\n:/l"), ":/lib/\n");
    EXPECT_EQ(offered(board + "edit\n:/lib/"), ":/lib/a.py \n");
    EXPECT_EQ(offered(board + "ls\n:/nosuch/"), "");
    EXPECT_EQ(offered("-d\npty:/nowhere\nls\n:/"), "");
}

TEST_F(Completion, WorksInBash) {
    ASSERT_EQ(run("completion bash"), 0);
    std::filesystem::rename(folder_ / "out", folder_ / "script");
    const auto completed = [&](const std::string& line) {
        const std::string krait = std::filesystem::path(program_).parent_path().string();
        const std::string script =
            "PATH=" + krait + ":$PATH; source ./script; COMP_LINE='" + line +
            "'; COMP_POINT=${#COMP_LINE}; _krait; printf '<%s>' \"${COMPREPLY[@]}\"";
        write("asks", script);
        EXPECT_EQ(run("version > /dev/null; bash asks"), 0);
        return read("out");
    };
    EXPECT_EQ(completed("krait ev"), "<eval >");
    EXPECT_EQ(completed("krait connect sim:esp"), "<esp32 >");
    EXPECT_EQ(completed("krait -d sim:pico fs "),
              "<cat ><cp ><ls ><mkdir ><mv ><rm ><rmdir ><sha256sum ><touch ><tree >");
    EXPECT_EQ(completed("krait -d sim:pico ls :/re"), "</remote/>");
}

TEST_F(Completion, IsForShellsThatAreKnown) {
    EXPECT_EQ(run("completion tcsh"), 2);
    EXPECT_EQ(read("err"), "krait: completion is there for bash, zsh and fish, not for tcsh\n");
}

// The manual page is made of the same table: what it does not have, krait has not.
TEST_F(Completion, TheManualPageHasEachCommandAndOption) {
    ASSERT_EQ(run("help --man"), 0);
    std::string page = read("out");
    page.erase(std::remove(page.begin(), page.end(), '\\'), page.end());
    EXPECT_EQ(page.rfind(".TH KRAIT 1 ", 0), 0u);
    for (const char* text : {".SS fBkrait run", "--exit-status", "--log-file", "--delete",
                             "sim:NAME", "  130  interrupted", ".kraitignore", "--recursive"})
        EXPECT_NE(page.find(text), std::string::npos) << text;
    std::string commands = offered("");
    for (const char* not_of_the_table : {"mine", "reset ", "bootloader"})
        EXPECT_NE(commands.find(not_of_the_table), std::string::npos);
    ASSERT_EQ(run("--help"), 0);
    std::istringstream help(read("out"));
    std::string line;
    while (std::getline(help, line) && line != "Commands:") {
    }
    std::size_t count = 0;
    while (std::getline(help, line) && line.starts_with("  ") && ++count)
        EXPECT_NE(page.find(".SS fBkrait " + line.substr(2, line.find(' ', 2) - 2) + "fR"),
                  std::string::npos)
            << line;
    EXPECT_GT(count, 20u);
}

}  // namespace
