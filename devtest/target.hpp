// Where tests run: krait-vm or another MicroPython as a program of this machine, or a board.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "device/deadline.hpp"
#include "devtest/execution.hpp"

namespace krait::devtest {

// Runs one program after another, each on a clean interpreter.
class Target {
  public:
    virtual ~Target() = default;

    // Makes a clean one ready, for a program that lies in `folder`. Throws DeviceError.
    virtual void start(const std::string& folder, device::Deadline deadline) = 0;

    // Those of `modules` that cannot be imported on the one that was started. Throws DeviceError,
    // and RemoteException if one fails otherwise than by ImportError.
    virtual std::vector<std::string> missing(const std::vector<std::string>& modules,
                                             device::Deadline deadline) = 0;

    // What the paths begin with of folders that tests may make there, and fill.
    virtual std::string scratch() const = 0;

    // Runs `program` on the one that was started. Throws DeviceError: Interrupted, which says so if
    // the program runs on, or another if it could not be begun.
    virtual Execution run(const Program& program, const Limits& limits) = 0;
};

// What a target is called, and how to get it.
struct TargetSpec {
    std::string name;  // as given

    // Each start() is a new process, so that many of it may be had at once. False: a board that
    // lasts, of which there is one.
    bool starts_fresh = false;
    std::function<std::unique_ptr<Target>()> make;

    // What tests may need of it besides modules, as somebody says who knows.
    std::vector<std::string> features = {}, wiring = {};
};

// Reads
//   vm[,OPTION...]  krait-vm, a process for each test; options: virtual-time, board=NAME,
//                   heap=SIZE (as krait-vm's -X heapsize)
//   exec:COMMAND    a program that runs `COMMAND FILE.py` as MicroPython's unix port does
//   ADDRESS         a board, as device::parse_address
// Throws DeviceError{Address, NotFound}, saying which there are. A program's path is taken from
// `folder`.
TargetSpec parse_target(std::string_view text, const std::string& folder = ".");

// A board, at each address by the raw REPL, also of exec:COMMAND. `power`: a shell command that
// takes its power away and gives it back, for when nothing else makes it answer; or empty.
TargetSpec board_target(std::string_view address, const std::string& power = {});

}  // namespace krait::devtest
