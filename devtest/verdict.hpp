// From what a test printed to what is to be thought of it. Knows no board.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "devtest/execution.hpp"
#include "devtest/test_case.hpp"

namespace krait::devtest {

struct Verdict {
    enum class Outcome {
        Pass,
        Fail,      // the test says no
        Error,     // no verdict: it crashed its interpreter, or does not end as a test does
        Timeout,   // it did not end, or said nothing, for too long
        Skip,      // the test, its header or the target says that it does not apply
        Xfail,     // it fails as its header says
        TooLarge,  // the target has no memory to compile it
        Infra,     // nothing is known of the test: its target was lost, or not to be had
    };

    Outcome outcome = Outcome::Error;
    std::string reason;  // one line; empty when passed
    std::string output;  // all that it printed, its traceback last, lines ended by LF
    std::string diff;    // unified, from the expected output to this one; empty unless that failed
    double seconds = 0;  // by the wall clock, from a ready target to the end of the program
    unsigned attempts = 1;  // until it was well, or the last one

    // Whether the test is well, or does not apply.
    bool good() const;
};

// How many outcomes there are, for a table of them.
inline constexpr std::size_t kOutcomes = std::size_t(Verdict::Outcome::Infra) + 1;

// Of a test: a whole file, or one of those in it.
struct Result {
    std::string name;  // of a function, or of a class and a method, with a dot; empty: the file
    Verdict verdict;
};

// What is to be thought of a file of kind Expectation or Unittest. The rules of MicroPython's own
// runner: output SKIP skips, a test with an expectation must print exactly that, a unittest file
// must end in the summary of a good run, and each of its tests that says so is a result. The name
// of the test's own file in tracebacks is not compared: over a REPL it is "<stdin>".
std::vector<Result> judge(const TestCase& test, const Execution& execution);

// The verdict on what did not end by itself.
Verdict verdict_of_end(const Execution& execution);

// Makes of what a file's tests came to what is to be thought of a file of which something is to
// fail: that is as it should be, and none is not.
void apply_xfail(const std::string& why, std::vector<Result>& results);

// "pass", "fail", "error", "timeout", "skip", "xfail", "too-large", "infra".
const char* name_of(Verdict::Outcome outcome);

}  // namespace krait::devtest
