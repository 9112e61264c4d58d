#include "cli/wire_log.hpp"

#include <fcntl.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <exception>
#include <utility>

#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "device/printable.hpp"

namespace krait::cli {

namespace {

std::string time_of_day() {
    using namespace std::chrono;
    const auto now = system_clock::now();
    const std::time_t seconds = system_clock::to_time_t(now);
    const auto micros = duration_cast<microseconds>(now.time_since_epoch()).count() % 1'000'000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d.%06d", parts.tm_hour, parts.tm_min,
                  parts.tm_sec, static_cast<int>(micros));
    return text.data();
}

class LoggedTransport final : public device::Transport {
  public:
    LoggedTransport(std::unique_ptr<device::Transport> wire, WireLog& log)
        : wire_(std::move(wire)), log_(log) {}

    std::size_t read(std::span<std::byte> into, device::Deadline deadline) override {
        const std::size_t count = wire_->read(into, deadline);
        if (count) log_.add('<', {reinterpret_cast<const char*>(into.data()), count});
        return count;
    }
    void write(std::span<const std::byte> bytes, device::Deadline deadline) override {
        log_.add('>', {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        wire_->write(bytes, deadline);
    }
    using Transport::write;
    std::size_t ring_bytes() const override { return wire_->ring_bytes(); }
    bool hard_reset(device::Deadline deadline) override { return wire_->hard_reset(deadline); }
    const device::Clock& clock() const override { return wire_->clock(); }

  private:
    std::unique_ptr<device::Transport> wire_;
    WireLog& log_;
};

}  // namespace

WireLog::WireLog(const std::string& path)
    : file_(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)), path_(path) {
    if (file_.get() < 0)
        throw UsageError("cannot write the log " + path + ": " + std::strerror(errno));
}

// No exception: a wire is written to in destructors too.
void WireLog::add(char direction, std::string_view octets) noexcept {
    if (has_failed_) return;
    try {
        write_all(file_.get(),
                  time_of_day() + " " + direction + " " + device::printable(octets) + "\n",
                  "the log " + path_);
    } catch (const std::exception& error) {
        has_failed_ = true;
        complain(error.what());
    }
}

std::unique_ptr<device::Transport> logged(std::unique_ptr<device::Transport> wire, WireLog& log) {
    return std::make_unique<LoggedTransport>(std::move(wire), log);
}

}  // namespace krait::cli
