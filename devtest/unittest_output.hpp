// What a unittest run printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "devtest/verdict.hpp"

namespace krait::devtest {

struct UnittestResult {
    std::string name;  // CLASS.METHOD
    Verdict::Outcome outcome = Verdict::Outcome::Error;
    std::string reason;  // of a skip
    std::string detail;  // the tracebacks
};

struct UnittestRun {
    int ran = 0;
    int skipped = 0;
    bool ok = false;
    std::vector<UnittestResult> results;  // those that it told of by a line of their own
};

// Reads `output` (lines ended by LF) that ends in a summary as micropython-lib's unittest prints
// it: a line of 70 dashes, "Ran N tests", an empty line, "OK", "OK (skipped=N)" or "FAILED (...)".
// Nothing if it ends otherwise. Before that stand lines "METHOD (CLASS) ... ok" for each test, and
// blocks "FAIL: METHOD (CLASS)" with tracebacks below a line of dashes.
std::optional<UnittestRun> read_unittest(std::string_view output);

}  // namespace krait::devtest
