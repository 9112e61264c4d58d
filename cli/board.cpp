#include "cli/board.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>

#include "cli/command_error.hpp"
#include "cli/output.hpp"
#include "device/discover.hpp"
#include "device/error.hpp"
#include "device/printable.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

namespace {

using device::Deadline;
using namespace std::chrono_literals;

constexpr auto kTimeToUnmount = 3s;
constexpr auto kBetweenAttempts = 200ms;

Deadline deadline_of(const std::optional<double>& timeout_s) {
    if (!timeout_s) return Deadline::never();
    const std::chrono::duration<double> time(*timeout_s);
    return Deadline::after(std::chrono::ceil<std::chrono::milliseconds>(time));
}

// A path of the board without "." and "..", nor slashes at its end; of "/" nothing is left.
std::string normal(std::string_view path) {
    std::string made;
    while (!path.empty()) {
        const auto name = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), name.size() + 1));
        if (name == "..")
            made.erase(std::min(made.rfind('/'), made.size()));
        else if (!name.empty() && name != ".")
            (made += '/') += name;
    }
    return made;
}

}  // namespace

Board::~Board() { leave_mounts(); }

void Board::connect(const std::string& address) {
    disconnect();
    address_ = device::parse_address(address);
}

void Board::disconnect() {
    leave_mounts();
    files_.reset();
    repl_.reset();
    device_.reset();
    resets_ = true;
}

Deadline Board::deadline() const { return deadline_of(timeout_s_).or_on(&interrupt_); }

void Board::log_to(const std::string& path) {
    if (!log_ && !path.empty()) log_ = std::make_unique<WireLog>(path);
}

void Board::open() {
    if (device_) return;
    if (!address_) address_ = device::parse_address("auto");
    open_at(*address_);
}

void Board::open_at(const device::Address& address) {
    const auto deadline = Deadline::after(patience_).or_on(&interrupt_);
    device::Wire wire = device::open_wire(address, {.folder = "", .deadline = deadline});
    place_ = std::move(wire.address);
    port_ = device::port_of(place_);
    device_ = std::make_unique<device::Device>(
        mounts_.over(log_ ? logged(std::move(wire.transport), *log_) : std::move(wire.transport)));
}

bool Board::hard_reset() { return device().hard_reset(deadline()); }

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
    open_at(device::Address(place_));
    return *device_;
}

void Board::await_return(Deadline deadline) {
    device::wait_for(-1, 0, deadline.within(kBetweenAttempts));
    if (!port_ || !port_->usb) return;
    const auto found = device::find_again(*port_, deadline);
    if (!found) return;
    const auto options = place_.rest.find(',');
    place_.rest = found->path + (options == place_.rest.npos ? "" : place_.rest.substr(options));
}

device::RawRepl& Board::raw() {
    if (repl_) {
        if (has_mounts() && repl_->has_restarted(soon())) mounts_.renew(*repl_, soon());
        return *repl_;
    }
    open();
    const bool resets = resets_ && !address_->starts_fresh;
    repl_ = std::make_unique<device::RawRepl>(
        *device_, soon(), resets ? device::Entry::SoftReset : device::Entry::AsItIs);
    resets_ = false;
    is_left_alone_ = false;
    return *repl_;
}

device::RemoteFs& Board::files() {
    if (!files_) files_ = device::open_files(raw(), deadline());
    return *files_;
}

void Board::launch(std::string_view source) {
    files_.reset();
    raw().launch(source, soon());
    repl_.reset();
    is_left_alone_ = true;
}

void Board::soft_reset() {
    files_.reset();
    if (!repl_ && resets_ && !(address_ && address_->starts_fresh)) {
        raw();
        return;
    }
    raw();
    repl_.reset();
    repl_ = std::make_unique<device::RawRepl>(*device_, soon(), device::Entry::SoftReset);
    if (has_mounts()) mounts_.renew(*repl_, soon());
}

// --- mounted folders

device::Deadline Board::soon() const { return Deadline::after(patience_).or_on(&interrupt_); }

void Board::mount(const device::MountOptions& options) {
    for (const auto& each : mounts_.all())
        if (each.place == options.place)
            throw CommandError("mount: " + each.folder + " is at " + each.place +
                               "; give the other a place of its own, for example --at /lib2");
    files_.reset();
    device::RawRepl& repl = raw();
    try {
        mounts_.add(repl, options, soon());
    } catch (const device::MountError& error) {
        throw CommandError("mount: " + options.folder + ": " + std::strerror(error.number) + ".");
    } catch (const device::RemoteException& error) {
        throw CommandError("mount: the board cannot mount it at " + options.place + ": " +
                           device::last_line(error.traceback()));
    }
}

void Board::umount() {
    if (!has_mounts()) return;
    files_.reset();
    mounts_.remove(raw(), soon());
}

void Board::remount(const std::function<void(const std::string&)>& tell) {
    for (const auto& each : mounts_.all())
        tell("Remount local directory " + each.folder + " at " + each.place);
    device::RawRepl repl(*device_, soon());
    mounts_.renew(repl, soon());
}

// A board that was started for us ends with us; one that was left to a program keeps it, though it
// sees the folders no more.
void Board::leave_mounts() noexcept {
    if (!has_mounts()) return;
    try {
        if (device_ && !is_left_alone_ && !address_->starts_fresh) {
            const auto deadline = Deadline::after(kTimeToUnmount);
            files_.reset();
            if (!repl_) repl_ = std::make_unique<device::RawRepl>(*device_, deadline);
            mounts_.remove(*repl_, deadline);
        }
    } catch (const std::exception&) {
        // It is gone, or does not listen; a reset helps it.
    }
    mounts_.forget();
}

void Board::check_is_no_mount(const std::string& path) {
    if (!has_mounts()) return;
    files_.reset();
    std::string here;
    if (!path.starts_with('/'))
        raw().exec("print(__import__('os').getcwd())", soon(),
                   [&](std::string_view text) { here += text; });
    while (here.ends_with('\n') || here.ends_with('\r')) here.pop_back();
    const std::string gone = normal(here + "/" + path) + "/";
    for (const auto& each : mounts_.all()) {
        // A listing of what lies below knows /remote on every board, other places not on all.
        const std::string place = normal(each.place) + "/";
        if (gone.starts_with(place) || (place.starts_with(gone) && place != "/remote/"))
            throw CommandError("rm -r not permitted on " + each.place + " directory");
    }
}

void Board::exec(std::string_view source, const ProgramOptions& options,
                 const device::OutputSink& sink) {
    exec(source, deadline_of(options.timeout_s ? options.timeout_s : timeout_s_).or_on(&interrupt_),
         sink, options.input);
}

void Board::exec(std::string_view source, Deadline deadline, const device::OutputSink& sink,
                 device::ProgramInput* input) {
    files_.reset();
    device::RawRepl& repl = raw();
    try {
        repl.exec(source, deadline, sink, input);
        if (input) repl_.reset();
    } catch (const device::RemoteException&) {
        if (input) repl_.reset();
        throw;  // it ended
    } catch (...) {
        if (repl.stop()) throw;
        repl_.reset();  // who goes on with this board enters anew, with more patience
        // A board that was started for us ends with us.
        if (!address_->starts_fresh)
            complain("the board's program does not end by Ctrl-C and runs on; reset the board");
        throw;
    }
}

}  // namespace krait::cli
