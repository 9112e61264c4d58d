// The wires between krait and a board, as a user sees them.
#include <cstdlib>

#include "tests/program_test.hpp"

namespace {

class TcpBoard : public krait::test::ProgramTest {
  protected:
    TcpBoard() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        shell("'" KRAIT_VM
              "' --board pico --console tcp:127.0.0.1:0 > where & echo $! > pid; "
              "until [ -s where ]; do :; done");
        where_ = read("where");
        where_.pop_back();  // the line's end
    }
    void TearDown() override {
        shell("kill $(cat pid)");
        ProgramTest::TearDown();
    }
    std::string where_;
};

TEST_F(TcpBoard, RunsPrograms) {
    EXPECT_EQ(run("connect tcp:" + where_ + " exec 'x = 6' eval 'x * 7'"), 0) << read("err");
    EXPECT_EQ(read("out"), "42\r\n");
    EXPECT_EQ(run("connect socket://" + where_ + " resume eval x"), 0) << read("err");
    EXPECT_EQ(read("out"), "6\r\n");
}

TEST_F(TcpBoard, TakesAndGivesFiles) {
    for (const char* options : {"", ",ring=256"}) {
        shell("head -c 100000 /dev/urandom > there");
        const std::string board = "-d tcp:" + where_ + options;
        EXPECT_EQ(run(board + " cp there :f + cp :f back"), 0) << read("err");
        EXPECT_EQ(read("there"), read("back"));
    }
}

TEST_F(TcpBoard, HasNoResetLine) {
    EXPECT_EQ(run("-d tcp:" + where_ + " reset --hard"), 1);
    EXPECT_EQ(read("err"), "krait: tcp:" + where_ +
                               " has no line that resets the board, as serial ports have; use "
                               "'krait reset', or its button\n");
}

}  // namespace
