// A MicroPython that is a program of this machine: a process for each test.
#pragma once

#include <string>
#include <vector>

#include "devtest/target.hpp"

namespace krait::devtest {

class ProcessTarget final : public Target {
  public:
    // `words`: the program, and what it is told before the test's file.
    explicit ProcessTarget(std::vector<std::string> words);
    ~ProcessTarget() override;

    void start(const std::string& folder, device::Deadline deadline) override;
    std::vector<std::string> missing(const std::vector<std::string>& modules,
                                     device::Deadline deadline) override;
    std::string scratch() const override { return scratch_; }
    Execution run(const Program& program, const Limits& limits) override;

  private:
    bool can_import(const std::string& module, device::Deadline deadline) const;

    std::vector<std::string> words_;
    std::string folder_;
    std::string scratch_;
    std::vector<std::string> known_;  // modules that can be imported
};

}  // namespace krait::devtest
