// What hears the verdicts.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "devtest/test_case.hpp"
#include "devtest/verdict.hpp"

namespace krait::devtest {

struct Summary {
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    int errors = 0;
    double seconds = 0;  // by the wall clock, over all boards
    bool interrupted = false;

    // Why not all tests were run, in a sentence; empty if they were.
    std::string ended_early;

    bool good() const { return failed == 0 && errors == 0 && ended_early.empty(); }
};

// Takes a report's text, piece by piece. What it throws ends the run.
using TextSink = std::function<void(std::string_view)>;

// One thread at a time calls it, though not always the same one.
class Report {
  public:
    virtual ~Report() = default;

    // Once for each test on each board, as soon as it is known.
    virtual void add(const TestCase& test, const std::string& board, const Verdict& verdict) = 0;

    // Once, at the end, however the run ended.
    virtual void finish(const Summary& summary) = 0;
};

}  // namespace krait::devtest
