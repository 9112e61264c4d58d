#include "cli/repl_screen.hpp"

#include <fcntl.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <utility>

#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "device/octets.hpp"

namespace krait::cli {

namespace {

device::Fd open_file(const std::string& path, int flags) {
    if (path.empty()) return {};
    device::Fd file(open(path.c_str(), flags | O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
    if (file.get() < 0)
        throw UsageError("cannot write the file " + path + ": " + std::strerror(errno));
    return file;
}

bool stays(char octet) {
    constexpr std::string_view kStay = "\b\t\n\r\x1b";
    return (octet >= ' ' && octet <= '~') || kStay.find(octet) != kStay.npos;
}

}  // namespace

std::string escape_non_printable(std::string_view octets) {
    std::string text;
    for (const char each : octets)
        text += stays(each) ? std::string(1, each) : "[" + device::hex(each) + "]";
    return text;
}

std::string time_stamp() {
    using namespace std::chrono;
    const auto now = system_clock::now();
    const std::time_t seconds = system_clock::to_time_t(now);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    std::array<char, 32> day{};
    std::strftime(day.data(), day.size(), "%Y-%m-%d %H:%M:%S.", &parts);
    const auto ms = duration_cast<milliseconds>(now.time_since_epoch()).count() % 1000;
    return day.data() + std::to_string(1000 + ms).substr(1) + " ";
}

ReplScreen::ReplScreen(const Options& options, std::function<void(std::string_view)> write,
                       std::function<std::string()> stamp)
    : options_(options),
      write_(std::move(write)),
      stamp_(std::move(stamp)),
      capture_(open_file(options.capture, O_TRUNC)),
      log_(open_file(options.log, O_APPEND)) {}

void ReplScreen::show(std::string_view said) {
    if (said.empty()) return;
    const std::string text = options_.escapes ? escape_non_printable(said) : std::string(said);
    const std::string shown = options_.has_timestamps ? stamped(text) : text;
    at_line_start_ = text.back() == '\n';
    write_(shown);
    if (capture_.get() >= 0) write_all(capture_.get(), text, "the file " + options_.capture);
    if (log_.get() >= 0) write_all(log_.get(), shown, "the file " + options_.log);
}

void ReplScreen::tell(std::string_view line) {
    write_(std::string(at_line_start_ ? "" : "\r\n") + std::string(line) + "\r\n");
    at_line_start_ = true;
}

std::string ReplScreen::stamped(std::string_view text) {
    std::string all;
    bool at_start = at_line_start_;
    for (const char each : text) {
        if (at_start) all += stamp_();
        all += each;
        at_start = each == '\n';
    }
    return all;
}

}  // namespace krait::cli
