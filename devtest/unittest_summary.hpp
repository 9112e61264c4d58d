// The last lines of a unittest run.
#pragma once

#include <optional>
#include <string_view>

namespace krait::devtest {

struct UnittestSummary {
    int ran = 0;
    int skipped = 0;
    bool ok = false;
};

// Reads the summary that `output` (lines ended by LF) ends in, as micropython-lib's unittest prints
// it: a line of 70 dashes, "Ran N tests", an empty line, "OK", "OK (skipped=N)" or "FAILED (...)".
// Nothing if it ends otherwise.
std::optional<UnittestSummary> read_unittest_summary(std::string_view output);

}  // namespace krait::devtest
