// A board, by its raw REPL: each test after a soft reset, or on a board started for it.
#include <csignal>
#include <optional>
#include <utility>

#include "device/device.hpp"
#include "device/error.hpp"
#include "device/open.hpp"
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
    explicit BoardTarget(Address address) : address_(std::move(address)) {}

    void start(const std::string& folder, Deadline deadline) override;
    std::vector<std::string> missing(const std::vector<std::string>& modules,
                                     Deadline deadline) override;
    std::string scratch() const override { return "/"; }
    Execution run(const Program& program, const Limits& limits) override;

  private:
    void exec(const Program& program, const Limits& limits, Execution& execution);
    std::string stopped(Execution* execution);
    void close();

    Address address_;
    std::optional<device::Device> device_;
    std::optional<device::RawRepl> repl_;
};

void BoardTarget::start(const std::string& folder, Deadline deadline) try {
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

// Who kills a board's program with these is not that program.
bool is_from_outside(const device::ChildEnded& error) {
    return error.signal() == SIGKILL || error.signal() == SIGTERM || error.signal() == SIGHUP;
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
        ended(is_from_outside(error) ? End::Lost : End::Crashed, error.what());
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

TargetSpec board_target(std::string_view address) {
    Address parsed = device::parse_address(address);
    return {.name = parsed.text, .starts_fresh = parsed.starts_fresh, .make = [parsed] {
                return std::make_unique<BoardTarget>(parsed);
            }};
}

}  // namespace krait::devtest
