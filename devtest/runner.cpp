#include "devtest/runner.hpp"

#include <algorithm>
#include <list>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "devtest/queue.hpp"
#include "devtest/tally.hpp"
#include "devtest/worker.hpp"

namespace krait::devtest {

namespace {

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
void start_threads(const std::vector<Crew>& crews, const RunOptions& options, Tally& tally,
                   std::vector<std::thread>& threads) try {
    for (const Crew& crew : crews)
        for (std::size_t i = 0; i < crew.threads; ++i)
            threads.emplace_back([crew, &options, &tally] {
                Worker(*crew.queue, crew.mine, options, tally).work();
            });
} catch (const std::system_error& error) {
    throw std::runtime_error("cannot start a thread: " + error.code().message() +
                             "; try fewer at once (-j)");
}

}  // namespace

Summary run(const std::vector<TestCase>& tests, const RunOptions& options,
            const std::vector<Report*>& reports) {
    Tally tally(reports, options);
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
        start_threads(crews, options, tally, threads);
    } catch (const std::exception& failure) {
        tally.fail(failure);
        if (shared_queue) shared_queue->close();
    }
    for (std::thread& thread : threads) thread.join();
    return tally.finish();
}

}  // namespace krait::devtest
