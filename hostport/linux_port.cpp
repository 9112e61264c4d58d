#include "hostport/linux_port.hpp"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "vm/vm.hpp"

namespace krait::hostport {
namespace {

constexpr char kCtrlC = 3;
constexpr std::size_t kPathMax = 4096;

std::int64_t clock_ns(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

// A path with the NUL that system calls want.
struct PathText {
    explicit PathText(std::string_view path) {
        std::size_t size = std::min(path.size(), kPathMax - 1);
        std::memcpy(text, path.data(), size);
        text[size] = 0;
        // A path cut short, or with a NUL inside, names another file: it names none.
        if (size < path.size() || std::memchr(text, 0, size)) text[0] = 0;
    }
    char text[kPathMax];
};

const std::uint8_t no_bytes[1] = {};

// All that a pipe or a device gives, in pages of its own. Null with errno set on failure.
std::span<const std::uint8_t> read_to_end(int fd) {
    std::size_t capacity = 1 << 16, size = 0;
    void* pages =
        mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    while (pages != MAP_FAILED) {
        ssize_t count = ::read(fd, static_cast<char*>(pages) + size, capacity - size);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        size += std::size_t(count);
        if (size < capacity) continue;
        pages = mremap(pages, capacity, 2 * capacity, MREMAP_MAYMOVE);
        capacity *= 2;
    }
    if (pages == MAP_FAILED) return {};
    // Down to what close_source will give back.
    if (size == 0) {
        munmap(pages, capacity);
        return {no_bytes, 0};
    }
    pages = mremap(pages, capacity, size, 0);
    return {static_cast<const std::uint8_t*>(pages), size};
}

// The bytes of an open file. Null with errno set on failure.
std::span<const std::uint8_t> map_file(int fd) {
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
      flush_lines_(mode != ConsoleMode::Program || isatty(output_fd)) {
    if (mode_ == ConsoleMode::Program) return;
    if (pipe2(stop_pipe_, O_CLOEXEC) != 0) fatal("krait-vm: no pipe for the console");
    reader_ = std::thread([this] { read_ahead(); });
}

LinuxPort::~LinuxPort() {
    flush();
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

int LinuxPort::write(std::string_view bytes) {
    bool line_ended = false;
    int error = 0;
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

int LinuxPort::flush() {
    std::size_t count = buffered_;
    buffered_ = 0;
    int error = write_through({buffer_, count});
    int earlier = std::exchange(lost_, 0);
    return earlier ? earlier : error;
}

int LinuxPort::write_through(std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t count = ::write(output_fd_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) {
            pollfd ready{output_fd_, POLLOUT, 0};
            poll(&ready, 1, -1);
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
        ssize_t count = ::read(input_fd_, into.data(), into.size());
        *interrupted = count < 0 && errno == EINTR;
        return count > 0 ? std::size_t(count) : 0;
    }
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return ring_count_ || ended_ || woken_; });
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

// The reading thread: from the console into the ring, and an eye on who reads the console.
void LinuxPort::read_ahead() {
    // A negative descriptor is one that poll() passes over.
    pollfd ready[] = {{input_fd_, POLLIN, 0},
                      {stop_pipe_[0], POLLIN, 0},
                      {mode_ == ConsoleMode::Board ? output_fd_ : -1, 0, 0}};
    while (true) {
        if (poll(ready, 3, -1) < 0 && errno == EINTR) continue;
        if (ready[1].revents) return;
        if (ready[2].revents) kill(getpid(), SIGHUP);
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
    for (ssize_t i = 0; i < count; ++i) {
        if (bytes[i] == kCtrlC && target_) {
            target_->request_interrupt();
            woken_ = true;
            continue;
        }
        changed_.wait(lock, [&] { return ring_count_ < kRing || stopping_; });
        if (stopping_) return false;
        ring_[(ring_begin_ + ring_count_++) % kRing] = bytes[i];
    }
    lock.unlock();
    changed_.notify_all();
    return count > 0;
}

void LinuxPort::set_interrupt_target(vm::Vm* vm) {
    std::lock_guard lock{mutex_};
    target_ = vm;
    if (!vm) woken_ = false;
}

// --- clock
// ------------------------------------------------------------------------------------------

std::uint64_t LinuxPort::ticks_us() { return std::uint64_t(clock_ns(CLOCK_MONOTONIC)) / 1000; }

std::int64_t LinuxPort::epoch_ns() { return clock_ns(CLOCK_REALTIME); }

void LinuxPort::wait_until(std::uint64_t deadline_us) {
    lost_ = flush();
    if (mode_ == ConsoleMode::Program) {
        timespec until{time_t(deadline_us / 1'000'000), long(deadline_us % 1'000'000 * 1000)};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr);  // a signal ends it
        return;
    }
    std::chrono::steady_clock::time_point until{std::chrono::microseconds(deadline_us)};
    std::unique_lock lock{mutex_};
    changed_.wait_until(lock, until, [&] { return woken_; });
    woken_ = false;
}

// In Program mode only a signal handler calls this, and the signal itself ends the wait.
void LinuxPort::wake() {
    if (mode_ == ConsoleMode::Program) return;
    std::lock_guard lock{mutex_};
    woken_ = true;
    changed_.notify_all();
}

// --- files
// ------------------------------------------------------------------------------------------

vm::PathKind LinuxPort::stat(std::string_view path) {
    struct ::stat found {};
    if (::stat(PathText(path).text, &found) != 0) return vm::PathKind::Absent;
    return S_ISDIR(found.st_mode) ? vm::PathKind::Folder : vm::PathKind::File;
}

std::span<const std::uint8_t> LinuxPort::open_source(std::string_view path) {
    int fd = open(PathText(path).text, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return {};
    auto bytes = map_file(fd);
    int error = errno;
    close(fd);
    errno = error;
    return bytes;
}

void LinuxPort::close_source(std::span<const std::uint8_t> source) {
    if (source.size()) munmap(const_cast<std::uint8_t*>(source.data()), source.size());
}

std::uint32_t LinuxPort::random() {
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
