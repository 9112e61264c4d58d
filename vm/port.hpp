// Port: what a platform owes the VM. Everything else (pins, sockets, files) is a module it lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "vm/result.hpp"

namespace krait::vm {

class Vm;

// What a path is, for import.
enum class PathKind : std::uint8_t { Absent, File, Folder };

// The text or image of a module, lent by open_source until close_source.
struct Source {
    std::span<const std::uint8_t> bytes;
    bool in_heap = false;  // of the Vm: to be kept alive by whoever holds it, as any object's bytes
};

class Port {
  public:
    // Console bytes out; blocks until taken. 0, or the errno for which bytes were lost (now or of
    // an earlier write that a buffer had taken).
    virtual int write(std::string_view bytes) = 0;
    // A remark that is none of the program's output: to stderr where there is one, else like write.
    virtual void warn(std::string_view text) = 0;
    // Called now and then while a program runs, between two of its steps: a port that keeps what is
    // written for a while may look whether it is time to send it. No Python may run. True once the
    // time that a program may take is up: each call raises from then on.
    virtual bool poll() = 0;
    // Console bytes in: at least one, or 0 at the end of input. Blocks; returns early with 0 and
    // `interrupted` set when Vm::interrupt is called meanwhile.
    virtual std::size_t read(std::span<char> into, bool* interrupted) = 0;

    // Microseconds since an arbitrary start; never goes back.
    virtual std::uint64_t ticks_us() = 0;
    // Nanoseconds since 1970-01-01 UTC.
    virtual std::int64_t epoch_ns() = 0;
    // Microseconds of processor time used so far.
    virtual std::uint64_t cpu_us() = 0;
    // Every sleep of the VM: returns at `deadline_us` of ticks_us, or earlier after wake().
    virtual void wait_until(std::uint64_t deadline_us) = 0;
    // Ends a wait_until; callable from another thread or a signal handler.
    virtual void wake() = 0;

    // The console byte that interrupts what runs (3: Ctrl-C); negative: none does.
    virtual void set_interrupt_byte(int byte) = 0;
    // How far local time is ahead of UTC at `epoch_s`, in seconds; `summer` (may be null): whether
    // that is summer time.
    virtual std::int32_t utc_offset_s(std::int64_t epoch_s, bool* summer) = 0;

    // Import: what lies at `path`, and its bytes. Python may run, where a file system is written in
    // it. Raise what that raises; open_source also OSError, of a file that cannot be read.
    virtual Result<PathKind> stat(Vm& vm, std::string_view path) = 0;
    virtual Result<Source> open_source(Vm& vm, std::string_view path) = 0;
    virtual void close_source(const Source& source) = 0;

    // 32 random bits, for hash seeds and `random`.
    virtual std::uint32_t random() = 0;
    // A broken invariant: says `text` somehow and does not return.
    [[noreturn]] virtual void fatal(const char* text) = 0;

  protected:
    ~Port() = default;
};

}  // namespace krait::vm
