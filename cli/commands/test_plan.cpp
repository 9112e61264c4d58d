#include "cli/commands/test_plan.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <thread>
#include <utility>

#include "cli/commands/test_history.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "devtest/selection.hpp"
#include "devtest/suite_error.hpp"
#include "devtest/target.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;
using devtest::History;
using devtest::TargetSpec;
using devtest::TestCase;

project::Project project_here() {
    if (auto found = project::find_project(".")) return *found;
    project::Project none;
    none.folder = fs::current_path();
    return none;
}

TargetSpec target_of(const project::Board& board) {
    auto target = devtest::board_target(board.address, board.power);
    target.name = board.name;
    target.features = board.features;
    target.wiring = board.wiring;
    return target;
}

std::chrono::milliseconds milliseconds_of(double seconds) {
    return std::chrono::milliseconds(static_cast<long>(seconds * 1000));
}

std::pair<unsigned, unsigned> shard_in(const std::string& text) {
    constexpr unsigned kMostShards = 10'000;
    unsigned number = 0, count = 0;
    int end = 0;
    const bool good = std::sscanf(text.c_str(), "%u/%u%n", &number, &count, &end) == 2 &&
                      std::size_t(end) == text.size() && number >= 1 && number <= count &&
                      count <= kMostShards;
    if (!good) throw UsageError("--shard " + text + ": write the part and how many there are: 1/4");
    return {number, count};
}

// Those that were not well when they were last run.
devtest::IsOneOf last_failed(const History& history) {
    std::set<std::string> ids;
    for (const auto& each : history.last_failures()) ids.insert(each.id);
    return [ids, &history](const TestCase& test, const std::string& name) {
        return ids.count(history.id_of(test.path, name)) > 0;
    };
}

// What has taken long starts early, so that all is over sooner.
void put_longest_first(std::vector<TestCase>& tests, const History& history) {
    constexpr double kLong = 0.25;  // seconds
    std::map<std::string, double> seconds;
    for (const auto& test : tests) {
        const double known = history.seconds_of(test.path);
        seconds[test.path] = known >= kLong ? known : 0;
    }
    std::stable_sort(tests.begin(), tests.end(), [&](const auto& a, const auto& b) {
        return seconds[a.path] > seconds[b.path];
    });
}

}  // namespace

TestPlan::TestPlan(TestArguments arguments)
    : arguments_(std::move(arguments)), project_(project_here()) {}

// --- where and how

unsigned TestPlan::jobs() const {
    const unsigned processors = std::max(1u, std::thread::hardware_concurrency());
    return arguments_.jobs.value_or(project_.test.jobs.value_or(processors));
}

// A board of the project by its name, all of them, or what others may name too.
void TestPlan::add_target(const std::string& text, const std::string& folder,
                          std::vector<TargetSpec>& targets) const {
    const auto& boards = project_.boards;
    if (text == "all") {
        if (boards.empty()) throw UsageError("-t all: krait.toml lists no boards");
        std::transform(boards.begin(), boards.end(), std::back_inserter(targets), target_of);
        return;
    }
    const auto found = std::find_if(boards.begin(), boards.end(),
                                    [&](const auto& each) { return each.name == text; });
    targets.push_back(found == boards.end() ? devtest::parse_target(text, folder)
                                            : target_of(*found));
}

std::vector<TargetSpec> TestPlan::targets(const Context& context) const {
    std::vector<TargetSpec> targets;
    for (const auto& text : arguments_.targets) add_target(text, ".", targets);
    for (const auto& text : context.addresses) targets.push_back(devtest::board_target(text));
    if (targets.empty())
        for (const auto& text : project_.test.targets) add_target(text, project_.folder, targets);
    if (targets.empty()) add_target(kUsualTarget, ".", targets);
    return targets;
}

devtest::RunOptions TestPlan::options(const Context& context) const {
    constexpr double kUsualTimeout = 30;
    const auto& usual = project_.test;
    devtest::RunOptions options{
        .targets = targets(context),
        .jobs = jobs(),
        .shares = arguments_.shares,
        .repeats = arguments_.repeats,
        .retries = arguments_.retries.value_or(usual.retries.value_or(0)),
        .most_failures = arguments_.ends_at_first ? 1 : arguments_.most_failures,
        .limits = {
            .time = milliseconds_of(
                arguments_.timeout_s.value_or(usual.timeout_s.value_or(kUsualTimeout))),
            .silence = milliseconds_of(arguments_.silence_s.value_or(usual.silence_s.value_or(0))),
            .interrupt = &context.interrupt}};
    for (const auto& each : usual.quarantine)
        options.quarantine.push_back({devtest::NamePattern(each.test), each.reason});
    return options;
}

// --- what

std::unique_ptr<History> TestPlan::history() const {
    if (arguments_.has_no_history) return nullptr;
    const std::string& folder = project_.folder;
    if (!arguments_.history_path.empty())
        return std::make_unique<History>(arguments_.history_path, folder);
    try {
        return std::make_unique<History>(default_history_path(folder), folder);
    } catch (const devtest::SuiteError& error) {
        complain(std::string("what comes of these tests is not kept: ") + error.what());
        return nullptr;
    }
}

// The project's own are meant where it is begun.
std::vector<std::string> TestPlan::paths() const {
    if (!arguments_.paths.empty()) return arguments_.paths;
    const bool is_begun = fs::current_path() == project_.folder;
    if (is_begun && !project_.test.paths.empty()) return project_.test.paths;
    return {"."};
}

std::vector<TestCase> TestPlan::tests(const History* history) const {
    if ((arguments_.only_last_failed || arguments_.failed_first) && !history)
        throw UsageError("without a history nobody knows which tests failed");
    auto tests = devtest::find_test_cases(paths());
    if (!arguments_.words.empty()) {
        tests = devtest::matching(std::move(tests), devtest::NamePattern(arguments_.words));
        if (tests.empty()) throw devtest::SuiteError("-k " + arguments_.words + " means no test");
    }
    if (!arguments_.shard.empty()) {
        const auto [number, count] = shard_in(arguments_.shard);
        tests = devtest::shard_of(std::move(tests), number, count, [&](const std::string& path) {
            return history ? history->seconds_of(path) : 0;
        });
    }
    if (arguments_.only_last_failed) {
        auto failed = devtest::those_that(tests, last_failed(*history));
        if (!failed.empty()) tests = std::move(failed);
    }
    if (arguments_.seed)
        devtest::shuffle(tests, *arguments_.seed);
    else if (history && jobs() > 1)
        put_longest_first(tests, *history);
    if (arguments_.failed_first) devtest::put_first(tests, last_failed(*history));
    return tests;
}

}  // namespace krait::cli
