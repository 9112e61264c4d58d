#include "cli/board.hpp"

#include <chrono>

#include "cli/output.hpp"
#include "device/error.hpp"

namespace krait::cli {

namespace {

using device::Deadline;
using namespace std::chrono_literals;

constexpr auto kTimeToOpen = 10s;
constexpr auto kTimeToEnter = 10s;

Deadline deadline_of(const ProgramOptions& options) {
    if (!options.timeout_s) return Deadline::never();
    const std::chrono::duration<double> time(*options.timeout_s);
    return Deadline::after(std::chrono::ceil<std::chrono::milliseconds>(time));
}

}  // namespace

void Board::connect(const std::string& address) {
    disconnect();
    address_ = device::parse_address(address);
}

void Board::disconnect() {
    files_.reset();
    repl_.reset();
    device_.reset();
    resets_ = true;
}

void Board::open() {
    if (device_) return;
    if (!address_) address_ = device::parse_address("auto");
    const auto deadline = Deadline::after(kTimeToOpen).or_on(&interrupt_);
    device::Wire wire = device::open_wire(*address_, {.folder = "", .deadline = deadline});
    place_ = std::move(wire.address);
    device_ = std::make_unique<device::Device>(std::move(wire.transport));
}

bool Board::hard_reset() {
    files_.reset();
    repl_.reset();
    open();
    return device_->hard_reset(no_limit());
}

device::Device& Board::device() {
    files_.reset();
    repl_.reset();
    open();
    return *device_;
}

device::Device& Board::reopen() {
    files_.reset();
    repl_.reset();
    device_.reset();
    open();
    return *device_;
}

device::RawRepl& Board::raw() {
    if (repl_) return *repl_;
    open();
    const bool resets = resets_ && !address_->starts_fresh;
    repl_ = std::make_unique<device::RawRepl>(
        *device_, Deadline::after(kTimeToEnter).or_on(&interrupt_),
        resets ? device::Entry::SoftReset : device::Entry::AsItIs);
    resets_ = false;
    return *repl_;
}

device::RemoteFs& Board::files() {
    if (!files_) files_ = std::make_unique<device::RemoteFs>(raw());
    return *files_;
}

void Board::launch(std::string_view source) {
    files_.reset();
    raw().launch(source, Deadline::after(kTimeToEnter).or_on(&interrupt_));
    repl_.reset();
}

void Board::soft_reset() {
    files_.reset();
    if (!repl_ && resets_ && !(address_ && address_->starts_fresh)) {
        raw();
        return;
    }
    raw();
    repl_.reset();
    repl_ = std::make_unique<device::RawRepl>(
        *device_, Deadline::after(kTimeToEnter).or_on(&interrupt_), device::Entry::SoftReset);
}

void Board::exec(std::string_view source, const ProgramOptions& options,
                 const device::OutputSink& sink) {
    files_.reset();
    device::RawRepl& repl = raw();
    const auto deadline = deadline_of(options).or_on(&interrupt_);
    try {
        repl.exec(source, deadline, sink);
    } catch (const device::RemoteException&) {
        throw;  // it ended
    } catch (...) {
        // A board that was started for us ends with us.
        if (!address_->starts_fresh && !repl.stop())
            complain("the board's program does not end by Ctrl-C and runs on; reset the board");
        throw;
    }
}

}  // namespace krait::cli
