// Files down to the system: descriptors, waits, and what was read ahead.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "hostport/linux_port.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

constexpr int kLastConsoleFd = 2;

LinuxPort& port_of(vm::Vm& vm) { return static_cast<LinuxPort&>(vm.port()); }

// After a system call that failed: again if a signal ended it (whose exception is raised).
vm::Result<bool> try_again(vm::Vm& vm, int error) {
    if (error != EINTR) return false;
    VM_TRY(vm.poll_now());
    return true;
}

vm::Result<Moved> read_console(vm::Vm& vm, std::span<char> into) {
    while (true) {
        bool interrupted = false;
        std::size_t count = port_of(vm).read(into, &interrupted);
        if (!interrupted) return Moved(count);
        VM_TRY(vm.poll_now());
    }
}

// read(2), obeying interrupts.
vm::Result<Moved> read_system(vm::Vm& vm, File* file, std::span<char> into) {
    if (file->is_console && file->fd == 0) return read_console(vm, into);
    while (true) {
        if (file->may_block) VM_TRY(wait_ready(vm, file->fd, POLLIN));
        ssize_t count = ::read(file->fd, into.data(), into.size());
        if (count >= 0) return Moved(std::size_t(count));
        int error = errno;
        if (error == EAGAIN) return Moved();
        if (!VM_TRY(try_again(vm, error))) return raise_errno(vm, error);
    }
}

vm::Result<void> fill_ahead(vm::Vm& vm, File* file) {
    if (!file->ahead) file->ahead = VM_TRY(vm.make_bytes(File::kAheadBytes));
    Moved count = VM_TRY(read_system(vm, file, {file->ahead, File::kAheadBytes}));
    file->ahead_begin = 0;
    file->ahead_end = std::uint32_t(count.value_or(0));
    return {};
}

// Puts the system's position where the reader is.
void drop_ahead(File* file) {
    std::size_t left = file->ahead_end - file->ahead_begin;
    if (left) lseek(file->fd, -off_t(left), SEEK_CUR);
    file->ahead_begin = file->ahead_end = 0;
}

// What the console takes: through the port, whose buffer holds what was printed before.
int write_console(vm::Vm& vm, const File* file, std::string_view octets) {
    LinuxPort& port = port_of(vm);
    if (file->fd == 1) return file->is_text() ? port.write(octets) : port.write_octets(octets);
    return port.write_error(octets);
}

}  // namespace

vm::Result<File*> make_file(vm::Vm& vm, const vm::Type& type, int fd) {
    bool is_console = fd >= 0 && fd <= kLastConsoleFd;
    auto made = vm.make<File>(type);
    if (!made.ok()) {
        if (!is_console && fd >= 0) close(fd);
        return vm::Raised{};
    }
    File* file = made.value();
    struct stat found {};
    bool is_regular = fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
    file->fd = fd;
    file->is_console = is_console;
    file->may_block = !is_regular && !(fcntl(fd, F_GETFL) & O_NONBLOCK);
    file->reads_ahead = is_regular && !is_console;
    vm.heap().add_finalised(file);
    return file;
}

vm::Result<void> check_open(vm::Vm& vm, const File* file) {
    if (file->fd >= 0) return {};
    return vm.raise(vm::value_error_type, vm::texts::kClosedFile);
}

vm::Raised raise_errno(vm::Vm& vm, int number) {
    return vm.raise(vm::os_error_type, vm::Value::small_int(number));
}

vm::Result<void> to_system_text(vm::Vm& vm, vm::Value value, SystemText* into) {
    vm::Value native = vm::native_value(value);
    std::string_view text;
    if (vm::is_bytes(native))
        text = native.as<vm::Bytes>()->view();
    else
        text = VM_TRY(vm::to_text(vm, native));
    if (text.size() >= sizeof into->text) return raise_errno(vm, ENAMETOOLONG);
    if (text.find('\0') != text.npos) return raise_errno(vm, EINVAL);
    std::memcpy(into->text, text.data(), text.size());
    into->text[text.size()] = 0;
    return {};
}

vm::Result<void> wait_ready(vm::Vm& vm, int fd, short events) {
    while (!port_of(vm).wait_for(fd, events)) VM_TRY(vm.poll_now());
    return {};
}

vm::Result<Moved> read_some(vm::Vm& vm, File* file, std::span<char> into) {
    VM_TRY(check_open(vm, file));
    if (file->reads_ahead && file->ahead_text().empty() && into.size() < File::kAheadBytes)
        VM_TRY(fill_ahead(vm, file));
    std::string_view ahead = file->ahead_text();
    if (ahead.empty() && file->reads_ahead && into.size() < File::kAheadBytes)
        return Moved(0);  // the end
    if (ahead.empty()) return read_system(vm, file, into);
    std::size_t count = std::min(ahead.size(), into.size());
    std::memcpy(into.data(), ahead.data(), count);
    file->ahead_begin += std::uint32_t(count);
    return Moved(count);
}

vm::Result<Moved> read_full(vm::Vm& vm, File* file, std::span<char> into) {
    std::size_t done = 0;
    while (done < into.size()) {
        Moved count = VM_TRY(read_some(vm, file, into.subspan(done)));
        if (!count && done == 0) return Moved();
        if (!count || *count == 0) break;
        done += *count;
    }
    return Moved(done);
}

vm::Result<std::optional<char>> read_octet(vm::Vm& vm, File* file) {
    if (file->ahead_begin < file->ahead_end) return std::optional(file->ahead[file->ahead_begin++]);
    char octet;
    Moved count = VM_TRY(read_some(vm, file, {&octet, 1}));
    return count.value_or(0) ? std::optional(octet) : std::optional<char>();
}

vm::Result<Moved> write_octets(vm::Vm& vm, File* file, std::string_view octets) {
    VM_TRY(check_open(vm, file));
    drop_ahead(file);
    if (file->is_console && file->fd > 0) {
        if (int error = write_console(vm, file, octets)) return raise_errno(vm, error);
        return Moved(octets.size());
    }
    std::size_t done = 0;
    while (done < octets.size()) {
        if (file->may_block) VM_TRY(wait_ready(vm, file->fd, POLLOUT));
        ssize_t count = ::write(file->fd, octets.data() + done, octets.size() - done);
        if (count >= 0) {
            done += std::size_t(count);
            continue;
        }
        int error = errno;
        if (error == EAGAIN) return done ? Moved(done) : Moved();
        if (!VM_TRY(try_again(vm, error))) return raise_errno(vm, error);
    }
    return Moved(done);
}

vm::Result<off_t> seek(vm::Vm& vm, File* file, off_t offset, int whence) {
    VM_TRY(check_open(vm, file));
    drop_ahead(file);
    off_t position = lseek(file->fd, offset, whence);
    if (position < 0) return raise_errno(vm, errno);
    return position;
}

}  // namespace krait::hostport
