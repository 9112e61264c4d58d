// krait test PATH...
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/commands/number_checks.hpp"
#include "cli/commands/test_history.hpp"
#include "cli/commands/test_plan.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/report_file.hpp"
#include "cli/usage_error.hpp"
#include "cli/word_list.hpp"
#include "device/printable.hpp"
#include "devtest/reports/console.hpp"
#include "devtest/reports/github.hpp"
#include "devtest/reports/html.hpp"
#include "devtest/reports/json.hpp"
#include "devtest/reports/junit_xml.hpp"
#include "devtest/runner.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;

void add_options(CLI::App& app, TestArguments& arguments) {
    add_words(app, "PATH", arguments.paths,
              "test files, or folders searched for them: *.py beside a *.py.exp, test_*.py with "
              "functions test_*, or *.py importing unittest; without one the current folder. "
              "`history [TEST...]`: what came of tests "
              "before");
    app.add_option(
           "-t,--target", arguments.targets,
           "where to run them, as often as wanted: vm[,virtual-time][,heap=SIZE] (krait-vm, "
           "a process for each test), exec:COMMAND (as MicroPython's unix port), or a "
           "board's address, as -d takes it; a board of krait.toml by its name, or all of them")
        ->type_name("TARGET")
        ->allow_extra_args(false);
    app.add_flag("--share", arguments.shares,
                 "run each test once, on the first target that is free and has what it needs");
    app.add_option("-j,--jobs", arguments.jobs,
                   "run so many tests at once on targets that krait starts (as many as there are "
                   "processors)")
        ->type_name("N")
        ->check(whole_number(1, 1000));
    app.add_option("--timeout", arguments.timeout_s, "end a test after so many seconds (30)")
        ->type_name("SECONDS")
        ->check(seconds());
    app.add_option("--silence", arguments.silence_s,
                   "end a test of a process that prints nothing for so many seconds")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.0, 1e6));
    app.add_flag("--last-failed,--lf", arguments.only_last_failed,
                 "run those that were not well when they were last run; all if all were");
    app.add_flag("--failed-first,--ff", arguments.failed_first, "run these first, then the others");
    app.add_option(
           "--history", arguments.history_path,
           "keep what comes of the tests in FILE (else a file of this folder in your cache)")
        ->type_name("FILE");
    app.add_flag("--no-history", arguments.has_no_history,
                 "neither ask earlier runs nor keep this");
    app.add_option("-k", arguments.words,
                   "run those that these words mean: parts of PATH::NAME, and, or, not, brackets")
        ->type_name("WORDS");
    app.add_flag("-x,--exitfirst", arguments.ends_at_first, "end at the first failure");
    app.add_option("--maxfail", arguments.most_failures, "end at failure N")
        ->type_name("N")
        ->check(whole_number(1, 1'000'000));
    app.add_option("--retries", arguments.retries, "try a test that is not well so many times more")
        ->type_name("N")
        ->check(whole_number(0, 100));
    app.add_option("--repeat", arguments.repeats, "run each test so many times")
        ->type_name("N")
        ->check(whole_number(1, 1'000'000));
    app.add_option("--shard", arguments.shard, "run part I of N parts that all tests are in once")
        ->type_name("I/N");
    app.add_option("--shuffle", arguments.seed,
                   "run them in another order, which is the same for the same SEED")
        ->type_name("SEED");
    app.add_flag("--dry-run", arguments.shows_only, "show what would be run, and run nothing");
    app.add_option("--junit", arguments.junit_path, "write the verdicts as JUnit's XML")
        ->type_name("FILE");
    app.add_option("--html", arguments.html_path, "write the verdicts as a page for a browser")
        ->type_name("FILE");
    app.add_flag("--github", arguments.annotates,
                 "print annotations for GitHub Actions (as it is there without asking)");
    app.add_option("--json", arguments.json_path,
                   "write the verdicts as JSON; - is standard output")
        ->type_name("FILE|-");
}

bool wants_colours(int fd) {
    return isatty(fd) && !std::getenv("NO_COLOR");  // no-color.org
}

