#include "devtest/tally.hpp"

namespace krait::devtest {

using Clock = std::chrono::steady_clock;
using Outcome = Verdict::Outcome;

void Tally::tell(TestResult result) {
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

void Tally::apply_quarantine(TestResult& result) const {
    for (const auto& [pattern, reason] : options_.quarantine) {
        if (!pattern.matches(result.id())) continue;
        Verdict& verdict = result.verdict;
        verdict.reason = "in quarantine (" + reason + "): " + name_of(verdict.outcome) +
                         (verdict.reason.empty() ? "" : ", " + verdict.reason);
        verdict.outcome = Outcome::Xfail;
        return;
    }
}

void Tally::fail(const std::exception& failure) {
    const std::lock_guard lock(mutex_);
    end_early(failure);
}

// Of a catch, under the lock. The first failure is the one to tell.
void Tally::end_early(const std::exception& failure) {
    ending_ = true;
    if (failure_) return;
    failure_ = std::current_exception();
    summary_.ended_early = failure.what();
}

void Tally::interrupt(const std::string& sentence) {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    summary_.interrupted = true;
    // Most threads say "interrupted"; one whose board runs on says more.
    if (sentence.starts_with(summary_.ended_early)) summary_.ended_early = sentence;
}

// A report that cannot be written must not keep the others from it.
Summary Tally::finish() {
    summary_.seconds = std::chrono::duration<double>(Clock::now() - start_).count();
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

}  // namespace krait::devtest
