// krait test PATH...
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/commands/number_checks.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/report_file.hpp"
#include "cli/word_list.hpp"
#include "device/open.hpp"
#include "devtest/reports/console.hpp"
#include "devtest/reports/json.hpp"
#include "devtest/runner.hpp"
#include "devtest/test_case.hpp"

namespace krait::cli {

namespace {

constexpr const char* kDefaultBoard = "sim:pico";

struct Arguments {
    std::vector<std::string> paths;
    unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
    double timeout_s = 30;
    std::optional<std::string> json_path;  // "-": standard output
};

void add_options(CLI::App& app, Arguments& arguments) {
    add_words(app, "PATH", arguments.paths,
              "test files, or folders searched for them: *.py beside a *.py.exp, or importing "
              "unittest")
        ->required();
    app.add_option("-j,--jobs", arguments.jobs,
                   "run so many tests at once on boards that krait starts")
        ->type_name("N")
        ->check(whole_number(1, 1000))
        ->capture_default_str();
    app.add_option("--timeout", arguments.timeout_s, "end a test after so many seconds")
        ->type_name("SECONDS")
        ->check(seconds())
        ->capture_default_str();
    app.add_option("--json", arguments.json_path,
                   "write the verdicts as JSON; - is standard output")
        ->type_name("FILE|-");
}

std::vector<device::Address> boards_of(const Context& context) {
    if (context.addresses.empty()) return {device::parse_address(kDefaultBoard)};
    std::vector<device::Address> boards;
    for (const auto& text : context.addresses) boards.push_back(device::parse_address(text));
    return boards;
}

bool wants_colours(int fd) {
    return isatty(fd) && !std::getenv("NO_COLOR");  // no-color.org
}

devtest::Summary run_tests(const Arguments& arguments, const Context& context) {
    const devtest::RunOptions options{
        .boards = boards_of(context),
        .jobs = arguments.jobs,
        .time_per_test = std::chrono::milliseconds(static_cast<long>(arguments.timeout_s * 1000)),
        .interrupt = &context.interrupt};
    const auto tests = devtest::find_test_cases(arguments.paths);

    // Standard output is for one reader: a program, if one asked for it, else a person.
    const bool json_out = arguments.json_path == "-";
    devtest::ConsoleReport console(
        json_out ? write_err : write_out,
        {.colours = wants_colours(json_out ? STDERR_FILENO : STDOUT_FILENO),
         .board_names = options.boards.size() > 1});
    std::vector<devtest::Report*> reports{&console};

    std::optional<ReportFile> file;
    if (arguments.json_path && !json_out) file.emplace(*arguments.json_path, context.interrupt);
    devtest::JsonReport json(
        [&](std::string_view text) { file ? file->write(text) : write_out(text); });
    if (arguments.json_path) reports.push_back(&json);
    return devtest::run(tests, options, reports);
}

}  // namespace

Run add_test(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<Arguments>();
    add_options(app, *arguments);
    app.footer("Without -d the tests run on " + std::string(kDefaultBoard) +
               ", a simulated board.\n\n" + app.get_footer());
    return [arguments, &context]() -> int {
        const auto summary = run_tests(*arguments, context);
        if (summary.interrupted) return kExitInterrupted;
        return summary.good() ? kExitOk : kExitRemote;
    };
}

}  // namespace krait::cli
