// Runs tests on boards, in parallel, each under a deadline.
#pragma once

#include <chrono>
#include <vector>

#include "device/interrupt.hpp"
#include "device/open.hpp"
#include "devtest/report.hpp"
#include "devtest/test_case.hpp"

namespace krait::devtest {

struct RunOptions {
    std::vector<device::Address> boards;

    // How many boards may be started at once where an address starts a new one each time. A board
    // that lasts runs its tests one by one, beside them.
    unsigned jobs = 1;

    std::chrono::milliseconds time_per_test{30000};

    // Ends the run when raised; may be null.
    const device::Interrupt* interrupt = nullptr;
};

// Runs each of `tests` on each board and tells every report. Throws, once all reports are finished,
// DeviceError if a board is not there, does not answer in time, or does not come up at the third
// attempt, however many tests there are; and what a report throws.
Summary run(const std::vector<TestCase>& tests, const RunOptions& options,
            const std::vector<Report*>& reports);

}  // namespace krait::devtest
