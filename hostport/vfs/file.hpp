// An open file as Python sees it: FileIO (octets) or TextIOWrapper (UTF-8 text). Where its octets
// lie is the business of its FileStore.
#pragma once

#include <sys/types.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::Type file_io_type;
extern const vm::Type text_io_wrapper_type;

struct File;

// How many octets moved; none: the file is in non-blocking mode and would have to wait.
using Moved = std::optional<std::size_t>;

// What a kind of file does below the level of lines and characters. All raise OSError.
struct FileStore {
    // At least one octet if not at the end, and at most `into` holds.
    vm::Result<Moved> (*read)(vm::Vm& vm, File* file, std::span<char> into);
    vm::Result<Moved> (*write)(vm::Vm& vm, File* file, std::string_view octets);  // all of them
    vm::Result<std::uint64_t> (*seek)(vm::Vm& vm, File* file, std::int64_t offset, int whence);
    vm::Result<void> (*flush)(vm::Vm& vm, File* file);
    vm::Result<void> (*close)(vm::Vm& vm, File* file);
    // Of a file that nobody holds any more: in the middle of a collection, so it may not raise,
    // allocate or run Python.
    void (*abandon)(File* file);
    vm::Result<vm::Value> (*fileno)(vm::Vm& vm, File* file);  // null: it has none
};

// Reads run ahead only where they can be taken back by a seek, and nobody waits (in poll()) for
// what was read already.
struct File : vm::Finalised {
    const FileStore* store = nullptr;  // null: closed
    vm::Object* state = nullptr;       // the store's
    int fd = -1;                       // of the host's files
    bool is_console = false;           // stdin, stdout or stderr: shared with the port
    bool may_block = false;
    bool reads_ahead = false;
    char* ahead = nullptr;  // a cell of kAheadBytes; null while nothing was read
    std::uint32_t ahead_begin = 0, ahead_end = 0;  // what of it nobody took yet

    static constexpr std::uint32_t kAheadBytes = 1024;
    bool is_text() const { return type == &text_io_wrapper_type; }
    std::string_view ahead_text() const { return {ahead + ahead_begin, ahead_end - ahead_begin}; }
};

// That of a file opened with `mode`: of its letters b and t the last one counts.
const vm::Type& type_for(std::string_view mode);
// A file of a store, still without state. Raises MemoryError.
vm::Result<File*> make_file(vm::Vm& vm, const vm::Type& type, const FileStore& store);
// One of the host's. Takes over `fd`. Raises MemoryError; then `fd` is closed, unless it is the
// console's.
vm::Result<File*> make_host_file(vm::Vm& vm, const vm::Type& type, int fd);

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
// A path as Python gives it: str, or bytes. Raises TypeError.
vm::Result<std::string_view> path_text(vm::Vm& vm, vm::Value path);
// A tuple of ints, as stat() and statvfs() give. Raises MemoryError.
vm::Result<vm::Value> number_tuple(vm::Vm& vm, std::initializer_list<std::uint64_t> numbers);
// Waits until `fd` is ready for `events` of poll(2). Raises what an interrupt or a limit makes of
// the wait.
vm::Result<void> wait_ready(vm::Vm& vm, int fd, short events);

// Reads what there is, at least one octet if not at the end, and at most `into` holds.
vm::Result<Moved> read_some(vm::Vm& vm, File* file, std::span<char> into);
// Reads until `into` is full, the file ends or would have to wait.
vm::Result<Moved> read_full(vm::Vm& vm, File* file, std::span<char> into);
// The next octet; none at the end or where it would have to wait.
vm::Result<std::optional<char>> read_octet(vm::Vm& vm, File* file);
// Writes all of `octets`.
vm::Result<Moved> write_octets(vm::Vm& vm, File* file, std::string_view octets);
// Moves as lseek(2); the new position.
vm::Result<std::uint64_t> seek(vm::Vm& vm, File* file, std::int64_t offset, int whence);
// Nothing happens to one that is closed already.
vm::Result<void> close_file(vm::Vm& vm, File* file);

// open(file, mode="r", buffering=-1, encoding=None), and input(prompt="").
std::span<const vm::FunctionDef> port_builtins();
// sys.stdin, sys.stdout, sys.stderr and sys.executable, for VmConfig::fill_sys.
vm::Result<void> fill_sys(vm::Vm& vm, vm::Dict* globals);

}  // namespace krait::hostport
