// What `krait test` is to do: what its command line says, else what krait.toml says, else what is
// usual.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "devtest/history.hpp"
#include "devtest/runner.hpp"
#include "devtest/test_case.hpp"
#include "project/project.hpp"

namespace krait::cli {

// As the command line has them; what it does not say is empty.
struct TestArguments {
    std::vector<std::string> paths, targets;
    std::optional<unsigned> jobs, retries;
    std::optional<double> timeout_s, silence_s;
    unsigned repeats = 1;
    bool shares = false;

    std::string words;  // -k
    std::string shard;  // I/N
    std::optional<std::uint64_t> seed;
    bool only_last_failed = false, failed_first = false;
    bool ends_at_first = false;
    int most_failures = 0;
    bool shows_only = false;

    std::optional<std::string> json_path;  // "-": standard output
    std::string junit_path, html_path;
    bool annotates = false;
    std::string history_path;
    bool has_no_history = false;
};

class TestPlan {
  public:
    static constexpr const char* kUsualTarget = "vm";

    // For the current folder. Throws ProjectError.
    explicit TestPlan(TestArguments arguments);

    const TestArguments& arguments() const { return arguments_; }

    // Where and how. Throws UsageError, SuiteError, DeviceError{Address, NotFound}.
    devtest::RunOptions options(const Context& context) const;

    // Null: the user wants none, or does not ask for one and it cannot be had, which is said.
    // Throws SuiteError.
    std::unique_ptr<devtest::History> history() const;

    // In the order in which they are to be run. `history` may be null. Throws UsageError,
    // SuiteError.
    std::vector<devtest::TestCase> tests(const devtest::History* history) const;

  private:
    std::vector<std::string> paths() const;
    unsigned jobs() const;
    void add_target(const std::string& text, const std::string& folder,
                    std::vector<devtest::TargetSpec>& targets) const;
    std::vector<devtest::TargetSpec> targets(const Context& context) const;

    TestArguments arguments_;
    project::Project project_;  // without a krait.toml: of the current folder, which says nothing
};

}  // namespace krait::cli
