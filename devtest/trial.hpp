// One file of tests on one target.
#pragma once

#include <functional>
#include <vector>

#include "devtest/target.hpp"
#include "devtest/test_case.hpp"
#include "devtest/verdict.hpp"

namespace krait::devtest {

// Runs what `test` asks for on `target`, which `start` makes clean before each program: one, or for
// functions another one each time that a function takes its interpreter with it. What `start`
// throws ends it; results from before are lost. Throws DeviceError as Target::run.
std::vector<Result> run_trial(const TestCase& test, Target& target, const Limits& limits,
                              const std::function<void()>& start);

}  // namespace krait::devtest
