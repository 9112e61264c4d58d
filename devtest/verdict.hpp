// From what a test printed to what is to be thought of it. Knows no board.
#pragma once

#include <optional>
#include <string>

#include "devtest/test_case.hpp"

namespace krait::devtest {

struct Verdict {
    enum class Outcome {
        Pass,
        Fail,   // the test says no
        Skip,   // the test, its header or the board says that it does not apply
        Error,  // no verdict: it hung, crashed the board, or does not end as a test does
    };

    Outcome outcome = Outcome::Error;
    std::string reason;  // one line; empty when passed
    std::string output;  // all that it printed, its traceback last, lines ended by LF
    std::string diff;    // unified, from the expected output to this one; empty unless that failed
    double seconds = 0;  // by the wall clock, from an open board to the end of the program
};

// What a program sent before it ended, as the board sent it.
struct ProgramOutput {
    std::string printed;
    std::string traceback;  // empty if it caught all, or ended by SystemExit
};

// The rules of MicroPython's own runner: output SKIP skips, a test with an expectation must print
// exactly that, a unittest file must end in the summary of a good run. The name of the test's own
// file in tracebacks is not compared: over a REPL it is "<stdin>".
Verdict judge(const TestCase& test, const ProgramOutput& output);

// "pass", "fail", "skip", "error".
const char* name_of(Verdict::Outcome outcome);

}  // namespace krait::devtest
