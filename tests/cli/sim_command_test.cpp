// krait sim: a simulated board's control channel, from a shell.
#include <cstdlib>

#include "tests/program_test.hpp"

namespace {

class SimCommand : public krait::test::ProgramTest {
  protected:
    SimCommand() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        write("bench.toml",
              "name = 'bench'\n[pins]\nA = 0\nSCL = 1\nSDA = 2\n"
              "[[parts]]\ntype = 'bme280'\nname = 'air'\nscl = 'SCL'\nsda = 'SDA'\n");
        shell("'" KRAIT_VM
              "' --board bench.toml --console pty --control sock > where & "
              "echo $! > pid; until [ -s where ] && [ -S sock ]; do :; done");
    }
    void TearDown() override {
        shell("kill $(cat pid)");
        ProgramTest::TearDown();
    }
    std::string answer_to(const std::string& words) {
        EXPECT_EQ(run("sim sock " + words), 0) << read("err");
        return read("out");
    }
};

TEST_F(SimCommand, SetsAndShows) {
    EXPECT_EQ(answer_to("set part=air what=temperature value=-3.5"), "true\n");
    EXPECT_EQ(answer_to("get part=air what=temperature"), "-3.5\n");
    EXPECT_EQ(answer_to("drive pin=A level=true"), "true\n");
    EXPECT_EQ(answer_to("level pin=A"), "true\n");
    EXPECT_NE(answer_to("hello").find("\"board\":\"bench\""), std::string::npos);
}

TEST_F(SimCommand, Watches) {
    EXPECT_EQ(run("sim sock watch > events & until [ -s events ]; do :; done; "
                  "'" KRAIT "' sim sock drive pin=A level=true; "
                  "until grep -q net events; do :; done; kill $!; wait $!"),
              130);
    EXPECT_NE(read("events").find("\"net\":\"A\",\"level\":1}\n"), std::string::npos);
}

TEST_F(SimCommand, SaysWhatTheBoardSays) {
    EXPECT_EQ(run("sim sock get part=sea what=x"), 2);
    EXPECT_EQ(read("err"), "krait: the board has no part 'sea'\n");
    EXPECT_EQ(run("sim sock get air"), 2);
    EXPECT_EQ(read("err").rfind("krait: 'air' is no NAME=VALUE", 0), 0u) << read("err");
    EXPECT_EQ(run("sim nowhere hello"), 3);
    EXPECT_EQ(read("err"),
              "krait: no simulated board is controlled at nowhere: No such file or directory\n");
}

}  // namespace
