#include "devtest/history.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "devtest/suite_error.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

using devtest::History;
using devtest::Summary;
using devtest::TestResult;
using Outcome = devtest::Verdict::Outcome;

struct HistoryTest : testing::Test {
    HistoryTest() {
        folder.write("a.py", "one");
        folder.write("b.py", "one");
    }
    History open() { return {folder.path() + "/made/history.db", folder.path()}; }
    void add(History& history, const std::vector<std::pair<std::string, Outcome>>& outcomes,
             double seconds = 1) {
        std::vector<TestResult> results;
        Summary summary;
        for (const auto& [name, outcome] : outcomes) {
            results.push_back({.path = folder.path() + "/" + name,
                               .name = {},
                               .target = "vm",
                               .verdict = {.outcome = outcome, .reason = "r", .seconds = seconds}});
            ++summary.counts[std::size_t(outcome)];
        }
        summary.seconds = seconds;
        history.add(std::chrono::system_clock::from_time_t(1000), results, summary);
    }
    Folder folder;
};

TEST_F(HistoryTest, KeepsRuns) {
    {
        auto history = open();
        EXPECT_TRUE(history.runs(10).empty());
        add(history, {{"a.py", Outcome::Pass}, {"b.py", Outcome::Fail}});
    }
    auto history = open();
    add(history, {{"a.py", Outcome::Skip}}, 3);
    const auto runs = history.runs(10);
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].summary.count(Outcome::Skip), 1);
    EXPECT_EQ(runs[0].seconds, 3);
    EXPECT_EQ(runs[1].summary.count(Outcome::Pass), 1);
    EXPECT_EQ(runs[1].summary.count(Outcome::Fail), 1);
    EXPECT_EQ(runs[1].start_s, 1000);
    EXPECT_EQ(history.runs(1).size(), 1u);
    const auto entries = history.entries("a.p", 10);
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].id, "a.py");
    EXPECT_EQ(entries[0].verdict, "skip");
    EXPECT_EQ(entries[1].verdict, "pass");
}

TEST_F(HistoryTest, LastFailuresAreOfTheLastTimeThatEachWasRun) {
    auto history = open();
    add(history, {{"a.py", Outcome::Fail}, {"b.py", Outcome::Timeout}});
    add(history, {{"a.py", Outcome::Pass}});
    const auto failures = history.last_failures();
    ASSERT_EQ(failures.size(), 1u);
    EXPECT_EQ(failures[0].id, "b.py");
    EXPECT_EQ(failures[0].verdict, "timeout");
}

TEST_F(HistoryTest, KnowsWhatAFileTook) {
    auto history = open();
    EXPECT_EQ(history.seconds_of(folder.path() + "/a.py"), 0);
    add(history, {{"a.py", Outcome::Pass}}, 5);
    add(history, {{"a.py", Outcome::Pass}, {"a.py", Outcome::Pass}}, 2);
    EXPECT_EQ(history.seconds_of(folder.path() + "/./a.py"), 4);
}

TEST_F(HistoryTest, FlakesTurnWhileTheirTextStays) {
    auto history = open();
    for (const auto outcome : {Outcome::Pass, Outcome::Fail, Outcome::Pass})
        add(history, {{"a.py", outcome}, {"b.py", Outcome::Pass}});
    folder.write("b.py", "two");
    add(history, {{"b.py", Outcome::Fail}});  // another text
    const auto flakes = history.flakes(10);
    ASSERT_EQ(flakes.size(), 1u);
    EXPECT_EQ(flakes[0].id, "a.py");
    EXPECT_EQ(flakes[0].runs, 3u);
    EXPECT_EQ(flakes[0].failures, 1u);
    EXPECT_EQ(flakes[0].turns, 2u);
    EXPECT_TRUE(history.flakes(1).empty());
}

TEST_F(HistoryTest, ForgetsWhatIsOld) {
    auto history = open();
    for (unsigned i = 0; i < History::kKeptRuns + 3; ++i) add(history, {{"a.py", Outcome::Pass}});
    EXPECT_EQ(history.runs(1000).size(), History::kKeptRuns);
    EXPECT_EQ(history.entries("a", 1000).size(), History::kKeptRuns);
}

TEST_F(HistoryTest, TakesRunsOfSeveralAtOnce) {
    open();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            auto history = open();
            for (int k = 0; k < 10; ++k) add(history, {{"a.py", Outcome::Pass}});
        });
    for (auto& each : threads) each.join();
    EXPECT_EQ(open().runs(100).size(), 40u);
}

TEST_F(HistoryTest, FileThatIsNoneIsLeftAsItIs) {
    const auto path = folder.write("other.db", std::string(5000, 'x'));
    EXPECT_THROW(History(path, folder.path()), devtest::SuiteError);
    EXPECT_EQ(std::filesystem::file_size(path), 5000u);
    EXPECT_THROW(History("/proc/no/history.db", folder.path()), devtest::SuiteError);
}

}  // namespace
}  // namespace krait::test
