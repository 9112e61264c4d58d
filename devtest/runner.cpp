#include "devtest/runner.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>

#include "device/error.hpp"
#include "devtest/queue.hpp"
#include "devtest/trial.hpp"

namespace krait::devtest {

namespace {

using device::Deadline;
using device::DeviceError;
using Clock = std::chrono::steady_clock;
using Kind = DeviceError::Kind;
using Outcome = Verdict::Outcome;
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kTimeToStart = 30s;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// What the threads share: the reports, and whether the run goes on.
class Shared {
  public:
    Shared(const std::vector<Report*>& reports, const RunOptions& options)
        : reports_(reports), options_(options) {}

    bool ending() const { return ending_; }
    void tell(TestResult result);
    void fail(const std::exception& failure);
    void interrupt(const std::string& sentence);
    Summary finish();

  private:
    void apply_quarantine(TestResult& result) const;
    void end_early(const std::exception& failure);

    const std::vector<Report*>& reports_;
    const RunOptions& options_;
    const Clock::time_point start_ = Clock::now();
    std::atomic<bool> ending_ = false;
    std::mutex mutex_;         // guards the reports and what follows
    bool has_enough_ = false;  // of failures
    Summary summary_;
    std::exception_ptr failure_;
};

void Shared::tell(TestResult result) {
    const std::lock_guard lock(mutex_);
    if (has_enough_) return;
    if (!result.verdict.good()) apply_quarantine(result);
    ++summary_.counts[std::size_t(result.verdict.outcome)];
    if (summary_.failures() == options_.most_failures && !result.verdict.good()) {
        has_enough_ = ending_ = true;
        summary_.ended_early = "ended at failure " + std::to_string(options_.most_failures);
    }
    for (Report* report : reports_) {
        try {
            report->add(result);
        } catch (const std::exception& failure) {
            end_early(failure);
        }
    }
}

void Shared::apply_quarantine(TestResult& result) const {
    for (const auto& [pattern, reason] : options_.quarantine) {
        if (!pattern.matches(result.id())) continue;
        Verdict& verdict = result.verdict;
        verdict.reason = "in quarantine (" + reason + "): " + name_of(verdict.outcome) +
                         (verdict.reason.empty() ? "" : ", " + verdict.reason);
        verdict.outcome = Outcome::Xfail;
        return;
    }
}

void Shared::fail(const std::exception& failure) {
    const std::lock_guard lock(mutex_);
    end_early(failure);
}

// Of a catch, under the lock. The first failure is the one to tell.
void Shared::end_early(const std::exception& failure) {
    ending_ = true;
    if (failure_) return;
    failure_ = std::current_exception();
    summary_.ended_early = failure.what();
}

void Shared::interrupt(const std::string& sentence) {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    summary_.interrupted = true;
    // Most threads say "interrupted"; one whose board runs on says more.
    if (sentence.starts_with(summary_.ended_early)) summary_.ended_early = sentence;
}

// After the threads have ended. A report that cannot be written must not keep the others from it.
Summary Shared::finish() {
    summary_.seconds = seconds_since(start_);
    for (Report* report : reports_) {
        try {
            report->finish(summary_);
        } catch (const std::exception&) {
            if (!failure_) failure_ = std::current_exception();
        }
    }
    if (failure_) std::rethrow_exception(failure_);
    return summary_;
}

// One thread's work, on one target at a time.
class Worker {
  public:
    // `mine`: the target that it stays with; null: the one of each job.
    Worker(Queue& queue, Standing* mine, const RunOptions& options, Shared& shared)
        : queue_(queue), mine_(mine), options_(options), shared_(shared) {}

    void work() noexcept;

  private:
    void take_jobs();
    void do_job(const Job& job);
    void turn_to(Standing& standing);
    std::vector<Result> results_on(const TestCase& test);
    std::vector<Result> results_after_retries(const TestCase& test);
    std::vector<Result> results_of_run(const TestCase& test);
    std::vector<Result> not_for_it(const std::string& why);
    void start_target(const TestCase& test, Deadline deadline);
    Limits limits_of(const TestCase& test) const;

