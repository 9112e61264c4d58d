#include "devtest/runner.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <list>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
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

constexpr int kStarts = 3;  // that fail in a row, before a board is given up

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
    void fail(const std::exception& failure);
    void interrupt(const std::string& sentence);
    Summary finish();

  private:
    void end_early(const std::exception& failure);

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
    for (Report* report : reports_) {
        try {
            report->add(*job.test, job.address->text, verdict);
        } catch (const std::exception& failure) {
            end_early(failure);
        }
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
    Deadline start_board(const TestCase& test);

    Queue& queue_;
    const RunOptions& options_;
    Shared& shared_;
    std::optional<TestBoard> board_;
};

void Worker::work() noexcept {
    try {
        take_jobs();
    } catch (const DeviceError& error) {
        error.kind() == Kind::Interrupted ? shared_.interrupt(error.what()) : shared_.fail(error);
    } catch (const std::exception& error) {
        shared_.fail(error);
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
}

Verdict Worker::verdict_on(const TestCase& test) {
    if (test.defect) return {.outcome = Verdict::Outcome::Error, .reason = *test.defect};
    if (test.skip) return {.outcome = Verdict::Outcome::Skip, .reason = *test.skip};
    const auto deadline = start_board(test);
    const auto start = Clock::now();
    Verdict verdict = board_->run(test, deadline);
    verdict.seconds = seconds_since(start);
    return verdict;
}

// One that did not answer in time was asked again and again.
bool may_come_up(const DeviceError& error) {
    return error.kind() == Kind::Lost || error.kind() == Kind::Protocol;
}

// Returns the deadline of the test, which is that of the start that went well. Throws if there is
// no point in trying again.
Deadline Worker::start_board(const TestCase& test) {
    for (int attempt = 1;; ++attempt) {
        const auto deadline = Deadline::after(options_.time_per_test).or_on(options_.interrupt);
        try {
            board_->start(test, deadline);
            return deadline;
        } catch (const DeviceError& error) {
            if (!may_come_up(error) || attempt == kStarts) throw;
        }
    }
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

// The arguments are lent to the threads. Those that were started stay in `threads` if one cannot
// be.
void start_threads(std::list<Queue>& queues, const RunOptions& options, Shared& shared,
                   std::vector<std::thread>& threads) try {
    for (Queue& queue : queues)
        for (unsigned i = 0; i < std::min<std::size_t>(queue.threads, queue.jobs.size()); ++i)
            threads.emplace_back([&] { Worker(queue, options, shared).work(); });
} catch (const std::system_error& error) {
    throw std::runtime_error("cannot start a thread: " + error.code().message() +
                             "; try fewer at once (-j)");
}

}  // namespace

Summary run(const std::vector<TestCase>& tests, const RunOptions& options,
            const std::vector<Report*>& reports) {
    Shared shared(reports);
    auto queues = queues_of(tests, options);
    std::vector<std::thread> threads;
    try {
        start_threads(queues, options, shared, threads);
    } catch (const std::exception& failure) {
        shared.fail(failure);
    }
    for (std::thread& thread : threads) thread.join();
    return shared.finish();
}

}  // namespace krait::devtest
