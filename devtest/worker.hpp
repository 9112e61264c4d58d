// One thread of a run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "device/deadline.hpp"
#include "devtest/queue.hpp"
#include "devtest/runner.hpp"
#include "devtest/tally.hpp"
#include "devtest/verdict.hpp"

namespace krait::devtest {

// Takes jobs from a queue, one after another, and tells what came of them; all are lent.
class Worker {
  public:
    // `mine`: the target that it stays with; null: the one of each job.
    Worker(Queue& queue, Standing* mine, const RunOptions& options, Tally& tally)
        : queue_(queue), mine_(mine), options_(options), tally_(tally) {}

    void work() noexcept;

  private:
    void take_jobs();
    void do_job(const Job& job);
    void turn_to(Standing& standing);
    std::vector<Result> results_on(const TestCase& test);
    std::vector<Result> results_after_retries(const TestCase& test);
    std::vector<Result> results_of_run(const TestCase& test);
    std::vector<Result> not_for_it(const std::string& why);
    void start_target(const TestCase& test, device::Deadline deadline);
    Limits limits_of(const TestCase& test) const;

    Queue& queue_;
    Standing* mine_;
    const RunOptions& options_;
    Tally& tally_;
    Standing* standing_ = nullptr;
    std::unique_ptr<Target> target_;  // that of standing_
    bool is_not_for_it_ = false;      // what the test needs is not there
};

}  // namespace krait::devtest