    Queue& queue_;
    Standing* mine_;
    const RunOptions& options_;
    Shared& shared_;
    Standing* standing_ = nullptr;
    std::unique_ptr<Target> target_;  // that of standing_
    bool is_not_for_it_ = false;      // what the test needs is not there
};

void Worker::work() noexcept {
    try {
        take_jobs();
    } catch (const DeviceError& error) {
        error.kind() == Kind::Interrupted ? shared_.interrupt(error.what()) : shared_.fail(error);
    } catch (const std::exception& error) {
        shared_.fail(error);
    }
    if (shared_.ending()) queue_.close();  // nobody is to wait for us
}

void Worker::take_jobs() {
    while (!shared_.ending()) {
        const auto job = queue_.take(mine_);
        if (!job) return;
        // However it ends, others may wait for it.
        struct Done {
            Queue& queue;
            ~Done() { queue.done(); }
        } const done{queue_};
        if (!shared_.ending()) do_job(*job);
    }
}

void Worker::do_job(const Job& job) {
    turn_to(*job.standing);
    is_not_for_it_ = false;
    auto results = results_after_retries(*job.test);
    if (is_not_for_it_ && queue_.give_back(job)) return;
    for (auto& [name, verdict] : results)
        shared_.tell({job.test->path, name, job.standing->spec().name, std::move(verdict)});
}

void Worker::turn_to(Standing& standing) {
    if (standing_ == &standing) return;
    target_ = standing.spec().make();
    standing_ = &standing;
}

// What is to be thought of all tests of a file.
std::vector<Result> all(Outcome outcome, const std::string& reason) {
    return {{"", {.outcome = outcome, .reason = reason}}};
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

std::vector<Result> Worker::results_after_retries(const TestCase& test) {
    auto results = results_on(test);
    const auto are_well = [&] {
        return std::all_of(results.begin(), results.end(),
                           [](const Result& each) { return each.verdict.good(); });
    };
    for (unsigned attempt = 1; attempt <= options_.retries && !are_well() && !shared_.ending();
         ++attempt)
        replace_results(results, results_on(what_is_not_well(test, results)), attempt + 1);
    return results;
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

// One that did not answer in time was asked again and again.
bool may_come_up(const DeviceError& error) {
    return error.kind() == Kind::Lost || error.kind() == Kind::Protocol;
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

// Some threads that take from a queue.
struct Crew {
    Queue* queue;
    Standing* mine;
    std::size_t threads;
};

// All tests on each target. Targets that start fresh have one queue; each board that lasts has its
// own, and one thread.
std::list<PlainQueue> queues_for_each(const std::vector<TestCase>& tests,
                                      std::list<Standing>& standings, const RunOptions& options,
                                      std::vector<Crew>& crews) {
    std::list<PlainQueue> queues(1);
    for (Standing& standing : standings) {
        PlainQueue& queue = standing.spec().starts_fresh ? queues.front() : queues.emplace_back();
        for (unsigned i = 0; i < options.repeats; ++i)
            for (const TestCase& test : tests) queue.add({&test, &standing});
    }
    for (PlainQueue& queue : queues) {
        const std::size_t threads = &queue == &queues.front() ? std::max(1u, options.jobs) : 1;
        crews.push_back({&queue, nullptr, std::min(threads, queue.size())});
    }
    return queues;
}

// How many threads a target has that shares tests with others.
std::size_t threads_of(const TargetSpec& spec, const RunOptions& options) {
    if (!spec.starts_fresh) return 1;
    const auto fresh = std::count_if(options.targets.begin(), options.targets.end(),
                                     [](const auto& each) { return each.starts_fresh; });
    return std::max<std::size_t>(1, options.jobs / std::size_t(fresh));
}

// Each test on one of the targets.
std::unique_ptr<SharedQueue> queue_for_one(const std::vector<TestCase>& tests,
                                           std::list<Standing>& standings,
                                           const RunOptions& options, std::vector<Crew>& crews) {
    auto queue = std::make_unique<SharedQueue>();
    for (Standing& standing : standings) {
        const std::size_t threads = threads_of(standing.spec(), options);
        crews.push_back({queue.get(), &standing, threads});
        queue->add(standing, threads);
    }
    for (unsigned i = 0; i < options.repeats; ++i)
        for (const TestCase& test : tests) queue->add(test);
    return queue;
}

// The arguments are lent to the threads. Those that were started stay in `threads` if one cannot
// be.
void start_threads(const std::vector<Crew>& crews, const RunOptions& options, Shared& shared,
                   std::vector<std::thread>& threads) try {
    for (const Crew& crew : crews)
        for (std::size_t i = 0; i < crew.threads; ++i)
            threads.emplace_back([crew, &options, &shared] {
                Worker(*crew.queue, crew.mine, options, shared).work();
            });
} catch (const std::system_error& error) {
    throw std::runtime_error("cannot start a thread: " + error.code().message() +
                             "; try fewer at once (-j)");
}

}  // namespace

Summary run(const std::vector<TestCase>& tests, const RunOptions& options,
            const std::vector<Report*>& reports) {
    Shared shared(reports, options);
    std::list<Standing> standings;
    for (const TargetSpec& spec : options.targets) standings.emplace_back(spec);
    std::vector<Crew> crews;
    std::list<PlainQueue> queues;
    std::unique_ptr<SharedQueue> shared_queue;
    if (options.shares)
        shared_queue = queue_for_one(tests, standings, options, crews);
    else
        queues = queues_for_each(tests, standings, options, crews);
    std::vector<std::thread> threads;
    try {
        start_threads(crews, options, shared, threads);
    } catch (const std::exception& failure) {
        shared.fail(failure);
        if (shared_queue) shared_queue->close();
    }
    for (std::thread& thread : threads) thread.join();
    return shared.finish();
}

}  // namespace krait::devtest
