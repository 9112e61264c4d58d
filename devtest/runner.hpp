// Runs tests on targets, in parallel, each under a deadline.
#pragma once

#include <string>
#include <vector>

#include "devtest/execution.hpp"
#include "devtest/report.hpp"
#include "devtest/selection.hpp"
#include "devtest/target.hpp"
#include "devtest/test_case.hpp"

namespace krait::devtest {

struct RunOptions {
    std::vector<TargetSpec> targets;

    // How many may be had at once of those that start a new one for each test. A board that lasts
    // runs its tests one by one, beside them.
    unsigned jobs = 1;

    // Each test runs once, on the first of the targets that is free and has what it needs; else on
    // each of them.
    bool shares = false;

    unsigned repeats = 1;   // how often each test is run
    unsigned retries = 0;   // how often a test that is not well is tried again
    int most_failures = 0;  // the run ends with this one; 0: however many there are

    // Tests that are known not to be well: what comes of them does not count.
    struct Quarantine {
        NamePattern tests;
        std::string reason;
    };
    std::vector<Quarantine> quarantine = {};

    // Of each test, if its header does not say otherwise. The interrupt ends the run.
    Limits limits;
};

// Runs each of `tests` on each target and tells every report. What a target that is not there, that
// does not answer or that does not come up was to run is Verdict::Outcome::Infra. Throws what a
// report throws, once all reports are finished.
Summary run(const std::vector<TestCase>& tests, const RunOptions& options,
            const std::vector<Report*>& reports);

}  // namespace krait::devtest
