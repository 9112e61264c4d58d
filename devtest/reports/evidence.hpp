// The few lines below a verdict from which a person sees what went wrong.
#pragma once

#include <string>
#include <vector>

#include "devtest/verdict.hpp"

namespace krait::devtest {

// For a test that failed or is in error: the first lines that differ from the expected output, with
// some of each side, or the last lines that it printed; "..." says what is left out. At most some
// twenty lines of some 200 characters, printable as they are. Empty for other verdicts.
std::vector<std::string> evidence(const Verdict& verdict);

}  // namespace krait::devtest
