// One command line on several boards: who said what, and how it ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <sstream>

#include "tests/cli/krait_process.hpp"

namespace krait::test {
namespace {

std::vector<std::string> sorted_lines(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    std::sort(lines.begin(), lines.end());
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Several, EachLineSaysWhoseItIs) {
    const auto ended = krait({"-d", "sim:pico", "-d", "sim:esp32", "exec",
                              "import sys\nprint(sys.platform)\nprint('a', end='')"});
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_EQ(sorted_lines(ended.out),
              (Lines{"[sim:esp32] a", "[sim:esp32] esp32\r", "[sim:pico] a", "[sim:pico] rp2\r"}));
}

TEST(Several, TheHighestStatusCounts) {
    const auto ended = krait({"-d", "sim:pico", "-d", "pty:/nowhere", "exec", "1/0"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_EQ(ended.err, "[pty:/nowhere] krait: no board at /nowhere: No such file or directory\n");
    EXPECT_EQ(sorted_lines(ended.out).back(), "[sim:pico] ZeroDivisionError: divide by zero\r");
}

TEST(Several, JsonSaysItToo) {
    const auto ended = krait({"-d", "sim:pico", "-d", "sim:esp32", "--json", "ls", ":/"});
    const std::string entry =
        R"("answer":{"path":"/","entries":[{"name":"remote","type":"folder","size":0}]}})";
    EXPECT_EQ(sorted_lines(ended.out),
              (Lines{R"({"board":"sim:esp32",)" + entry, R"({"board":"sim:pico",)" + entry}));
}

TEST(Several, CtrlCEndsAllOfThem) {
    const std::string loop = "print('on')\nwhile True: pass";
    KraitProcess process({"-d", "sim:pico", "-d", "sim:esp32", "exec", loop});
    ASSERT_TRUE(process.says("[sim:pico] on"));
    ASSERT_TRUE(process.says("[sim:esp32] on"));
    process.signal(SIGINT);
    EXPECT_EQ(process.wait().status, 130);
}

TEST(Several, ABoardIsNamedOnce) {
    const auto ended = krait({"-d", "/dev/nosuch", "-d", "/dev/nosuch", "eval", "1"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.err, "krait: the board /dev/nosuch is named twice\n");
}

}  // namespace
}  // namespace krait::test
