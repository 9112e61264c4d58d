#include "project/project.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

using project::ProjectError;
using project::read_project;
using Texts = std::vector<std::string>;

TEST(Project, SaysHowItIsTestedAndWhatBoardsThereAre) {
    const auto found = read_project(R"(
# a comment
[test]
paths = ["tests", "more tests"]
targets = ["vm", "sim:pico", "shelf"]
timeout = 10
silence = 2.5
jobs = 4
retries = 1

[[test.quarantine]]
test = "net and dns"
reason = "issue 12"

[boards.shelf]
address = "/dev/ttyACM0"
features = ["i2c"]
wiring = ["loopback"]
power = "uhubctl -l 1-1 -p 2 -a cycle"

[boards.other]
address = "tcp:lab:2000"
)",
                                    "/home/me/project/krait.toml");
    EXPECT_EQ(found.folder, "/home/me/project");
    EXPECT_EQ(found.test.paths, (Texts{"tests", "more tests"}));
    EXPECT_EQ(found.test.targets, (Texts{"vm", "sim:pico", "shelf"}));
    EXPECT_EQ(found.test.timeout_s, 10);
    EXPECT_EQ(found.test.silence_s, 2.5);
    EXPECT_EQ(found.test.jobs, 4u);
    EXPECT_EQ(found.test.retries, 1u);
    ASSERT_EQ(found.test.quarantine.size(), 1u);
    EXPECT_EQ(found.test.quarantine[0].test, "net and dns");
    EXPECT_EQ(found.test.quarantine[0].reason, "issue 12");
    ASSERT_EQ(found.boards.size(), 2u);
    EXPECT_EQ(found.boards[0].name, "other");
    EXPECT_EQ(found.boards[1].address, "/dev/ttyACM0");
    EXPECT_EQ(found.boards[1].features, Texts{"i2c"});
    EXPECT_EQ(found.boards[1].wiring, Texts{"loopback"});
    EXPECT_EQ(found.boards[1].power, "uhubctl -l 1-1 -p 2 -a cycle");
}

TEST(Project, AnEmptyOneSaysNothing) {
    const auto found = read_project("", "krait.toml");
    EXPECT_TRUE(found.test.paths.empty());
    EXPECT_FALSE(found.test.timeout_s);
    EXPECT_TRUE(found.boards.empty());
}

TEST(Project, WhatMakesNoSenseIsNamedWithItsLine) {
    const auto wrong = [](const std::string& text) -> std::string {
        try {
            read_project(text, "p/krait.toml");
        } catch (const ProjectError& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_EQ(
        wrong("\n[test]\ntimeuot = 3\n"),
        "p/krait.toml:3: [test] has no 'timeuot', but paths, targets, timeout, silence, jobs, "
        "retries, quarantine");
    EXPECT_EQ(wrong("[tests]\n"), "p/krait.toml:1: a project has no 'tests', but test, boards");
    EXPECT_EQ(wrong("[test]\npaths = 'tests'\n"), "p/krait.toml:2: test.paths is a list of texts");
    EXPECT_EQ(wrong("[test]\npaths = [3]\n"), "p/krait.toml:2: each of test.paths is a text");
    EXPECT_EQ(wrong("[test]\ntimeout = -1\n"),
              "p/krait.toml:2: test.timeout is a number of seconds");
    EXPECT_EQ(wrong("[test]\njobs = 0\n"),
              "p/krait.toml:2: test.jobs is a whole number from 1 to 1000");
    EXPECT_EQ(wrong("[test]\njobs = 1.5\n"),
              "p/krait.toml:2: test.jobs is a whole number from 1 to 1000");
    EXPECT_EQ(wrong("test = 3\n"), "p/krait.toml:1: [test] is a table");
    EXPECT_EQ(wrong("[boards]\na = 3\n"), "p/krait.toml:2: [boards.a] is a table");
    EXPECT_EQ(wrong("\n[boards.a]\n"), "p/krait.toml:2: [boards.a] needs an address");
    EXPECT_EQ(wrong("[[test.quarantine]]\ntest = 'a'\n"),
              "p/krait.toml:1: [[test.quarantine]] needs a test and a reason");
    EXPECT_TRUE(wrong("[test\n").starts_with("p/krait.toml:1: ")) << wrong("[test\n");
    EXPECT_TRUE(wrong("a = \"\xff\"").starts_with("p/krait.toml:1: "));
}

TEST(Project, IsThatOfTheFolderOrOfOneAbove) {
    const Folder folder;
    folder.write("krait.toml", "[test]\njobs = 1\n");
    folder.write("inner/krait.toml", "[test]\njobs = 2\n");
    folder.write("inner/deep/file", "");
    folder.write("outer/krait.toml/file", "");  // a folder is none
    EXPECT_EQ(project::find_project(folder.path() + "/inner/deep")->test.jobs, 2u);
    EXPECT_EQ(project::find_project(folder.path() + "/inner/../outer")->test.jobs, 1u);
    EXPECT_EQ(project::find_project(folder.path())->folder, folder.path());
    EXPECT_FALSE(project::find_project("/proc"));
}

}  // namespace
}  // namespace krait::test
