// krait rtc [--set]
#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"

namespace krait::cli {

namespace {

// This machine's local time, as machine.RTC.datetime() takes it: Monday is 0, and microseconds
// last.
std::string now_as_tuple() {
    using namespace std::chrono;
    constexpr int kDaysInWeek = 7, kFirstYear = 1900;
    const auto now = system_clock::now();
    const std::time_t seconds = system_clock::to_time_t(now);
    std::tm t{};
    localtime_r(&seconds, &t);
    const int weekday = (t.tm_wday + kDaysInWeek - 1) % kDaysInWeek;
    const auto micros = duration_cast<microseconds>(now.time_since_epoch()).count() % 1'000'000;
    std::string text = "(";
    for (const int part :
         {t.tm_year + kFirstYear, t.tm_mon + 1, t.tm_mday, weekday, t.tm_hour, t.tm_min, t.tm_sec})
        text += std::to_string(part) + ", ";
    return text + std::to_string(micros) + ")";
}

}  // namespace

Run add_rtc(CLI::App& app, Context& context) {
    auto sets = std::make_shared<bool>(false);
    app.add_flag("-s,--set,!--no-set", *sets, "set it to this machine's local time");
    return [sets, &context] {
        const std::string clock = "import machine\nrtc = machine.RTC()\n";
        if (*sets) {
            ask(context, "rtc", clock + "rtc.datetime(" + now_as_tuple() + ")");
        } else if (context.settings.json) {
            const auto now = ask_value(context, "rtc", clock + "print(repr(rtc.datetime()))");
            write_out(json_of(now) + "\n");
        } else {
            write_out(ask(context, "rtc", clock + "print(rtc.datetime())") + "\n");
        }
        return kExitOk;
    };
}

}  // namespace krait::cli
