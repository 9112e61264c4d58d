#include "devtest/worker.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <utility>

#include "device/error.hpp"
#include "devtest/trial.hpp"

namespace krait::devtest {

using device::Deadline;
using device::DeviceError;
using Kind = DeviceError::Kind;
using Outcome = Verdict::Outcome;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kTimeToStart = 30s;

// What is to be thought of all tests of a file.
std::vector<Result> all(Outcome outcome, const std::string& reason) {
    return {{"", {.outcome = outcome, .reason = reason}}};
}

// What is to be tried once more of `test`, which came to `results`.
TestCase what_is_not_well(const TestCase& test, const std::vector<Result>& results) {
    TestCase again = test;
    const auto is_well = [&](const std::string& name) {
        return std::any_of(results.begin(), results.end(), [&](const Result& each) {
            return each.name == name && each.verdict.good();
        });
    };
    std::erase_if(again.functions, [&](const auto& each) { return is_well(each.name); });
    return again;
}

// The later result of a test is the one that counts.
void replace_results(std::vector<Result>& results, std::vector<Result> later, unsigned attempts) {
    std::erase_if(results, [&](const Result& each) { return !each.verdict.good(); });
    for (auto& each : later) {
        const bool is_known =
            std::any_of(results.begin(), results.end(),
                        [&](const Result& before) { return before.name == each.name; });
        if (is_known) continue;  // of a file of unittest, which ran once more as a whole
        each.verdict.attempts = attempts;
        results.push_back(std::move(each));
    }
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Thrown by a target that was made ready, for a test that is not for it.
struct NotForIt {
    std::vector<std::string> missing;
};

bool is_in(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Those of `names` that are not in `there`.
std::vector<std::string> without(std::vector<std::string> names,
                                 const std::vector<std::string>& there) {
    std::erase_if(names, [&](const std::string& each) { return is_in(there, each); });
    return names;
}

// A module is asked for by its name, which no feature with a hyphen is.
std::vector<std::string> modules_in(std::vector<std::string> names) {
    std::erase_if(names, [](const std::string& each) { return each.find('-') != each.npos; });
    return names;
}

// One that did not answer in time was asked again and again.
bool may_come_up(const DeviceError& error) {
    return error.kind() == Kind::Lost || error.kind() == Kind::Protocol;
}

}  // namespace

void Worker::work() noexcept {
    try {
        take_jobs();
    } catch (const DeviceError& error) {
        error.kind() == Kind::Interrupted ? tally_.interrupt(error.what()) : tally_.fail(error);
    } catch (const std::exception& error) {
        tally_.fail(error);
    }
    if (tally_.ending()) queue_.close();  // nobody is to wait for us
}

void Worker::take_jobs() {
    while (!tally_.ending()) {
        const auto job = queue_.take(mine_);
        if (!job) return;
        // However it ends, others may wait for it.
        struct Done {
            Queue& queue;
            ~Done() { queue.done(); }
        } const done{queue_};
        if (!tally_.ending()) do_job(*job);
    }
}

void Worker::do_job(const Job& job) {
    turn_to(*job.standing);
    is_not_for_it_ = false;
    auto results = results_after_retries(*job.test);
    if (is_not_for_it_ && queue_.give_back(job)) return;
    for (auto& [name, verdict] : results)
        tally_.tell({job.test->path, name, job.standing->spec().name, std::move(verdict)});
}

void Worker::turn_to(Standing& standing) {
    if (standing_ == &standing) return;
    target_ = standing.spec().make();
    standing_ = &standing;
}

std::vector<Result> Worker::results_on(const TestCase& test) {
    if (test.defect) return all(Outcome::Error, *test.defect);
    if (test.skip) return all(Outcome::Skip, *test.skip);
    if (const auto why = standing_->given_up()) return all(Outcome::Infra, "not run: " + *why);
    try {
        return results_of_run(test);
    } catch (const device::RemoteException& exception) {
        auto results = all(Outcome::Error, "a module that it needs fails on import");
        results[0].verdict.output = with_plain_newlines(exception.traceback());
        return results;
    } catch (const DeviceError& error) {
        if (error.kind() == Kind::Interrupted) throw;
        standing_->did_not_come_up(error);
        return all(Outcome::Infra, error.what());
    }
}

std::vector<Result> Worker::results_after_retries(const TestCase& test) {
    auto results = results_on(test);
    const auto are_well = [&] {
        return std::all_of(results.begin(), results.end(),
                           [](const Result& each) { return each.verdict.good(); });
    };
    for (unsigned attempt = 1; attempt <= options_.retries && !are_well() && !tally_.ending();
         ++attempt)
        replace_results(results, results_on(what_is_not_well(test, results)), attempt + 1);
    return results;
}

std::vector<Result> Worker::not_for_it(const std::string& why) {
    is_not_for_it_ = true;
    return all(Outcome::Skip, why);
}

std::vector<Result> Worker::results_of_run(const TestCase& test) {
    const TargetSpec& spec = standing_->spec();
    const auto unwired = without(test.wiring, spec.wiring);
    if (!unwired.empty())
        return not_for_it("nothing says that the target is wired: " + joined(unwired));
    const auto needs = without(test.needs, spec.features), modules = modules_in(needs);
    const auto features = without(needs, modules);
    if (!features.empty())
        return not_for_it("nothing says that the target has " + joined(features));
    const Limits limits = limits_of(test);
    const auto start = [&] {
        const auto deadline =
            Deadline::after(std::min(kTimeToStart, limits.time)).or_on(limits.interrupt);
        start_target(test, deadline);
        auto missing = target_->missing(modules, deadline);
        standing_->came_up();
        if (!missing.empty()) throw NotForIt{std::move(missing)};
    };
    try {
        return run_trial(test, *target_, limits, start);
    } catch (const NotForIt& found) {
        return not_for_it("the target has no module " + joined(found.missing));
    }
}

void Worker::start_target(const TestCase& test, Deadline deadline) {
    const auto folder = std::filesystem::path(test.path).parent_path();
    for (int attempt = 1;; ++attempt) {
        try {
            return target_->start(folder, deadline);
        } catch (const DeviceError& error) {
            if (!may_come_up(error) || attempt == Standing::kStarts) throw;
        }
    }
}

Limits Worker::limits_of(const TestCase& test) const {
    Limits limits = options_.limits;
    if (test.timeout) limits.time = *test.timeout;
    return limits;
}

}  // namespace krait::devtest
