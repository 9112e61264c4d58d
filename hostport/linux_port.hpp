// vm::Port on Linux: a console, the monotonic clock, files for import.
#pragma once

#include <poll.h>
#include <signal.h>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <utility>

#include "hostport/board_time.hpp"
#include "hostport/vfs/storage.hpp"
#include "vm/port.hpp"

namespace krait::hostport {

// How the console's file descriptors are used.
enum class ConsoleMode : std::uint8_t {
    Program,  // stdout is written as it is; input is read when asked for
    Repl,     // LF is written as CR LF; a thread reads ahead, so that Ctrl-C stops what runs
    Board,    // as Repl; the process lives for its console: it ends by SIGHUP when nobody reads
              // that any more, because the terminal hung up or the tool at the other end died
};

class Machine;
class SimControls;

// The bytes of a file of the host's: pages that unmap_file gives back. Null with errno set on
// failure. The second takes `fd`.
std::span<const std::uint8_t> map_file(const char* path);
std::span<const std::uint8_t> map_and_close(int fd);
void unmap_file(std::span<const std::uint8_t> bytes);

class LinuxPort final : public vm::Port {
  public:
    static constexpr std::size_t kRing = 4096;  // octets of a REPL's console that nobody has read

    LinuxPort(int input_fd, int output_fd, ConsoleMode mode);
    ~LinuxPort();
    LinuxPort(const LinuxPort&) = delete;
    LinuxPort& operator=(const LinuxPort&) = delete;

    int write(std::string_view bytes) override;
    void warn(std::string_view text) override;
    bool poll() override;
    std::size_t read(std::span<char> into, bool* interrupted) override;
    std::uint64_t ticks_us() override;
    std::int64_t epoch_ns() override;
    std::uint64_t cpu_us() override;
    void wait_until(std::uint64_t deadline_us) override;
    void wake() override;
    void set_interrupt_byte(int byte) override;
    std::int32_t utc_offset_s(std::int64_t epoch_s, bool* summer) override;
    vm::Result<vm::PathKind> stat(vm::Vm& vm, std::string_view path) override;
    vm::Result<vm::Source> open_source(vm::Vm& vm, std::string_view path) override;
    void close_source(const vm::Source& source) override;
    std::uint32_t random() override;
    [[noreturn]] void fatal(const char* text) override;

    // What lies where for Vms that start from now on.
    void set_storage(const Storage& storage) { storage_ = storage; }
    const Storage& storage() const { return storage_; }
    // Waits until `fd` is ready for `events` of poll(2), or has failed. False: wake() or the end of
    // the time allowed came first.
    bool wait_for(int fd, short events);
    // Waits until one of `files` is ready, the console has input (if `console` says so), wake() or
    // `until_us` of ticks_us. Their `revents` are then set. `files.front()` is lent to the port.
    void wait_for_all(std::span<pollfd> files, bool console, std::uint64_t until_us);
    // Whether the console's input gives at least an octet, or its end, without waiting.
    bool input_ready();
    // Of a REPL's console: whether nothing more will come.
    bool input_ended();
    // The console holds `size` octets that nobody has read yet, and loses what comes beyond, as a
    // UART does; without this it lets the other side wait. At most kRing.
    void lose_beyond(std::size_t size);
    // How many octets have come to a REPL's console; from any thread.
    std::uint64_t heard();
    // Whether the first `octets` that came are taken in, and the board waits for more: then it has
    // said all that it will say. Of a REPL's console; from any thread.
    bool awaits_input(std::uint64_t octets);
    // What runs, and waits, has so much real time left.
    void limit_time(std::uint64_t time_us);
    // What time it is, and what is to happen when.
    BoardTime& time() { return time_; }
    // Virtual time that jumps is paced from now on, which is said once, with the reason. False: it
    // is strict.
    bool pace_time(const char* why);
    // To be called by what happens meanwhile: a wait ends, so that Python code may run.
    void end_wait() { wait_ends_ = true; }
    // A Ctrl-C for a Vm that was being reset: it is the next one's.
    void note_early_interrupt() { early_interrupt_ = true; }
    bool take_early_interrupt() { return std::exchange(early_interrupt_, false); }
    // What call_worker(), from any thread, has the board's thread do soon: between two steps of
    // what runs, or while it waits.
    void set_worker(std::function<void()> work) { worker_ = std::move(work); }
    void call_worker();
    // A board's calendar knows no time zone.
    void forget_time_zone() { has_time_zone_ = false; }
    // The board that programs find in the module machine.
    void set_machine(Machine* machine) { machine_ = machine; }
    Machine* machine() const { return machine_; }
    // What may be done to that board from outside.
    void set_controls(SimControls* controls) { controls_ = controls; }
    SimControls* controls() const { return controls_; }
    // The console without the CR that write() puts before LF; and stderr. 0 or an errno.
    int write_octets(std::string_view octets);
    int write_error(std::string_view bytes);

    // In the handler of a signal that ends the process: writes what is buffered. False: it came in
    // the middle of a write, which then raises it again when it is done.
    bool flush_for(int signal);
    // Writes what is buffered. 0, or the errno for which bytes were lost since the last call.
    int flush();
    ConsoleMode mode() const { return mode_; }
    // From a program's console to a REPL's (Repl or Board).
    void become_console(ConsoleMode mode);
    // Whom a Ctrl-C from the console stops; null: nobody, the byte is read like any other.
    void set_interrupt_target(vm::Vm* vm);

  private:
    class Writing;
    int write_through(int fd, std::string_view bytes);
    bool wait_for_any(int fd, short events, std::uint64_t until_us);
    bool wait_on(std::span<pollfd> files, std::uint64_t until_us);
    bool is_time_up() const;
    void work_if_called();
    int poll_files(std::span<pollfd> files, Nanoseconds until);
    bool watch_input(bool on);
    bool wait_for_input();
    void start_reader();
    void stop_reader();
    void read_ahead();
    bool take_input();

    int input_fd_;
    int output_fd_;
    ConsoleMode mode_;
    bool flush_lines_;
    char buffer_[4096];
    std::size_t buffered_ = 0;
    std::uint64_t buffered_since_us_ = 0;
    volatile sig_atomic_t writing_ = 0;  // calls that a signal's handler may not come between
    volatile sig_atomic_t pending_signal_ = 0;  // that came meanwhile
    Storage storage_;
    int wake_fd_;  // an eventfd: what has come while nobody waited ends the next wait
    bool input_blocks_;
    std::uint64_t deadline_us_ = 0;  // of real time; 0: no limit
    BoardTime time_;
    bool wait_ends_ = false;
    bool early_interrupt_ = false;
    std::function<void()> worker_;
    std::atomic<bool> worker_called_{false};
    bool has_time_zone_ = true;
    Machine* machine_ = nullptr;
    SimControls* controls_ = nullptr;
    int lost_ = 0;  // errno of a write that failed inside a call that can't tell

    // Between the reading thread and the board's.
    std::mutex mutex_;
    std::condition_variable changed_;
    char ring_[kRing];
    std::size_t ring_begin_ = 0, ring_count_ = 0;
    std::size_t ring_holds_ = kRing;
    bool loses_beyond_ = false;
    std::uint64_t heard_ = 0;  // octets that came
    bool waits_ = false;       // what runs, for one
    bool ended_ = false;
    bool watched_ = false;  // a wait of the board's thread is to end when input comes
    bool woken_ = false;
    bool stopping_ = false;
    vm::Vm* target_ = nullptr;
    int interrupt_byte_ = 3;  // Ctrl-C
    int stop_pipe_[2] = {-1, -1};
    std::thread reader_;
};

}  // namespace krait::hostport