// FILEs of reports, which are known to take a report before a test is run.
class Files {
  public:
    explicit Files(const device::Interrupt& interrupt) : interrupt_(interrupt) {}
    // Of a path that is empty: one that is never used.
    devtest::TextSink sink(const std::string& path) {
        if (path.empty()) return {};
        ReportFile& file = files_.emplace_back(path, interrupt_);
        return [&file](std::string_view text) { file.write(text); };
    }

  private:
    const device::Interrupt& interrupt_;
    std::list<ReportFile> files_;
};

devtest::Summary show_tests(const std::vector<devtest::TestCase>& tests,
                            const std::vector<devtest::TargetSpec>& targets) {
    for (const auto& target : targets) {
        const std::string behind = targets.size() > 1 ? " on " + target.name : "";
        for (const auto& test : tests) {
            std::vector<std::string> names = test.only;
            for (const auto& each : test.functions) names.push_back(each.name);
            if (names.empty()) write_out(device::printable(test.path + behind) + "\n");
            for (const auto& name : names)
                write_out(device::printable(test.path + "::" + name + behind) + "\n");
        }
    }
    return {};
}

devtest::Summary run_tests(const TestPlan& plan, const Context& context) {
    const TestArguments& arguments = plan.arguments();
    const auto options = plan.options(context);
    const auto start = std::chrono::system_clock::now();
    const auto history = plan.history();
    const auto tests = plan.tests(history.get());
    if (arguments.shows_only) return show_tests(tests, options.targets);

    // Standard output is for one reader: a program, if one asked for it, else a person.
    const bool json_out = arguments.json_path == "-";
    const devtest::TextSink to_person = json_out ? write_err : write_out;
    devtest::ConsoleReport console(
        to_person, {.colours = wants_colours(json_out ? STDERR_FILENO : STDOUT_FILENO),
                    .target_names = options.targets.size() > 1});
    Files files(context.interrupt);
    devtest::JsonReport json(json_out ? devtest::TextSink(write_out)
                                      : files.sink(arguments.json_path.value_or("")));
    devtest::JunitReport junit(files.sink(arguments.junit_path), start);
    devtest::HtmlReport html(files.sink(arguments.html_path));
    devtest::GithubReport github(to_person);
    std::vector<devtest::Report*> reports{&console};
    if (arguments.json_path) reports.push_back(&json);
    if (!arguments.junit_path.empty()) reports.push_back(&junit);
    if (!arguments.html_path.empty()) reports.push_back(&html);
    const char* const actions = std::getenv("GITHUB_ACTIONS");
    if (arguments.annotates || (actions && std::string_view(actions) == "true"))
        reports.push_back(&github);
    std::optional<devtest::HistoryReport> to_history;
    if (history) reports.push_back(&to_history.emplace(*history, start));
    return devtest::run(tests, options, reports);
}

// A file or folder of this name is what a user means who has one.
bool asks_for_history(const TestArguments& arguments) {
    std::error_code ignored;
    return !arguments.paths.empty() && arguments.paths[0] == "history" &&
           !fs::exists("history", ignored);
}

}  // namespace

Run add_test(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<TestArguments>();
    add_options(app, *arguments);
    app.footer("Without -t and -d they run where krait.toml says, else on " +
               std::string(TestPlan::kUsualTarget) + ".\n\n" + app.get_footer());
    return [arguments, &context]() -> int {
        const TestPlan plan(*arguments);
        if (asks_for_history(*arguments)) {
            const auto history = plan.history();
            if (!history) throw UsageError("there is no history");
            show_history(*history, {arguments->paths.begin() + 1, arguments->paths.end()},
                         context.settings.json || arguments->json_path.has_value());
            return kExitOk;
        }
        const auto summary = run_tests(plan, context);
        if (summary.interrupted) return kExitInterrupted;
        if (summary.failed() || !summary.ended_early.empty()) return kExitRemote;
        return summary.good() ? kExitOk : kExitDevice;
    };
}

}  // namespace krait::cli
