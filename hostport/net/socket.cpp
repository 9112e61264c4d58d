// The object behind a socket: its life, its waits, and reading and writing it as a stream.
#include "hostport/net/socket.hpp"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "hostport/linux_port.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

Result<Socket*> make_socket(Vm& vm, int fd) {
    auto made = vm.make<Socket>(socket_type);
    if (!made.ok()) {
        close(fd);
        return vm::Raised{};
    }
    made.value()->fd = fd;
    vm.heap().add_finalised(made.value());
    return made;
}

Result<bool> wait_socket(Vm& vm, const Socket* socket, short events) {
    auto& port = static_cast<LinuxPort&>(vm.port());
    bool limited = socket->limit_us != Socket::kForever;
    std::uint64_t until_us =
        limited ? port.ticks_us() + std::uint64_t(socket->limit_us) : UINT64_MAX;
    while (true) {
        // Whoever runs in poll_now may close it: the system call to come says so.
        if (socket->fd < 0) return true;
        pollfd files[] = {{}, {socket->fd, events, 0}};
        port.wait_for_all(files, false, until_us);
        if (files[1].revents) return true;
        VM_TRY(vm.poll_now());
        if (port.ticks_us() >= until_us) return false;
    }
}

namespace {

// Octets that are there, at least one unless the other side has ended.
Result<Moved> receive(Vm& vm, const Socket* socket, std::span<char> into, int flags) {
    return do_waiting(vm, socket, POLLIN, ETIMEDOUT, [&] {
        return recv(socket->fd, into.data(), into.size(), flags | MSG_DONTWAIT);
    });
}

// The octets of a whole read, or None if there are none and it would have to wait.
Result<Value> give(Vm& vm, const vm::StringBuilder& octets, bool waits) {
    if (waits && octets.view().empty()) return Value::none();
    return VM_TRY(vm::make_bytes_object(vm, octets.view()));
}

std::size_t most_of(std::intptr_t count) { return count < 0 ? SIZE_MAX : std::size_t(count); }

// As much of a line as is there. `size`: that, up to its end or `most`; none: it would have to
// wait.
Result<Moved> peek_line(Vm& vm, const Socket* socket, std::span<char> part) {
    Moved there = VM_TRY(receive(vm, socket, part, MSG_PEEK));
    if (!there || *there == 0) return there;
    auto* end = static_cast<char*>(std::memchr(part.data(), '\n', *there));
    std::size_t size = end ? std::size_t(end + 1 - part.data()) : *there;
    return receive(vm, socket, part.first(size), 0);
}

}  // namespace

// read([size]): that many octets, fewer only at the end or where it may not wait.
Result<Value> socket_read(Vm& vm, Args args) {
    std::size_t most = most_of(args.count > 1 ? VM_TRY(vm::to_integer(vm, args[1])) : -1);
    auto* socket = args[0].as<Socket>();
    vm::StringBuilder octets;
    char part[4096];
    while (octets.view().size() < most) {
        std::size_t wanted = std::min(sizeof part, most - octets.view().size());
        Moved count = VM_TRY(receive(vm, socket, {part, wanted}, 0));
        if (!count) return give(vm, octets, true);
        if (*count == 0) break;
        VM_TRY(octets.write(vm, {part, *count}));
        VM_TRY(vm.poll());
    }
    return give(vm, octets, false);
}

// readline([size]): to the end of the line, at most `size` octets.
Result<Value> socket_readline(Vm& vm, Args args) {
    std::size_t most = most_of(args.count > 1 ? VM_TRY(vm::to_integer(vm, args[1])) : -1);
    auto* socket = args[0].as<Socket>();
    vm::StringBuilder line;
    char part[512];
    while (line.view().size() < most && !line.view().ends_with('\n')) {
        std::size_t wanted = std::min(sizeof part, most - line.view().size());
        Moved count = VM_TRY(peek_line(vm, socket, {part, wanted}));
        if (!count) return give(vm, line, true);
        if (*count == 0) break;
        VM_TRY(line.write(vm, {part, *count}));
        VM_TRY(vm.poll());
    }
    return give(vm, line, false);
}

// readinto(buffer[, size]): how many octets came, as read() takes them.
Result<Value> socket_readinto(Vm& vm, Args args) {
    std::size_t most = most_of(args.count > 2 ? VM_TRY(vm::to_integer(vm, args[2])) : -1);
    auto* socket = args[0].as<Socket>();
    std::size_t done = 0;
    while (true) {
        // Anew each time: what runs while it waits may resize it.
        vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, args[1]));
        std::size_t end = std::min(most, into.count);
        if (done >= end) break;
        Moved count = VM_TRY(do_waiting(vm, socket, POLLIN, ETIMEDOUT, [&]() -> ssize_t {
            auto now = vm::as_buffer(vm::native_value(args[1]));
            if (!now || now->count < end) return 0;
            return recv(socket->fd, now->items + done, end - done, MSG_DONTWAIT);
        }));
        if (!count && done == 0) return Value::none();
        if (!count || *count == 0) break;
        done += *count;
    }
    return Value::small_int(std::intptr_t(done));
}

// write(octets[, size]), write(octets, offset, size): all of them; how many went.
Result<Value> socket_write(Vm& vm, Args args) {
    std::size_t offset = args.count > 3 ? most_of(VM_TRY(vm::to_integer(vm, args[2]))) : 0;
    std::size_t most =
        args.count > 2 ? most_of(VM_TRY(vm::to_integer(vm, args[args.count - 1]))) : SIZE_MAX;
    auto* socket = args[0].as<Socket>();
    VM_TRY(vm::to_buffer(vm, args[1]));
    std::size_t done = 0, left = 1;
    while (left) {
        Moved count = VM_TRY(do_waiting(vm, socket, POLLOUT, ETIMEDOUT, [&]() -> ssize_t {
            auto all = vm::to_buffer(vm, args[1]).value().text();
            auto octets = all.substr(std::min(offset, all.size())).substr(0, most);
            octets.remove_prefix(std::min(done, octets.size()));
            left = octets.size();
            return send(socket->fd, octets.data(), left, MSG_DONTWAIT | MSG_NOSIGNAL);
        }));
        if (!count && done == 0) return Value::none();
        if (!count) break;
        done += *count;
        left -= std::min(left, *count);
    }
    return Value::small_int(std::intptr_t(done));
}

}  // namespace krait::hostport
