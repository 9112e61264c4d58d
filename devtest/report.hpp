// What hears the verdicts.
#pragma once

#include <string>

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

    bool good() const { return failed == 0 && errors == 0 && !interrupted; }
};

// One thread at a time calls it, though not always the same one.
class Report {
  public:
    virtual ~Report() = default;

    // Once for each test on each board, as soon as it is known.
    virtual void add(const TestCase& test, const std::string& board, const Verdict& verdict) = 0;

    virtual void finish(const Summary& summary) = 0;
};

}  // namespace krait::devtest
