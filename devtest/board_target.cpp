// A board, by its raw REPL: each test after a soft reset, or on a board started for it.
#include <poll.h>

#include <chrono>
#include <optional>
#include <utility>

#include "device/device.hpp"
#include "device/error.hpp"
#include "device/open.hpp"
#include "device/printable.hpp"
#include "device/process.hpp"
#include "device/raw_repl.hpp"
#include "device/raw_reply.hpp"
#include "device/transports/child.hpp"
#include "devtest/part_clock.hpp"
#include "devtest/target.hpp"

namespace krait::devtest {

namespace {

using device::Address;
using device::Deadline;
using device::DeviceError;
using End = Execution::End;
using Kind = DeviceError::Kind;

class TooMuchOutput {};

class BoardTarget final : public Target {
  public:
    BoardTarget(Address address, std::string power)
        : address_(std::move(address)), power_(std::move(power)) {}

    void start(const std::string& folder, Deadline deadline) override;
    std::vector<std::string> missing(const std::vector<std::string>& modules,
                                     Deadline deadline) override;
    std::string scratch() const override { return "/"; }
    Execution run(const Program& program, const Limits& limits) override;

  private:
    void get_ready(const std::string& folder, Deadline deadline);
    void get_ready_after_power(const std::string& folder, const device::Interrupt* interrupt);
    void exec(const Program& program, const Limits& limits, Execution& execution);
    std::string stopped(Execution* execution);
    void close();

    Address address_;
    std::string power_;  // a shell command that takes its power away and gives it back; or empty
    std::optional<device::Device> device_;
    std::optional<device::RawRepl> repl_;
};

void BoardTarget::start(const std::string& folder, Deadline deadline) {
    try {
        return get_ready(folder, deadline);
    } catch (const DeviceError& error) {
        const bool may_help = error.kind() != Kind::Interrupted && error.kind() != Kind::Address;
        if (power_.empty() || !may_help) throw;
    }
    get_ready_after_power(folder, deadline.interrupt());
}

void BoardTarget::get_ready(const std::string& folder, Deadline deadline) try {
    using device::Entry;
    repl_.reset();
    if (address_.starts_fresh || !device_) {
        device_.reset();
        device_.emplace(device::open(address_, {.folder = folder, .deadline = deadline}));
    }
    repl_.emplace(*device_, deadline, address_.starts_fresh ? Entry::AsItIs : Entry::SoftReset);
} catch (const DeviceError&) {
    close();
    throw;
}

// Shorter if a person interrupts, which the next step finds out.
void wait_for(std::chrono::milliseconds time, const device::Interrupt* interrupt) {
    pollfd entry{.fd = interrupt ? interrupt->fd() : -1, .events = POLLIN, .revents = 0};
    poll(&entry, 1, static_cast<int>(time.count()));
}

// A board takes its time until its port is there again.
void BoardTarget::get_ready_after_power(const std::string& folder,
                                        const device::Interrupt* interrupt) {
    constexpr std::chrono::milliseconds kTimeForPower{30'000}, kTimeToComeBack{20'000}, kPause{200};
    const auto done = device::run_process({"/bin/sh", "-c", power_},
                                          Deadline::after(kTimeForPower).or_on(interrupt));
    if (done.status != 0)
        throw DeviceError(Kind::Refused, "the command for the power of " + address_.text +
                                             " ended with status " + std::to_string(done.status) +
                                             ": " + device::last_line(done.err));
    const auto deadline = Deadline::after(kTimeToComeBack).or_on(interrupt);
    while (true) {
        try {
            return get_ready(folder, deadline);
        } catch (const DeviceError& error) {
            if (error.kind() == Kind::Interrupted || deadline.passed()) throw;
        }
        wait_for(kPause, interrupt);
    }
}

std::vector<std::string> BoardTarget::missing(const std::vector<std::string>& modules,
                                              Deadline deadline) {
    std::vector<std::string> missing;
    for (const auto& name : modules) {
        std::string said;
        // By function call, so that no name is left behind for the test to find.
        repl_->exec(
            "try:\n __import__('" + name + "')\nexcept ImportError:\n print('krait: absent')\n",
            deadline, [&](std::string_view text) { said += text; });
        if (said.find("krait: absent") != said.npos) missing.push_back(name);
    }
    return missing;
}

Execution BoardTarget::run(const Program& program, const Limits& limits) {
    Execution execution;
    const auto ended = [&](End end, const std::string& how) {
        close();
        execution.end = end;
        execution.how = how;
    };
    try {
        exec(program, limits, execution);
    } catch (const TooMuchOutput&) {
        ended(End::Flood, "printed more than " + std::to_string(limits.output_bytes >> 20) +
                              " MiB" + stopped(nullptr));
    } catch (const device::ChildEnded& error) {
        ended(is_from_outside(error.signal()) ? End::Lost : End::Crashed, error.what());
    } catch (const DeviceError& error) {
        switch (error.kind()) {
            case Kind::Interrupted: {
                const std::string how = error.what() + stopped(nullptr);
                close();
                throw DeviceError(error.kind(), how);
            }
            case Kind::Timeout:
                ended(End::Timeout,
                      "did not end in " + seconds_text(limits.time) + stopped(&execution));
                break;
            case Kind::Protocol: ended(End::Crashed, error.what() + stopped(nullptr)); break;
            default: ended(End::Lost, error.what());
        }
    }
    return execution;
}

void BoardTarget::exec(const Program& program, const Limits& limits, Execution& execution) {
    PartClock clock(program.part);
    const auto deadline = Deadline::after(limits.time, clock).or_on(limits.interrupt);
    try {
        repl_->exec(program.source, deadline, [&](std::string_view text) {
            execution.hear(text);
            clock.hear(text);
            if (execution.printed.size() > limits.output_bytes) throw TooMuchOutput{};
        });
    } catch (const device::RemoteException& exception) {
        execution.traceback = exception.traceback();
    }
}

// Ends a program by Ctrl-C; where it was goes to `execution`. Of a board that lasts, whose program
// cannot be ended, says that it does not end with us.
std::string BoardTarget::stopped(Execution* execution) {
    if (!repl_ || (address_.starts_fresh && !execution)) return {};
    std::string last_words;
    const bool has_stopped = repl_->stop(&last_words);
    if (execution) {
        device::RawReply reply;
        reply.feed(last_words, [&](std::string_view text) { execution->hear(text); });
        execution->traceback = reply.traceback();
    }
    if (has_stopped || address_.starts_fresh) return {};
    return "; the board's program does not end by Ctrl-C, so reset " + address_.text;
}

void BoardTarget::close() {
    repl_.reset();
    device_.reset();
}

}  // namespace

TargetSpec board_target(std::string_view address, const std::string& power) {
    Address parsed = device::parse_address(address);
    return {.name = parsed.text, .starts_fresh = parsed.starts_fresh, .make = [parsed, power] {
                return std::make_unique<BoardTarget>(parsed, power);
            }};
}

}  // namespace krait::devtest
