#include "devtest/trial.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include "device/printable.hpp"
#include "devtest/function_tests.hpp"

namespace krait::devtest {

namespace {

using Clock = std::chrono::steady_clock;
using End = Execution::End;
using Outcome = Verdict::Outcome;

Execution timed_run(const Program& program, Target& target, const Limits& limits) {
    const auto start = Clock::now();
    Execution execution = target.run(program, limits);
    execution.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return execution;
}

// A file of unittest that leaves it to others to call unittest.main().
Program program_of(const TestCase& test) {
    const bool is_whole = test.kind != TestCase::Kind::Unittest ||
                          test.source.find("unittest.main(") != std::string::npos;
    if (is_whole) return {.path = test.path, .source = test.source, .is_file = true};
    return {.path = test.path,
            .source = test.source + "\nimport unittest\nunittest.main()\n",
            .is_file = false};
}

// The functions of a file, as far as they are known.
class Functions {
  public:
    Functions(const TestCase& test, Target& target, const Limits& limits)
        : test_(test), target_(target), limits_(limits), left_(test.functions) {}

    // Runs those that are left, until one ends its interpreter or fills its memory.
    void run();
    bool done() const { return left_.empty(); }
    std::vector<Result> take() { return std::move(results_); }

  private:
    Verdict verdict_of(const FunctionEnd& end, const Execution& execution) const;
    void tell_all(const Verdict& verdict);

    const TestCase& test_;
    Target& target_;
    const Limits& limits_;
    std::vector<TestFunction> left_;
    std::vector<Result> results_;
};

void Functions::run() {
    const std::size_t before_this = left_.size();
    const FunctionProgram program = devtest::program_of(test_.source, left_, target_.scratch());
    Execution execution = timed_run({.path = test_.path,
                                     .source = program.source,
                                     .is_file = false,
                                     .part = std::string(FunctionProgram::kPart)},
                                    target_, limits_);
    const std::string file = std::filesystem::path(test_.path).filename();
    std::string before;
    const auto ends =
        ends_of(with_plain_newlines(execution.printed) + with_plain_newlines(execution.traceback),
                program, file, &before);
    if (ends.empty()) return tell_all(verdict_of({"", "", before}, execution));
    const auto marks = marks_in(execution.printed);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const FunctionEnd& end = ends[i];
        results_.push_back({end.name, verdict_of(end, execution)});
        if (i < marks.size())  // a traceback may hold more that look like it
            results_.back().verdict.seconds =
                execution.came_at(marks[i].end) - execution.came_at(marks[i].begin);
        std::erase_if(left_, [&](const auto& each) { return each.name == end.name; });
    }
    // Those that are left run on another interpreter; but not for ever.
    if (left_.size() == before_this) tell_all(verdict_of({"", "", ends.back().printed}, execution));
}

// None of them could be begun.
void Functions::tell_all(const Verdict& verdict) {
    results_.push_back({"", verdict});
    left_.clear();
}

Verdict Functions::verdict_of(const FunctionEnd& end, const Execution& execution) const {
    Verdict verdict;
    verdict.output = end.printed;
    const bool is_skip = end.printed == "SKIP\n" || end.printed.ends_with("\nSKIP\n");
    if (end.how == "pass") {
        verdict.outcome = Outcome::Pass;
    } else if (end.how == "fail" || end.how == "error") {
        verdict.outcome = end.how == "fail" ? Outcome::Fail : Outcome::Error;
        verdict.reason = device::last_line(end.printed);
    } else if (end.how.starts_with("skip ")) {
        verdict.outcome = Outcome::Skip;
        verdict.reason = end.how.substr(5);
    } else if (is_skip) {
        verdict.outcome = Outcome::Skip;
        verdict.reason = "the test says SKIP";
    } else if (end.how == "exit") {
        verdict.outcome = Outcome::Error;
        verdict.reason = "raised SystemExit";
    } else if (execution.end != End::Done) {
        verdict.outcome = verdict_of_end(execution).outcome;
        verdict.reason = execution.how;
    } else if (end.printed.starts_with("MemoryError")) {
        verdict.outcome = Outcome::TooLarge;
        verdict.reason = "too large: the target has no memory to compile it";
    } else {
        verdict.outcome = Outcome::Error;
        verdict.reason = device::last_line(end.printed);
        if (verdict.reason.empty()) verdict.reason = "ended its interpreter";
    }
    return verdict;
}

std::vector<Result> run_functions(const TestCase& test, Target& target, const Limits& limits,
                                  const std::function<void()>& start) {
    Functions functions(test, target, limits);
    while (!functions.done()) {
        start();
        functions.run();
    }
    return functions.take();
}

// What is said of the file as a whole stays.
void keep_only(const std::vector<std::string>& names, std::vector<Result>& results) {
    std::erase_if(results, [&](const Result& each) {
        return !each.name.empty() &&
               std::find(names.begin(), names.end(), each.name) == names.end();
    });
}

}  // namespace

std::vector<Result> run_trial(const TestCase& test, Target& target, const Limits& limits,
                              const std::function<void()>& start) {
    std::vector<Result> results;
    if (test.kind == TestCase::Kind::Functions) {
        results = run_functions(test, target, limits, start);
    } else {
        start();
        results = judge(test, timed_run(program_of(test), target, limits));
        if (!test.only.empty()) keep_only(test.only, results);
    }
    if (test.xfail) apply_xfail(*test.xfail, results);
    return results;
}

}  // namespace krait::devtest
