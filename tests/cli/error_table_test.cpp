// What goes wrong, told in one line: command line, exit status, sentence; and the board is there
// for the next command. What concerns one command alone is in the test of that command.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <regex>
#include <string>
#include <thread>
#include <vector>

#include "tests/cli/krait_process.hpp"
#include "tests/device/board_on_pty.hpp"
#include "tests/program_test.hpp"

namespace krait::test {
namespace {

using Words = std::vector<std::string>;

struct Row {
    Words words;
    int status;
    std::string sentence;  // a regular expression
};

void expect_one_line(const Ended& ended, const Row& row) {
    const std::string line = row.words.empty() ? "" : row.words.back();
    EXPECT_EQ(ended.status, row.status) << line;
    EXPECT_TRUE(std::regex_match(ended.err, std::regex("krait: " + row.sentence + "\n")))
        << line << ": " << ended.err;
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
}

class ErrorTable : public ProgramTest {
  protected:
    ErrorTable() : ProgramTest(KRAIT) {}
    Ended on_board(const Words& words) {
        Words all{"-d", "sim:pico,flash=" + path("flash")};
        all.insert(all.end(), words.begin(), words.end());
        return krait(all);
    }
    std::string path(const std::string& name) const { return (folder_ / name).string(); }
};

TEST_F(ErrorTable, WhatABoardRefusesIsOneLineAndTheBoardIsThere) {
    write("small", "x");
    write("large", std::string(100'000, 'x'));
    const std::string bad_name = path("\xff"), long_name(300, 'n');
    write("\xff", "x");
    const Row rows[] = {
        {{"cp", path("small"), ":/fi\"le"}, 1, "cp: /fi\"le: Invalid argument\\."},
        {{"mkdir", ":/" + long_name}, 1, "mkdir: /n{300}: Invalid argument\\."},
        {{"cat", ":/" + long_name}, 1, "cat: /n{300}: Invalid argument\\."},
        {{"cp", path("small"), ":/\xff\xfe"},
         1,
         "cp: /\xff\xfe: a board takes names in UTF-8, which this is not\\."},
        {{"cp", bad_name, ":/"},
         1,
         "cp: /\xff: a board takes names in UTF-8, which this is not\\."},
        {{"cp", path("large"), ":/no/where"}, 1, "cp: /no/where: No such file or directory\\."},
        {{"cat", ":/nosuch"}, 1, "cat: /nosuch: No such file or directory\\."},
    };
    for (const Row& row : rows) {
        expect_one_line(on_board(row.words), row);
        const Ended next = on_board({"eval", "6*7"});
        EXPECT_EQ(next.status, 0) << next.err;
        EXPECT_EQ(next.out, "42\r\n");
    }
    // None of them left anything behind.
    EXPECT_EQ(on_board({"ls", ":/"}).out, "ls :/\n           0 remote/\n");
}

TEST_F(ErrorTable, WithoutABoardIsOneLine) {
    write("plain", "x");
    const Row rows[] = {
        {{"-d", "port:/dev/nosuch", "eval", "1"},
         3,
         "no board at /dev/nosuch: No such file or directory"},
        {{"-d", "port:" + path("plain"), "eval", "1"}, 3, "no board at .*plain: it is no terminal"},
        {{"-d", "id:no-such-number", "eval", "1"},
         3,
         "no device with serial number no-such-number"},
        {{"mip", "install", "x"}, 2, "mip comes with .*"},
        {{"romfs", "query"}, 2, "romfs comes with .*"},
    };
    for (const Row& row : rows) expect_one_line(krait(row.words), row);
}

TEST_F(ErrorTable, ABoardThatAnotherHasIsOneLineWithItsName) {
    BoardOnPty board;
    {
        const device::Fd holder(
            open(board.terminal.path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
        ASSERT_EQ(flock(holder.get(), LOCK_EX | LOCK_NB), 0);
        const Row row{{"-d", board.address(), "exec", "print(1)"},
                      3,
                      board.terminal.path + " is in use by cli_tests \\(process " +
                          std::to_string(getpid()) + "\\); close it"};
        expect_one_line(krait(row.words), row);
    }
    const Ended next = krait({"-d", board.address(), "exec", "print(1)"});
    EXPECT_EQ(next.status, 0) << next.err;
    EXPECT_EQ(next.out, "1\r\n");
}

TEST_F(ErrorTable, ABoardThatVanishesInMidCommandIsOneLine) {
    BoardOnPty board;
    const Row row{{"-d", board.address(), "exec", "print(running)\nhang"},
                  3,
                  "the board is gone: the connection was closed"};
    KraitProcess process(row.words);
    ASSERT_TRUE(process.says("running"));
    board.turn_off();
    board.terminal.master.reset();
    expect_one_line(process.wait(), row);
}

// What is attached may be anything.
TEST_F(ErrorTable, WhatRunsNoMicroPythonIsOneLine) {
    const Terminal silent, echoing;
    std::atomic<bool> done = false;
    std::thread echo([&] {
        while (!done) {
            pollfd entry{.fd = echoing.master.get(), .events = POLLIN, .revents = 0};
            char bytes[256];
            if (poll(&entry, 1, 10) <= 0) continue;
            const auto count = ::read(entry.fd, bytes, sizeof bytes);
            if (count <= 0) continue;
            EXPECT_EQ(::write(entry.fd, bytes, std::size_t(count)), count);
        }
    });
    const Row rows[] = {{{"-d", "pty:" + silent.path, "eval", "1"},
                         3,
                         "no raw REPL: the board did not answer in time.*; does it run "
                         "MicroPython\\? Reset it and try again"},
                        {{"-d", "pty:" + echoing.path, "eval", "1"},
                         3,
                         "no raw REPL: the board did not answer in time.*; does it run "
                         "MicroPython\\? Reset it and try again"}};
    KraitProcess first(rows[0].words), second(rows[1].words);
    expect_one_line(first.wait(), rows[0]);
    expect_one_line(second.wait(), rows[1]);
    done = true;
    echo.join();
}

}  // namespace
}  // namespace krait::test
