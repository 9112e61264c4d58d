// The board in hand: opened when a command first needs it, left in order at the end.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/wire_log.hpp"
#include "device/device.hpp"
#include "device/open.hpp"
#include "device/raw_repl.hpp"
#include "device/remote_fs.hpp"
#include "device/remote_mount.hpp"

namespace krait::cli {

// How a program is to be run.
struct ProgramOptions {
    bool resume = false;                    // keep the state of a board that lasts
    std::optional<double> timeout_s;        // none: as long as it takes
    bool follow = true;                     // false: it is started, and nobody waits for its end
    device::ProgramInput* input = nullptr;  // what it reads; lent
};

class Board {
  public:
    // `interrupt` is lent; it ends every wait.
    explicit Board(const device::Interrupt& interrupt) : interrupt_(interrupt) {}
    ~Board();
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    // Takes another board; it is opened when it is needed. Throws DeviceError{Address}.
    void connect(const std::string& address);
    // Leaves the board, which sees mounted folders no more. The next one that is opened is soft
    // reset again.
    void disconnect();
    // The board keeps its state: no soft reset before the first program.
    void resume() { resets_ = false; }
    bool is_named() const { return address_.has_value(); }
    const std::string& address() const { return address_->text; }
    // Where it was found when it was opened: of "auto" for one, which port.
    const device::Address& place() const { return place_; }

    // The board for a Terminal: opened, and in no raw REPL. It stays ours.
    device::Device& device();
    // Waits until it may be worth while to reopen() a board that was lost: a USB board until it is
    // attached again, under whatever name. Throws DeviceError{Interrupted}.
    void await_return(device::Deadline deadline);
    // The same board as before. Throws DeviceError if it is not there (yet).
    device::Device& reopen();
    bool starts_fresh() const { return address_->starts_fresh; }

    // Runs `source`; what it prints comes to `sink`. Says so on standard error if it was to be
    // stopped and runs on. If no board was named it is the first that there is. Throws DeviceError,
    // RemoteException, and what `sink` throws.
    void exec(std::string_view source, const ProgramOptions& options,
              const device::OutputSink& sink);
    // The same with another limit, and another way to be stopped, than the line's.
    void exec(std::string_view source, device::Deadline deadline, const device::OutputSink& sink,
              device::ProgramInput* input = nullptr);
    // Starts `source` and leaves the board to it.
    void launch(std::string_view source);
    // Starts its Python anew: boot.py runs, main.py does not. Mounted folders are mounted again.
    void soft_reset();
    // Pulls its reset, by a line of its wire; nothing is sent. False: it has none.
    bool hard_reset();
    // Lets the board see a folder of this machine. Throws CommandError too.
    void mount(const device::MountOptions& options);
    // Takes all of them away; does nothing if there is none.
    void umount();
    bool has_mounts() const { return !mounts_.all().empty(); }
    // After a reset that we did not make: mounts them again. Each is told as a line.
    void remount(const std::function<void(const std::string&)>& tell);
    // Throws CommandError if what is to be removed with all below it holds files of a mount.
    void check_is_no_mount(const std::string& path);
    // The board's files. What has been run since may have changed them.
    device::RemoteFs& files();
    // For one step of what a command does with them: Ctrl-C ends it, and --timeout.
    device::Deadline deadline() const;
    // None: a step takes what it takes.
    void set_timeout(std::optional<double> seconds) { timeout_s_ = seconds; }
    // How long a board may take to open, and again to let itself be entered; kPatience without it.
    static constexpr std::chrono::milliseconds kPatience{10'000};
    void set_patience(std::chrono::milliseconds time) { patience_ = time; }
    // Boards opened from now on have what goes over their wire written to the file `path`, the
    // first that is named; "" names none. Throws UsageError.
    void log_to(const std::string& path);
    bool has_lost_log() const { return log_ && log_->has_failed(); }

  private:
    void open();
    void open_at(const device::Address& address);
    device::RawRepl& raw();
    void leave_mounts() noexcept;
    device::Deadline soon() const;

    const device::Interrupt& interrupt_;
    std::optional<double> timeout_s_;
    std::chrono::milliseconds patience_ = kPatience;
    std::unique_ptr<WireLog> log_;
    std::optional<device::Address> address_;
    device::Address place_;
    std::optional<device::Port> port_;  // that place, if it is one
    device::RemoteMounts mounts_;       // the wire goes through it
    std::unique_ptr<device::Device> device_;
    std::unique_ptr<device::RawRepl> repl_;
    std::unique_ptr<device::RemoteFs> files_;
    bool resets_ = true;
    bool is_left_alone_ = false;  // with a program that was launched
};

}  // namespace krait::cli
