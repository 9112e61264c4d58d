// What all threads of a run add to.
#pragma once

#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <string>
#include <vector>

#include "devtest/report.hpp"
#include "devtest/runner.hpp"

namespace krait::devtest {

// Tells the reports, counts, and knows whether the run goes on.
class Tally {
  public:
    Tally(const std::vector<Report*>& reports, const RunOptions& options)
        : reports_(reports), options_(options) {}

    // No more is to be begun.
    bool ending() const { return ending_; }
    // After enough failures it tells no more.
    void tell(TestResult result);
    // Of a catch: ends the run.
    void fail(const std::exception& failure);
    // A person ended the run; `sentence` says what that leaves behind.
    void interrupt(const std::string& sentence);
    // After the threads have ended. Throws what a report threw, once all have finished.
    Summary finish();

  private:
    void apply_quarantine(TestResult& result) const;
    void end_early(const std::exception& failure);

    const std::vector<Report*>& reports_;
    const RunOptions& options_;
    const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::atomic<bool> ending_ = false;
    std::mutex mutex_;         // guards the reports and what follows
    bool has_enough_ = false;  // of failures
    Summary summary_;
    std::exception_ptr failure_;
};

}  // namespace krait::devtest
