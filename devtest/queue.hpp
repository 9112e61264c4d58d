// What is to be run on which target, and who takes it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "device/error.hpp"
#include "devtest/target.hpp"
#include "devtest/test_case.hpp"

namespace krait::devtest {

// What is known of a target, by all threads that use it.
class Standing {
  public:
    explicit Standing(const TargetSpec& spec) : spec_(spec) {}

    const TargetSpec& spec() const { return spec_; }
    // Why it is not tried any more.
    std::optional<std::string> given_up() const;
    void came_up();
    void did_not_come_up(const device::DeviceError& error);

    static constexpr int kStarts = 3;  // that fail in a row, before a target is given up

  private:
    const TargetSpec& spec_;
    mutable std::mutex mutex_;
    int failures_ = 0;  // in a row
    std::optional<std::string> given_up_;
};

struct Job {
    const TestCase* test;
    Standing* standing;
    std::set<const Standing*> refused_by = {};
    bool is_last_time = false;  // nobody has what its test needs
};

// Many threads use it at once.
class Queue {
  public:
    virtual ~Queue() = default;
    // The next for a thread that uses `mine`, or null: whatever comes. Waits while others may yet
    // give something back. Nothing: there is no more.
    virtual std::optional<Job> take(Standing* mine) = 0;
    // One that was taken needs nothing more.
    virtual void done() {}
    // One that was taken needs what its target does not have. False: nobody else will have it.
    virtual bool give_back(const Job&) { return false; }
    // There is no more: the run ends.
    virtual void close() {}
};

// Each job is for the target that it names.
class PlainQueue final : public Queue {
  public:
    void add(const Job& job) { jobs_.push_back(job); }
    std::size_t size() const { return jobs_.size(); }
    std::optional<Job> take(Standing*) override;

  private:
    std::vector<Job> jobs_;
    std::atomic<std::size_t> next_ = 0;
};

// Each job is for one of some targets: the first that is free and has what its test needs.
class SharedQueue final : public Queue {
  public:
    void add(const TestCase& test) { waiting_.push_back({&test, nullptr}); }
    // So many threads will take from it for `standing`. Before the first take().
    void add(const Standing& standing, std::size_t threads) { threads_[&standing] = threads; }

    std::optional<Job> take(Standing* mine) override;
    void done() override;
    bool give_back(const Job& job) override;
    void close() override;

  private:
    void leave(const Standing* mine);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::list<Job> waiting_;
    std::size_t in_hand_ = 0;
    std::map<const Standing*, std::size_t> threads_;  // that have not left
    bool is_closed_ = false;
};

}  // namespace krait::devtest
