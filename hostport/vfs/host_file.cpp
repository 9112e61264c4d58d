// Files of the host: descriptors and waits.
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

// Enter is CR on a board's console, and LF in its text.
vm::Result<Moved> read_console(vm::Vm& vm, const File* file, std::span<char> into) {
    LinuxPort& port = port_of(vm);
    bool interrupted = false;
    std::size_t count;
    while ((count = port.read(into, &interrupted)) == 0 && interrupted) VM_TRY(vm.poll_now());
    if (file->is_text() && port.mode() != ConsoleMode::Program)
        std::replace(into.begin(), into.begin() + std::ptrdiff_t(count), '\r', '\n');
    return Moved(count);
}

// read(2), obeying interrupts.
vm::Result<Moved> read_system(vm::Vm& vm, File* file, std::span<char> into) {
    if (file->is_console && file->fd == 0) return read_console(vm, file, into);
    while (true) {
        if (file->may_block) VM_TRY(wait_ready(vm, file->fd, POLLIN));
        ssize_t count = ::read(file->fd, into.data(), into.size());
        if (count >= 0) return Moved(std::size_t(count));
        int error = errno;
        if (error == EAGAIN) return Moved();
        if (!VM_TRY(try_again(vm, error))) return raise_errno(vm, error);
    }
}

// What the console takes: through the port, whose buffer holds what was printed before.
int write_console(vm::Vm& vm, const File* file, std::string_view octets) {
    LinuxPort& port = port_of(vm);
    if (file->fd == 1) return file->is_text() ? port.write(octets) : port.write_octets(octets);
    return port.write_error(octets);
}

vm::Result<Moved> write_system(vm::Vm& vm, File* file, std::string_view octets) {
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

vm::Result<std::uint64_t> seek_system(vm::Vm& vm, File* file, std::int64_t offset, int whence) {
    off_t position = lseek(file->fd, offset, whence);
    if (position < 0) return raise_errno(vm, errno);
    return std::uint64_t(position);
}

// What was written is the system's already, but the console's is still the port's.
vm::Result<void> flush_system(vm::Vm& vm, File* file) {
    if (!file->is_console) return {};
    if (int error = port_of(vm).flush()) return raise_errno(vm, error);
    return {};
}

void abandon_system(File* file) {
    if (!file->is_console) ::close(file->fd);
    file->fd = -1;
}
vm::Result<void> close_system(vm::Vm&, File* file) {
    abandon_system(file);
    return {};
}

vm::Result<vm::Value> fileno_system(vm::Vm&, File* file) { return vm::Value::small_int(file->fd); }

constexpr FileStore host_store{.read = read_system,
                               .write = write_system,
                               .seek = seek_system,
                               .flush = flush_system,
                               .close = close_system,
                               .abandon = abandon_system,
                               .fileno = fileno_system};

}  // namespace

vm::Result<File*> make_host_file(vm::Vm& vm, const vm::Type& type, int fd) {
    bool is_console = fd >= 0 && fd <= kLastConsoleFd;
    auto made = make_file(vm, type, host_store);
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
    return file;
}

vm::Result<std::string_view> path_text(vm::Vm& vm, vm::Value path) {
    return vm::to_text_or_octets(vm, vm::native_value(path));
}

vm::Result<vm::Value> number_tuple(vm::Vm& vm, std::initializer_list<std::uint64_t> numbers) {
    vm::Tuple* tuple = VM_TRY(vm::make_tuple(vm, numbers.size()));
    std::size_t at = 0;
    for (std::uint64_t number : numbers) tuple->items[at++] = VM_TRY(vm::make_unsigned(vm, number));
    return tuple;
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

}  // namespace krait::hostport
