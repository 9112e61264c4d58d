// A board that tests are run on, one after another, each on a clean one.
#pragma once

#include <optional>
#include <string>

#include "device/device.hpp"
#include "device/error.hpp"
#include "device/open.hpp"
#include "device/raw_repl.hpp"
#include "devtest/test_case.hpp"
#include "devtest/verdict.hpp"

namespace krait::devtest {

class TestBoard {
  public:
    explicit TestBoard(device::Address address) : address_(std::move(address)) {}

    const device::Address& address() const { return address_; }

    // Gets a clean board ready for `test`: a new process for an address that starts one, else a
    // soft reset. A simulated board has the files beside the test. Throws DeviceError.
    void start(const TestCase& test, device::Deadline deadline);

    // Runs `test` on the board started for it, and says what is to be thought of it; a board that
    // hung, crashed or talked nonsense is closed, and is an Error. Throws DeviceError{Interrupted}
    // only, which says so if its program runs on.
    Verdict run(const TestCase& test, device::Deadline deadline);

  private:
    Verdict run_program(const TestCase& test, device::Deadline deadline, ProgramOutput& output);
    std::string last_words();
    void close();

    device::Address address_;
    std::optional<device::Device> device_;
    std::optional<device::RawRepl> repl_;
};

}  // namespace krait::devtest
