// An open file of the host as Python sees it: FileIO (octets) or TextIOWrapper (UTF-8 text).
#pragma once

#include <sys/types.h>

#include <optional>
#include <span>
#include <string_view>

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::Type file_io_type;
extern const vm::Type text_io_wrapper_type;

// Writes go to the system at once. Reads run ahead only in a file proper: there they can be taken
// back by a seek, and nobody waits (in poll()) for what was read already.
struct File : vm::Finalised {
    int fd = -1;              // -1: closed
    bool is_console = false;  // stdin, stdout or stderr: shared with the port, never really closed
    bool may_block = false;
    bool reads_ahead = false;
    char* ahead = nullptr;  // a cell of kAheadBytes; null while nothing was read
    std::uint32_t ahead_begin = 0, ahead_end = 0;  // what of it nobody took yet

    static constexpr std::uint32_t kAheadBytes = 1024;
    bool is_text() const { return type == &text_io_wrapper_type; }
    std::string_view ahead_text() const { return {ahead + ahead_begin, ahead_end - ahead_begin}; }
};

// Takes over `fd`. Raises MemoryError; then `fd` is closed, unless it is the console's.
vm::Result<File*> make_file(vm::Vm& vm, const vm::Type& type, int fd);

// Raises ValueError if the file is closed.
vm::Result<void> check_open(vm::Vm& vm, const File* file);
// OSError with the errno of the system call that failed.
vm::Raised raise_errno(vm::Vm& vm, int number);
// A path (or other name) as system calls want it. Raises TypeError; OSError for a NUL inside or
// more than the system takes.
struct SystemText {
    char text[4096];
};
vm::Result<void> to_system_text(vm::Vm& vm, vm::Value value, SystemText* into);
// Waits until `fd` is ready for `events` of poll(2). Raises what an interrupt or a limit makes of
// the wait.
vm::Result<void> wait_ready(vm::Vm& vm, int fd, short events);

// How many octets moved; none: the file is in non-blocking mode and would have to wait.
using Moved = std::optional<std::size_t>;
// Reads what there is, at least one octet if not at the end, and at most `into` holds.
vm::Result<Moved> read_some(vm::Vm& vm, File* file, std::span<char> into);
// Reads until `into` is full, the file ends or would have to wait.
vm::Result<Moved> read_full(vm::Vm& vm, File* file, std::span<char> into);
// The next octet; none at the end or where it would have to wait.
vm::Result<std::optional<char>> read_octet(vm::Vm& vm, File* file);
// Writes all of `octets`.
vm::Result<Moved> write_octets(vm::Vm& vm, File* file, std::string_view octets);
// Moves as lseek(2); the new position.
vm::Result<off_t> seek(vm::Vm& vm, File* file, off_t offset, int whence);

// open(file, mode="r", buffering=-1, encoding=None): the one builtin function of files.
std::span<const vm::FunctionDef> file_builtins();
// sys.stdin, sys.stdout, sys.stderr and sys.executable, for VmConfig::fill_sys.
vm::Result<void> fill_sys(vm::Vm& vm, vm::Dict* globals);

}  // namespace krait::hostport
