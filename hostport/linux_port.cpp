#include "hostport/linux_port.hpp"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "hostport/host_clock.hpp"
#include "hostport/vfs/mounts.hpp"
#include "vm/vm.hpp"

namespace krait::hostport {
namespace {

std::uint64_t real_us() { return std::uint64_t(clock_ns(CLOCK_MONOTONIC)) / 1000; }

bool is_regular(int fd) {
    struct ::stat found {};
    return fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
}

// Far from the numbers that a program's own files get.
int make_event() {
    constexpr int kFirst = 512;
    int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    int far = fcntl(fd, F_DUPFD_CLOEXEC, kFirst);
    if (far < 0) return fd;
    close(fd);
    return far;
}

const std::uint8_t no_bytes[1] = {};

// All that a pipe or a device gives, in pages of its own. Null with errno set on failure.
std::span<const std::uint8_t> read_to_end(int fd) {
    constexpr std::size_t kMost = std::size_t{64} << 20;  // /dev/zero has no end
    void* pages = mmap(nullptr, kMost, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (pages == MAP_FAILED) return {};
    std::size_t size = 0;
    ssize_t count = 1;
    while (count != 0 && size < kMost) {
        count = ::read(fd, static_cast<char*>(pages) + size, kMost - size);
        if (count < 0 && errno != EINTR) break;
        if (count > 0) size += std::size_t(count);
    }
    int error = count < 0 ? errno : size == kMost ? EFBIG : 0;
    if (error || size == 0) munmap(pages, kMost);
    errno = error;
    if (error) return {};
    if (size == 0) return {no_bytes, 0};
    // Down to what unmap_file will give back.
    return {static_cast<const std::uint8_t*>(mremap(pages, kMost, size, 0)), size};
}

// The bytes of an open file. Null with errno set on failure.
std::span<const std::uint8_t> map_open_file(int fd) {
    struct ::stat found {};
    if (fstat(fd, &found) != 0) return {};
    if (S_ISDIR(found.st_mode)) {
        errno = EISDIR;
        return {};
    }
    if (!S_ISREG(found.st_mode)) return read_to_end(fd);
    auto size = std::size_t(found.st_size);
    if (size == 0) return {no_bytes, 0};
    void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (mapped == MAP_FAILED) return {};
    return {static_cast<const std::uint8_t*>(mapped), size};
}

}  // namespace

LinuxPort::LinuxPort(int input_fd, int output_fd, ConsoleMode mode)
    : input_fd_(input_fd),
      output_fd_(output_fd),
      mode_(mode),
      flush_lines_(mode != ConsoleMode::Program || isatty(output_fd)),
      wake_fd_(make_event()),
      input_blocks_(!is_regular(input_fd)) {
    if (wake_fd_ < 0) fatal("krait-vm: no event to wake by");
    if (mode_ != ConsoleMode::Program) start_reader();
}

void LinuxPort::become_console(ConsoleMode mode) {
    lost_ = flush();
    mode_ = mode;
    start_reader();
}

void LinuxPort::start_reader() {
    if (pipe2(stop_pipe_, O_CLOEXEC) != 0) fatal("krait-vm: no pipe for the console");
    reader_ = std::thread([this] { read_ahead(); });
}

LinuxPort::~LinuxPort() {
    flush();
    stop_reader();
    close(wake_fd_);
}

void LinuxPort::stop_reader() {
    if (!reader_.joinable()) return;
    {
        std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    close(stop_pipe_[1]);
    reader_.join();
    close(stop_pipe_[0]);
}

// --- console
// ----------------------------------------------------------------------------------------

// Puts off a signal that ends the process until the buffer is in order again.
class LinuxPort::Writing {
  public:
    explicit Writing(LinuxPort& port) : port_(port) {
        port_.writing_ = port_.writing_ + 1;
        std::atomic_signal_fence(std::memory_order_seq_cst);
    }
    ~Writing() {
        std::atomic_signal_fence(std::memory_order_seq_cst);
        port_.writing_ = port_.writing_ - 1;
        int signal = port_.pending_signal_;
        if (port_.writing_ || !signal) return;
        port_.pending_signal_ = 0;
        if (port_.flush_for(signal)) raise(signal);
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

  private:
    LinuxPort& port_;
};

bool LinuxPort::flush_for(int signal) {
    if (writing_) {
        pending_signal_ = signal;
        return false;
    }
    write_through(output_fd_, {buffer_, buffered_});
    return true;
}

int LinuxPort::write(std::string_view bytes) {
    Writing writing{*this};
    bool line_ended = false;
    int error = 0;
    if (buffered_ == 0) buffered_since_us_ = real_us();
    for (char byte : bytes) {
        if (buffered_ + 2 > sizeof buffer_) error = flush();
        if (error) return error;
        if (byte == '\n' && mode_ != ConsoleMode::Program) {
            // What already ends in CR LF stays so.
            if (buffered_ == 0 || buffer_[buffered_ - 1] != '\r') buffer_[buffered_++] = '\r';
        }
        buffer_[buffered_++] = byte;
        line_ended |= byte == '\n';
    }
    if (mode_ != ConsoleMode::Program || (line_ended && flush_lines_)) return flush();
    return std::exchange(lost_, 0);
}

// A program's output into a pipe or file is buffered, but who looks at it sees it soon.
bool LinuxPort::poll() {
    constexpr std::uint64_t kPatienceUs = 20'000;
    time_.run_due();
    work_if_called();
    if (buffered_ && real_us() - buffered_since_us_ > kPatienceUs) lost_ = flush();
    return is_time_up();
}

void LinuxPort::work_if_called() {
    if (worker_called_.load(std::memory_order_relaxed) && worker_called_.exchange(false) && worker_)
        worker_();
}

void LinuxPort::call_worker() {
    worker_called_ = true;
    wake();
    std::lock_guard lock{mutex_};
    changed_.notify_all();
}

bool LinuxPort::is_time_up() const { return deadline_us_ && real_us() >= deadline_us_; }

int LinuxPort::flush() {
    Writing writing{*this};
    std::size_t count = buffered_;
    buffered_ = 0;
    int error = write_through(output_fd_, {buffer_, count});
    int earlier = std::exchange(lost_, 0);
    return earlier ? earlier : error;
}

int LinuxPort::write_octets(std::string_view octets) {
    Writing writing{*this};
    int earlier = flush();
    return earlier ? earlier : write_through(output_fd_, octets);
}

int LinuxPort::write_error(std::string_view bytes) {
    if (mode_ != ConsoleMode::Program) return write(bytes);
    int earlier = flush();
    return earlier ? earlier : write_through(2, bytes);
}

void LinuxPort::warn(std::string_view text) { write_error(text); }

int LinuxPort::write_through(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR && pending_signal_) return EINTR;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) {
            pollfd ready{fd, POLLOUT, 0};
            if (::poll(&ready, 1, -1) < 0 && pending_signal_) return EINTR;
            continue;
        }
        if (count < 0) return errno;
        bytes.remove_prefix(std::size_t(count));
    }
    return 0;
}

std::size_t LinuxPort::read(std::span<char> into, bool* interrupted) {
    lost_ = flush();
    if (mode_ == ConsoleMode::Program) {
        *interrupted = input_blocks_ && !wait_for(input_fd_, POLLIN);
        if (*interrupted) return 0;
        ssize_t count = ::read(input_fd_, into.data(), into.size());
        *interrupted = count < 0 && errno == EINTR;
        return count > 0 ? std::size_t(count) : 0;
    }
    if (!wait_for_input()) return *interrupted = true, 0;
    std::unique_lock lock{mutex_};
    // Bytes that came with the interrupt wait for the next read.
    *interrupted = std::exchange(woken_, false);
    std::size_t count = *interrupted ? 0 : std::min(into.size(), ring_count_);
    for (std::size_t i = 0; i < count; ++i) into[i] = ring_[(ring_begin_ + i) % kRing];
    ring_begin_ = (ring_begin_ + count) % kRing;
    ring_count_ -= count;
    lock.unlock();
    changed_.notify_all();
    return count;
}

// Until there is input, or its end. What is due meanwhile happens, if time goes on by itself.
// False: that wants Python to run.
bool LinuxPort::wait_for_input() {
    while (true) {
        if (!time_.jumps()) time_.now();
        work_if_called();
        if (std::exchange(wait_ends_, false)) return false;
        std::unique_lock lock{mutex_};
        auto is_there = [&] { return ring_count_ || ended_ || woken_; };
        auto ends = [&] { return is_there() || worker_called_; };
        Nanoseconds next = time_.jumps() ? kNever : time_.clock().next();
        waits_ = true;
        if (next == kNever) {
            changed_.wait(lock, ends);
        } else {
            Nanoseconds now = time_.clock().now();
            changed_.wait_for(lock, std::chrono::nanoseconds(next - std::min(now, next)), ends);
        }
        waits_ = false;
        if (is_there()) return true;
    }
}

std::uint64_t LinuxPort::heard() {
    std::lock_guard lock{mutex_};
    return heard_;
}

bool LinuxPort::awaits_input(std::uint64_t octets) {
    std::lock_guard lock{mutex_};
    return waits_ && heard_ == octets && !ring_count_ && !ended_ && !woken_;
}

void LinuxPort::lose_beyond(std::size_t size) {
    std::lock_guard lock{mutex_};
    ring_holds_ = std::min(size, kRing);
    loses_beyond_ = true;
}

// The reading thread: from the console into the ring, and an eye on who reads the console.
void LinuxPort::read_ahead() {
    // A negative descriptor is one that poll() passes over.
    pollfd ready[] = {{input_fd_, POLLIN, 0},
                      {stop_pipe_[0], POLLIN, 0},
                      {mode_ == ConsoleMode::Board ? output_fd_ : -1, 0, 0}};
    while (true) {
        if (::poll(ready, 3, -1) < 0 && errno == EINTR) continue;
        if (ready[1].revents) return;
        if (ready[2].revents) {
            kill(getpid(), SIGHUP);
            ready[2].fd = -1;  // once: nohup(1) may have it ignored
        }
        if (ready[0].revents && !take_input()) ready[0].fd = -1;
    }
}

// Reads once; a Ctrl-C while a program runs stops that. False: no more will come.
bool LinuxPort::take_input() {
    char bytes[256];
    ssize_t count = ::read(input_fd_, bytes, sizeof bytes);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
    std::unique_lock lock{mutex_};
    if (count <= 0) ended_ = true;
    for (ssize_t i = 0; i < count; ++i, ++heard_) {
        if (static_cast<unsigned char>(bytes[i]) == interrupt_byte_ && target_) {
            target_->interrupt();
            woken_ = true;
            continue;
        }
        if (loses_beyond_ && ring_count_ == ring_holds_) continue;
        changed_.wait(lock, [&] { return ring_count_ < kRing || stopping_; });
        if (stopping_) return false;
        ring_[(ring_begin_ + ring_count_++) % kRing] = bytes[i];
    }
    if (watched_) wake();
    lock.unlock();
    changed_.notify_all();
    return count > 0;
}

void LinuxPort::set_interrupt_byte(int byte) {
    std::lock_guard lock{mutex_};
    interrupt_byte_ = byte;
}

void LinuxPort::set_interrupt_target(vm::Vm* vm) {
    std::lock_guard lock{mutex_};
    target_ = vm;
    if (!vm) woken_ = false;
}

// --- clock
// ------------------------------------------------------------------------------------------

std::uint64_t LinuxPort::ticks_us() { return time_.look() / kMicrosecond; }

std::int64_t LinuxPort::epoch_ns() { return time_.epoch_ns(); }

bool LinuxPort::pace_time(const char* why) {
    if (!time_.jumps()) return true;
    if (!time_.become_paced()) return false;
    lost_ = flush();
    // Of the program that is the board, not the board's console.
    for (std::string_view part :
         {"krait-vm: virtual time goes on at the pace of real time: ", why, "\n"})
        write_through(2, part);
    return true;
}

void LinuxPort::limit_time(std::uint64_t time_us) { deadline_us_ = real_us() + time_us; }

std::int32_t LinuxPort::utc_offset_s(std::int64_t epoch_s, bool* summer) {
    if (summer) *summer = false;
    if (time_.is_virtual() || !has_time_zone_) return 0;
    time_t seconds = epoch_s;
    tm local{};
    tzset();
    if (!localtime_r(&seconds, &local)) local = {};
    if (summer) *summer = local.tm_isdst > 0;
    return std::int32_t(local.tm_gmtoff);
}

std::uint64_t LinuxPort::cpu_us() {
    if (time_.is_virtual()) return time_.look() / kMicrosecond;
    return std::uint64_t(clock_ns(CLOCK_PROCESS_CPUTIME_ID)) / 1000;
}

void LinuxPort::wait_until(std::uint64_t deadline_us) {
    lost_ = flush();
    wait_for_any(-1, 0, deadline_us);
}

bool LinuxPort::wait_for(int fd, short events) {
    lost_ = flush();
    return wait_for_any(fd, events, UINT64_MAX);
}

// Whether `fd` (negative: none) became ready before a wake and before `until_us`.
bool LinuxPort::wait_for_any(int fd, short events, std::uint64_t until_us) {
    pollfd ready[] = {{}, {fd, events, 0}};
    return wait_on(ready, until_us);
}

// poll(2) until `until`, if time is virtual only whether something is there now, and in any case
// until the time allowed ends.
int LinuxPort::poll_files(std::span<pollfd> files, Nanoseconds until) {
    Nanoseconds left = kNever;
    if (until != kNever) {
        Nanoseconds now = time_.jumps() ? until : time_.now();
        left = until > now ? until - now : 0;
    }
    if (deadline_us_) {
        std::uint64_t now_us = real_us();
        std::uint64_t allowed_us = deadline_us_ > now_us ? deadline_us_ - now_us : 0;
        left = std::min(left, allowed_us * kMicrosecond);
    }
    timespec limit{time_t(left / kSecond), long(left % kSecond)};
    return ppoll(files.data(), files.size(), left == kNever ? nullptr : &limit, nullptr);
}

// Whether a file behind the first became ready; the first is the port's own event. What is due
// meanwhile happens.
bool LinuxPort::wait_on(std::span<pollfd> files, std::uint64_t until_us) {
    Nanoseconds until = until_us > kNever / kMicrosecond ? kNever : until_us * kMicrosecond;
    // What was to end a wait has come already: its caller sees to it first.
    if (std::exchange(wait_ends_, false)) return false;
    // In virtual time so many things happen before the files are looked at again: a look takes
    // longer than most of them.
    constexpr unsigned kAlarmsPerLook = 64;
    files.front() = {wake_fd_, POLLIN, 0};
    unsigned alarms = 0;
    int count;
    do {
        Nanoseconds next = std::min(until, time_.clock().next());
        bool looks = next == until || !time_.jumps() || alarms++ % kAlarmsPerLook == 0;
        count = looks ? poll_files(files, next) : 0;
        // Virtual time passes at once, unless only what is outside can end the wait.
        if (count == 0 && next != kNever) time_.go_on(next);
        work_if_called();
        if (std::exchange(wait_ends_, false) || is_time_up()) break;
    } while (count == 0 && time_.clock().now() < until);
    if (count <= 0) return false;
    if (!files.front().revents) return true;
    eventfd_t taken;
    eventfd_read(wake_fd_, &taken);
    return false;
}

void LinuxPort::wait_for_all(std::span<pollfd> files, bool console, std::uint64_t until_us) {
    if (until_us) lost_ = flush();
    if (console && watch_input(true)) until_us = 0;
    wait_on(files, until_us);
    if (console) watch_input(false);
}

bool LinuxPort::input_ready() {
    if (mode_ == ConsoleMode::Program) {
        pollfd ready{input_fd_, POLLIN, 0};
        return ::poll(&ready, 1, 0) > 0;
    }
    std::lock_guard lock{mutex_};
    return ring_count_ || ended_;
}

bool LinuxPort::input_ended() {
    std::lock_guard lock{mutex_};
    return ended_ && !ring_count_;
}

// From now on the reading thread wakes who waits. True: there is input already.
bool LinuxPort::watch_input(bool on) {
    std::lock_guard lock{mutex_};
    watched_ = on;
    return ring_count_ || ended_;
}

// Called by signal handlers too.
void LinuxPort::wake() {
    int error = errno;
    eventfd_write(wake_fd_, 1);
    errno = error;
}

// --- files
// ------------------------------------------------------------------------------------------

const Storage& storage_of(vm::Vm& vm) { return static_cast<LinuxPort&>(vm.port()).storage(); }

std::span<const std::uint8_t> map_and_close(int fd) {
    auto bytes = map_open_file(fd);
    int error = errno;
    close(fd);
    errno = error;
    return bytes;
}

std::span<const std::uint8_t> map_file(const char* path) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    return fd < 0 ? std::span<const std::uint8_t>() : map_and_close(fd);
}

void unmap_file(std::span<const std::uint8_t> bytes) {
    if (bytes.size()) munmap(const_cast<std::uint8_t*>(bytes.data()), bytes.size());
}

vm::Result<vm::PathKind> LinuxPort::stat(vm::Vm& vm, std::string_view path) {
    return stat_module(vm, path);
}

vm::Result<vm::Source> LinuxPort::open_source(vm::Vm& vm, std::string_view path) {
    return open_module(vm, path);
}

void LinuxPort::close_source(const vm::Source& source) {
    if (!source.in_heap) unmap_file(source.bytes);
}

std::uint32_t LinuxPort::random() {
    if (time_.is_virtual()) return time_.random();
    std::uint32_t bits = 0;
    if (getrandom(&bits, sizeof bits, 0) != sizeof bits) fatal("krait-vm: no random numbers");
    return bits;
}

void LinuxPort::fatal(const char* text) {
    flush();
    ssize_t ignored = ::write(2, text, std::strlen(text));
    ignored = ::write(2, "\n", 1);
    (void)ignored;
    std::abort();
}

}  // namespace krait::hostport
