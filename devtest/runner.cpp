#include "devtest/runner.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

#include "device/error.hpp"
#include "devtest/board.hpp"

namespace krait::devtest {

namespace {

using device::Address;
using device::Deadline;
using device::DeviceError;
using Clock = std::chrono::steady_clock;
using Kind = DeviceError::Kind;

constexpr int kFailedStarts = 3;  // in a row, before a board is given up

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Job {
    const TestCase* test;
    const Address* address;
};

// Jobs, of which any of some threads takes the next.
struct Queue {
    std::vector<Job> jobs;
    unsigned threads = 1;
    std::atomic<std::size_t> next = 0;
};

// What the threads share: the reports, and whether the run goes on.
class Shared {
  public:
    explicit Shared(const std::vector<Report*>& reports) : reports_(reports) {}

    bool ending() const { return ending_; }
    void tell(const Job& job, const Verdict& verdict);
    void fail(std::exception_ptr failure);
    void interrupt();
    Summary finish();

  private:
    const std::vector<Report*>& reports_;
    const Clock::time_point start_ = Clock::now();
    std::atomic<bool> ending_ = false;
    std::mutex mutex_;  // guards the reports and what follows
    Summary summary_;
    std::exception_ptr failure_;
};

void Shared::tell(const Job& job, const Verdict& verdict) {
    const std::lock_guard lock(mutex_);
    switch (verdict.outcome) {
        case Verdict::Outcome::Pass: ++summary_.passed; break;
        case Verdict::Outcome::Fail: ++summary_.failed; break;
        case Verdict::Outcome::Skip: ++summary_.skipped; break;
        case Verdict::Outcome::Error: ++summary_.errors; break;
    }
    for (Report* report : reports_) report->add(*job.test, job.address->text, verdict);
}

void Shared::fail(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
    ending_ = true;
}

void Shared::interrupt() {
    const std::lock_guard lock(mutex_);
    summary_.interrupted = true;
    ending_ = true;
}

// After the threads have ended.
Summary Shared::finish() {
    summary_.seconds = seconds_since(start_);
    for (Report* report : reports_) report->finish(summary_);
    if (failure_) std::rethrow_exception(failure_);
    return summary_;
}

// One thread's work, on one board at a time.
class Worker {
  public:
    Worker(Queue& queue, const RunOptions& options, Shared& shared)
        : queue_(queue), options_(options), shared_(shared) {}

    void work() noexcept;

  private:
    void take_jobs();
    void turn_to(const Address& address);
    Verdict verdict_on(const TestCase& test);
    void note_failed_start(const DeviceError& error);

    Queue& queue_;
    const RunOptions& options_;
    Shared& shared_;
    std::optional<TestBoard> board_;
    int failed_starts_ = 0;  // of this board, in a row
};

void Worker::work() noexcept {
    try {
        take_jobs();
    } catch (const DeviceError& error) {
        error.kind() == Kind::Interrupted ? shared_.interrupt()
                                          : shared_.fail(std::current_exception());
    } catch (...) {
        shared_.fail(std::current_exception());
    }
}

void Worker::take_jobs() {
    for (std::size_t i; !shared_.ending() && (i = queue_.next++) < queue_.jobs.size();) {
        const Job& job = queue_.jobs[i];
        turn_to(*job.address);
        shared_.tell(job, verdict_on(*job.test));
    }
}

void Worker::turn_to(const Address& address) {
    if (board_ && board_->address().text == address.text) return;
    board_.emplace(address);
    failed_starts_ = 0;
}

Verdict Worker::verdict_on(const TestCase& test) {
    if (test.skip) return {.outcome = Verdict::Outcome::Skip, .reason = *test.skip};
    const auto deadline = Deadline::after(options_.time_per_test).or_on(options_.interrupt);
    try {
        board_->start(test, deadline);
        failed_starts_ = 0;
    } catch (const DeviceError& error) {
        note_failed_start(error);
        return {.outcome = Verdict::Outcome::Error, .reason = error.what()};
    }
    const auto start = Clock::now();
    Verdict verdict = board_->run(test, deadline);
    verdict.seconds = seconds_since(start);
    return verdict;
}

// Throws if there is no point in trying again.
void Worker::note_failed_start(const DeviceError& error) {
    const bool may_come_up = error.kind() == Kind::Lost || error.kind() == Kind::Timeout ||
                             error.kind() == Kind::Protocol;
    if (!may_come_up || ++failed_starts_ == kFailedStarts) throw error;
}

// Tests on boards that start fresh share one queue; each board that lasts has its own, and one
// thread.
std::list<Queue> queues_of(const std::vector<TestCase>& tests, const RunOptions& options) {
    std::list<Queue> queues(1);
    queues.front().threads = std::max(1u, options.jobs);
    for (const Address& address : options.boards) {
        Queue& queue = address.starts_fresh ? queues.front() : queues.emplace_back();
        for (const TestCase& test : tests) queue.jobs.push_back({&test, &address});
    }
    return queues;
}

}  // namespace

Summary run(const std::vector<TestCase>& tests, const RunOptions& options,
            const std::vector<Report*>& reports) {
    Shared shared(reports);
    auto queues = queues_of(tests, options);
    std::vector<std::thread> threads;
    for (Queue& queue : queues)
        for (unsigned i = 0; i < std::min<std::size_t>(queue.threads, queue.jobs.size()); ++i)
            threads.emplace_back([&] { Worker(queue, options, shared).work(); });
    for (std::thread& thread : threads) thread.join();
    return shared.finish();
}

}  // namespace krait::devtest
